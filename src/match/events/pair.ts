// Are two dates those of one event? Evidence for and against, added up.
import { stemmer } from 'stemmer'
import type { Corpus } from '../thing/kin.js'
import type { DatedEvent } from './event.js'
import type { Names } from './names.js'

/** One piece of evidence: what it weighs, and in words. `told`: it says something to a reader of the finding. */
export interface Reason {
  readonly weight: number
  readonly text: string
  readonly told?: boolean
}

export interface Assessment {
  /** Logit of both being dates of one event. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Words that both have beside their dates, rarest first, as stems. */
  readonly shared: readonly string[]
}

/** Two documents that meet, or one with itself. */
export interface Encounter {
  readonly corpus: Corpus
  readonly same: boolean
  readonly nearness: number
  /** The share of the names at the head of one that the other has; null where there are none, or in one document. */
  readonly subjects: number | null
  readonly series: boolean
}

export function encounter(corpus: Corpus, a: number, b: number): Encounter {
  const same = a === b
  return { corpus, same, nearness: same ? 1 : corpus.nearness(a, b), subjects: same ? null : corpus.subjects(a, b), series: !same && corpus.series(a, b) }
}

/** Two occurrences of what comes back are farther apart than this; dates of one that differ by mistake are closer. */
const OCCURRENCE = 45
const YEAR = 365.25

/** Days between two dates: 0 where they overlap. A date without a year may be of any. */
export function gapOf(a: DatedEvent, b: DatedEvent): number {
  const [x, y] = a.relation !== b.relation && (a.relation === 'until' || b.relation === 'until') ? (a.relation === 'until' ? [a, b] : [b, a]) : [a, b]
  // "by 5 May" holds of anything that happens before.
  const from = x !== y && x.relation === 'until' && y.relation !== 'until' ? -Infinity : x.from
  let shift = 0
  if ((a.yearless || b.yearless) && a.grain !== 'year' && b.grain !== 'year') shift = Math.round(Math.round((x.from - y.from) / YEAR) * YEAR)
  return Math.max(0, y.from + shift - x.to - (shift === 0 ? 0 : 1), from - y.to - shift - (shift === 0 ? 0 : 1))
}

/** Why two dates are not compared, or do not differ; null when they are and do. */
export function notAtOdds(a: DatedEvent, b: DatedEvent, { same, corpus }: Encounter): string | null {
  if (a.concept !== b.concept) return `other events (${a.word}, ${b.word})`
  if (a.ids.length > 0 && b.ids.length > 0 && !a.ids.some((id) => b.ids.includes(id))) return `${a.ids[0]!} is not ${b.ids[0]!}`
  if (same) {
    if (a.block === b.block) return 'they stand side by side in one paragraph'
    if (a.relative || b.relative) return 'told by its weekday, or from another date'
    if (!a.prominent && !b.prominent && !a.labelled && !b.labelled) return 'both stand in the body of one document'
    if (a.kind === b.kind && (a.kind === 'cell' || a.kind === 'item')) return 'they stand side by side in one list or table'
  }
  const gap = gapOf(a, b)
  if (gap <= 0) return 'the dates agree'
  if (gap === 1 && a.grain === 'day' && b.grain === 'day' && (a.relative || b.relative || a.timed || b.timed)) return 'one day apart: a night, or another time zone'
  if (!same && newsOfTheDay(a, b, corpus)) return 'each is told on its own day'
  if (!same && !a.concept.once && overAndToCome(a, b, corpus)) return 'one is over, the other is to come'
  if (a.moved || b.moved) return 'a date that was changed'
  if (!same && !a.ids.some((id) => b.ids.includes(id)) && strangers(a, b, corpus)) return 'each names what the other document does not know'
  if ((gap % 7 === 0 || (gap <= 8 && gap >= 6 && (a.yearless || b.yearless))) && (a.relative || b.relative)) return 'a weekday, whole weeks apart'
  if (gap > OCCURRENCE && (a.relative || b.relative)) return 'the news of a day, and another time'
  if (!a.concept.once && (gap > OCCURRENCE || (a.grain === b.grain && a.grain !== 'day' && gap > 0))) return 'too far apart: it comes back'
  return null
}

