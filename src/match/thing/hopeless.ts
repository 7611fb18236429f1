// Most pairs of figures have nothing to do with one another: an upper bound of what `compare` would give, for little.
import type { Cue } from '../../model/index.js'
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'
import { slipOf } from './values.js'
import { type Evidence, WEIGHTS } from './weights.js'
import { KINDS } from './words.js'

/** A figure as numbers: its words by their numbers, ascending, each with its best place; its cues as bits. */
interface Sketch {
  readonly keys: Int32Array
  /** Rarity times place; and the rarity alone, where the word stands in the figure's own clauses, else 0. */
  readonly weights: Float64Array
  readonly places: Float64Array
  readonly own: Float64Array
  /** Numbers of the words that do not count as shared: the noun and the state. */
  readonly noun: number
  readonly state: number
  readonly mass: number
  readonly cues: number
}

const CORE = 1, NEAR = 0.55, COLUMN = 0.6, SENTENCE = 0.33
const MOST = 12, COVERED = 0.45
const CUES: readonly Cue[] = ['max', 'min', 'default', 'part', 'addition', 'change', 'earlier', 'forecast', 'example', 'each', 'joined', 'several', 'total']
/** The first three count when both have them, the others when only one has. */
const SHARED = 3

/** Makes a test for pairs that score below `faint` whatever the rest says; it never rejects one that would not. */
export function hopelessIn(corpus: Corpus, faint: number): (a: Figure, b: Figure, nearness: number) => boolean {
  const numbers = new Map<string, number>([['', 0]])
  const rarities: number[] = [0]
  const numberOf = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, (number = rarities.length))
      rarities.push(key.startsWith('=') || key.startsWith('!') ? 2.2 : Math.min(6.5, corpus.rarity(key)))
    }
    return number
  }
  const sketches = new Map<Figure, Sketch>()
  const sketchOf = (figure: Figure): Sketch => {
    let sketch = sketches.get(figure)
    if (!sketch) sketches.set(figure, (sketch = drawn(figure, numberOf, rarities)))
    return sketch
  }
  return (a, b, nearness) => {
    const x = sketchOf(a)
    const y = sketchOf(b)
    // Names may speak for it, and one number may be a slip for the other.
    let bound = WEIGHTS.base + WEIGHTS.ownNames + WEIGHTS.slip + fixed(a, b, x, y, nearness, corpus) + 1e-6
    if (bound + MOST * WEIGHTS.words + 0.2 * WEIGHTS.cover < faint) return true
    bound += shared(a, b, x, y)
    if (bound < faint) return true
    const [p, q] = [a.interval.point, b.interval.point]
    if (p === null || q === null || p === 0 || q === 0) return false
    const ratio = Math.abs(Math.log(Math.abs(p / q)))
    if (ratio < 1e-9 || slipOf(p, q) !== null) return false
    return bound - WEIGHTS.slip + Math.min(6, ratio) * (a.exact || b.exact ? WEIGHTS.ratioExact : WEIGHTS.ratio) < faint
  }
}

function drawn(figure: Figure, numberOf: (key: string) => number, rarities: readonly number[]): Sketch {
  const best = new Map<number, number>()
  for (const [list, place] of [[figure.context.words, SENTENCE], [figure.near, NEAR], [figure.column, COLUMN], [figure.label, CORE], [figure.core, CORE]] as const) for (const key of list) best.set(numberOf(key), place)
  best.delete(0)
  const keys = Int32Array.from(best.keys()).sort()
  const inside = new Set([...figure.core, ...figure.near, ...figure.label].map(numberOf))
  const noun = figure.noun === null ? -1 : numberOf(figure.noun)
  let mass = 0
  for (const key of figure.core) if (numberOf(key) !== noun) mass += rarities[numberOf(key)]!
  for (const list of [figure.near, figure.label]) for (const key of list) mass += rarities[numberOf(key)]!
  let cues = 0
  CUES.forEach((cue, i) => { if (figure.cues.has(cue)) cues |= 1 << i })
  return {
    keys, mass, cues, noun, state: numberOf(`!${figure.state}`),
    places: Float64Array.from(keys, (key) => best.get(key)!), weights: Float64Array.from(keys, (key) => best.get(key)! * rarities[key]!),
    own: Float64Array.from(keys, (key) => (inside.has(key) ? rarities[key]! : 0)),
  }
}

/** Evidence that can be read off: nearness, nouns, states, cues. What only speaks against is left out where it is dear. */
function fixed(a: Figure, b: Figure, x: Sketch, y: Sketch, nearness: number, corpus: Corpus): number {
  let sum = 0
  if (a.at === b.at) sum += WEIGHTS.same + (a.prominent !== b.prominent ? WEIGHTS.headline : WEIGHTS.body)
  else sum += Math.min(1, nearness / 0.1) * WEIGHTS.near + Math.max(0, Math.min(1, (nearness - 0.1) / 0.15)) * WEIGHTS.nearer
  if (a.dimension.startsWith('count') || b.dimension.startsWith('count')) sum += nouns(a, b, corpus)
  if (a.state !== null && a.state === b.state) sum += WEIGHTS.state
  else if ((a.state === null) !== (b.state === null)) sum += WEIGHTS.stateOne
  const both = x.cues & y.cues
  const one = x.cues ^ y.cues
  for (let i = 0; i < SHARED; i++) if (both & (1 << i)) sum += WEIGHTS[CUES[i] as 'max']
  for (let i = SHARED; i < CUES.length; i++) if (one & (1 << i)) sum += WEIGHTS[CUES[i] as Cue & Evidence]
  return sum + Math.max(0, WEIGHTS.measure)
}

function nouns(a: Figure, b: Figure, corpus: Corpus): number {
  if (a.noun === null || b.noun === null) return WEIGHTS.nounUnknown
  if (a.people === null) return WEIGHTS.noun + Math.min(6, corpus.rarity(a.noun)) * WEIGHTS.nounRarity
  if (a.people === b.people) return a.people === 'anybody' ? 0 : WEIGHTS.peopleKind
  if (a.people !== 'anybody' && b.people !== 'anybody') return WEIGHTS.peopleOther
  const kind = a.people === 'anybody' ? b.people : a.people
  return typeof kind === 'number' && kind >= KINDS ? WEIGHTS.peopleRole : WEIGHTS.peoplePart
}

/** What shared words weigh, and how much of the shorter clause they cover. */
function shared(a: Figure, b: Figure, x: Sketch, y: Sketch): number {
  let weight = 0
  let common = 0
  for (let i = 0, k = 0; i < x.keys.length && k < y.keys.length; ) {
    const difference = x.keys[i]! - y.keys[k]!
    if (difference === 0) {
      if (x.keys[i] !== x.noun && x.keys[i] !== x.state) {
        weight += x.weights[i]! * y.places[k]!
        common += x.own[i]!
      }
      i++
      k++
    } else if (difference < 0) i++
    else k++
  }
  let sum = Math.min(MOST, weight) * WEIGHTS.words
  if (a.state === null && !a.exact && !b.exact) {
    const least = Math.min(x.mass, y.mass)
    sum += Math.max(-0.55, Math.min(0.2, (least > 0 ? Math.min(1, common / least) : 0) - COVERED)) * WEIGHTS.cover
  }
  return sum
}
