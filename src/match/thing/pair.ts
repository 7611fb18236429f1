// Do two figures speak of one thing? Evidence for and against, added up.
import { contrasts, otherPeriod } from './contrasts.js'
import { bitsOf } from './cues.js'
import { type Reason, Sum } from './evidence.js'
import type { Figure, FigureKind } from './figure.js'
import type { Corpus } from './kin.js'
import { coverage } from './coverage.js'
import { type Meeting } from './meeting.js'
import { overlap } from './overlap.js'
import { intervalOf, mayCount, standsBeside } from './rates.js'
import { times } from './times.js'
import { DIGITS, slipOf } from './values.js'
import { byKind, type Evidence, upTo, WEIGHTS } from './weights.js'
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
/** The share of a sentence's rare words that another report of the same lacks, about. */
const FOREIGN = 0.4

/** Reports of one disaster are nearer than this nearly always (see `Corpus.nearness`); those of two that resemble each other are up to 0.15. */
const APART = 0.17

/** Cues that two figures for one thing do not differ in. */
const ROLES = ([['max', 'min'], ['default', 'max'], ['default', 'min'], ['recommended', 'min'], ['recommended', 'max'], ['recommended', 'default']] as const).map(([x, y]) => ({ bits: bitsOf(x, y), text: `one is the ${x}, the other the ${y}` }))
const BOTH = (['max', 'min', 'default'] as const).map((cue) => ({ cue, bits: bitsOf(cue), text: `both say the ${cue}` }))
/** A figure with one of these counts something else than the same figure without it. */
const SCOPES = ([
  ['part', 'a part'], ['addition', 'an addition'], ['change', 'a change'], ['earlier', 'an earlier figure'], ['forecast', 'a plan or forecast'], ['example', 'an example'],
  ['each', 'an average'], ['joined', 'one item of several'], ['several', 'several events together'], ['total', 'a total'],
] as const).map(([cue, text]) => ({ cue, bits: bitsOf(cue), text: `one is ${text}` }))
const SEVERAL = bitsOf('several')

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

/** `wordings`, without a label and without headings. */
const REACH = byKind((weights) => Math.max(-FOREIGN * weights.foreign, (1 - FOREIGN) * weights.foreign) + upTo(weights, 'words', MOST) + upTo(weights, 'most', 1) + upTo(weights, 'mass', MOST))
const HEADED = byKind((weights) => upTo(weights, 'headed', MOST))
const NAMED = byKind((weights) => upTo(weights, 'named', 1))
const SLIP = byKind((weights) => upTo(weights, 'slip', DIGITS))
const NOUNS = byKind((weights) => Math.max(...(['nounUnknown', 'unnamed', 'otherNoun', 'peopleKind', 'peopleRole', 'peoplePart'] as const).map((name) => upTo(weights, name, 1)), upTo(weights, 'nounRarity', RAREST)) + upTo(weights, 'beside', 1))
const CUES = byKind((weights) => upTo(weights, 'max', 1) + upTo(weights, 'min', 1) + upTo(weights, 'default', 1) + upTo(weights, 'severalBoth', 1))

