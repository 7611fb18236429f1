// The words of a corpus as numbers: each distinct word once, each document's words as an ascending column.
import { Strings } from '../model/bytes.js'
import type { Extraction } from '../model/index.js'
import { commonness } from './thing/common.js'
import { onceFor } from './remember.js'

/**
 * How many documents of ordinary English the prior counts for. In a corpus of three documents a word in two of them says
 * what it says in general; in one of ten thousand the corpus speaks for itself.
 */
const PRIOR = 200
/** Weights are multiples of 2^-20: sums of them and of their squares are exact, in whatever order they are added. */
const GRAIN = 2 ** 20

/** A weight as a multiple of the grain. */
export const grain = (weight: number): number => Math.round(weight * GRAIN) / GRAIN

/** Numbers for words, from 0 in the order they are met. Words of no document (of a lexicon, of a name) may be taken up, too. */
export class Vocabulary {
  readonly #strings = new Strings()
  readonly #columns: readonly Int32Array[]
  /** How many documents hold a word. */
  readonly #counts: Int32Array
  /** −1 where nobody has asked yet. */
  #rarities: Float64Array

  constructor(readonly documents: readonly Extraction[]) {
    this.#columns = documents.map(({ words }) => this.idsOf(words).sort())
    this.#counts = new Int32Array(this.words.length)
    for (const column of this.#columns) for (const id of column) this.#counts[id]!++
    this.#rarities = new Float64Array(this.words.length).fill(-1)
  }

  idOf(word: string): number {
    return this.#strings.idOf(word)
  }

  idsOf(words: readonly string[]): Int32Array {
    const ids = new Int32Array(words.length)
    for (let i = 0; i < words.length; i++) ids[i] = this.idOf(words[i]!)
    return ids
  }

  wordOf(id: number): string {
    return this.words[id]!
  }

  /** All words by number. */
  get words(): readonly string[] {
    return this.#strings.list
  }

  /** How many words there are. */
  get size(): number {
    return this.words.length
  }

  /** A document's words, ascending. */
  column(document: number): Int32Array {
    return this.#columns[document]!
  }

  /** How many documents hold a word. */
  spread(id: number): number {
    return this.#counts[id] ?? 0
  }

  has(document: number, id: number): boolean {
    const column = this.#columns[document]!
    let low = 0
    let high = column.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = column[middle]!
      if (at === id) return true
      if (at < id) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  /**
   * How much it says that two places share a word: −log of the share of documents that hold it, with ordinary English as the
   * prior. 0 for a word in every document, about 5 for a rare one, up to 9.
   */
  rarity(id: number): number {
    if (id >= this.#rarities.length) {
      const more = new Float64Array(Math.max(64, this.words.length * 1.5)).fill(-1)
      more.set(this.#rarities)
      this.#rarities = more
    }
    let rarity = this.#rarities[id]!
    if (rarity < 0) {
      // Each document's own use of the word is what we weigh: it does not make the word common.
      const others = Math.max(0, this.spread(id) - 2)
      rarity = grain(-Math.log((commonness(this.words[id]!) * PRIOR + others) / (PRIOR + this.documents.length)))
      this.#rarities[id] = rarity
    }
    return rarity
  }
}

/** The vocabulary of these documents, made once for all rules of a run. */
export const vocabularyOf = onceFor((documents: readonly Extraction[]) => new Vocabulary(documents))
