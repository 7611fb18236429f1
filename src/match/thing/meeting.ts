// Two documents that meet: what holds for all pairs of their figures, found out once.
import type { Figure, Names } from './figure.js'
import type { Corpus } from './kin.js'
import { isShared, ownIn, type Surrounds } from './surroundings.js'

/** A word beside all figures of two documents tells none of them apart; yet it says this much. */
const EVERYWHERE = 0.15
/** The head of a column is shared by all its cells. */
const COLUMN = 0.5

const NO_NAMES: Names = { own: [], all: [] }

/** What is found out of figures: by side, then by the figure's index. */
type Sides<T> = [T[], T[]]

export class Meeting {
  readonly same: boolean
  /** What the documents' having to do with each other weighs, by kind of figure: kept here by pair.ts. */
  readonly standings: (number | undefined)[] = []
  #nearness: number | undefined
  #subjects: ReturnType<Corpus['subjects']> | undefined
  #otherPeriods: boolean | undefined

  constructor(readonly corpus: Corpus, readonly surrounds: Surrounds, readonly a: number, readonly b: number) {
    this.same = a === b
  }

  /** See `Corpus.nearness`; a document is as near to itself as can be. */
  get nearness(): number {
    return (this.#nearness ??= this.same ? 1 : this.corpus.nearness(this.a, this.b))
  }

  /** See `Corpus.subjects`. */
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
    const x = this.corpus.day(this.a)
    const y = this.corpus.day(this.b)
    return x === null || y === null ? null : Math.abs(x - y)
  }

  #foreign: Sides<number> | null = null
  #foreignNames: Sides<number> | null = null
  #weights: Sides<Float64Array> | null = null
  #of<T>(sides: Sides<T>, { at }: Figure): T[] {
    return at === this.a ? sides[0] : sides[1]
  }
  #otherOf({ at }: Figure): number {
    return at === this.a ? this.b : this.a
  }

  /** Lets go what was found out of figures: it is found out again where it is asked for. */
  forget(): void {
    this.#foreign = this.#foreignNames = this.#weights = null
  }

  /** The share of the rare words of a figure's sentence that the other document lacks; a half where there are none. */
  foreign(figure: Figure): number {
    return (this.#of((this.#foreign ??= [[], []]), figure)[figure.index] ??= this.corpus.foreign(this.surrounds.of(figure).telling, this.#otherOf(figure)) ?? 0.5)
  }

  /** The least share of the names' words of each figure's sentence that the other document lacks. */
  foreignNames(a: Figure, b: Figure): number {
    return Math.min(this.#foreignNamesOf(a), this.#foreignNamesOf(b))
  }
  #foreignNamesOf(figure: Figure): number {
    return (this.#of((this.#foreignNames ??= [[], []]), figure)[figure.index] ??= this.corpus.foreign(this.surrounds.of(figure).naming, this.#otherOf(figure)) ?? 0)
  }

  /** How much each of a figure's own words tells here: its rarity, less what it stands beside many figures of the two documents. */
  weightsOf(figure: Figure): Float64Array {
    return (this.#of((this.#weights ??= [[], []]), figure)[figure.index] ??= this.#weighed(this.surrounds.of(figure).own))
  }
  #weighed(own: Int32Array): Float64Array {
    const weights = new Float64Array(own.length)
    for (let i = 0; i < own.length; i++) weights[i] = (isShared(own[i]!) ? COLUMN : 1) * this.#weight(ownIn(own[i]!))
    return weights
  }
  #weight(word: number): number {
    return this.corpus.weight(word) * Math.max(EVERYWHERE, (this.#apart(this.a, word) + this.#apart(this.b, word)) / 2)
  }
  #apart(at: number, word: number): number {
    return 1 - Math.log(this.surrounds.count(at, word) || 1) / Math.log(this.surrounds.figures.of(at).length + 1.5)
  }

  names(figure: Figure): Names {
    return figure.context.names.length === 0 ? NO_NAMES : (figure.names ??= namesOf(figure))
  }
}

function namesOf({ context, ownNames }: Figure): Names {
  const all: string[] = []
  const own: string[] = []
  context.names.forEach((name, i) => {
    const words = name.toLowerCase().split(/\s+/)
    all.push(...words)
    if (i < 31 && ownNames & (1 << i)) own.push(...words)
  })
  return { own, all }
}