/** Adds up what speaks for and against, the cheap before the dear; null as soon as the rest cannot lift the sum to `least`. */
function evidence(a: Figure, b: Figure, meeting: Meeting, reasons: Reason[] | null, least: number): { score: number; shared: readonly string[] } | null {
  const kind = kindOf(a, b)
  const sum = new Sum(kind, reasons)
  if (meeting.same) {
    sum.add('same', 1, 'one document')
    const headed = a.prominent !== b.prominent || isHead(a) !== isHead(b)
    sum.add(headed ? 'headline' : 'body', 1, headed ? 'one stands at the head' : 'both stand in the body')
    if ((a.context.kind === 'cell') !== (b.context.kind === 'cell')) sum.add('placed', 1, 'one in a table, one in the text')
  } else {
    const timed = a.context.times.length > 0 && b.context.times.length > 0
    if (reasons) documents(timed, meeting, sum)
    else sum.score += standing(kind, timed, meeting)
  }
  if (a.state !== null && a.state === b.state) sum.add('state', 1, sum.told && `both count ${a.state}`)
  else if (a.state !== null && b.state !== null) sum.add('stateOther', 1, sum.told && `${a.state!} is not ${b.state!}`)
  else if (a.state !== null || b.state !== null) sum.add('stateOne', 1, sum.told && `only one counts ${a.state ?? b.state!}`)
  if (a.state !== 'availability') sum.add(sortOf(a.dimension), 1, a.dimension.replace('#', ''))
  if (a.exact || b.exact) sum.add(a.exact && b.exact ? 'exactBoth' : 'exactOne', 1, 'a setting')
  if (a.open || b.open) sum.add('open', 1, 'one leaves it open')
  if (!meeting.same) {
    if (a.prominent && b.prominent) sum.add('lead', 1, 'both stand at the head')
    if (a.moving && b.moving) sum.add('moving', 1, 'a number that changes by the hour')
    // Disasters resemble each other: their reports share words, and each has its dead.
    const fates = a.state !== null && b.state !== null && a.dimension !== '%'
    if (fates) sum.add('apart', Math.max(0, Math.min(1, (APART - meeting.nearness) / (APART - 0.1))), 'the documents may tell of two events')
    // Further down, news tells of other events: "a quake in February killed hundreds".
    if (fates) sum.add('deep', Number(isDeep(a)) + Number(isDeep(b)), 'told further down, with a time of its own')
  }
  const reach = REACH[kind] + (a.label.length > 0 || b.label.length > 0 ? NAMED[kind] : 0) + (a.context.headings.length > 0 || b.context.headings.length > 0 ? HEADED[kind] : 0)
  const rest = reach + (isCount(a) || isCount(b) ? NOUNS[kind] : 0) + (a.cues !== 0 && b.cues !== 0 ? CUES[kind] : 0)
  if (sum.score + rest + SLIP[kind] < least) return null
  values(a, b, sum)
  if (sum.score + rest < least) return null
  nouns(a, b, meeting.corpus, sum)
  cues(a, b, sum)
  if (sum.score + reach < least) return null
  return { shared: wordings(a, b, kind, meeting, sum), score: sum.score }
}

const NOTHING: ReturnType<typeof overlap> = { weight: 0, shared: [], named: 0 }

/** What the sentences say. Gives the words that both have. */
function wordings(a: Figure, b: Figure, kind: FigureKind, meeting: Meeting, sum: Sum): readonly string[] {
  if (!meeting.same && sum.weighs('foreign')) {
    const foreign = (meeting.foreign(a) + meeting.foreign(b)) / 2
    sum.add('foreign', foreign - FOREIGN, foreign > FOREIGN ? 'each speaks of what the other document lacks' : 'the other document speaks of all this')
  }
  contrasts(a, b, holds(kind), meeting, sum)
  times(a, b, meeting.corpus, sum)
  if (a.state === null) names(a, b, meeting, sum)
  const told = sum.reasons !== null
  // What weighs nothing need not be known.
  const { weight, shared, named } = told || kind === 'State' || kind === 'Set' || a.label.length > 0 || b.label.length > 0 ? overlap(a, b, meeting, told) : NOTHING
  sum.add('words', Math.min(MOST, weight), sum.told && (shared.length > 0 ? `both speak of ${shared.slice(0, 4).join(', ')}` : 'the sentences share words'))
  sum.add('named', named, 'the one stands under the name of the other')
  if (kind !== 'State') {
    const { most, mass, headed } = coverage(a, b, meeting)
    sum.add('most', most, 'the one says what the other is about')
    sum.add('mass', mass, sum.told && (shared.length > 0 ? `both speak of ${shared.slice(0, 4).join(', ')}` : 'their words are of one field'))
    sum.add('headed', headed, 'the one stands under a heading that names the other')
  }
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
    const sum = new Sum(kind, null)
    documents(timed, meeting, sum)
    meeting.standings[place] = known = sum.score - WEIGHTS[kind].base
  }
  return known
}

/** What the two documents have to do with each other. `timed`: both figures' sentences name a time. */
function documents(timed: boolean, meeting: Meeting, sum: Sum): void {
  const { nearness, subjects, series, gap, otherPeriods } = meeting
  const text = nearness >= 0.1 ? 'both documents report the same' : 'the documents share little'
  sum.add('near', Math.min(1, nearness / 0.1), text)
  sum.add('nearer', Math.max(0, Math.min(1, (nearness - 0.1) / 0.15)), text)
  if (subjects !== null) sum.add('subjects', Math.max(-0.5, Math.min(0.5, subjects - 0.5)), subjects < 0.5 ? 'the documents are about other names' : 'the documents are about the same names')
  if (otherPeriods) sum.add('otherPeriods', 1, 'the titles name other times')
  if (series) sum.add('series', 1, 'two reports of a series')
  // What is told as news happened on the day; a day later it is another thing, unless both name the time.
  if (gap === null || gap === 0 || timed) return
  sum.add('dayTold', 1, 'the documents are of other days')
  sum.add('days', Math.log1p(gap), 'the documents are of other days')
}

