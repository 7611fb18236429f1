// Which forms are worth comparing: those that share all but one word, or sound alike. Never all pairs.
import { skeleton } from './edits.js'
import type { Form } from './forms.js'

/** Larger buckets hold what is common, where likeness says nothing; they are cut finer instead. */
const MOST = 16

/** Calls `compare` once for each pair of forms that may be one name; the first comes before the second in `forms`. */
export function eachCandidate(forms: readonly Form[], compare: (a: number, b: number) => void): void {
  // Keys are hashes: two that fall together cost a comparison, no more. A bucket of one is the form itself.
  const buckets = new Map<number, number | number[]>()
  const slots: { readonly key: number; readonly at: number }[] = []
  const put = (key: number, form: number, at = -1): void => {
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, form)
    else if (typeof bucket === 'number') {
      if (bucket === form) return
      buckets.set(key, [bucket, form])
      slots.push({ key, at })
    } else if (bucket.at(-1) !== form) bucket.push(form)
  }
  forms.forEach(({ words, text }, index) => {
    const size = words.length
    if (size === 0 || size > 8) return
    // The same letters: spacing, hyphens, accents, capitals.
    put(words.reduce(hash, 1), index)
    if (size === 1) {
      const word = words[0]!
      if (word.length < 4 || text === text.toUpperCase()) return
      put(hash(2, skeleton(word)), index)
      if (word.length > 4) deletions(word, (key) => put(key, index))
      return
    }
    put(words.reduce((sum, word) => hash(sum + 1, skeleton(word)), 3), index)
    const ids = words.map((word) => hash(7, word))
    for (let i = 0; i < size; i++) {
      let key = 31 * size + i
      for (let j = 0; j < size; j++) if (j !== i) key = (Math.imul(key, 0x01000193) ^ ids[j]!) | 0
      put(key, index, i)
    }
  })
  const done = new Set<number>()
  const pairs = (bucket: readonly number[]): void => {
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const id = bucket[i]! * forms.length + bucket[j]!
        if (done.has(id)) continue
        done.add(id)
        compare(bucket[i]!, bucket[j]!)
      }
    }
  }
  for (const { key, at } of slots) {
    const bucket = buckets.get(key) as number[]
    if (bucket.length <= MOST) pairs(bucket)
    else if (at >= 0) {
      // `… Smith`: within all Smiths, those whose other name is near.
      const finer = new Map<number, number[]>()
      for (const form of bucket) {
        const word = forms[form]!.words[at] ?? ''
        const add = (part: number): void => {
          const list = finer.get(part)
          if (!list) finer.set(part, [form])
          else if (list.at(-1) !== form) list.push(form)
        }
        add(hash(2, skeleton(word)))
        deletions(word, add)
      }
      for (const list of finer.values()) if (list.length > 1 && list.length <= MOST) pairs(list)
    }
  }
}

/** FNV-1a over the letters of `word`, going on from `seed`; 32 bits. */
function hash(seed: number, word: string): number {
  let sum = seed ^ 0x811c9dc5
  for (let i = 0; i < word.length; i++) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193)
  return sum | 0
}

/** Hashes of the word and of what one letter less leaves of it: two words one slip apart share one. */
function deletions(word: string, give: (key: number) => void): void {
  for (let skip = -1; skip < word.length; skip++) {
    let sum = 5 ^ 0x811c9dc5
    for (let i = 0; i < word.length; i++) if (i !== skip) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193)
    give(sum | 0)
  }
}
