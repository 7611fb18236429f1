// What stands about a figure, as numbers of the vocabulary: found out once for each figure, so that a pair costs little.
import type { Context } from '../../model/index.js'
import type { Vocabulary } from '../vocabulary.js'
import { remembering } from '../remember.js'
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'
import type { Figures } from './shelf.js'
import type { Words } from './words.js'

/** Where a word stands about a figure, the nearest last: in a heading above it, in its sentence, in a clause beside its own, at the head of its column, in its own clause or label. */
export const enum Place { Heading, Sentence, Near, Column, Own }
/** A word, or a field of words, and its place make one number: the place in so many bits. */
const BITS = 3
export const wordIn = (code: number): number => code >> BITS
export const placeIn = (code: number): Place => code & ((1 << BITS) - 1)
const code = (word: number, place: Place): number => (word << BITS) | place

/** A figure's own words are those of its clause and its label (1), and of its column's head (0), which all its cells share. */
export const ownIn = (own: number): number => own >> 1
export const isShared = (own: number): boolean => (own & 1) === 0

/** All lists ascend, so that two of them are walked side by side. */
export interface Surroundings {
  /** Each word about it with its nearest place. */
  readonly places: Int32Array
  /** The same for the fields of these words: lines of the lexicon `related`. */
  readonly fields: Int32Array
  /** Its own words. */
  readonly own: Int32Array
  /** Those words of its sentence that tell what a text is about; those of the names in it. */
  readonly telling: Int32Array
  readonly naming: Int32Array
  /** What happened to those it counts, as a word of the vocabulary; −1 where nothing did. */
  readonly state: number
}

/** The nearest place of a word about a figure, headings left out; −1 where it stands nowhere. */
export function placeOf({ places }: Surroundings, word: number): Place | -1 {
  let low = 0
  let high = places.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = places[middle]!
    if (wordIn(at) === word) return placeIn(at) === Place.Heading ? -1 : placeIn(at)
    if (wordIn(at) < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Headings and documents about which something is kept at hand. */
const KEPT = 4096
const NAME = /\p{L}{3,}/gu

/** The surroundings of the figures of a shelf, made when they are asked for. */
export class Surrounds {
  readonly vocabulary: Vocabulary
  /** The fields of the words that have any. */
  readonly fields: ReadonlyMap<number, readonly number[]>

  constructor(readonly figures: Figures, readonly words: Words, readonly corpus: Corpus) {
    this.vocabulary = corpus.vocabulary
    this.fields = new Map([...words.fields].map(([key, fields]) => [this.vocabulary.idOf(key), fields]))
  }

  of(figure: Figure): Surroundings {
    return (figure.surroundings ??= this.#find(figure))
  }

  #find({ context, core, label, near, column, noun, people, state }: Figure): Surroundings {
    const all: number[] = []
    const put = (words: ArrayLike<number>, place: Place): void => {
      for (let i = 0; i < words.length; i++) if (words[i]! >= 0) all.push(code(words[i]!, place))
    }
    for (const heading of context.headings) put(this.#wordsOf(heading), Place.Heading)
    const { words: sentence, telling, naming } = this.#sentenceOf(context)
    put(sentence, Place.Sentence)
    put(near, Place.Near)
    put(column, Place.Column)
    put(label, Place.Own)
    put(core, Place.Own)
    const places = lastOf(all, BITS)
    const fields: number[] = []
    for (let i = 0; i < places.length; i++) {
      const found = this.fields.get(wordIn(places[i]!))
      if (found) for (const field of found) fields.push(code(field, placeIn(places[i]!)))
    }
    const own: number[] = []
    for (const word of column) if (word >= 0) own.push(word * 2)
    for (const words of [label, core]) for (const word of words) if (word >= 0) own.push(word * 2 + 1)
    if (noun !== null && people === null) own.push(noun * 2 + 1)
    return {
      places, fields: fields.length > 0 ? lastOf(fields, BITS) : NO_NUMBERS, own: lastOf(own, 1),
      telling, naming,
      state: state === null ? -1 : this.vocabulary.idOf(`!${state}`),
    }
  }

  #sentence: Context | null = null
  #read: { readonly words: Int32Array; readonly telling: Int32Array; readonly naming: Int32Array } | null = null
  /** Figures of one sentence mostly follow each other. */
  #sentenceOf(context: Context): { readonly words: Int32Array; readonly telling: Int32Array; readonly naming: Int32Array } {
    if (this.#read === null || this.#sentence !== context) {
      const words = this.vocabulary.idsOf(context.words)
      this.#read = { words, telling: this.corpus.telling(words), naming: context.names.length > 0 ? this.corpus.namingOf(context.names) : NO_NUMBERS }
      this.#sentence = context
    }
    return this.#read
  }

  readonly #wordsOf = remembering(KEPT, (heading: string): readonly number[] => (heading.toLowerCase().match(NAME) ?? []).map((word) => this.words.of(word).sign).filter((key) => key !== '').map((key) => this.vocabulary.idOf(key)))

  /** The words about the figures of a document, each as often as it stands about one. */
  readonly #counted = remembering(KEPT, (at: number): Int32Array => {
    const all: number[] = []
    for (const figure of this.figures.of(at)) {
      const { places } = this.of(figure)
      for (let i = 0; i < places.length; i++) if (placeIn(places[i]!) !== Place.Heading) all.push(wordIn(places[i]!))
    }
    return Int32Array.from(all).sort()
  })

  /** Beside how many figures of a document a word stands. */
  count(at: number, word: number): number {
    const all = this.#counted(at)
    let low = 0
    for (let high = all.length; low < high; ) {
      const middle = (low + high) >> 1
      if (all[middle]! < word) low = middle + 1
      else high = middle
    }
    let count = 0
    while (all[low + count] === word) count++
    return count
  }
}

const NO_NUMBERS = new Int32Array(0)

/** In order; of those that are equal but for their last bits, the last. */
function lastOf(codes: readonly number[], bits: number): Int32Array {
  const all = Int32Array.from(codes).sort()
  let size = 0
  for (let i = 0; i < all.length; i++) if (i + 1 === all.length || all[i]! >> bits !== all[i + 1]! >> bits) all[size++] = all[i]!
  return size < all.length ? all.slice(0, size) : all
}
