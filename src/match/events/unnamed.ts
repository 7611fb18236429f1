// Dates of which no word of the lexicon says what happens then: matched as figures are, by the words around them.
import { stemmer } from 'stemmer'
import type { Context, Extraction, Group, Rule } from '../../model/index.js'
import { candidates } from '../thing/candidates.js'
import { bitsOf } from '../thing/cues.js'
import { DAY, type Figure, isLabelled, isPage, isProminent, keyOf } from '../thing/figure.js'
import type { Corpus } from '../thing/kin.js'
import { isPromising, linksOf, meet, WORTHLESS } from '../thing/match.js'
import { Meeting } from '../thing/meeting.js'
import { compare } from '../thing/pair.js'
import { Partners } from '../thing/partners.js'
import type { Link } from '../thing/rivals.js'
import { type Figures, figuresIn } from '../thing/shelf.js'
import { subjectOf } from '../thing/subject.js'
import { Surrounds } from '../thing/surroundings.js'
import { type Words, wordsOf } from '../thing/words.js'
import { bestPairs } from './best.js'
import { CALENDAR, claimOf, datesOf, isMoved, isTimed, SKIPPED } from './event.js'

/**
 * Links from here on are worth a note. On small corpora written without sight of the linter, of 21 pairs from −0.5 on 13 were
 * right, of 12 from 0 on 11.
 */
const LEAST = WORTHLESS
const SURE = 0.65
const SUREST = 0.79

/** A date of a page as a figure, of the dimension of days; its claim is found by `claimAt` among the dates. */
function dayFiguresOf(document: Extraction, at: number, words: Words, { vocabulary, few }: Corpus): Figure[] {
  const page = isPage(document)
  const figures: Figure[] = []
  if (!page && !few) return figures
  for (const { claim, claimAt, from, to, grain } of datesOf(document)) {
    const { frame, value: { implied = [] }, qualifiers = [] } = claim
    const context = document.contexts[claim.context]
    if (!frame || !context || claim.quoted || grain === 'quarter' || implied.includes('month') || implied.includes('day') || qualifiers.some((one) => SKIPPED.has(one)) || frame.cues.includes('example') || isMoved(context)) continue
    // A night has two dates.
    const slack = isTimed(claim, context) ? 1 : 0
    const keys = (list: readonly string[]): readonly number[] => list.map((word) => (CALENDAR.has(stemmer(word)) ? -1 : keyOf(words.of(word), vocabulary)))
    const labelled = isLabelled(frame, context)
    const dimension = grain === 'year' ? `${DAY} of years` : DAY
    figures.push({
      at, index: figures.length, document, claimAt, start: claim.start, end: claim.end, context: timeless(context),
      kind: labelled ? 'Set' : page ? 'Stated' : 'Told', dimension,
      interval: { low: from - slack, high: to + 0.5 + slack, point: grain === 'day' ? from : null, range: false },
      noun: null, nounWord: null, guessed: false, number: null, rate: null, per: null, base: dimension, open: false, ownNames: 0, people: null, state: null, cues: bitsOf(...frame.cues) & bitsOf('earlier'), exact: labelled,
      core: keys(frame.core), before: frame.before, label: keys(frame.label), near: keys(frame.near), column: keys(frame.column), sides: [],
      prominent: isProminent(context), moving: false, crowd: 1, sum: 0, keys: null, names: null, versions: null, days: null, surroundings: null,
    })
  }
  return figures
}

/** That two sentences name other times is what is asked here. */
const timeless = (context: Context): Context => ({ ...context, times: [], timed: false })

/** The dates of a corpus as figures. */
export class UnnamedDates {
  readonly figures: Figures
  readonly #surrounds: Surrounds
  readonly #partners: Partners

  constructor(documents: readonly Extraction[], readonly words: Words, readonly corpus: Corpus) {
    this.figures = figuresIn(documents, words, corpus.vocabulary, { make: (document, at) => dayFiguresOf(document, at, words, corpus) })
    this.#surrounds = new Surrounds(this.figures, words, corpus)
    this.#partners = new Partners(corpus.vocabulary)
  }

  /** Links between dates of two documents that differ. A document that names both days knows of two things, or of a change. */
  between(a: number, b: number): Link[] {
    const [as, bs] = [this.figures.of(a), this.figures.of(b)]
    if (a === b || as.length === 0 || bs.length === 0) return []
    const met = meet(as, bs, new Meeting(this.corpus, this.#surrounds, a, b), this.#partners)
    return (isPromising(met) ? linksOf(met) : []).filter((link) => link.differ && !names(as, link.b) && !names(bs, link.a))
  }
}

/** Pairs of dates that are likely one thing's, and differ; those that `isKnown` are left out. Each date is in one of them. */
export function* unnamed(documents: readonly Extraction[], rule: Rule, corpus: Corpus, isKnown: (document: Extraction, start: number) => boolean): Iterable<Group> {
  const words = wordsOf(rule)
  const dates = new UnnamedDates(documents, words, corpus)
  const links: Link[] = []
  for (const [a, b] of candidates(corpus, dates.figures)) {
    for (const link of dates.between(a, b)) if (link.score >= LEAST) links.push({ ...link, a: dates.figures.one(link.a), b: dates.figures.one(link.b) })
  }
  for (const { a, b, meeting, score } of bestPairs(links.filter((link) => ![link.a, link.b].some(({ document, start }) => isKnown(document, start))))) {
    const { shared, reasons } = compare(a, b, meeting)
    yield {
      subject: subjectOf(a, b, shared, words),
      statements: [a, b].map((figure) => ({ document: figure.document, claim: claimOf(figure) })),
      evidence: reasons.filter(({ name, weight }) => weight > 0.3 && TOLD.has(name)).map(({ text }) => text),
      confidence: sureness(score),
      detail: { event: 'date' },
    }
  }
}

/** The confidence of a pair with a score; 0 of one that is not worth a note. */
export const sureness = (score: number): number => (score < LEAST ? 0 : Math.min(SUREST, SURE + 0.1 * Math.max(0, score)))
const TOLD: ReadonlySet<string> = new Set(['near', 'named', 'most', 'mass', 'headed'])
const names = (figures: readonly Figure[], { interval: { low, high } }: Figure): boolean => figures.some(({ interval }) => interval.low === low && interval.high === high)
