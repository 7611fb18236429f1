// Which documents share rare words: an index from each word to the documents that have it.

import type { Columns } from '../columns.js'

/** A word in more documents than this, though rare in a large corpus, brings no candidates: the bound on pairs. */
const WIDEST = 64
/** How many of the nearest documents are compared claim by claim. */
const NEAREST = 16

/** In columns: the documents of word `w` are `#documents` from `#starts[w]` to `#starts[w + 1]`. */
export class Holders {
  readonly #starts: Int32Array
  readonly #documents: Int32Array
  readonly #sums: Float64Array
  /** Of the nearest that have been found, in their order. */
  readonly #shares = new Float64Array(NEAREST)
  /** What `kin` has found: `NEAREST` numbers for each document, the rest of them −1; −2 where nobody has asked. */
  readonly #kin: Int32Array

  /** `heads`: the numbers of each document's words; `lengths`: what a document's shared weight is divided by; `weights`: of words, by number. */
  constructor(readonly heads: Columns, readonly lengths: Float64Array, readonly weights: Float64Array) {
    const counts = new Int32Array(weights.length)
    for (let document = 0; document < heads.count; document++) for (const id of heads.of(document)) counts[id]!++
    const starts = new Int32Array(weights.length + 1)
    const brings = (id: number): boolean => counts[id]! > 1 && counts[id]! <= WIDEST
    for (let id = 0; id < weights.length; id++) starts[id + 1] = starts[id]! + (brings(id) ? counts[id]! : 0)
    this.#starts = starts
    this.#documents = new Int32Array(starts[weights.length]!)
    const next = starts.slice()
    for (let document = 0; document < heads.count; document++) for (const id of heads.of(document)) if (brings(id)) this.#documents[next[id]!++] = document
    this.#sums = new Float64Array(heads.count)
    this.#kin = new Int32Array(heads.count * NEAREST).fill(-2)
  }

  /** The documents that share most with one, itself left out, ascending; of equals those that come first. */
  kin(index: number): Int32Array {
    const own = this.#kin.subarray(index * NEAREST, (index + 1) * NEAREST)
    if (own[0] === -2) own.fill(-1).set(this.#nearest(index))
    const end = own.indexOf(-1)
    return end < 0 ? own : own.subarray(0, end)
  }

  #nearest(index: number): number[] {
    const sums = this.#sums
    const met: number[] = []
    const head = this.heads.of(index)
    for (let k = 0; k < head.length; k++) {
      const id = head[k]!
      const weight = this.weights[id]!
      for (let i = this.#starts[id]!, end = this.#starts[id + 1]!; i < end; i++) {
        const other = this.#documents[i]!
        if (sums[other] === 0) met.push(other)
        sums[other]! += weight
      }
    }
    const nearest: number[] = []
    const shares = this.#shares
    for (let k = 0; k < met.length; k++) {
      const other = met[k]!
      const own = sums[other]! / this.lengths[other]!
      sums[other] = 0
      if (other === index) continue
      let place = nearest.length
      while (place > 0 && (own > shares[place - 1]! || (own === shares[place - 1]! && other < nearest[place - 1]!))) place--
      if (place === NEAREST) continue
      for (let i = Math.min(nearest.length, NEAREST - 1); i > place; i--) {
        nearest[i] = nearest[i - 1]!
        shares[i] = shares[i - 1]!
      }
      nearest[place] = other
      shares[place] = own
    }
    return nearest.sort((a, b) => a - b)
  }
}
