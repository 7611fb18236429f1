// Two documents that meet: what holds for all pairs of their figures, found out once.
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
  /** The share of the one's names that the other has, see `Corpus.subjects`. */
  readonly subjects: number | null
  readonly series: boolean
  /** Days between the documents, or null where one has no date. */
  readonly gap: number | null
  readonly #foreign = new Map<Context, number>()

  constructor(readonly corpus: Corpus, readonly a: number, readonly b: number, readonly nearness: number) {
    this.same = a === b
    this.subjects = this.same ? null : corpus.subjects(a, b)
    this.series = !this.same && corpus.series(a, b)
    const [x, y] = [corpus.day(a), corpus.day(b)]
    this.gap = x === null || y === null ? null : Math.abs(x - y)
  }

  /** The share of the rare words of a figure's sentence that the other document lacks; a half where there are none. */
  foreign({ at, context }: Figure): number {
    let share = this.#foreign.get(context)
    if (share === undefined) this.#foreign.set(context, (share = this.corpus.foreign(context.words, at === this.a ? this.b : this.a) ?? 0.5))
    return share
  }

  names(figure: Figure): Names {
    if (figure.context.names.length === 0) return NO_NAMES
    let known = names.get(figure)
    if (!known) {
      const all: string[] = []
      const own: string[] = []
      for (const name of figure.context.names) {
        const words = name.toLowerCase().split(/\s+/)
        all.push(...words)
        if (figure.frame.core.includes(words.at(-1)!)) own.push(...words)
      }
      names.set(figure, (known = { own, all }))
    }
    return known
  }
}
const names = new WeakMap<Figure, Names>()