const isCount = ({ dimension }: Figure): boolean => dimension.startsWith('count')

function nouns(a: Figure, b: Figure, corpus: Corpus, sum: Sum): void {
  if (!isCount(a) && !isCount(b)) return
  if (a.noun === null || b.noun === null) {
    sum.add('nounUnknown', 1, 'only one says what it counts')
    const bare = a.noun === null ? a : b
    const other = bare === a ? b : a
    if (other.noun !== null && !bare.core.includes(other.noun) && !bare.label.includes(other.noun)) sum.add('unnamed', 1, sum.told && `only one speaks of ${other.nounWord!}`)
    return
  }
  if (a.noun !== b.noun && !mayCount(a, b.noun) && !mayCount(b, a.noun)) {
    sum.add('otherNoun', 1, sum.told && `${a.nounWord!} are not ${b.nounWord!}`)
    if (standsBeside(a, b.noun) || standsBeside(b, a.noun)) sum.add('beside', 1, 'the one speaks of what the other counts')
    return
  }
  if (a.people === null) {
    return sum.add('nounRarity', Math.min(RAREST, corpus.rarity(a.noun)), sum.told && `both count ${a.nounWord}`)
  }
  if (a.people === b.people) return sum.add('peopleKind', a.people === 'anybody' ? 0 : 1, sum.told && `both count ${a.nounWord}`)
  if (a.people !== 'anybody' && b.people !== 'anybody') return sum.add('peopleOther', 1, sum.told && `${a.nounWord} are not ${b.nounWord}`)
  const kind = a.people === 'anybody' ? b.people : a.people
  sum.add(typeof kind === 'number' && kind >= KINDS ? 'peopleRole' : 'peoplePart', 1, sum.told && `${a.nounWord ?? 'some'} may be a part of ${b.nounWord ?? 'them'}`)
}


function cues(a: Figure, b: Figure, sum: Sum): void {
  if ((a.cues | b.cues) === 0) return
  const either = a.cues ^ b.cues
  if (a.cues !== 0 && b.cues !== 0) {
    for (const { bits, text } of ROLES) if ((either & bits) === bits && (a.cues & bits) !== 0 && (b.cues & bits) !== 0) sum.add('roleClash', 1, text)
    for (const { cue, bits, text } of BOTH) if ((a.cues & b.cues & bits) !== 0) sum.add(cue, 1, text)
  }
  if (either !== 0) for (const { cue, bits, text } of SCOPES) {
    // "$25 per user" is no average.
    if ((either & bits) !== 0 && (cue !== 'each' || a.rate === null || b.rate === null)) sum.add(cue, 1, text)
  }
  if ((a.cues & b.cues & SEVERAL) !== 0) sum.add('severalBoth', 1, 'several events together')
}

/** Names in the clauses of both figures, or else in their sentences, that are others. That both name one thing is told by their words. */
function names(a: Figure, b: Figure, meeting: Meeting, sum: Sum): void {
  sum.add('nameForeign', meeting.foreignNames(a, b), 'each names what the other document lacks')
  const x = meeting.names(a)
  const y = meeting.names(b)
  if (x.own.length > 0 && y.own.length > 0) {
    if (!x.own.some((word) => y.own.includes(word))) sum.add('ownNamesClash', 1, sum.told && `${x.own.at(-1)!} is not ${y.own.at(-1)!}`)
  } else if (x.all.length > 0 && y.all.length > 0 && !x.all.some((word) => y.all.includes(word))) sum.add('namesClash', 1, 'other names')
}

/** Reports of one thing that differ mostly differ by little; a setting may be off by anything. */
function values(a: Figure, b: Figure, sum: Sum): void {
  // "tens of thousands": at least that.
  const one = intervalOf(a, b)
  const two = intervalOf(b, a)
  const x = one.point ?? one.low
  const y = two.point ?? two.low
  if (x === 0 || y === 0 || x === y) return
  const ratio = Math.abs(Math.log(Math.abs(x / y)))
  if (ratio < 1e-9) return
  if (otherPeriod(a, b)) return sum.add('slip', 2, 'one number for two periods')
  const slip = slipOf(x, y)
  if (slip) sum.add('slip', slip.digits, slip.kind === 'power of ten' ? 'the same digits' : slip.kind)
  else sum.add('ratio', Math.min(4, ratio), 'the values are apart')
}
