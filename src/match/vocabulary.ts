// The words of a corpus as numbers: each distinct word once, each document's words as an ascending column.
import { Columns } from './columns.js'
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

/** A weight, from 0 up, for each word by its number: found out when somebody asks. */
export class Weighed {
  /** −1 where nobody has asked yet. */
  #known = new Float64Array(0)

  constructor(readonly weigh: (word: number) => number) {}

  of(word: number): number {
    if (word >= this.#known.length) {
      const more = new Float64Array(Math.max(64, Math.ceil(word * 1.5))).fill(-1)
      more.set(this.#known)
      this.#known = more
    }
    const known = this.#known[word]!
    return known >= 0 ? known : (this.#known[word] = this.weigh(word))
  }
}

/** Numbers for words, from 0 in the order they are met. Words of no document (of a lexicon, of a name) may be taken up, too. */
export class Vocabulary {
  readonly #strings = new Strings()
  readonly #columns = new Columns()
  /** The table of strings that was met last, and the numbers of its strings here, −1 where nobody has asked yet. */
  #table: readonly string[] = []
  #numbers = new Int32Array(0)
  /** How many documents hold a word. */
  readonly #counts: Int32Array

  constructor(readonly documents: readonly Extraction[]) {
    for (const document of documents) this.#columns.push(this.#wordsOf(document).sort())
    this.#counts = new Int32Array(this.words.length)
    for (let i = 0; i < documents.length; i++) for (const id of this.column(i)) this.#counts[id]!++
  }

  idOf(word: string): number {
    return this.#strings.idOf(word)
  }

  idsOf(words: readonly string[]): Int32Array {
    const ids = new Int32Array(words.length)
    for (let i = 0; i < words.length; i++) ids[i] = this.idOf(words[i]!)
    return ids
  }

  #wordsOf(document: Extraction): Int32Array {
    const { numbered } = document
    return numbered ? this.#translated(numbered.table, numbered.words) : this.idsOf(document.words)
  }

  /** A document's first sentences, their words as numbers. */
  leadOf(document: Extraction): { readonly key: number; readonly words: Int32Array }[] {
    const { numbered } = document
    return numbered
      ? numbered.lead.map(({ key, words }) => ({ key, words: this.#translated(numbered.table, words) }))
      : document.lead.map(({ key, words }) => ({ key, words: this.idsOf(words) }))
  }

  /** Words by their places in a table: those who share one stand side by side, and each of its strings is looked up once. */
  #translated(table: readonly string[], places: readonly number[]): Int32Array {
    if (table !== this.#table) {
      this.#table = table
      this.#numbers = new Int32Array(table.length).fill(-1)
    }
    const ids = new Int32Array(places.length)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      let id = this.#numbers[place]!
      if (id < 0) this.#numbers[place] = id = this.idOf(table[place]!)
      ids[i] = id
    }
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
    return this.#columns.of(document)
  }

  /** How many documents hold a word. */
  spread(id: number): number {
    return this.#counts[id] ?? 0
  }

  has(document: number, id: number): boolean {
    return this.#columns.has(document, id)
  }

  /**
   * How much it says that two places share a word: −log of the share of documents that hold it, with ordinary English as the
   * prior. 0 for a word in every document, about 5 for a rare one, up to 9.
   */
  rarity(id: number): number {
    return this.#rarities.of(id)
  }
  readonly #rarities = new Weighed((id) => {
    // Each document's own use of the word is what we weigh: it does not make the word common.
    const others = Math.max(0, this.spread(id) - 2)
    return grain(-Math.log((commonness(this.words[id]!) * PRIOR + others) / (PRIOR + this.documents.length)))
  })
}

/** The vocabulary of these documents, made once for all rules of a run. */
export const vocabularyOf = onceFor((documents: readonly Extraction[]) => new Vocabulary(documents))
