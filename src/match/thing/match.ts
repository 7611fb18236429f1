// Two documents' figures against each other: which belong together, and which of those differ.
import { type Reason, reason } from './evidence.js'
import type { Figure } from './figure.js'
import type { Meeting } from './meeting.js'
import type { Partners } from './partners.js'
import { scoreOf } from './pair.js'
import { agree, rangesDiffer } from './values.js'
import type { Evidence } from './weights.js'

export interface Link {
  readonly a: Figure
  readonly b: Figure
  readonly meeting: Meeting
  readonly differ: boolean
  /** Logit of both speaking of one thing, after what the rest of the two documents says. */
  score: number
  /** What the rest of the two documents says: "12 stands in the other document, too". */
  readonly besides: Reason[]
}

/** Below this, a pair explains nothing and is forgotten. */
const FAINT = -2.5
/** Documents that share less than this of the names at their heads are about different people, firms and places. */
const STRANGERS = 0.25
/** Above this, two figures are likely enough about one thing to tell whether the documents agree. */
const TELLING = -0.5
/** Counts up to this are often the same by chance. */
const SMALL = 12
/** Of a figure's partners in one document, those farther than this below the best are no rivals. */
const RIVAL = 1

/** All links between the figures of two documents, or of one with itself. */
export function linksOf(as: readonly Figure[], bs: readonly Figure[], meeting: Meeting, partners: Partners): Link[] {
  const links: Link[] = []
  const link = (a: Figure, b: Figure): void => {
    if (notComparable(a, b, meeting.same) !== null) return
    // Stories cut to one pattern about different people and firms: no figure that is merely told is about one thing.
    if (!a.exact && !b.exact && a.state === null && meeting.subjects !== null && meeting.subjects < STRANGERS) return
    const score = scoreOf(a, b, meeting, FAINT)
    if (score !== null) links.push({ a, b, meeting, differ: differs(a, b), score, besides: [] })
  }
  if (meeting.same) {
    within(as, link)
  } else {
    // Only figures that share a word beside them, or a state, have a chance.
    partners.load(as)
    for (const b of bs) for (const a of partners.of(b)) link(a, b)
  }
  if (links.length === 0) return links
  for (const link of links) beside(link, meeting.same)
  weigh(links, meeting.same)
  return links
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

/** Why two figures are not even compared; null when they are. `same`: they stand in one document. */
export function notComparable(a: Figure, b: Figure, same: boolean): string | null {
  const [x, y] = [a.dimension, b.dimension]
  if (x === 'bare' || y === 'bare') {
    const [bare, other] = x === 'bare' ? [a, b] : [b, a]
    // "Council to spend 4.6 million": a headline leaves the currency out.
    if (same && bare.interval.low >= MILLION && MONEY.test(other.dimension) && shares(a, b)) return null
    if (x !== y && other.dimension !== 'count') return 'they count or measure other things'
    // A number without a unit is compared where its own words name what the other counts.
    const named = other.noun !== null && (bare.core.includes(other.noun) || bare.label.includes(other.noun))
    if (!named && !(x === y && shares(a, b))) return 'nothing tells what the number counts'
  } else if ((x !== y && !isRateOf(a, b) && !isRateOf(b, a)) || (a.noun !== b.noun && a.noun !== null && b.noun !== null && !mayCount(a, b.noun) && !mayCount(b, a.noun))) return `they count or measure other things (${a.nounWord ?? x}, ${b.nounWord ?? y})`
  if (!same) return null
  if (a.context.block === b.context.block) return 'they stand side by side in one paragraph'
  if (a.context.kind === b.context.kind && (a.context.kind === 'cell' || a.context.kind === 'item')) return 'they stand side by side in one list or table'
  return null
}

/** "$25 per user" and "price per user: $29": a rate of which the other says the one half as its unit, the other half beside it. */
function isRateOf({ dimension, per, noun }: Figure, other: Figure): boolean {
  if (per === null || per === '' || dimension.slice(0, dimension.lastIndexOf('/')) !== other.dimension || (noun !== null && noun !== other.noun)) return false
  return [other.core, other.near, other.label, other.column].some((keys) => keys.includes(per))
}

const MILLION = 1e6
const MONEY = /^[A-Z]{3}$/

/** "Books lent: 42,800" may count books. */
const mayCount = ({ guessed, label, column, core }: Figure, noun: string): boolean => guessed && (label.includes(noun) || column.includes(noun) || core.includes(noun))

const shares = (a: Figure, b: Figure): boolean => [a.core, a.label].some((keys) => keys.some((key) => key !== '' && (b.core.includes(key) || b.label.includes(key))))

/** They cannot both hold. */
function differs(a: Figure, b: Figure): boolean {
  if (a.interval.range && b.interval.range && (a.exact || b.exact)) return rangesDiffer(a.interval, b.interval)
  return !agree(a.interval, b.interval)
}

function add(link: Link, name: Evidence, value: number, text: string): void {
  if (value === 0) return
  const one = reason(name, value, text)
  link.besides.push(one)
  link.score += one.weight
}

/** What else stands in the two documents: the more figures of one kind, the less likely it is that two of them meet by right. */
function beside(link: Link, same: boolean): void {
  const { a, b } = link
  const crowded = Math.log(a.crowd * b.crowd)
  if (crowded === 0 && !same) {
    add(link, 'alone', 1, 'the only such figures in both documents')
    add(link, 'aloneNear', Math.max(0, Math.min(1, (link.meeting.nearness - 0.1) / 0.15)), 'the only such figures in both documents')
  }
  add(link, a.kind === 'Told' || b.kind === 'Told' ? 'crowd' : 'crowdHeld', crowded, 'many such figures')
  if (!link.differ) return
  // "12 Somali and 11 Yemeni pirates" make the other report's 23.
  for (const [part, whole] of [[a, b], [b, a]] as const) {
    const [point, other] = [part.interval.point, whole.interval.point]
    if (point === null || other === null) continue
    if (((part.cues.has('joined') || part.cues.has('addition')) && point + 1 === other) || (part.sum !== point && part.sum === other)) return add(link, 'sum', 1, 'the parts add up to the other figure')
  }
}

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
    let settled = 0
    let known = 0
    let better = 0
    let rivals = 0
    for (const figure of [link.a, link.b]) {
      let best = -Infinity
      let equal = false
      const values = new Set<number | null>()
      for (const other of of.get(figure)!) {
        if (other === link) continue
        const score = scores.get(other)!
        best = Math.max(best, score)
        if (score < own - RIVAL) continue
        if (other.differ) values.add((other.a === figure ? other.b : other.a).interval.point)
        else equal = true
      }
      if (equal) settled++
      if (equal && (figure.interval.point ?? 0) > SMALL) known++
      better += Math.max(0, Math.min(2, best - own))
      rivals += Math.max(0, values.size - 1)
    }
    if (!same) {
      add(link, 'concord', Math.min(2, Math.log1p(agreeing)), 'the documents agree on other figures')
      add(link, 'discord', Math.min(2, Math.log1p(differing - (own >= TELLING ? 1 : 0))), 'the documents differ on other figures')
    }
    add(link, 'better', better, 'another figure fits better')
    add(link, 'rivals', Math.min(4, rivals), 'other figures fit as well')
    if (perpetrator(link)) add(link, 'perpetrator', 1, 'one may count the perpetrator')
    add(link, 'settledLarge', known, 'the other place has that figure, too')
    if (settled > 0) add(link, settled === 2 ? 'settledBoth' : 'settledOne', 1, settled === 2 ? 'both figures stand in both places' : 'one of the figures stands in both places')
  }
}

/** Words of documents in which the one who killed died, too: one report counts him, the other does not. */
const SELF = ['suicid', 'himself', 'herself']

function perpetrator({ a, b }: Link): boolean {
  if (a.state !== 'death' || b.state !== 'death' || Math.abs((a.interval.point ?? 0) - (b.interval.point ?? 0)) !== 1) return false
  return [a, b].some(({ document, context }) => SELF.some((word) => document.words.includes(word)) || context.words.includes('includ'))
}
