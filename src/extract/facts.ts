// Facts about word forms, found out once a form.
import type { Word } from '../model/index.js'

let slots = 0

/** Makes a function of a word's form that is computed once for each form. `compute` must not give undefined. */
export function perWord<T>(compute: (word: Word) => T): (word: Word) => T {
  const slot = slots++
  return (word) => {
    const known = word.facts[slot]
    if (known !== undefined) return known as T
    // Holes before the slot would make the array slow.
    while (word.facts.length <= slot) word.facts.push(undefined)
    const fact = compute(word)
    word.facts[slot] = fact
    return fact
  }
}

/**
 * As `perWord`, for classes that are bits (not negative) of a number: kept in one table by `Word.id`, so that a scan over
 * `Tokens.ids` touches neither the words nor their facts. Ask with `of(ids[i], words[i])`.
 */
export function perWordClass(compute: (word: Word) => number): (id: number, word: Word) => number {
  let table = new Int32Array(1 << 14).fill(-1)
  return (id, word) => {
    const known = table[id]
    if (known !== undefined && known >= 0) return known
    if (id >= table.length) {
      const larger = new Int32Array(Math.max(id + 1, table.length * 2)).fill(-1)
      larger.set(table)
      table = larger
    }
    return (table[id] = compute(word))
  }
}
