// Do two documents tell one story? What they share, weighed by how rare it is.
import type { Extraction } from '../model/index.js'

export interface Stories {
  /**
   * 0 to 1: cosine of the two documents' words, each weighed by the square of its rarity: on local news in one corpus the
   * median of two reports of one event is 0.2, while of two events one pair of documents in a thousand is above 0.13.
   */
  likeness(a: Extraction, b: Extraction): number
}

const known = new WeakMap<readonly Extraction[], Stories>()

/** The stories of a corpus; computed once for each list of documents. */
export function storiesOf(documents: readonly Extraction[]): Stories {
  let stories = known.get(documents)
  if (!stories) known.set(documents, (stories = weigh(documents)))
  return stories
}

function weigh(documents: readonly Extraction[]): Stories {
  let counts: Map<string, number> | null = null
  const spread = (word: string): number => {
    if (!counts) {
      counts = new Map()
      for (const { words } of documents) for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    return counts.get(word) ?? 0
  }
  const square = (word: string): number => Math.log((documents.length + 10) / Math.max(1, spread(word))) ** 2
  const lengths = new Map<Extraction, number>()
  const length = (document: Extraction): number => {
    let known = lengths.get(document)
    if (known === undefined) lengths.set(document, (known = Math.sqrt(document.words.reduce((all, word) => all + square(word), 0))))
    return known
  }
  const likeness = pairwise((a, b) => sharedWeight(a.words, b.words, square) / Math.max(1e-9, length(a) * length(b)))
  return { likeness }
}

/** Remembers a measure of two documents that does not depend on their order. */
function pairwise(measure: (a: Extraction, b: Extraction) => number): (a: Extraction, b: Extraction) => number {
  const pairs = new Map<Extraction, Map<Extraction, number>>()
  return (a, b) => {
    if (a === b) return 1
    if (a.path > b.path) [a, b] = [b, a]
    let row = pairs.get(a)
    if (!row) pairs.set(a, (row = new Map()))
    let value = row.get(b)
    if (value === undefined) row.set(b, (value = measure(a, b)))
    return value
  }
}

function sharedWeight(a: readonly string[], b: readonly string[], weight: (word: string) => number): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!
    const y = b[j]!
    if (x === y) {
      shared += weight(x)
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return shared
}