/** What happened within so many days of its report is the news of that day. */
const NEWS = 3
/** A word that many documents have tells no two names apart. */
const GENERIC = 4

/** The share of names that the other's document does not know. */
function unknown(names: Names, { at }: DatedEvent, { vocabulary }: Corpus): number {
  const lacking = names.filter((stems) => {
    const missing = stems.filter((stem) => !vocabulary.has(at, stem))
    if (missing.length * 3 < stems.length) return false
    // "John Kirby" is known as "Kirby".
    const last = stems.at(-1)!
    return stems.length !== 2 || vocabulary.rarity(last) < GENERIC || missing.includes(last)
  })
  return lacking.length === 0 ? 0 : lacking.length / names.length
}

/** The names of each sentence that the other document does not know, or most names of one. */
function strangers(a: DatedEvent, b: DatedEvent, corpus: Corpus): boolean {
  const x = unknown(a.stems, b, corpus)
  const y = unknown(b.stems, a, corpus)
  return Math.max(x, y) > 0.5 || (x > 0 && y > 0)
}

/** A name that both sentences have, and few documents. */
function company(a: DatedEvent, b: DatedEvent, { vocabulary }: Corpus): string | null {
  for (const name of a.names) {
    if (b.names.includes(name) && name.toLowerCase().split(/\s+/).some((word) => vocabulary.rarity(vocabulary.idOf(stemmer(word))) >= GENERIC)) return name
  }
  return null
}

/** Names in both clauses, and none in common. */
function clash(a: DatedEvent, b: DatedEvent): boolean {
  return a.own.length > 0 && b.own.length > 0 && !a.own.some((word) => b.own.includes(word))
}

/** One was over when the other document was written, which still speaks of what is to come. */
function overAndToCome(a: DatedEvent, b: DatedEvent, corpus: Corpus): boolean {
  return [[a, b], [b, a]].some(([over, coming]) => {
    const day = corpus.day(coming!.at)
    return day !== null && over!.to < day && coming!.from > day
  })
}

/** Each event falls on the days of its own document, and the documents are of other days. */
function newsOfTheDay(a: DatedEvent, b: DatedEvent, corpus: Corpus): boolean {
  const x = corpus.day(a.at)
  const y = corpus.day(b.at)
  return x !== null && y !== null && Math.abs(x - y) > (a.relative && b.relative ? 0 : 1) && Math.abs(a.from - x) <= NEWS && Math.abs(b.from - y) <= NEWS
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const civil = (day: number): { year: number; month: number; day: number } => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A slip of the pen that explains two dates: the same day of another month, one figure off, or two figures turned. */
export function slipOf(a: DatedEvent, b: DatedEvent): string | null {
  if (a.grain !== b.grain) return null
  const x = civil(a.from)
  const y = civil(b.from)
  if (a.grain === 'year') return oneOff(String(x.year), String(y.year)) ? 'one figure differs' : null
  const sameYear = x.year === y.year || a.yearless || b.yearless
  if (a.grain === 'day' && x.day === y.day && x.month !== y.month && sameYear) return 'the same day of another month'
  if (x.month === y.month && (a.grain === 'month' || x.day === y.day)) return 'the same day of another year'
  if (a.grain === 'day' && sameYear && x.month === y.month && oneOff(twoDigits(x.day), twoDigits(y.day))) return 'one figure differs'
  return null
}

/** One character differs, or two neighbours are turned. */
function oneOff(a: string, b: string): boolean {
  let count = 0
  let at = -1
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) { count++; if (at < 0) at = i }
  return count === 1 || (count === 2 && a[at] === b[at + 1] && a[at + 1] === b[at])
}

const MOST = 14

