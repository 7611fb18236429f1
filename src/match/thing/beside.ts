// What stands beside figures or dates, and in which documents: rows of numbers, sorted, in place of a list for each word.

/** What stands in more documents than this says too little to bring two of them together: the bound on pairs. */
const WIDEST = 12

export class Beside {
  readonly #kinds = new Map<string, number>()
  readonly #rows: number[] = []

  /** `documents`: how many there are. */
  constructor(readonly documents: number) {}

  /** A word, or whatever is known by a number below 2^24, of some kind, stands in a document. */
  add(kind: string, word: number, document: number): void {
    let number = this.#kinds.get(kind)
    if (number === undefined) this.#kinds.set(kind, (number = this.#kinds.size))
    this.#rows.push((number * 2 ** 24 + word) * this.documents + document)
  }

  /** Gives each two documents, the first before the second, that share a word of one kind which few others have. */
  pairs(give: (a: number, b: number) => void): void {
    const size = this.documents
    const rows = sortedOnce(this.#rows)
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const word = Math.floor(rows[from]! / size)
      while (to < rows.length && Math.floor(rows[to]! / size) === word) to++
      if (to - from > WIDEST) continue
      for (let x = from; x < to; x++) for (let y = x + 1; y < to; y++) give(rows[x]! % size, rows[y]! % size)
    }
  }
}

/** Numbers in order, each once. */
export function sortedOnce(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers).sort().filter((number, i, all) => i === 0 || number !== all[i - 1])
}
