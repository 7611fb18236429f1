// Which utterances may quote the same words: those that share rare pairs of neighbouring content words.
import type { Utterance } from './utterances.js'
import { isContent } from './words.js'

/** A pair of words in more wordings than this says nothing ("prime minister"), and would pair everything with everything. */
const MOST_PER_KEY = 40
const SHORT = 16

/**
 * Pairs of indexes into `utterances`, the lower first, in order. Keys are hashed and sorted, so that memory is a few
 * bytes for each word, and time follows the number of words.
 */
export function candidatePairs(utterances: readonly Utterance[]): (readonly [number, number, number])[] {
  const keys: number[] = []
  utterances.forEach(({ words: { forms } }, index) => {
    let previous = 0
    const add = (one: number, other: number): void => { keys.push(((Math.imul(one, 31) ^ other) >>> 0) * 0x200000 + index) }
    forms.forEach((form, i) => {
      // A short quotation may have few content words: its runs of three words are keys as well.
      if (forms.length <= SHORT && i >= 2) add(hashOf(forms[i - 2]!) ^ 1, Math.imul(hashOf(forms[i - 1]!), 17) ^ hashOf(form))
      if (!isContent(form)) return
      const hash = hashOf(form)
      if (previous !== 0) add(previous, hash)
      previous = hash
    })
  })
  const sorted = Float64Array.from(keys).sort()
  const shared = new Map<number, number>()
  for (let i = 0; i < sorted.length; ) {
    const key = Math.floor(sorted[i]! / 0x200000)
    const run: number[] = []
    for (; i < sorted.length && Math.floor(sorted[i]! / 0x200000) === key; i++) {
      const index = sorted[i]! % 0x200000
      if (run.at(-1) !== index) run.push(index)
    }
    if (run.length < 2 || run.length > MOST_PER_KEY) continue
    for (let x = 0; x < run.length; x++) {
      for (let y = x + 1; y < run.length; y++) {
        const pair = run[x]! * 0x200000 + run[y]!
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...shared].sort(([x], [y]) => x - y).map(([pair, count]) => [Math.floor(pair / 0x200000), pair % 0x200000, count] as const)
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
