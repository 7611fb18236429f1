// Figures that speak of one thing.
import type { Group, Statement } from '../../model/index.js'
import type { Matcher } from '../index.js'
import { candidates } from './candidates.js'
import { confidenceOf } from './confidence.js'
import { claimOf, type Figure } from './figure.js'
import { corpusOf } from './kin.js'
import { linksAmong } from './match.js'
import type { Link } from './rivals.js'
import { Meeting } from './meeting.js'
import { Partners } from './partners.js'
import { compare, kindOf } from './pair.js'
import { scopes } from './scope.js'
import { figuresIn } from './shelf.js'
import type { Evidence } from './weights.js'
import { subjectOf } from './subject.js'
import type { FigureKind } from './figure.js'
import { slipOf } from './values.js'
import { Surrounds } from './surroundings.js'
import { type Words, wordsOf } from './words.js'

/** What the matcher hands to the check: the sides of the difference. */
export interface Sides {
  /** Statements that agree with one another; the sides differ. */
  readonly sides: readonly { readonly statements: readonly Statement[]; readonly low: number; readonly high: number; readonly point: number | null }[]
  readonly dimension: string
  /** What happened to those counted: figures of this kind grow as news comes in. */
  readonly state: string | null
  /** How the one may have become the other, in words: "million" against "billion", two digits swapped; or null. */
  readonly slip: string | null
}

export const thing: Matcher = function* (documents, rule) {
  const corpus = corpusOf(documents)
  const words = wordsOf(rule)
  const figures = figuresIn(documents, words, corpus.vocabulary)
  const surrounds = new Surrounds(figures, words, corpus)
  yield* groups([...linksAmong(candidates(corpus, figures), figures, (a, b) => new Meeting(corpus, surrounds, a, b), new Partners(corpus.vocabulary), (link) => (link.differ ? isWorth(link) : agrees(link)))], words)
  yield* scopes(corpus, figures, rule)
}

const before = (a: Figure, b: Figure): number => a.at - b.at || a.start - b.start || a.end - b.end

/** Differences below this are not worth a note. Of tolls more are alike by chance: disasters resemble each other. */
const WORTH: Readonly<Record<FigureKind, number>> = { State: -0.1, Set: -0.3, Stated: 0.2, Told: 0.6 }
/** The same of what is told in a small corpus: its documents were put together because they belong together. */
const WORTH_FEW = 0.2
const isWorth = ({ score, a, b, meeting }: Link): boolean => {
  const kind = kindOf(a, b)
  return score >= (kind === 'Told' && meeting.corpus.few ? WORTH_FEW : WORTH[kind])
}
/** One value twice in a document is one thing on less evidence than in two documents. */
const AGREE = 0
const AGREE_SAME = -1.5
const agrees = ({ differ, score, a, b }: Link): boolean => !differ && score >= (a.at === b.at ? AGREE_SAME : AGREE)

/** Figures that agree become one side; sides that each differ from the others become a group. */
function* groups(links: readonly Link[], words: Words): Iterable<Group> {
  const sides = new Sets<Figure>()
  const byScore = [...links].sort((x, y) => y.score - x.score || before(x.a, y.a) || before(x.b, y.b))
  for (const link of byScore) if (agrees(link)) sides.join(link.a, link.b)
  const made: { roots: Set<Figure>; links: Link[] }[] = []
  const between = new Map<Figure, Map<Figure, Link>>()
  for (const link of byScore) {
    if (!link.differ) continue
    const x = sides.find(link.a)
    const y = sides.find(link.b)
    if (x === y || between.get(x)?.has(y)) continue
    for (const [one, two] of [[x, y], [y, x]] as const) {
      const known = between.get(one)
      if (known) known.set(two, link)
      else between.set(one, new Map([[two, link]]))
    }
  }
  for (const link of byScore) {
    if (!link.differ) continue
    const x = sides.find(link.a)
    const y = sides.find(link.b)
    if (between.get(x)?.get(y) !== link) continue
    // A side joins a group when it differs from every side of it: otherwise it speaks of something else.
    const home = made.find(({ roots }) => (roots.has(x) || roots.has(y)) && [...roots].every((root) => [x, y].every((one) => one === root || between.get(one)?.has(root))))
    if (home) {
      if (roots(home.roots, x, y)) home.links.push(link)
    } else if (!made.some(({ roots }) => roots.has(x) && roots.has(y))) made.push({ roots: new Set([x, y]), links: [link] })
  }
  for (const { links: own } of made) yield groupOf(own, sides, links, words)
}