/** How sure it is that two dates speak of one event. */
export function assess(a: DatedEvent, b: DatedEvent, meeting: Encounter): Assessment {
  const reasons: Reason[] = []
  let score = BASE
  const add = (weight: number, text: string, told = false): void => {
    if (weight === 0) return
    score += weight
    reasons.push({ weight, text, told })
  }
  const { corpus, same, nearness } = meeting
  const list: { word: number; weight: number }[] = []
  let common = 0
  let sum = 0
  let mass = Infinity
  for (const one of [a, b]) {
    let own = 0
    for (let i = 0; i < one.words.length; i++) if (one.places[i]! >= 1) own += Math.min(6.5, corpus.rarity(one.words[i]!))
    mass = Math.min(mass, own)
  }
  for (let i = 0; i < a.words.length; i++) {
    const word = a.words[i]!
    const j = b.words.indexOf(word)
    if (j < 0) continue
    const place = a.places[i]!
    const other = b.places[j]!
    const rarity = Math.min(6.5, corpus.rarity(word))
    const weight = rarity * place * other
    sum += weight
    if (Math.max(place, other) >= 1) common += rarity
    list.push({ word, weight })
  }
  list.sort((x, y) => y.weight - x.weight || (corpus.vocabulary.wordOf(x.word) < corpus.vocabulary.wordOf(y.word) ? -1 : 1))
  const shared = list.map(({ word }) => corpus.vocabulary.wordOf(word))
  add(0.28 * Math.min(MOST, sum), `both speak of ${shared.slice(0, 3).join(', ')}`, sum > 2)
  // A label or a heading says too little to be covered.
  if (mass >= LITTLE) add(2.4 * (Math.min(1, common / mass) - 0.4), common / mass < 0.4 ? 'their clauses say other things' : 'their clauses say the same')
  add(1, `both tell of the ${a.concept.name}`, true)
  const ids = a.ids.find((id) => b.ids.includes(id))
  if (ids !== undefined) add(2.5, `both name ${ids}`, true)
  else if (a.ids.length > 0 || b.ids.length > 0) add(-0.6, 'only one names a number or version')
  if (same) {
    add(-0.5, 'one document')
  }
  if (!same) {
    add(1.6 * Math.min(1, nearness / 0.1) + 1.2 * Math.max(0, Math.min(1, (nearness - 0.1) / 0.15)), nearness >= 0.1 ? 'both documents report the same' : 'the documents share little', nearness >= 0.1)
    if (ids === undefined && meeting.subjects !== null && meeting.subjects < 0.35) add(-2, 'the documents are about other names')
    else if (ids === undefined && meeting.subjects !== null) add(2 * Math.max(-0.5, Math.min(0.5, meeting.subjects - 0.5)), 'the names at their heads')
    if (ids === undefined && unknown(a.head, b, corpus) > 0 && unknown(b.head, a, corpus) > 0) add(-1, 'each document begins with names of its own')
    if (meeting.series) add(-2, 'two reports of a series')
  }
  const name = company(a, b, corpus)
  if (!same && !a.concept.once && ids === undefined && name === null && sum < ALONE) add(-2, 'nothing says what it is')
  if (clash(a, b)) add(-2, 'each clause has names of its own')
  else if (name !== null) add(0.8, `both name ${name}`, true)
  else if (ids === undefined && a.names.length > 0 && b.names.length > 0) add(-1.2, 'no name that both have')
  if (a.concept.once) add(0.5, 'it happens once')
  const slip = slipOf(a, b)
  if (slip !== null) add(0.8, slip, true)
  if (a.relative || b.relative) add(a.relative && b.relative ? -0.8 : -0.4, 'told by a weekday, or from another date')
  if (a.grain !== b.grain) add(-0.5, 'one is told more roughly')
  if (a.relation !== b.relation && !(a.concept.once && a.relation !== 'until' && b.relation !== 'until')) add(-0.6, 'one begins or ends then')
  return { score, reasons: reasons.sort((x, y) => y.weight - x.weight), shared }
}
/** Shared words that weigh less than this say nothing. */
const ALONE = 2
/** Rarity of about two words. */
const LITTLE = 6
const BASE = -4.4
