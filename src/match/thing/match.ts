// Two documents' figures against each other: which belong together, and which of those differ.
import { bitsOf } from './cues.js'
import type { Figure } from './figure.js'
import type { Meeting } from './meeting.js'
import type { Partners } from './partners.js'
import type { Figures } from './shelf.js'
import { kindOf, scoreOf } from './pair.js'
import { intervalOf, isRateOf, mayCount } from './rates.js'
import { add, type Link, rivalsOf, rivalsOfState } from './rivals.js'
import { agree, isMeasured, rangesDiffer } from './values.js'
import { byKind, upTo } from './weights.js'

/** Below this, a pair explains nothing and is forgotten. */
const FAINT = -2.5
/** Documents that share less than this of the names at their heads are about different people, firms and places. */
const STRANGERS = 0.25
/** Above this, two figures are likely enough about one thing to tell whether the documents agree. */
const TELLING = -0.5

/** Documents as near as this mostly speak of one thing; so do those of a small corpus. */
const NEAR = 0.1
export const isNear = ({ nearness, corpus }: Meeting): boolean => nearness >= NEAR || corpus.few

/** News of one event, nearly always. */
const CLOSE = 0.2

/** So many pairs are looked at one by one where the documents are near. */
const ALL = 1600

/** No pair that scores less in the end is worth telling, of whatever matcher. */
export const WORTHLESS = -0.6
/** The rest of two documents lifts a pair by no more than this where no figures of theirs agree. */
const LIFT = byKind((weights) => upTo(weights, 'alone', 1) + upTo(weights, 'aloneNear', 1))

/** Two documents, or one with itself, and those pairs of their figures that are compared. */
export interface Met {
  readonly meeting: Meeting
  readonly pairs: readonly (readonly [Figure, Figure])[]
}

/** Of the figures of two documents, or of one with itself, the pairs that are of one sort and have anything to do with each other. */
export function meet(as: readonly Figure[], bs: readonly Figure[], meeting: Meeting, partners: Partners): Met {
  const { same } = meeting
  const pairs: (readonly [Figure, Figure])[] = []
  const near = isNear(meeting)
  // Stories cut to one pattern about different people and firms: no figure that is merely told is about one thing.
  const strangers = !same && meeting.subjects !== null && meeting.subjects < STRANGERS
  const put = (a: Figure, b: Figure): void => {
    if ((!strangers || kindOf(a, b) !== 'Told') && notComparable(a, b, same, near) === null) pairs.push([a, b])
  }
  if (same) within(as, put)
  else {
    const others = strangers && as.every(({ kind }) => kind === 'Told') ? bs.filter(({ exact }) => exact) : bs
    // Only figures that share a word beside them, or a state, have a chance.
    if ((meeting.corpus.few || meeting.nearness >= (meeting.gap === null ? NEAR : CLOSE)) && as.length * bs.length <= ALL) for (const b of others) for (const a of as) put(a, b)
    else if (others.length > 0) {
      partners.load(as)
      for (const b of others) for (const a of partners.of(b)) put(a, b)
    }
  }
  return { meeting, pairs }
}

/** Is a pair among them that may be worth telling? Of most documents that meet, none is: that is found out at less cost than which rivals each pair has. */
export const isPromising = ({ meeting, pairs }: Met): boolean => meeting.same || pairs.some(([a, b]) => scoreOf(a, b, meeting, WORTHLESS - LIFT[kindOf(a, b)]) !== null)

/** All links between the figures of two documents, or of one with itself. */
export function linksOf({ meeting, pairs }: Met): Link[] {
  const links: Link[] = []
  for (const [a, b] of pairs) {
    const score = scoreOf(a, b, meeting, FAINT)
    if (score !== null) links.push({ a, b, meeting, differ: differs(a, b), score, besides: [] })
  }
  for (const link of links) beside(link, meeting.same)
  weigh(links, meeting.same)
  return links
}

/** Pairs of figures that wait at once: some hundred documents of news. More of them would grow old before they are compared, and be dear to collect. */
const AT_ONCE = 1500

/**
 * The links that are `wanted` between the figures of those documents that are to meet. Each step takes many documents before the next one
 * begins: the code of one step stays in the processor's cache, where that of all together does not fit.
 */
