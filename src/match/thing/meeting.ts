// Two documents that meet: what holds for all pairs of their figures, found out once.
import { stemmer } from 'stemmer'
import type { Context } from '../../model/index.js'
import type { Figure } from './figure.js'
import type { Corpus } from './kin.js'

/** Words of the names beside a figure: in its clause, and in its sentence. */
export interface Names {
  readonly own: readonly string[]
  readonly all: readonly string[]
}

const NO_NAMES: Names = { own: [], all: [] }

export class Meeting {
  readonly same: boolean
  /** What the documents' having to do with each other weighs, by kind of figure: kept here by pair.ts. */
  readonly standings: (number | undefined)[] = []
  #nearness: number | undefined
  #subjects: ReturnType<Corpus['subjects']> | undefined
  #otherPeriods: boolean | undefined

  constructor(readonly corpus: Corpus, readonly a: number, readonly b: number) {
    this.same = a === b
  }

  /** See `Corpus.nearness`; a document is as near to itself as can be. */
  get nearness(): number {
    return (this.#nearness ??= this.same ? 1 : this.corpus.nearness(this.a, this.b))
  }

  /** The shares of the names of each that the other has, see `Corpus.subjects`. */
  get subjects(): ReturnType<Corpus['subjects']> {
    if (this.#subjects === undefined) this.#subjects = this.same ? null : this.corpus.subjects(this.a, this.b)
    return this.#subjects
  }

  /** See `Corpus.otherPeriods`. */
  get otherPeriods(): boolean {
    return (this.#otherPeriods ??= !this.same && this.corpus.otherPeriods(this.a, this.b))
  }

  get series(): boolean {
    return !this.same && this.corpus.series(this.a, this.b)
  }

  /** Days between the documents, or null where one has no date. */
  get gap(): number | null {
    const [x, y] = [this.corpus.day(this.a), this.corpus.day(this.b)]
    return x === null || y === null ? null : Math.abs(x - y)
  }

  /** The share of the rare words of a figure's sentence that the other document lacks; a half where there are none. */
  foreign({ at, context }: Figure): number {
    let words = telling.get(context)
    if (!words) telling.set(context, (words = this.corpus.telling(context.words)))
    return this.corpus.foreign(words, at === this.a ? this.b : this.a) ?? 0.5
  }

  /** The rarity of the names' words that two figures' sentences share, and the least share of such words that each one's document lacks. */
  naming(a: Figure, b: Figure): { readonly shared: number; readonly foreign: number } {
    const [x, y] = [this.#nameWords(a.context), this.#nameWords(b.context)]
    let shared = 0
    for (let i = 0; i < x.length; i++) if (y.includes(x[i]!)) shared += this.corpus.rarity(x[i]!)
    return { shared, foreign: Math.min(this.corpus.foreign(x, b.at) ?? 0, this.corpus.foreign(y, a.at) ?? 0) }
  }

  #nameWords(context: Context): Int32Array {
    let words = naming.get(context)
    if (!words) naming.set(context, (words = this.corpus.telling([...new Set(context.names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).map((word) => stemmer(word))))])))
    return words
  }

  names(figure: Figure): Names {
    if (figure.context.names.length === 0) return NO_NAMES
    let known = names.get(figure)
    if (!known) {
      const all: string[] = []
      const own: string[] = []
      figure.context.names.forEach((name, i) => {
        const words = name.toLowerCase().split(/\s+/)
        all.push(...words)
        if (i < 31 && figure.ownNames & (1 << i)) own.push(...words)
      })
      names.set(figure, (known = { own, all }))
    }
    return known
  }
}
const naming = new WeakMap<Context, Int32Array>()
const telling = new WeakMap<Context, Int32Array>()
const names = new WeakMap<Figure, Names>()
