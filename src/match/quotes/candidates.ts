// Which wordings may quote the same words: those that share rare pairs of neighbouring content words.
import { isContent } from './words.js'

/** A pair of words in more wordings than this says nothing ("prime minister"), and would pair everything with everything. */
const MOST_PER_KEY = 40
const SHORT = 16
/** Wordings are numbered below this: with a key of 32 bits the number makes a whole one. */
const MOST_WORDINGS = 0x200000

/** Keys are hashed and sorted, so that memory is a few bytes for each word, and time follows the number of words. */
export class Candidates {
  #keys: number[] = []

  /** Takes up a wording; they come in order of their numbers. */
  add(wording: number, forms: readonly string[]): void {
    let previous = 0
    const put = (one: number, other: number): void => { this.#keys.push(((Math.imul(one, 31) ^ other) >>> 0) * MOST_WORDINGS + wording) }
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i]!
      // A short quotation may have few content words: its runs of three words are keys as well.
      if (forms.length <= SHORT && i >= 2) put(hashOf(forms[i - 2]!) ^ 1, Math.imul(hashOf(forms[i - 1]!), 17) ^ hashOf(form))
      if (!isContent(form)) continue
      const hash = hashOf(form)
      if (previous !== 0) put(previous, hash)
      previous = hash
    }
  }

  /** Pairs of wordings, the lower first, in order, with how many keys they share. To be asked once. */
  *pairs(): Iterable<readonly [number, number, number]> {
    const sorted = Float64Array.from(this.#keys).sort()
    this.#keys = []
    // Wordings of each key that some share and not many, one key after the other; and where a wording stands there.
    const holders = new Int32Array(sorted.length)
    const ends: number[] = []
    let size = 0
    let last = -1
    for (let i = 0; i < sorted.length; ) {
      const key = Math.floor(sorted[i]! / MOST_WORDINGS)
      const from = size
      for (; i < sorted.length && Math.floor(sorted[i]! / MOST_WORDINGS) === key; i++) {
        const wording = sorted[i]! % MOST_WORDINGS
        if (size === from || holders[size - 1] !== wording) holders[size++] = wording
        if (wording > last) last = wording
      }
      if (size - from < 2 || size - from > MOST_PER_KEY) size = from
      else ends.push(size)
    }
    const rows = new Float64Array(size)
    for (let run = 0, at = 0; run < ends.length; run++) for (; at < ends[run]!; at++) rows[at] = holders[at]! * 2 ** 32 + run
    rows.sort()
    const counts = new Uint32Array(last + 1)
    const met: number[] = []
    for (let i = 0; i < rows.length; ) {
      const wording = Math.floor(rows[i]! / 2 ** 32)
      for (; i < rows.length && Math.floor(rows[i]! / 2 ** 32) === wording; i++) {
        const run = rows[i]! % 2 ** 32
        for (let at = ends[run]! - 1; at >= 0 && holders[at]! > wording; at--) if (counts[holders[at]!]!++ === 0) met.push(holders[at]!)
      }
      for (const other of met.sort((a, b) => a - b)) {
        yield [wording, other, counts[other]!]
        counts[other] = 0
      }
      met.length = 0
    }
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
