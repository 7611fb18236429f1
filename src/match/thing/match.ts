// Two documents' figures against each other: which belong together, and which of those differ.
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'
import { compare, type Comparison, type Reason, reason } from './pair.js'
import type { Evidence } from './weights.js'
import { agree, rangesDiffer } from './values.js'
import type { Words } from './words.js'

export interface Link {
  readonly a: Figure
  readonly b: Figure
  readonly differ: boolean
  /** Logit of both speaking of one thing, after what the rest of the two documents says. */
  score: number
  readonly comparison: Comparison
  /** What the rest of the two documents says: "12 stands in the other document, too". */
  readonly besides: Reason[]
}

/** Below this, a pair explains nothing and is forgotten. */
export const FAINT = -2.5
/** Of a figure's partners in one document, those farther than this below the best are no rivals. */
const RIVAL = 1

/** Whether a pair need not be compared: it would be below FAINT. */
export type Hopeless = (a: Figure, b: Figure, nearness: number) => boolean

/** All links between the figures of two documents, or of one with itself. */
export function linksOf(as: readonly Figure[], bs: readonly Figure[], nearness: number, corpus: Corpus, words: Words, hopeless: Hopeless = () => false): Link[] {
  const links: Link[] = []
  const same = as === bs
  for (let i = 0; i < as.length; i++) {
    const a = as[i]!
    for (let k = same ? i + 1 : 0; k < bs.length; k++) {
      const b = bs[k]!
      if (notComparable(a, b, same) !== null || hopeless(a, b, nearness)) continue
      const comparison = compare(a, b, nearness, corpus, words)
      if (comparison.score < FAINT) continue
      links.push({ a, b, differ: differs(a, b), score: comparison.score, comparison, besides: [] })
    }
  }
  crowd(links, as, bs)
  parts(links, as, bs)
  weigh(links)
  return links
}

/** The more figures of one kind a document holds, the less likely it is that two of them meet by right. */
function crowd(links: readonly Link[], as: readonly Figure[], bs: readonly Figure[]): void {
  const kinds = (figures: readonly Figure[]): Map<string, Set<number | null>> => {
    const found = new Map<string, Set<number | null>>()
    for (const figure of figures) {
      const id = kindOf(figure)
      const known = found.get(id)
      if (known) known.add(figure.interval.point)
      else found.set(id, new Set([figure.interval.point]))
    }
    return found
  }
  const [inA, inB] = [kinds(as), kinds(bs)]
  for (const link of links) {
    const crowded = Math.log(inA.get(kindOf(link.a))!.size * inB.get(kindOf(link.b))!.size)
    if (crowded === 0 && as !== bs) besides(link, 'alone', 1, 'the only such figures in both documents')
    besides(link, 'crowd', crowded, 'many such figures')
  }
}
/** "12 Somali and 11 Yemeni pirates" make the other report's 23. */
function parts(links: readonly Link[], as: readonly Figure[], bs: readonly Figure[]): void {
  const sums = (figures: readonly Figure[]): Map<string, number> => {
    const found = new Map<string, number>()
    for (const figure of figures) {
      const id = `${figure.claim.context} ${figure.dimension} ${figure.noun ?? ''}`
      found.set(id, (found.get(id) ?? 0) + (figure.interval.point ?? NaN))
    }
    return found
  }
  const [inA, inB] = [sums(as), sums(bs)]
  for (const link of links) {
    if (!link.differ) continue
    for (const [part, whole, found] of [[link.a, link.b, inA], [link.b, link.a, inB]] as const) {
      const sum = found.get(`${part.claim.context} ${part.dimension} ${part.noun ?? ''}`)
      const joined = part.cues.has('joined') && part.interval.point !== null && part.interval.point + 1 === whole.interval.point
      if (!joined && (sum === undefined || sum === part.interval.point || sum !== whole.interval.point)) continue
      besides(link, 'sum', 1, 'the parts add up to the other figure')
      break
    }
  }
}