const roots = (set: Set<Figure>, x: Figure, y: Figure): boolean => Boolean(set.add(x).add(y))

function groupOf(list: readonly Link[], sides: Sets<Figure>, links: readonly Link[], words: Words): Group {
  const [best] = list
  const involved = new Map<Figure, Set<Figure>>()
  for (const { a, b } of list) for (const figure of [a, b]) {
    const root = sides.find(figure)
    const known = involved.get(root)
    if (known) known.add(figure)
    else involved.set(root, new Set([figure]))
  }
  // Others that agree with one of the sides.
  for (const link of links) {
    if (!agrees(link)) continue
    const side = involved.get(sides.find(link.a))
    if (side) side.add(link.a).add(link.b)
  }
  const built = [...involved.values()].map((set) => {
    const members = [...set].sort(before)
    const points = members.map(({ interval }) => interval)
    return {
      statements: members.map((figure) => ({ document: figure.document, claim: claimOf(figure) })),
      low: Math.min(...points.map(({ low }) => low)), high: Math.max(...points.map(({ high }) => high)), point: points.find(({ point }) => point !== null)?.point ?? null,
      first: members[0]!,
    }
  }).sort((x, y) => before(x.first, y.first))
  const statements = built.flatMap((side) => side.statements).sort((x, y) => (x.document.path < y.document.path ? -1 : x.document.path > y.document.path ? 1 : x.claim.start - y.claim.start))
  const { meeting, besides, a, b, score } = best!
  const comparison = compare(a, b, meeting)
  const detail: Sides = { sides: built.map(({ statements: own, low, high, point }) => ({ statements: own, low, high, point })), dimension: a.dimension, state: a.state, slip: slipBetween(a, b) }
  return {
    subject: subjectOf(a, b, comparison.shared, words),
    statements,
    // What speaks against it is for `why`: a finding says why the two are taken for one.
    evidence: [...new Set([...comparison.reasons, ...besides].filter(({ name, weight }) => weight > 0.3 && !UNTOLD.has(name)).sort((x, y) => y.weight - x.weight).map(({ text }) => text))],
    confidence: confidenceOf(kindOf(a, b), score),
    detail,
  }
}

/** A slip of the pen between the two figures that differ most surely, in words. */
function slipBetween(a: Figure, b: Figure): string | null {
  const [{ interval: x }, { interval: y }] = [a, b]
  if (x.point === null || y.point === null) return null
  const [one, two] = [a, b].map((figure) => SCALE.exec(claimOf(figure).text)?.[0].toLowerCase())
  const slip = slipOf(x.point, y.point)
  if (slip?.kind === 'power of ten') return one && two && one !== two ? `“${one}” against “${two}”` : slip.digits > 1 ? 'the same digits' : null
  return slip?.kind === 'digits swapped' ? 'two digits are swapped' : null
}
const SCALE = /\b(?:thousand|million|billion|trillion|mn|mln|bn|bln|tn)\b/i

/** Evidence that says nothing to a reader: how likely figures of this kind are to meet. */
const UNTOLD: ReadonlySet<Evidence> = new Set(['base', 'count', 'money', 'percent', 'time', 'bare', 'measure', 'exactBoth', 'exactOne'])

/** Disjoint sets. */
class Sets<T> {
  readonly #parents = new Map<T, T>()
  find(one: T): T {
    let root = one
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up
    if (root !== one) this.#parents.set(one, root)
    return root
  }
  join(a: T, b: T): void {
    const x = this.find(a)
    const y = this.find(b)
    if (x !== y) this.#parents.set(y, x)
  }
}
