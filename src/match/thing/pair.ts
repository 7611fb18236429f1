// Do two figures speak of one thing? Evidence for and against, added up.
import type { Cue } from '../../model/index.js'
import { contrasts, otherPeriod } from './contrasts.js'
import { type Reason, Sum } from './evidence.js'
import type { Figure, FigureKind } from './figure.js'
import type { Corpus } from './kin.js'
import { type Meeting } from './meeting.js'
import { overlap } from './overlap.js'
import { times } from './times.js'
import { DIGITS, slipOf } from './values.js'
import { type Evidence, WEIGHTS } from './weights.js'
import { KINDS } from './words.js'

export interface Comparison {
  /** The sum of all weights: the logit of both speaking of one thing. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** The words that both have in their own clauses and labels, as the first figure has them, rarest first. */
  readonly shared: readonly string[]
}

/** More rarity of the noun counted adds nothing. */
const RAREST = 6
/** More shared rarity than this adds nothing. */
const MOST = 12
/** The share of its rare words that the shorter of two clauses has in common with the other, where both say one thing. */
const COVERED = 0.45
/** Farther from that than so, down and up, says no more. */
const UNLIKE = 0.55
const ALIKE = 0.2
/** The share of a sentence's rare words that another report of the same lacks, about. */
const FOREIGN = 0.4

/** Reports of one disaster are nearer than this nearly always (see `Corpus.nearness`); those of two that resemble each other are up to 0.15. */
const APART = 0.17

/** Cues that two figures for one thing do not differ in. */
const ROLES: readonly (readonly [Cue, Cue])[] = [['max', 'min'], ['default', 'max'], ['default', 'min'], ['recommended', 'min'], ['recommended', 'max'], ['recommended', 'default']]
/** A figure with one of these counts something else than the same figure without it. */
const SCOPES: readonly (readonly [Cue & Evidence, string])[] = [
  ['part', 'a part'], ['addition', 'an addition'], ['change', 'a change'], ['earlier', 'an earlier figure'], ['forecast', 'a plan or forecast'], ['example', 'an example'],
  ['each', 'an average'], ['joined', 'one item of several'], ['several', 'several events together'], ['total', 'a total'],
]

const BASES = { State: 'baseState', Set: 'baseSet', Stated: 'baseStated', Told: 'baseTold' } as const
const WORDS = { State: 'wordsState', Set: 'wordsSet', Stated: 'wordsStated', Told: 'wordsTold' } as const
const FOREIGNS = { State: 'foreignState', Set: 'foreignSet', Stated: 'foreignStated', Told: 'foreignTold' } as const

/** The score alone, for choosing; null where it stays below `least`, which is found out at small cost. */
export function scoreOf(a: Figure, b: Figure, meeting: Meeting, least: number): number | null {
  const score = evidence(a, b, meeting, null, least)?.score
  return score !== undefined && score >= least ? score : null
}

/** The score with its reasons, for telling. */
export function compare(a: Figure, b: Figure, meeting: Meeting): Comparison {
  const reasons: Reason[] = []
  const { score, shared } = evidence(a, b, meeting, reasons, -Infinity)!
  return { score, reasons: reasons.sort((x, y) => y.weight - x.weight), shared }
}

/** Both are of one kind: what happened, what is set; or the looser of two. */
export const kindOf = (a: Figure, b: Figure): FigureKind => (a.state !== null && b.state !== null ? 'State' : a.exact || b.exact ? 'Set' : a.kind === 'Stated' && b.kind === 'Stated' ? 'Stated' : 'Told')

/** What is set or stated holds until it is changed, and nobody estimates it. */
const holds = (kind: FigureKind): boolean => kind === 'Set' || kind === 'Stated'
const hasCover = (kind: FigureKind): boolean => kind === 'Told' || kind === 'Stated'

