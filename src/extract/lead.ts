// What a document is about: its content words, and the first sentences of it.
import type { Document, Extraction } from '../model/index.js'
import { STEMS } from './content.js'
import { Bag } from './vocabulary.js'

/** The content words that tell what a document reports stand at its head: as many as these are kept. */
const LEAD = 200

const all = new Bag(STEMS)

/** Stems of all content words, sorted, each once. */
export function wordsOf(document: Document): string[] {
  all.clear()
  for (const { tokens } of document.blocks) all.addAll(tokens, 0, tokens.count)
  return all.sorted()
}

/** The first sentences, each with a key by which the same sentence in another document is known. */
export function leadOf(document: Document): Extraction['lead'] {
  const lead: { key: number; words: string[] }[] = []
  let count = 0
  for (const { tokens, sentences } of document.blocks) {
    for (let s = 0; s + 1 < sentences.length; s++) {
      const words: string[] = []
      // FNV-1a: 32 bits are enough to find sentences that stand in several documents.
      let key = 0x811c9dc5
      const take = (number: number): void => {
        words.push(STEMS.texts[number]!)
        key = Math.imul(key ^ STEMS.hashes[number]!, 0x01000193)
      }
      for (let i = sentences[s]!; i < sentences[s + 1]!; i++) STEMS.each(STEMS.at(tokens, i), take)
      if (words.length === 0) continue
      lead.push({ key: key >>> 0, words })
      count += words.length
      if (count >= LEAD) return lead
    }
  }
  return lead
}