export function* linksAmong(candidates: Iterable<readonly [number, number]>, figures: Figures, meetingOf: (a: number, b: number) => Meeting, partners: Partners, wanted: (link: Link) => boolean): Iterable<Link> {
  let waiting: Met[] = []
  let size = 0
  for (const [a, b] of candidates) {
    const met = meet(figures.of(a), figures.of(b), meetingOf(a, b), partners)
    if (met.pairs.length > 0) waiting.push(met)
    size += met.pairs.length
    if (size < AT_ONCE) continue
    yield* promised(waiting, figures, wanted)
    waiting = []
    size = 0
  }
  yield* promised(waiting, figures, wanted)
}

function* promised(waiting: readonly Met[], figures: Figures, wanted: (link: Link) => boolean): Iterable<Link> {
  for (const met of waiting.filter(isPromising)) {
    const links = linksOf(met).filter(wanted)
    // The link waits, and its meeting with it: what was found out for other pairs goes.
    met.meeting.forget()
    for (const link of links) yield { ...link, a: figures.one(link.a), b: figures.one(link.b) }
  }
}

/** With more figures than this outside tables and lists, a document is a record and no text: only those at its head are held against the others. */
const TEXT = 1000

/** Pairs of figures of one document: not those of two cells, nor of two items, which stand side by side. */
function within(figures: readonly Figure[], link: (a: Figure, b: Figure) => void): void {
  const cells = figures.filter(({ context }) => context.kind === 'cell')
  const items = figures.filter(({ context }) => context.kind === 'item')
  const told = figures.filter(({ context }) => context.kind !== 'cell' && context.kind !== 'item')
  const heads = told.filter(({ prominent }) => prominent).slice(0, TEXT)
  const few = (rows: readonly Figure[], others: readonly Figure[]): readonly Figure[] => (rows.length * others.length > TEXT * TEXT ? heads : others)
  for (const a of cells) for (const b of few(cells, told)) inOrder(a, b, link)
  for (const a of items) for (const b of few(items, told)) inOrder(a, b, link)
  if (cells.length * items.length <= TEXT * TEXT) for (const a of cells) for (const b of items) inOrder(a, b, link)
  const some = told.length > TEXT ? heads : told
  for (const a of told) for (const b of some) if (a.index > b.index || (some === heads && !a.prominent)) inOrder(a, b, link)
}
const inOrder = (a: Figure, b: Figure, link: (a: Figure, b: Figure) => void): void => (a.index < b.index ? link(a, b) : link(b, a))

export const OTHER_THINGS = 'they count or measure other things'
/** Why two figures are not even compared; null when they are. `same`: they stand in one document. */
export function notComparable(a: Figure, b: Figure, same: boolean, near = false): string | null {
  const x = a.dimension
  const y = b.dimension
  // "100 contacts in one call": one is mostly no figure.
  if (isOne(a) !== isOne(b)) return 'one is no figure here'
  // Two pages on one thing may count it by two names, "pupils" and "a class of 40".
  if (!same && near && isNumber(a) && isNumber(b) && (x === y || (isWhole(a) && isWhole(b)))) return null
  if (x === 'bare' || y === 'bare') {
    const bare = x === 'bare' ? a : b
    const other = bare === a ? b : a
    // "Council to spend 4.6 million": a headline leaves the currency out.
    if (same && bare.interval.low >= MILLION && MONEY.test(other.dimension) && shares(a, b)) return null
    if (x !== y && other.dimension !== 'count') return OTHER_THINGS
    // A number without a unit is compared where its own words name what the other counts.
    const named = other.noun !== null && (bare.core.includes(other.noun) || bare.label.includes(other.noun))
    if (!named && !(x === y && shares(a, b))) return 'nothing tells what the number counts'
  } else if ((x !== y && !isRateOf(a, b) && !isRateOf(b, a)) || (a.noun !== b.noun && a.noun !== null && b.noun !== null && !mayCount(a, b.noun) && !mayCount(b, a.noun))) return OTHER_THINGS
  if (!same) return null
  if (a.context.block === b.context.block) return 'they stand side by side in one paragraph'
  if (a.context.kind === b.context.kind && (a.context.kind === 'cell' || a.context.kind === 'item')) return 'they stand side by side in one list or table'
  return null
}

