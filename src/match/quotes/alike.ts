// Whether two documents are about one event: the share of words that they have in common, weighted by the corpus.
import type { Extraction } from '../../model/index.js'

/** Cosine of the two documents' words, each weighted by its rareness in the corpus: 0 nothing in common, 1 all. */
export type Alike = (a: Extraction, b: Extraction) => number

export function alikeness(documents: readonly Extraction[]): Alike {
  const spread = new Map<string, number>()
  for (const { words } of documents) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
  // In a small corpus every word is rare: the constant keeps shared words from looking worthless there.
  const weight = (word: string): number => Math.log((documents.length + 10) / spread.get(word)!) ** 2
  const norms = new Map<Extraction, number>()
  const norm = (one: Extraction): number => {
    let known = norms.get(one)
    if (known === undefined) norms.set(one, (known = Math.sqrt(one.words.reduce((sum, word) => sum + weight(word), 0))))
    return known
  }
  const known = new Map<Extraction, Map<Extraction, number>>()
  return (a, b) => {
    if (a === b) return 1
    const row = known.get(a) ?? new Map<Extraction, number>()
    known.set(a, row)
    let value = row.get(b)
    if (value === undefined) {
      let shared = 0
      for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
        const x = a.words[i]!
        const y = b.words[j]!
        if (x === y) { shared += weight(x); i++; j++ } else if (x < y) i++
        else j++
      }
      row.set(b, (value = shared / (norm(a) * norm(b) || 1)))
    }
    return value
  }
}
