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
