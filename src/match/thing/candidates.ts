// Which documents' figures are compared: those of near documents, and those that share a rare word beside their figures.
import type { Corpus } from './kin.js'
import type { Shelf } from './shelf.js'

/** Documents farther apart than this are compared only where their figures' own words meet. */
const NEAR_ENOUGH = 0.05
/** A word beside more figures than this says too little to bring two of them together. */
const WIDEST = 12
/** A word of fewer than one document in a hundred. */
const RARE = 4.6

/** Pairs of documents (first ≤ second) whose figures are to be compared, each once; a document meets itself, too. */
export function* candidates(corpus: Corpus, figures: Shelf): Iterable<[number, number]> {
  const { size } = figures
  const pairs: number[] = []
  const beside = new Beside(corpus)
  const has = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const own = figures.of(i)
    if (own.length === 0) continue
    has[i] = 1
    pairs.push(i * size + i)
    for (const figure of own) for (const list of [figure.core, figure.label]) for (const word of list) beside.add(figure.dimension, word, i)
  }
  for (let i = 0; i < size; i++) {
    if (has[i] === 0) continue
    for (const other of corpus.kin(i)) if (has[other] === 1 && corpus.nearness(i, other) >= NEAR_ENOUGH) pairs.push(Math.min(i, other) * size + Math.max(i, other))
  }
  for (const list of beside.lists()) for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) pairs.push(list[x]! * size + list[y]!)
  for (const pair of figures.ordered(pairs)) yield [Math.floor(pair / size), pair % size]
}

/** Rare words beside figures, with the documents that have them: rows of numbers, sorted, in place of a list for each word. */
class Beside {
  readonly #dimensions = new Map<string, number>()
  readonly #words: number[] = []
  readonly #dimensionOf: number[] = []
  readonly #documents: number[] = []

  constructor(readonly corpus: Corpus) {}

  add(dimension: string, word: string, document: number): void {
    if (word === '' || word.startsWith('=') || word.startsWith('!')) return
    const id = this.corpus.vocabulary.idOf(word)
    if (this.corpus.rarity(id) < RARE) return
    let number = this.#dimensions.get(dimension)
    if (number === undefined) this.#dimensions.set(dimension, (number = this.#dimensions.size))
    this.#words.push(id)
    this.#dimensionOf.push(number)
    this.#documents.push(document)
  }

  /** For each word and dimension that few documents have: those documents, ascending. */
  *lists(): Iterable<readonly number[]> {
    const size = this.corpus.documents.length
    const words = this.corpus.vocabulary.size
    const rows = Float64Array.from(this.#words, (word, i) => (this.#dimensionOf[i]! * words + word) * size + this.#documents[i]!).sort()
    let list: number[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (i > 0 && Math.floor(row / size) !== Math.floor(rows[i - 1]! / size)) {
        if (list.length > 1 && list.length <= WIDEST) yield list
        list = []
      } else if (row === rows[i - 1]) continue
      list.push(row % size)
    }
    if (list.length > 1 && list.length <= WIDEST) yield list
  }
}
