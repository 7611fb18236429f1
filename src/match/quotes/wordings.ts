// Wordings: utterances with the same words are one, wherever they stand.
import { hashOf } from '../../model/index.js'
import type { Shelf } from '../shelf.js'
import type { Utterance } from './utterances.js'

/** In columns: a large corpus has as many wordings as it has quotations, nearly. */
export class Wordings {
  readonly #numbers = new Map<number, number>()
  /** By wording: its first utterance and its last, how many there are, how many words, and whether all are speech. */
  readonly #first: number[] = []
  readonly #last: number[] = []
  readonly #counts: number[] = []
  readonly #lengths: number[] = []
  readonly #speech: boolean[] = []
  /** By utterance: its document, its place on the shelf there, and the next one of the same wording, or -1. */
  readonly #documents: number[] = []
  readonly #places: number[] = []
  readonly #next: number[] = []

  constructor(readonly utterances: Shelf<Utterance>) {}

  get size(): number {
    return this.#first.length
  }

  /** Takes up the utterance at a place of a document's shelf; gives the number of its wording. */
  add(document: number, place: number, { words: { forms }, speech }: Utterance): number {
    const one = this.#documents.push(document) - 1
    this.#places.push(place)
    this.#next.push(-1)
    const key = hashOf(forms.join(' ')) * 32 + (forms.length % 32)
    const known = this.#numbers.get(key)
    if (known !== undefined) {
      this.#next[this.#last[known]!] = one
      this.#last[known] = one
      this.#counts[known]!++
      this.#speech[known] &&= speech
      return known
    }
    const number = this.size
    this.#numbers.set(key, number)
    this.#first.push(one)
    this.#last.push(one)
    this.#counts.push(1)
    this.#lengths.push(forms.length)
    this.#speech.push(speech)
    return number
  }

  /** How many utterances have a wording. */
  count(wording: number): number {
    return this.#counts[wording]!
  }

  /** How many words it has. */
  length(wording: number): number {
    return this.#lengths[wording]!
  }

  /** All its utterances are speech. */
  isSpeech(wording: number): boolean {
    return this.#speech[wording]!
  }

  /** The first of its utterances, in order, at the most so many. */
  of(wording: number, most: number): Utterance[] {
    const all: Utterance[] = []
    for (let one = this.#first[wording]!; one >= 0 && all.length < most; one = this.#next[one]!) all.push(this.utterances.of(this.#documents[one]!)[this.#places[one]!]!)
    return all
  }
}
