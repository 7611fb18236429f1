// Which forms are worth comparing: those that share all but one word, or sound alike. Never all pairs.
import { skeleton } from './edits.js'
import type { Form } from './forms.js'

/** Larger buckets hold what is common, where likeness says nothing; they are cut finer instead. */
const MOST = 16

/** Calls `compare` once for each pair of forms that may be one name; the first comes before the second in `forms`. */
export function eachCandidate(forms: readonly Form[], compare: (a: number, b: number) => void): void {
  const buckets = new Map<string, number[]>()
  const put = (key: string, form: number): void => {
    const bucket = buckets.get(key)
    if (!bucket) buckets.set(key, [form])
    else if (bucket.at(-1) !== form) bucket.push(form)
  }
  forms.forEach(({ words, text }, index) => {
    if (words.length === 0 || words.length > 8) return
    // The same letters: spacing, hyphens, accents, capitals.
    put(`=${words.join('')}`, index)
    if (words.length === 1) {
      const [word] = words as [string]
      if (word.length < 4 || text === text.toUpperCase()) return
      put(`~${skeleton(word)}`, index)
      if (word.length > 4) for (const key of deletions(word)) put(`-${key}`, index)
      return
    }
    put(`~${words.map(skeleton).join(' ')}`, index)
    for (let i = 0; i < words.length; i++) put(`${i}/${words.length}/${words.slice(0, i).join(' ')}/${words.slice(i + 1).join(' ')}`, index)
  })
  const done = new Set<number>()
  const pair = (a: number, b: number): void => {
    const id = a * forms.length + b
    if (done.has(id)) return
    done.add(id)
    compare(a, b)
  }
  const pairs = (bucket: readonly number[]): void => {
    for (let i = 0; i < bucket.length; i++) for (let j = i + 1; j < bucket.length; j++) pair(bucket[i]!, bucket[j]!)
  }
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2) continue
    if (bucket.length <= MOST) pairs(bucket)
    else if (/^\d/.test(key)) {
      // `… Smith`: within all Smiths, those whose other name is near.
      const at = Number.parseInt(key)
      const finer = new Map<string, number[]>()
      for (const form of bucket) {
        const word = forms[form]!.words[at]!
        for (const part of new Set([`~${skeleton(word)}`, ...deletions(word)])) {
          const list = finer.get(part)
          if (list) list.push(form)
          else finer.set(part, [form])
        }
      }
      for (const list of finer.values()) if (list.length <= MOST) pairs(list)
    }
  }
}

/** The word and what one letter less leaves of it: two words one slip apart share one. */
function deletions(word: string): string[] {
  const keys = [word]
  for (let i = 0; i < word.length; i++) keys.push(word.slice(0, i) + word.slice(i + 1))
  return keys
}
