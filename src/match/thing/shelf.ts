// The figures of a corpus, block by block: of a large corpus two blocks are in memory at a time, and the others are made again.
import type { Extraction } from '../../model/index.js'
import { type Figure, figuresOf } from './figure.js'
import type { Words } from './words.js'

/** Documents of one block: a figure takes about a kilobyte, and a page of news has ten or twenty. */
const BLOCK = 8192
const AT_HAND = 2

export class Shelf {
  /** Those at hand, the one that was asked for last at the end. */
  readonly #blocks: { readonly number: number; readonly figures: (readonly Figure[] | undefined)[] }[] = []
  readonly #known = new Map<number, Figure>()

  constructor(readonly documents: readonly Extraction[], readonly words: Words, readonly block = BLOCK) {}

  get size(): number {
    return this.documents.length
  }

  /** The figures of a document. After those of two other blocks, the same ones are other objects: see `one`. */
  of(index: number): readonly Figure[] {
    const number = Math.floor(index / this.block)
    let block = this.#blocks.at(-1)
    if (block?.number !== number) {
      const at = this.#blocks.findIndex((known) => known.number === number)
      block = at < 0 ? { number, figures: [] } : this.#blocks.splice(at, 1)[0]!
      this.#blocks.push(block)
      if (this.#blocks.length > AT_HAND) this.#blocks.shift()
    }
    return (block.figures[index % this.block] ??= figuresOf(this.documents[index]!, index, this.words))
  }

  /** The one object for a figure, however often it was made. For those that are kept. */
  one(figure: Figure): Figure {
    const key = figure.at * 2 ** 20 + figure.index
    const known = this.#known.get(key)
    if (!known) this.#known.set(key, figure)
    return known ?? figure
  }

  /** Puts pairs of documents, of `first * size + second`, in an order in which no block comes and goes often. */
  ordered(pairs: readonly number[]): Float64Array {
    const { size, block } = this
    const blocks = Math.ceil(size / block)
    const blockOf = (pair: number): number => Math.floor(Math.floor(pair / size) / block) * blocks + Math.floor((pair % size) / block)
    const sorted = Float64Array.from(pairs).sort().filter((pair, i, all) => pair !== all[i - 1])
    return blocks < 2 ? sorted : sorted.sort((x, y) => blockOf(x) - blockOf(y) || x - y)
  }
}