/** The most that a piece of evidence can add when it may be anything from `from` to `to`. */
const most = (name: Evidence, from: number, to: number): number => Math.max(from * WEIGHTS[name], to * WEIGHTS[name])
/** The most that `wordings` can add, by kind: names in place of states, for figures of no state. */
const reachOf = (kind: FigureKind): number =>
  most(`foreign${kind}`, -FOREIGN, 1 - FOREIGN) + most(`words${kind}`, 0, MOST) + (hasCover(kind) ? most('cover', -UNLIKE, ALIKE) : 0)
const NAMED = most('named', 0, 1)
const SLIP = most('slip', 0, DIGITS)
const NOUNS = Math.max(0, WEIGHTS.nounUnknown, most('nounRarity', 0, RAREST), WEIGHTS.peopleKind, WEIGHTS.peopleRole, WEIGHTS.peoplePart)
const CUES = most('max', 0, 1) + most('min', 0, 1) + most('default', 0, 1) + most('severalBoth', 0, 1)
const REACH: Readonly<Record<FigureKind, number>> = { State: reachOf('State'), Set: reachOf('Set'), Stated: reachOf('Stated'), Told: reachOf('Told') }

/** Adds up what speaks for and against, the cheap before the dear; null as soon as the rest cannot lift the sum to `least`. */
function evidence(a: Figure, b: Figure, meeting: Meeting, reasons: Reason[] | null, least: number): { score: number; shared: readonly string[] } | null {
  const sum = new Sum(reasons)
  const kind = kindOf(a, b)
  sum.add(BASES[kind], 1, 'kind of figure')
  if (meeting.same) {
    sum.add('same', 1, 'one document')
    const headed = a.prominent !== b.prominent || isHead(a) !== isHead(b)
    sum.add(headed ? 'headline' : 'body', 1, headed ? 'one stands at the head' : 'both stand in the body')
    if ((a.context.kind === 'cell') !== (b.context.kind === 'cell')) sum.add('placed', 1, 'one in a table, one in the text')
  } else {
    const timed = a.context.times.length > 0 && b.context.times.length > 0
    if (reasons) documents(kind, timed, meeting, sum)
    else sum.score += standing(kind, timed, meeting)
  }
  if (a.state !== null && a.state === b.state) sum.add('state', 1, () => `both count ${a.state}`)
  else if (a.state !== null && b.state !== null) sum.add('stateOther', 1, () => `${a.state!} is not ${b.state!}`)
  else if (a.state !== null || b.state !== null) sum.add('stateOne', 1, () => `only one counts ${a.state ?? b.state!}`)
  if (a.state !== 'availability') sum.add(sortOf(a.dimension), 1, a.dimension)
  if (a.exact || b.exact) sum.add(a.exact && b.exact ? 'exactBoth' : 'exactOne', 1, 'a setting')
  if (a.open || b.open) sum.add(holds(kind) ? 'openHeld' : 'open', 1, 'one leaves it open')
  if (!meeting.same) {
    if (a.prominent && b.prominent) sum.add('lead', 1, 'both stand at the head')
    if (a.moving && b.moving) sum.add('moving', 1, 'a number that changes by the hour')
    // Disasters resemble each other: their reports share words, and each has its dead.
    const fates = a.state !== null && b.state !== null && a.dimension !== '%'
    if (fates) sum.add('apart', Math.max(0, Math.min(1, (APART - meeting.nearness) / (APART - 0.1))), 'the documents may tell of two events')
    // Further down, news tells of other events: "a quake in February killed hundreds".
    if (fates) sum.add('deep', Number(isDeep(a)) + Number(isDeep(b)), 'told further down, with a time of its own')
  }
  const reach = REACH[kind] + (a.label.length > 0 || b.label.length > 0 ? NAMED : 0)
  if (sum.score + reach + SLIP + NOUNS + (a.cues.size > 0 && b.cues.size > 0 ? CUES : 0) < least) return null
  nouns(a, b, meeting.corpus, sum)
  cues(a, b, sum)
  if (sum.score + reach + SLIP < least) return null
  values(a, b, kind, sum)
  if (sum.score + reach < least) return null
  return { shared: wordings(a, b, kind, meeting, sum), score: sum.score }
}

