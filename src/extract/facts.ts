// Facts about word forms, found out once a form.
import type { Tokens, Word } from '../model/index.js'

const forgetting: (() => void)[] = []
/** Has `forget` called when words are forgotten: their ids are given anew. */
export const whenForgotten = (forget: () => void): void => { forgetting.push(forget) }
/** Drops all facts. Call it between two batches of documents, whenever words are forgotten. */
export function forgetFacts(): void {
  for (const forget of forgetting) forget()
}

/** Words that there is room for at first. */
const FIRST = 1 << 12
const blank = (): Int32Array => new Int32Array(FIRST).fill(-1)

/**
 * Classes of word forms, found out once each: bits of a number that is not negative, in one table by `Word.id`. A scan reads
 * `table[ids[i]]` and touches no words. Where that is no class yet (undefined or negative) `of` finds it out; `table` may be
 * another array after that.
 */
export class WordClasses {
  table = blank()

  constructor(readonly compute: (word: Word) => number) {
    whenForgotten(() => { this.table = blank() })
  }

  /** The classes of token `i` of a block. */
  at({ words, ids }: Tokens, i: number): number {
    const known = this.table[ids[i]!]
    return known !== undefined && known >= 0 ? known : this.of(words[i]!)
  }

  of(word: Word): number {
    const { id } = word
    const known = this.table[id]
    if (known !== undefined && known >= 0) return known
    const found = this.compute(word)
    if (id >= this.table.length) {
      const larger = new Int32Array(Math.max(id + 1, this.table.length * 2)).fill(-1)
      larger.set(this.table)
      this.table = larger
    }
    this.table[id] = found
    return found
  }
}
/** Makes a function of a word's form that is computed once for each form. `compute` must not give undefined. */
export function perWord<T>(compute: (word: Word) => T): (word: Word) => T {
  // By `Word.id`: frequent words come early, so that what is asked for most stands together.
  let facts = new Array<T | undefined>(FIRST)
  whenForgotten(() => { facts = new Array<T | undefined>(FIRST) })
  return (word) => {
    const { id } = word
    const known = facts[id]
    if (known !== undefined) return known
    const fact = compute(word)
    if (id >= facts.length) facts.length = Math.max(id + 1, facts.length * 2)
    facts[id] = fact
    return fact
  }
}
