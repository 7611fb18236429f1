// Why two dates are, or are not, taken to be those of one event.
import { Days } from '../events/days.js'
import { claimOf, datesOf, eventsIn } from '../events/event.js'
import { oddsOf } from '../events/index.js'
import { eventsOf } from '../events/lexicon.js'
import { assess, encounter, notAtOdds } from '../events/pair.js'
import { sureness, UnnamedDates } from '../events/unnamed.js'
import { corpusOf } from '../thing/kin.js'
import { compare } from '../thing/pair.js'
import { wordsOf } from '../thing/words.js'
import { evidence, percent, sure, type Why } from './index.js'

export const whyDates: Why = (documents, rule, x, y) => {
  const out: string[] = []
  const corpus = corpusOf(documents)
  const lexicon = eventsOf(rule)
  const as = eventsIn(x.document, x.index, datesOf(x.document), lexicon, corpus.vocabulary)
  const bs = x.index === y.index ? as : eventsIn(y.document, y.index, datesOf(y.document), lexicon, corpus.vocabulary)
  const meeting = encounter(corpus, x.index, y.index)
  const known = [x, y].map(({ document }) => new Days(datesOf(document))) as [Days, Days]
  const [first, second] = x.index <= y.index ? [x, y] : [y, x]
  const between = new UnnamedDates(documents, wordsOf(rule), corpus).between(first.index, second.index)
  const unnamed = first === x ? between : between.map((link) => ({ ...link, a: link.b, b: link.a }))
  const odds = oddsOf(as, bs, ...known, meeting)
  for (const claim of x.claims) {
    for (const other of y.claims) {
      if (claim === other || claim.kind !== 'date' || other.kind !== 'date') continue
      const [one, two] = [as.find((event) => claimOf(event) === claim), bs.find((event) => claimOf(event) === other)]
      out.push(`“${claim.text}” and “${other.text}”:`)
      if (!one || !two) {
        const link = unnamed.find(({ a, b }) => a.start === claim.start && b.start === other.start)
        if (link && sureness(link.score) > 0) {
          out.push(...[...compare(link.a, link.b, link.meeting).reasons, ...link.besides].map((each) => `  ${evidence(each)}`), `  one thing: ${percent(sureness(link.score))}; the dates cannot both hold`)
        } else out.push(`  not compared: nothing says what happens on ${one ? `“${other.text}”` : `“${claim.text}”`}, or it is the day of a statement`)
        continue
      }
      out.push(`  ${one.concept.name} (${one.word}) and ${two.concept.name} (${two.word})`)
      const reason = notAtOdds(one, two, meeting)
      if (reason) {
        out.push(`  no conflict: ${reason}`)
        continue
      }
      const found = odds.find(({ a, b }) => (a === one && b === two) || (a === two && b === one))
      const { reasons, score } = found ?? assess(one, two, meeting)
      out.push(...reasons.map((each) => `  ${evidence(each)}`))
      if (found) out.push(`  one event: ${sure(score)}; the dates cannot both hold`)
      else if (!meeting.same && (known[0].has(two) || known[1].has(one))) out.push('  no conflict: one document names both days')
      else out.push('  too little in common, or another date fits better')
    }
  }
  return out
}