/** What the sentences say. Gives the words that both have. */
function wordings(a: Figure, b: Figure, kind: FigureKind, meeting: Meeting, sum: Sum): readonly string[] {
  if (!meeting.same) {
    const foreign = (meeting.foreign(a) + meeting.foreign(b)) / 2
    sum.add(FOREIGNS[kind], foreign - FOREIGN, foreign > FOREIGN ? 'each speaks of what the other document lacks' : 'the other document speaks of all this')
  }
  contrasts(a, b, holds(kind), sum)
  times(a, b, meeting.corpus, sum)
  if (a.state === null) names(a, b, meeting, sum)
  const { weight, shared, cover, named } = overlap(a, b, meeting.corpus, sum.reasons !== null)
  sum.add(WORDS[kind], Math.min(MOST, weight), () => (shared.length > 0 ? `both speak of ${shared.slice(0, 4).join(', ')}` : 'the sentences share words'))
  sum.add('named', named, 'the one stands under the name of the other')
  // What happened to how many, and a setting's value, are told in few words; any other figure means what its sentence says.
  if (hasCover(kind)) sum.add('cover', Math.max(-UNLIKE, Math.min(ALIKE, cover - COVERED)), cover < COVERED ? 'the sentences say other things' : 'the sentences say the same')
  return shared
}

const isHead = ({ context }: Figure): boolean => context.block === 0 || context.kind === 'title'
const isDeep = ({ prominent, context }: Figure): boolean => !prominent && context.timed

const sorts = new Map<string, Evidence>()
function sortOf(dimension: string): Evidence {
  let sort = sorts.get(dimension)
  if (!sort) sorts.set(dimension, (sort = toSort(dimension)))
  return sort
}
const toSort = (dimension: string): Evidence =>
  dimension.startsWith('count') ? 'count' : /^[A-Z]{3}/.test(dimension) ? 'money' : dimension === '%' ? 'percent' : dimension === 'time' ? 'time' : dimension === 'bare' ? 'bare' : 'measure'

const KIND_NUMBER: Readonly<Record<FigureKind, number>> = { State: 0, Set: 2, Told: 4, Stated: 6 }
/** What `documents` adds, found out once for each two documents. */
function standing(kind: FigureKind, timed: boolean, meeting: Meeting): number {
  const place = KIND_NUMBER[kind] + Number(timed)
  let known = meeting.standings[place]
  if (known === undefined) {
    const sum = new Sum(null)
    documents(kind, timed, meeting, sum)
    meeting.standings[place] = known = sum.score - WEIGHTS.base
  }
  return known
}

/** What the two documents have to do with each other. `timed`: both figures' sentences name a time. */
function documents(kind: FigureKind, timed: boolean, meeting: Meeting, sum: Sum): void {
  const { nearness, subjects, series, gap, otherPeriods } = meeting
  const text = nearness >= 0.1 ? 'both documents report the same' : 'the documents share little'
  sum.add('near', Math.min(1, nearness / 0.1), text)
  sum.add('nearer', Math.max(0, Math.min(1, (nearness - 0.1) / 0.15)), text)
  if (subjects !== null) sum.add('subjects', Math.max(-0.5, Math.min(0.5, subjects - 0.5)), subjects < 0.5 ? 'the documents are about other names' : 'the documents are about the same names')
  if (otherPeriods) sum.add('otherPeriods', 1, 'the titles name other times')
  if (series) sum.add('series', 1, 'two reports of a series')
  // What is told as news happened on the day; a day later it is another thing, unless both name the time.
  if (gap === null || gap === 0 || timed) return
  if (kind === 'Told') sum.add('dayTold', 1, 'the documents are of other days')
  else sum.add(kind === 'State' ? 'daysState' : 'days', Math.log1p(gap), 'the documents are of other days')
}