const isOne = ({ dimension, number, state, context }: Figure): boolean => dimension === 'count' && number === 1 && state === null && context.kind !== 'cell'
const isNumber = ({ dimension, state }: Figure): boolean => (dimension === 'count' || dimension === 'bare') && state === null
/** "3.11" counts nothing. */
const isWhole = ({ interval: { point } }: Figure): boolean => point === null || Number.isInteger(point)

const MILLION = 1e6
const MONEY = /^[A-Z]{3}$/

const shares = (a: Figure, b: Figure): boolean => holdsOne(a.core, b) || holdsOne(a.label, b)
const holdsOne = (keys: readonly number[], { core, label }: Figure): boolean => keys.some((key) => key >= 0 && (core.includes(key) || label.includes(key)))

/** A measure told in another unit is off by up to this. */
const CONVERTED = 0.005

/** They cannot both hold. */
function differs(a: Figure, b: Figure): boolean {
  const x = intervalOf(a, b)
  const y = intervalOf(b, a)
  if (x.range && y.range && (a.exact || b.exact)) return rangesDiffer(x, y)
  // "264 pounds" are "120 kg".
  if (isMeasured(a.dimension) && x.point !== null && y.point !== null && Math.abs(x.point - y.point) < CONVERTED * Math.abs(x.point)) return false
  return !agree(x, y)
}

/** What else stands in the two documents: the more figures of one kind, the less likely it is that two of them meet by right. */
function beside(link: Link, same: boolean): void {
  const { a, b } = link
  const crowded = Math.log(a.crowd * b.crowd)
  if (crowded === 0 && !same) {
    add(link, 'alone', 1, 'the only such figures in both documents')
    add(link, 'aloneNear', Math.max(0, Math.min(1, (link.meeting.nearness - 0.1) / 0.15)), 'the only such figures in both documents')
  }
  add(link, 'crowd', crowded, 'many such figures')
  if (!link.differ) return
  if (isPart(a, b) || isPart(b, a)) add(link, 'sum', 1, 'the parts add up to the other figure')
}

/** "12 Somali and 11 Yemeni pirates" make the other report's 23. */
function isPart(part: Figure, { interval: { point: whole } }: Figure): boolean {
  const { interval: { point }, cues, sum } = part
  return point !== null && whole !== null && (((cues & JOINED) !== 0 && point + 1 === whole) || (sum !== point && sum === whole))
}
const JOINED = bitsOf('joined', 'addition')

/** A figure that has a better partner is not at odds with this one. */
function weigh(links: readonly Link[], same: boolean): void {
  const of = new Map<Figure, Link[]>()
  for (const link of links) for (const figure of [link.a, link.b]) {
    const known = of.get(figure)
    if (known) known.push(link)
    else of.set(figure, [link])
  }
  let agreeing = 0
  let differing = 0
  for (const { differ, score } of links) if (score >= TELLING) differ ? differing++ : agreeing++
  const scores = new Map(links.map((link) => [link, link.score]))
  for (const link of links) {
    if (!link.differ) continue
    const own = scores.get(link)!
    const others = [link.a, link.b].map((figure) => of.get(figure)!.filter((other) => other !== link).map((other) => ({ link: other, score: scores.get(other)! })))
    const isState = kindOf(link.a, link.b) === 'State'
    if (!same) {
      add(link, 'concord', Math.min(2, Math.log1p(agreeing)), 'the documents agree on other figures')
      add(link, 'discord', Math.min(2, Math.log1p(differing - (own >= TELLING ? 1 : 0))), 'the documents differ on other figures')
    }
    if (isState) rivalsOfState({ link, own, others })
    else rivalsOf({ link, own, others })
    if (perpetrator(link)) add(link, 'perpetrator', 1, 'one may count the perpetrator')
  }
}

/** Words of documents in which the one who killed died, too: one report counts him, the other does not. */
const SELF = ['suicid', 'himself', 'herself']

function perpetrator({ a, b, meeting: { corpus: { vocabulary } } }: Link): boolean {
  if (a.state !== 'death' || b.state !== 'death' || Math.abs((a.interval.point ?? 0) - (b.interval.point ?? 0)) !== 1) return false
  return [a, b].some(({ at, context }) => SELF.some((word) => vocabulary.has(at, vocabulary.idOf(word))) || context.words.includes('includ'))
}
