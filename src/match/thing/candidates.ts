// Which documents' figures are compared: those of near documents, and those that share a rare word beside their figures.
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'

/** Documents farther apart than this are compared only where their figures' own words meet. */
const NEAR_ENOUGH = 0.05
/** A word beside more figures than this says too little to bring two of them together. */
const WIDEST = 12
/** A word of fewer than one document in a hundred. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose figures are to be compared, with their nearness; a document with itself has 1. */
export function candidates(corpus: Corpus, figures: readonly (readonly Figure[])[]): { a: number; b: number; nearness: number }[] {
  const size = figures.length
  const pairs = new Map<number, number>()
  const key = (a: number, b: number): number => Math.min(a, b) * size + Math.max(a, b)
  figures.forEach((own, i) => {
    if (own.length > 0) pairs.set(key(i, i), 1)
    if (own.length === 0) return
    for (const { index, nearness } of corpus.kin(i)) if (nearness >= NEAR_ENOUGH && figures[index]!.length > 0) pairs.set(key(i, index), nearness)
  })
  const beside = new Map<string, number[]>()
  figures.forEach((own, i) => {
    const seen = new Set<string>()
    for (const figure of own) {
      for (const list of [figure.core, figure.label]) {
        for (const word of list) {
          if (word === '' || /^[=!]/.test(word) || corpus.rarity(word) < RARE) continue
          const id = `${figure.dimension} ${word}`
          if (seen.has(id)) continue
          seen.add(id)
          const known = beside.get(id)
          if (!known) beside.set(id, [i])
          else if (known.length <= WIDEST) known.push(i)
        }
      }
    }
  })
  for (const list of beside.values()) {
    if (list.length < 2 || list.length > WIDEST) continue
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) if (!pairs.has(key(list[x]!, list[y]!))) pairs.set(key(list[x]!, list[y]!), corpus.nearness(list[x]!, list[y]!))
    }
  }
  return [...pairs].map(([id, nearness]) => ({ a: Math.floor(id / size), b: id % size, nearness })).sort((x, y) => x.a - y.a || x.b - y.b)
}
