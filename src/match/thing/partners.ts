// Which figures of one document may speak of one thing with a figure of another: those that share a word beside them, or a state.
import type { Vocabulary } from '../vocabulary.js'
import type { Figure } from './figure.js'

/** Where few figures of a dimension are about, no word need be shared: degrees, watts. */
const SELDOM = /^(?:celsius|fahrenheit|power|energy|voltage|frequency|bandwidth|speed|mass|area)$/

/** A bare number may be anything that a noun counts; a rate may be told by its one half. */
const groupOf = ({ base }: Figure): string => (base === 'bare' ? 'count' : base)

/** The words that two figures may meet by, as numbers of the vocabulary, each once. */
function keysOf(figure: Figure, vocabulary: Vocabulary): number[] {
  const keys: number[] = []
  for (const list of [figure.core, figure.label, figure.near, figure.column]) {
    for (const word of list) {
      if (word >= 0 && word !== figure.noun && !keys.includes(word)) keys.push(word)
    }
  }
  const own = figure.state !== null ? vocabulary.idOf(`!${figure.state}`) : figure.people === null ? figure.noun : null
  for (const key of [own, SELDOM.test(figure.dimension) ? vocabulary.idOf(`#${figure.dimension}`) : null]) if (key !== null && !keys.includes(key)) keys.push(key)
  return keys
}

/** The figures of one document at a time, by their keys. */
export class Partners {
  #figures: readonly Figure[] = []
  /** By key: the last entry of its chain, −1 for none. Entries are pairs: which figure, and the entry before. */
  #last = new Int32Array(0)
  readonly #entries: number[] = []
  readonly #loaded: number[] = []
  /** By figure: the turn in which it was met last. */
  #met: number[] = []
  #turn = 0

  constructor(readonly vocabulary: Vocabulary) {}

  /** From now on `of` asks for partners among these. */
  load(figures: readonly Figure[]): void {
    if (figures === this.#figures) return
    for (const key of this.#loaded) this.#last[key] = -1
    this.#loaded.length = this.#entries.length = 0
    this.#figures = figures
    this.#met = figures.map(() => 0)
    for (let i = 0; i < figures.length; i++) {
      for (const key of this.#keysOf(figures[i]!)) {
        if (key >= this.#last.length) this.#grow(key)
        this.#entries.push(i, this.#last[key]!)
        this.#last[key] = this.#entries.length - 2
        this.#loaded.push(key)
      }
    }
  }

  /** Those of the loaded figures that share a key with `figure` and are of its sort, each once. */
  of(figure: Figure): Figure[] {
    const partners: Figure[] = []
    const turn = ++this.#turn
    const group = groupOf(figure)
    for (const key of this.#keysOf(figure)) {
      for (let entry = key < this.#last.length ? this.#last[key]! : -1; entry >= 0; entry = this.#entries[entry + 1]!) {
        const i = this.#entries[entry]!
        if (this.#met[i] === turn) continue
        this.#met[i] = turn
        if (groupOf(this.#figures[i]!) === group) partners.push(this.#figures[i]!)
      }
    }
    return partners
  }

  #keysOf(figure: Figure): readonly number[] {
    return (figure.keys ??= keysOf(figure, this.vocabulary))
  }

  #grow(key: number): void {
    const more = new Int32Array(Math.max(key + 1, this.vocabulary.size, this.#last.length * 2)).fill(-1)
    more.set(this.#last)
    this.#last = more
  }
}