const kindOf = ({ dimension, noun, state }: Figure): string => `${dimension} ${noun ?? ''} ${state ?? ''}`


export const OTHER = 'they count or measure other things'

/** Why two figures are not even compared; null when they are. `same`: they stand in one document. */
export function notComparable(a: Figure, b: Figure, same: boolean): string | null {
  const x = a.dimension
  const y = b.dimension
  // Most pairs end here: nothing is made for them.
  if (x !== y && x !== 'bare' && y !== 'bare') return OTHER
  const [bare, other] = x === 'bare' ? [a, b] : [b, a]
  // A number without a unit is compared where its own words name what the other counts.
  if (bare.dimension === 'bare' && !(other.noun !== null && (bare.core.includes(other.noun) || bare.label.includes(other.noun))) && !(x === y && (meets(a.core, b) || meets(a.label, b)))) {
    return 'nothing tells what the number counts'
  }
  if (x === y ? a.noun !== b.noun && a.noun !== null && b.noun !== null : !(x === 'bare' && y === 'count') && !(x === 'count' && y === 'bare')) {
    return OTHER
  }
  if (!same) return null
  if (a.claim.context === b.claim.context || a.context.block === b.context.block) return 'they stand side by side in one paragraph'
  if (a.context.kind === b.context.kind && (a.context.kind === 'cell' || a.context.kind === 'item')) return 'they stand side by side in one list or table'
  return null
}

const meets = (keys: readonly string[], { core, label }: Figure): boolean => keys.some((key) => key !== '' && (core.includes(key) || label.includes(key)))

/** They cannot both hold. */
function differs(a: Figure, b: Figure): boolean {
  if (a.interval.range && b.interval.range && (a.exact || b.exact)) return rangesDiffer(a.interval, b.interval)
  return !agree(a.interval, b.interval)
}

/** What the rest of two documents says of a link: a figure that has a better partner is not at odds with this one. */
function weigh(links: Link[]): void {
  const of = new Map<Figure, Link[]>()
  for (const link of links) for (const figure of [link.a, link.b]) {
    const known = of.get(figure)
    if (known) known.push(link)
    else of.set(figure, [link])
  }
  const scores = new Map(links.map((link) => [link, link.score]))
  for (const link of links) {
    if (!link.differ) continue
    let settled = 0
    let better = 0
    let rivals = 0
    for (const figure of [link.a, link.b]) {
      const others = of.get(figure)!.filter((one) => one !== link)
      const own = scores.get(link)!
      if (others.some((one) => !one.differ && scores.get(one)! >= own - RIVAL)) settled++
      better += Math.max(0, Math.min(2, Math.max(-Infinity, ...others.map((one) => scores.get(one)!)) - own))
      rivals += Math.max(0, new Set(others.filter((one) => one.differ && scores.get(one)! >= own - RIVAL).map((one) => (one.a === figure ? one.b : one.a).interval.point)).size - 1)
    }
    besides(link, 'better', better, 'another figure fits better')
    besides(link, 'rivals', rivals, 'other figures fit as well')
    if (perpetrator(link)) besides(link, 'perpetrator', 1, 'one may count the perpetrator')
    if (settled > 0) besides(link, settled === 2 ? 'settledBoth' : 'settledOne', 1, settled === 2 ? 'both figures stand in both places' : 'one of the figures stands in both places')
  }
}

function besides(link: Link, name: Evidence, value: number, text: string): void {
  if (value === 0) return
  const one = reason(name, value, text)
  link.besides.push(one)
  link.score += one.weight
}

/** Words of documents in which the one who killed died, too: one report counts him, the other does not. */
const SELF = ['suicid', 'himself', 'herself']

function perpetrator({ a, b }: Link): boolean {
  if (a.state !== 'death' || b.state !== 'death' || Math.abs((a.interval.point ?? 0) - (b.interval.point ?? 0)) !== 1) return false
  return [a, b].some(({ document, context }) => SELF.some((word) => document.words.includes(word)) || context.words.includes('includ'))
}
