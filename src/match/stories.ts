// Do two documents tell one story? What they share, weighed by how rare it is.
import type { Extraction } from '../model/index.js'

export interface Stories {
  /** 0 to 1: the share of the smaller document's word weight that the other document has, too. */
  overlap(a: Extraction, b: Extraction): number
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
  const rarity = (word: string): number => {
    if (!counts) {
      counts = new Map()
      for (const { words } of documents) for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    return Math.log((documents.length + 20) / ((counts.get(word) ?? 0) + 1))
  }
  const totals = new Map<Extraction, number>()
  const total = (document: Extraction): number => {
    let sum = totals.get(document)
    if (sum === undefined) totals.set(document, (sum = document.words.reduce((all, word) => all + rarity(word), 0)))
    return sum
  }
  const pairs = new Map<Extraction, Map<Extraction, number>>()
  return {
    overlap(a, b) {
      if (a === b) return 1
      if (a.path > b.path) [a, b] = [b, a]
      let row = pairs.get(a)
      if (!row) pairs.set(a, (row = new Map()))
      let value = row.get(b)
      if (value === undefined) {
        let shared = 0
        for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
          const x = a.words[i]!
          const y = b.words[j]!
          if (x === y) {
            shared += rarity(x)
            i++
            j++
          } else if (x < y) i++
          else j++
        }
        row.set(b, (value = shared / Math.max(1e-9, Math.min(total(a), total(b)))))
      }
      return value
    },
  }
}
