// Facts about word forms, found out once a form.
import type { Tokens, Word } from '../model/index.js'

let slots = 0

/** Makes a function of a word's form that is computed once for each form. `compute` must not give undefined. */
export function perWord<T>(compute: (word: Word) => T): (word: Word) => T {
  const slot = slots++
  return (word) => {
    const known = word.facts[slot]
    if (known !== undefined) return known as T
    if (word.facts.length <= slot) makeRoom(word)
    const fact = compute(word)
    word.facts[slot] = fact
    return fact
  }
}

/** Room for all facts at once, and no holes, which would make the array slow. */
function makeRoom(word: Word): void {
  while (blank.length < slots) blank.push(undefined)
  ;(word as { facts: unknown[] }).facts = word.facts.length === 0 ? blank.slice() : [...word.facts, ...blank.slice(word.facts.length)]
}
const blank: unknown[] = []

/**
 * As `perWord`, for classes that are bits (not negative) of a number, in one table by `Word.id`: a scan reads
 * `table[ids[i]]` and touches neither the words nor their facts. Where that is no class yet (undefined or negative) `of`
 * finds it out; `table` may be another array after that.
 */
export class WordClasses {
  table = new Int32Array(1 << 16).fill(-1)

  constructor(readonly compute: (word: Word) => number) {}

  /** The classes of token `i` of a block. */
  at({ words, ids }: Tokens, i: number): number {
    const known = this.table[ids[i]!]
    return known !== undefined && known >= 0 ? known : this.of(words[i]!)
  }

  of(word: Word): number {
    const { id } = word
    if (id >= this.table.length) {
      const larger = new Int32Array(Math.max(id + 1, this.table.length * 2)).fill(-1)
      larger.set(this.table)
      this.table = larger
    }
    if (this.table[id]! < 0) {
      const found = this.compute(word)
      this.table[id] = found
    }
    return this.table[id]!
  }
}
