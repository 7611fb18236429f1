// Do two figures speak of one thing? Evidence for and against, added up.
import type { Cue } from '../../model/index.js'
import type { Figure } from './figure.js'
import { type Corpus, dayOf } from './kin.js'
import { slipOf } from './values.js'
import { type Evidence, WEIGHTS } from './weights.js'
import { KINDS, type Words } from './words.js'

/** One piece of evidence: how much of it there is, what it weighs in all, and in words. */
export interface Reason {
  readonly name: Evidence
  readonly value: number
  readonly weight: number
  readonly text: string
}
export const reason = (name: Evidence, value: number, text: string): Reason => ({ name, value, weight: value * WEIGHTS[name], text })
type Add = (name: Evidence, value: number, text: string) => void

export interface Comparison {
  /** The sum of all weights. */
  readonly score: number
  /** What speaks for one thing, and against. */
  readonly reasons: readonly Reason[]
  /** The words that both have in their own clauses and labels, as the first figure has them, rarest first. */
  readonly shared: readonly string[]
}

/** A shared word counts by its rarity, and by how close it stands to both figures. */
const CORE = 1
const NEAR = 0.55
const COLUMN = 0.6
const SENTENCE = 0.33
/** More shared rarity than this adds nothing. */
const MOST = 12

/** The share of its rare words that the shorter of two clauses has in common with the other, where both say one thing. */
const COVERED = 0.45

/** Cues that two figures for one thing do not differ in. */
const ROLES: readonly (readonly [Cue, Cue])[] = [['max', 'min'], ['default', 'max'], ['default', 'min'], ['recommended', 'min'], ['recommended', 'max'], ['recommended', 'default']]
/** A figure with one of these counts something else than the same figure without it. */
const SCOPES: readonly (readonly [Cue & Evidence, string])[] = [
  ['part', 'a part'], ['addition', 'an addition'], ['change', 'a change'], ['earlier', 'an earlier figure'], ['forecast', 'a plan or forecast'], ['example', 'an example'],
  ['each', 'an average'], ['joined', 'one item of several'], ['several', 'several events together'], ['total', 'a total'],
]

export function compare(a: Figure, b: Figure, nearness: number, corpus: Corpus, words: Words): Comparison {
  const reasons: Reason[] = []
  const add: Add = (name, value, text) => {
    if (value !== 0) reasons.push(reason(name, value, text))
  }
  const same = a.at === b.at
  if (same) {
    add('same', 1, 'one document')
    add(a.prominent !== b.prominent ? 'headline' : 'body', 1, a.prominent !== b.prominent ? 'one stands in the headline' : 'both stand in the body')
  } else {
    const text = nearness >= 0.1 ? 'both documents report the same' : 'the documents share little'
    add('near', Math.min(1, nearness / 0.1), text)
    add('nearer', Math.max(0, Math.min(1, (nearness - 0.1) / 0.15)), text)
  }
  const { weight, shared, cover } = overlap(a, b, corpus)
  add('words', Math.min(MOST, weight), `both speak of ${shared.slice(0, 4).join(', ')}`)
  // What happened to how many, and a setting's value, are told in few words; any other figure means what its sentence says.
  if (a.state === null && !a.exact && !b.exact) add('cover', Math.max(-0.55, Math.min(0.2, cover - COVERED)), cover < COVERED ? 'the sentences say other things' : 'the sentences say the same')
  nouns(a, b, corpus, add)
  if (a.state !== null && a.state === b.state) add('state', 1, `both count ${a.state}`)
  else if ((a.state === null) !== (b.state === null)) add('stateOne', 1, `only one counts ${a.state ?? b.state!}`)
  cues(a, b, add)
  labels(a, b, words, add)
  times(a, b, corpus, add)
  names(a, b, add)
  values(a, b, add)
  add(sortOf(a.dimension), 1, a.dimension)
  if (a.exact || b.exact) add(a.exact && b.exact ? 'exactBoth' : 'exactOne', 1, 'a setting')
  let score: number = WEIGHTS.base
  for (const one of reasons) score += one.weight
  return { score, reasons, shared }
}

const sortOf = (dimension: string): Evidence =>
  dimension.startsWith('count') ? 'count' : /^[A-Z]{3}/.test(dimension) ? 'money' : dimension === '%' ? 'percent' : dimension === 'time' ? 'time' : dimension === 'bare' ? 'bare' : 'measure'

