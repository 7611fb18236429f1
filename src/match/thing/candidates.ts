// Which documents' figures are compared: those of near documents, and those that share a rare word beside their figures.
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'

/** Documents farther apart than this are compared only where their figures' own words meet. */
const NEAR_ENOUGH = 0.05
/** A word beside more figures than this says too little to bring two of them together. */
const WIDEST = 12
/** A word of fewer than one document in a hundred. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose figures are to be compared, in order; a document meets itself, too. */
export function candidates(corpus: Corpus, figures: readonly (readonly Figure[])[]): [number, number][] {
  const size = figures.length
  const pairs: number[] = []
  figures.forEach((own, i) => {
    if (own.length === 0) return
    pairs.push(i * size + i)
    for (const other of corpus.kin(i)) {
      if (figures[other]!.length > 0 && corpus.nearness(i, other) >= NEAR_ENOUGH) pairs.push(Math.min(i, other) * size + Math.max(i, other))
    }
  })
  const beside = new Map<string, number[]>()
  figures.forEach((own, i) => {
    for (const figure of own) {
      for (const list of [figure.core, figure.label]) {
        for (const word of list) {
          if (word === '' || /^[=!]/.test(word) || corpus.rarity(corpus.vocabulary.idOf(word)) < RARE) continue
          const id = `${figure.dimension} ${word}`
          const known = beside.get(id)
          if (!known) beside.set(id, [i])
          else if (known.length <= WIDEST && known.at(-1) !== i) known.push(i)
        }
      }
    }
  })
  for (const list of beside.values()) {
    if (list.length < 2 || list.length > WIDEST) continue
    for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) pairs.push(list[x]! * size + list[y]!)
  }
  return distinct(pairs).map((pair) => [Math.floor(pair / size), pair % size])
}

function distinct(numbers: readonly number[]): number[] {
  const sorted = Float64Array.from(numbers).sort()
  return Array.from(sorted.filter((number, i) => number !== sorted[i - 1]))
}