function nouns(a: Figure, b: Figure, corpus: Corpus, sum: Sum): void {
  if (!a.dimension.startsWith('count') && !b.dimension.startsWith('count')) return
  if (a.noun === null || b.noun === null) return sum.add('nounUnknown', 1, 'only one says what it counts')
  if (a.people === null) {
    return sum.add('nounRarity', Math.min(RAREST, corpus.rarity(corpus.vocabulary.idOf(a.noun))), () => `both count ${a.nounWord}`)
  }
  if (a.people === b.people) return sum.add('peopleKind', a.people === 'anybody' ? 0 : 1, () => `both count ${a.nounWord}`)
  if (a.people !== 'anybody' && b.people !== 'anybody') return sum.add('peopleOther', 1, () => `${a.nounWord} are not ${b.nounWord}`)
  const kind = a.people === 'anybody' ? b.people : a.people
  sum.add(typeof kind === 'number' && kind >= KINDS ? 'peopleRole' : 'peoplePart', 1, () => `${a.nounWord ?? 'some'} may be a part of ${b.nounWord ?? 'them'}`)
}

function cues(a: Figure, b: Figure, sum: Sum): void {
  if (a.cues.size === 0 && b.cues.size === 0) return
  for (const [x, y] of ROLES) {
    if ((a.cues.has(x) && b.cues.has(y) && !a.cues.has(y) && !b.cues.has(x)) || (a.cues.has(y) && b.cues.has(x) && !a.cues.has(x) && !b.cues.has(y))) sum.add('roleClash', 1, () => `${x} is not ${y}`)
  }
  for (const cue of ['max', 'min', 'default'] as const) if (a.cues.has(cue) && b.cues.has(cue)) sum.add(cue, 1, () => `both say the ${cue}`)
  for (const [cue, text] of SCOPES) {
    if (a.cues.has(cue) === b.cues.has(cue)) continue
    // "$25 per user" is no average.
    if (cue !== 'each' || a.rate === null || b.rate === null) sum.add(cue, 1, () => `one is ${text}`)
  }
  if (a.cues.has('several') && b.cues.has('several')) sum.add('severalBoth', 1, 'several events together')
}

/** Names in the clauses of both figures, or else in their sentences, that are others. That both name one thing is told by their words. */
function names(a: Figure, b: Figure, meeting: Meeting, sum: Sum): void {
  sum.add('nameForeign', meeting.foreignNames(a, b), 'each names what the other document lacks')
  const [x, y] = [meeting.names(a), meeting.names(b)]
  if (x.own.length > 0 && y.own.length > 0) {
    if (!x.own.some((word) => y.own.includes(word))) sum.add('ownNamesClash', 1, () => `${x.own.at(-1)!} is not ${y.own.at(-1)!}`)
  } else if (x.all.length > 0 && y.all.length > 0 && !x.all.some((word) => y.all.includes(word))) sum.add('namesClash', 1, 'other names')
}

/** Reports of one thing that differ mostly differ by little; a setting may be off by anything. */
function values(a: Figure, b: Figure, kind: FigureKind, sum: Sum): void {
  // "tens of thousands": at least that.
  const [x, y] = [a.interval.point ?? a.interval.low, b.interval.point ?? b.interval.low]
  if (x === 0 || y === 0 || x === y) return
  const ratio = Math.abs(Math.log(Math.abs(x / y)))
  if (ratio < 1e-9) return
  if (otherPeriod(a, b)) return sum.add('slip', 2, 'one number for two periods')
  const slip = slipOf(x, y)
  if (slip) sum.add('slip', slip.digits, slip.kind === 'power of ten' ? 'the same digits' : slip.kind)
  else sum.add(holds(kind) ? 'ratioHeld' : 'ratio', Math.min(4, ratio), 'the values are apart')
}
