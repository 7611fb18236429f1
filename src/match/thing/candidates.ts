// Which documents' figures are compared: those of near documents, and those that share a rare word beside their figures.
import { Beside, sortedOnce } from './beside.js'
import type { Corpus } from './kin.js'
import type { Figures } from './shelf.js'

/** Documents farther apart than this are compared only where their figures' own words meet. */
const NEAR_ENOUGH = 0.05
/** A word of fewer than one document in a hundred; no synonyms and states, which stand beside many figures. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose figures are to be compared, each once; a document meets itself, too. */
export function* candidates(corpus: Corpus, figures: Figures): Iterable<[number, number]> {
  const { size } = figures
  const pairs: number[] = []
  const beside = new Beside(size)
  const has = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const own = figures.of(i)
    if (own.length === 0) continue
    has[i] = 1
    pairs.push(i * size + i)
    for (const figure of own) for (const list of [figure.core, figure.label]) for (const word of list) if (word >= 0 && corpus.weight(word) >= RARE) beside.add(figure.dimension, word, i)
  }
  if (corpus.few) for (let i = 0; i < size; i++) for (let k = i + 1; k < size; k++) if (has[i] === 1 && has[k] === 1) pairs.push(i * size + k)
  for (let i = 0; i < size; i++) {
    if (has[i] === 0 || corpus.few) continue
    for (const other of corpus.kin(i)) if (has[other] === 1 && corpus.nearness(i, other) >= NEAR_ENOUGH) pairs.push(Math.min(i, other) * size + Math.max(i, other))
  }
  beside.pairs((a, b) => pairs.push(a * size + b))
  for (const pair of sortedOnce(pairs)) yield [Math.floor(pair / size), pair % size]
}