/** Shared words, weighted by rarity and by place. */
function overlap(a: Figure, b: Figure, corpus: Corpus): { weight: number; shared: string[]; cover: number } {
  const found = new Map<string, { weight: number; rarity: number; word: string; close: boolean }>()
  const places = placesOf(b)
  const check = (keys: readonly string[], surface: readonly string[], place: number): void => {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!
      if (key === '' || key === a.noun || (key.startsWith('!') && key === `!${a.state}`)) continue
      const other = places.get(key)
      if (other === undefined) continue
      const rarity = rarityOf(key, surface[i]!, corpus)
      const weight = rarity * place * other
      const known = found.get(key)
      if (!known || known.weight < weight) found.set(key, { weight, rarity, word: surface[i]!, close: place >= NEAR && other >= NEAR })
    }
  }
  check(a.core, a.frame.core, CORE)
  check(a.label, a.frame.label, CORE)
  check(a.column, a.frame.column, COLUMN)
  check(a.near, a.frame.near, NEAR)
  check(a.context.words, a.context.words, SENTENCE)
  let weight = 0
  const list = [...found.values()].sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
  for (const one of list) weight += one.weight
  let common = 0
  for (const [key, one] of found) if (a.core.includes(key) || a.near.includes(key) || a.label.includes(key)) common += one.rarity
  const least = Math.min(massOf(a, corpus), massOf(b, corpus))
  return { weight, shared: list.filter((one) => one.close).map((one) => one.word), cover: least > 0 ? Math.min(1, common / least) : 0 }
}

const masses = new WeakMap<Figure, number>()
/** The rarity of all words of the figure's clauses. */
function massOf(figure: Figure, corpus: Corpus): number {
  let mass = masses.get(figure)
  if (mass === undefined) {
    mass = 0
    const { core, near, label, frame } = figure
    core.forEach((key, i) => (mass! += key === '' || key === figure.noun ? 0 : rarityOf(key, frame.core[i]!, corpus)))
    near.forEach((key, i) => (mass! += key === '' ? 0 : rarityOf(key, frame.near[i]!, corpus)))
    label.forEach((key, i) => (mass! += key === '' ? 0 : rarityOf(key, frame.label[i]!, corpus)))
    masses.set(figure, mass)
  }
  return mass
}

function rarityOf(key: string, word: string, corpus: Corpus): number {
  // A synonym says less than the word itself.
  return key.startsWith('=') || key.startsWith('!') ? 2.2 : Math.min(6.5, corpus.rarity(key === word ? word : key))
}

const places = new WeakMap<Figure, ReadonlyMap<string, number>>()
function placesOf(figure: Figure): ReadonlyMap<string, number> {
  let known = places.get(figure)
  if (!known) {
    const all = new Map<string, number>()
    for (const word of figure.context.words) all.set(word, SENTENCE)
    for (const key of figure.near) all.set(key, NEAR)
    for (const key of figure.column) all.set(key, COLUMN)
    for (const key of figure.label) all.set(key, CORE)
    for (const key of figure.core) all.set(key, CORE)
    all.delete('')
    known = all
    places.set(figure, known)
  }
  return known
}

function nouns(a: Figure, b: Figure, corpus: Corpus, add: Add): void {
  if (!a.dimension.startsWith('count') && !b.dimension.startsWith('count')) return
  if (a.noun === null || b.noun === null) return add('nounUnknown', 1, 'only one says what it counts')
  if (a.people === null) {
    add('noun', 1, `both count ${a.nounWord}`)
    return add('nounRarity', Math.min(6, corpus.rarity(a.noun)), `both count ${a.nounWord}`)
  }
  if (a.people === b.people) return add('peopleKind', a.people === 'anybody' ? 0 : 1, `both count ${a.nounWord}`)
  if (a.people !== 'anybody' && b.people !== 'anybody') return add('peopleOther', 1, `${a.nounWord} are not ${b.nounWord}`)
  const kind = a.people === 'anybody' ? b.people : a.people
  add(typeof kind === 'number' && kind >= KINDS ? 'peopleRole' : 'peoplePart', 1, `${a.nounWord ?? 'some'} may be a part of ${b.nounWord ?? 'them'}`)
}

