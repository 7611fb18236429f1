// The figures of a corpus: some as objects, most of a large corpus as bytes.
import { type Reader, times, type Writer } from '../../model/bytes.js'
import { packContexts, unpackContexts } from '../../model/contexts.js'
import type { Context, Extraction } from '../../model/index.js'
import { Shelf } from '../shelf.js'
import type { Vocabulary } from '../vocabulary.js'
import { type Figure, type FigureKind, figuresOf } from './figure.js'
import type { Words } from './words.js'

export type Figures = Shelf<Figure>

/** `most`: figures that are objects at one time; `make`: other things of that form. */
export function figuresIn(documents: readonly Extraction[], words: Words, vocabulary: Vocabulary, { most, make = (document, at) => figuresOf(document, at, words, vocabulary) }: { readonly most?: number | undefined; readonly make?: (document: Extraction, at: number) => readonly Figure[] } = {}): Figures {
  return new Shelf<Figure>(documents.length, {
    make: (at) => make(documents[at]!, at),
    pack(out, figures) {
      const contexts = [...new Set(figures.map(({ context }) => context))]
      packContexts(out, contexts)
      out.uint(figures.length)
      for (const figure of figures) packFigure(out, figure, contexts.indexOf(figure.context))
    },
    unpack(from, at) {
      const contexts = unpackContexts(from)
      const document = documents[at]!
      let index = 0
      return times(from.uint(), () => unpackFigure(from, document, at, index++, contexts))
    },
  }, vocabulary, most)
}

/** No word: below those that say nothing, which are −1. */
const NONE = -2
const KINDS: readonly FigureKind[] = ['State', 'Set', 'Stated', 'Told']
const Is = { Guessed: 4, Open: 8, Exact: 16, Prominent: 32, Moving: 64, Range: 128 } as const

function packFigure(out: Writer, figure: Figure, context: number): void {
  const { interval, people, sides } = figure
  out.uint(KINDS.indexOf(figure.kind) | (figure.guessed ? Is.Guessed : 0) | (figure.open ? Is.Open : 0) | (figure.exact ? Is.Exact : 0) | (figure.prominent ? Is.Prominent : 0) | (figure.moving ? Is.Moving : 0) | (interval.range ? Is.Range : 0))
  out.uint(context)
  out.uint(figure.claimAt)
  out.uint(figure.start)
  out.uint(figure.end)
  out.text(figure.dimension)
  for (const number of [interval.low, interval.high, interval.point, figure.number, figure.sum]) out.number(number)
  for (const text of [figure.nounWord, figure.rate, figure.state]) out.text(text)
  for (const word of [figure.noun ?? NONE, figure.per ?? NONE]) out.uint(word - NONE)
  out.uint(figure.ownNames)
  out.uint(people === null ? 0 : people === 'anybody' ? 1 : people + 2)
  out.uint(figure.cues)
  for (const list of [figure.core, figure.label, figure.near, figure.column]) {
    out.uint(list.length)
    for (const word of list) out.uint(word - NONE)
  }
  out.uint(figure.before)
  out.uint(sides.length)
  for (const { line, side, word } of sides) {
    out.uint(line)
    out.uint(side)
    out.text(word)
  }
  out.uint(figure.crowd)
}

function unpackFigure(from: Reader, document: Extraction, at: number, index: number, contexts: readonly Context[]): Figure {
  const is = from.uint()
  const context = contexts[from.uint()]!
  const claimAt = from.uint()
  const start = from.uint()
  const end = from.uint()
  const dimension = from.text()!
  const interval = { low: from.number()!, high: from.number()!, point: from.number(), range: (is & Is.Range) !== 0 }
  const number = from.number()
  const sum = from.number()!
  const nounWord = from.text()
  const rate = from.text()
  const state = from.text()
  const word = (): number => from.uint() + NONE
  const [noun, per] = [word(), word()].map((one) => (one === NONE ? null : one)) as [number | null, number | null]
  const ownNames = from.uint()
  const who = from.uint()
  const cues = from.uint()
  const core = times(from.uint(), word)
  const label = times(from.uint(), word)
  const near = times(from.uint(), word)
  const column = times(from.uint(), word)
  const before = from.uint()
  const sides = times(from.uint(), () => ({ line: from.uint(), side: from.uint(), word: from.text()! }))
  return {
    at, index, document, claimAt, start, end, context, dimension, interval, nounWord, guessed: (is & Is.Guessed) !== 0, exact: (is & Is.Exact) !== 0, state, cues, number, rate, per, base: per === null ? dimension : dimension.slice(0, dimension.lastIndexOf('/')), before,
    open: (is & Is.Open) !== 0, ownNames, kind: KINDS[is & 3]!, noun, people: who === 0 ? null : who === 1 ? 'anybody' : who - 2, core, label, near, column, sides,
    prominent: (is & Is.Prominent) !== 0, moving: (is & Is.Moving) !== 0, crowd: from.uint(), sum, keys: null, names: null, versions: null, days: null, surroundings: null,
  }
}
