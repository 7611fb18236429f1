// Why two figures are, or are not, taken to count or measure one thing.
import { confidenceOf } from '../thing/confidence.js'
import { claimOf } from '../thing/figure.js'
import { corpusOf } from '../thing/kin.js'
import { isNear, linksOf, meet, notComparable, OTHER_THINGS } from '../thing/match.js'
import { Meeting } from '../thing/meeting.js'
import { compare, kindOf } from '../thing/pair.js'
import { Partners } from '../thing/partners.js'
import { figuresIn } from '../thing/shelf.js'
import { Surrounds } from '../thing/surroundings.js'
import { wordsOf } from '../thing/words.js'
import { evidence, percent, type Why } from './index.js'

export const whyFigures: Why = (documents, rule, x, y) => {
  const out: string[] = []
  const words = wordsOf(rule)
  const corpus = corpusOf(documents)
  const figures = figuresIn(documents, words, corpus.vocabulary)
  const [as, bs] = [figures.of(x.index), figures.of(y.index)]
  const meeting = new Meeting(corpus, new Surrounds(figures, words, corpus), x.index, y.index)
  if (!meeting.same) out.push(`nearness of the documents: ${meeting.nearness.toFixed(2)} (from 0.1 up they mostly report one thing)`)
  const links = linksOf(meet(as, bs, meeting, new Partners(meeting.corpus.vocabulary)))
  for (const claim of x.claims) {
    for (const other of y.claims) {
      if (claim === other) continue
      const [one, two] = [as.find((figure) => claimOf(figure) === claim), bs.find((figure) => claimOf(figure) === other)]
      if (!one || !two) continue
      out.push(`“${claim.text}” and “${other.text}”:`)
      const link = links.find(({ a, b }) => (a === one && b === two) || (a === two && b === one))
      if (!link) {
        const reason = notComparable(one, two, as === bs, isNear(meeting))
        out.push(reason ? `  not compared: ${reason}${reason === OTHER_THINGS ? ` (${one.nounWord ?? one.dimension}, ${two.nounWord ?? two.dimension})` : ''}` : '  too little in common:')
        if (!reason) out.push(...compare(one, two, meeting).reasons.map((each) => `  ${evidence(each)}`))
        continue
      }
      out.push(...[...compare(link.a, link.b, meeting).reasons, ...link.besides].map((each) => `  ${evidence(each)}`))
      out.push(`  one thing: ${percent(confidenceOf(kindOf(link.a, link.b), link.score))}; ${link.differ ? 'they cannot both hold' : 'both can hold'}`)
    }
  }
  return out
}