function cues(a: Figure, b: Figure, add: Add): void {
  for (const [x, y] of ROLES) {
    if ((a.cues.has(x) && b.cues.has(y) && !a.cues.has(y) && !b.cues.has(x)) || (a.cues.has(y) && b.cues.has(x) && !a.cues.has(x) && !b.cues.has(y))) add('roleClash', 1, `${x} is not ${y}`)
  }
  for (const cue of ['max', 'min', 'default'] as const) if (a.cues.has(cue) && b.cues.has(cue)) add(cue, 1, `both say the ${cue}`)
  for (const [cue, text] of SCOPES) if (a.cues.has(cue) !== b.cues.has(cue)) add(cue, 1, `one is ${text}`)
  if (a.cues.has('several') && b.cues.has('several')) add('severalBoth', 1, 'several events together')
}

function labels(a: Figure, b: Figure, words: Words, add: Add): void {
  const [x, y] = [[...a.frame.core, ...a.frame.label, ...a.frame.column], [...b.frame.core, ...b.frame.label, ...b.frame.column]]
  const contrast = words.contrast(x, y)
  if (contrast) add('contrast', 1, `${contrast[0]} is not ${contrast[1]}`)
  if (a.label.length > 0 && b.label.length > 0 && !a.label.some((key) => b.label.includes(key) || b.core.includes(key)) && !b.label.some((key) => a.core.includes(key))) {
    add('labelClash', 1, `${a.frame.label.join(' ')} is not ${b.frame.label.join(' ')}`)
  }
}

/** Days by which two tellings of one day may differ: a night has two dates. */
const NIGHT = 1

function times(a: Figure, b: Figure, corpus: Corpus, add: Add): void {
  const [x, y] = [a.context.times, b.context.times]
  if (x.length > 0 && y.length > 0) {
    const meet = x.some(([from, to]) => y.some(([first, last]) => dayOf(from)! <= dayOf(last)! + NIGHT && dayOf(first)! <= dayOf(to)! + NIGHT))
    if (!meet) add('timesClash', 1, 'other times')
    return
  }
  if (a.context.timed !== b.context.timed) add('timedOne', 1, 'only one names its time')
  // One names its time, the other speaks of its own document's day.
  const [named, silent] = x.length > 0 ? [x, b] : [y, a]
  const day = corpus.day(silent.at)
  if (named.length === 0 || day === null) return
  const gap = Math.min(...named.map(([from, to]) => (day < dayOf(from)! ? dayOf(from)! - day : day > dayOf(to)! ? day - dayOf(to)! : 0)))
  if (gap > 400) add('timesFar', 1, 'other times')
  else if (gap > 20 && a.state !== null) add('timesOff', 1, 'other times')
}

/** Names in the clauses of both figures, or else in their sentences: the same, or others. */
function names(a: Figure, b: Figure, add: Add): void {
  if (a.state !== null) return
  const [x, y] = [ownNames(a), ownNames(b)]
  if (x.length > 0 && y.length > 0) {
    const shared = meeting(x, y)
    return shared === undefined ? add('ownNamesClash', 1, `${x[0]!} is not ${y[0]!}`) : add('ownNames', 1, `both name ${shared}`)
  }
  if (a.context.names.length === 0 || b.context.names.length === 0) return
  const shared = meeting(a.context.names, b.context.names)
  if (shared !== undefined) add('names', 1, `both name ${shared}`)
  else add('namesClash', 1, 'other names')
}

const ownNames = ({ context, frame }: Figure): string[] => context.names.filter((name) => frame.core.includes(name.toLowerCase().split(/\s+/).at(-1)!))

function meeting(x: readonly string[], y: readonly string[]): string | undefined {
  const words = new Set(x.flatMap((name) => name.toLowerCase().split(/\s+/)))
  return y.find((name) => name.toLowerCase().split(/\s+/).some((word) => words.has(word)))
}

/** Reports of one thing that differ mostly differ by little; a setting may be off by anything. */
function values(a: Figure, b: Figure, add: Add): void {
  const [x, y] = [a.interval.point, b.interval.point]
  if (x === null || y === null || x === 0 || y === 0) return
  const ratio = Math.abs(Math.log(Math.abs(x / y)))
  if (ratio < 1e-9) return
  const slip = slipOf(x, y)
  if (slip) add('slip', 1, slip === 'power of ten' ? 'the same digits' : slip)
  else add(a.exact || b.exact ? 'ratioExact' : 'ratio', Math.min(6, ratio), 'the values are apart')
}
