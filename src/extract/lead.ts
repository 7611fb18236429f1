// What a document is about: its content words, and the first sentences of it.
import type { Document, Extraction, Word } from '../model/index.js'
import { contentStems } from './content.js'

/** The content words that tell what a document reports stand at its head: as many as these are kept. */
const LEAD = 200

/** Stems of all content words, sorted, each once. */
export function wordsOf(document: Document): string[] {
  const seen = new Set<Word>()
  const stems = new Set<string>()
  for (const { tokens } of document.blocks) {
    for (const word of tokens.words) {
      if (seen.has(word)) continue
      seen.add(word)
      for (const stem of contentStems(word)) stems.add(stem)
    }
  }
  return [...stems].sort()
}

/** The first sentences, each with a key by which the same sentence in another document is known. */
export function leadOf(document: Document): Extraction['lead'] {
  const lead: { key: number; words: string[] }[] = []
  let count = 0
  for (const { tokens, sentences } of document.blocks) {
    for (let s = 0; s + 1 < sentences.length; s++) {
      const words: string[] = []
      for (let i = sentences[s]!; i < sentences[s + 1]!; i++) words.push(...contentStems(tokens.words[i]!))
      if (words.length === 0) continue
      lead.push({ key: keyOf(words), words })
      count += words.length
      if (count >= LEAD) return lead
    }
  }
  return lead
}

/** FNV-1a over the words: 32 bits are enough to find sentences that stand in several documents. */
function keyOf(words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const word of words) {
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash >>> 0
}
