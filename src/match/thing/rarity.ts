// How much it says that two places share a word: its rarity in the corpus, with ordinary English as the prior.
import type { Extraction } from '../../model/index.js'
import { commonness } from './common.js'

/**
 * How many documents of ordinary English the prior counts for. In a corpus of three documents a word in two of them says
 * what it says in general; in one of ten thousand the corpus speaks for itself.
 */
const PRIOR = 200

/** Gives −log of the share of documents that hold a stem: 0 for a word in every document, about 5 for a rare one, up to 9. */
export function rarityOf(documents: readonly Extraction[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const { words } of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = new Map<string, number>()
  return (stem) => {
    let rarity = known.get(stem)
    if (rarity === undefined) {
      // Each document's own use of the word is what we weigh: it does not make the word common.
      const others = Math.max(0, (counts.get(stem) ?? 0) - 2)
      rarity = -Math.log((commonness(stem) * PRIOR + others) / (PRIOR + documents.length))
      known.set(stem, rarity)
    }
    return rarity
  }
}
