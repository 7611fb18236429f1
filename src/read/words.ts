// Interned words: each distinct form once, with its shape.
import { Shape, type Word } from '../model/index.js'

/** Words are forgotten when there are this many: a bound on memory for corpora full of identifiers. */
const MOST_WORDS = 1_000_000

/** How a token may end a sentence. */
export const Ender = { None: 0, Point: 1, /** `...`, `…` */ Dots: 2, /** `!`, `?` */ Call: 3, /** A word with its own point. */ Abbreviation: 4 } as const
export type Ender = (typeof Ender)[keyof typeof Ender]

interface InternedWord extends Word {
  readonly ender: Ender
}

/** The next word's `id`. Goes on when words are forgotten: tables made for the old ones stay right. */
let next = 0
let words = new Map<string, InternedWord>()

/** The one `Word` of these characters. */
export function wordOf(text: string, punctuation = false): Word {
  const known = words.get(text)
  if (known) return known
  // The characters of a slice would keep its whole document alive.
  const own = text.length > 12 ? Buffer.from(text).toString() : text
  const clean = /[\u00ad\u2060\u200c\u200d\u0300-\u036f]/.test(own) ? own.replace(/[\u00ad\u2060\u200c\u200d]/g, '').normalize('NFC') : own
  const lower = clean.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑–]/g, '-')
  const shape = punctuation ? Shape.Punctuation : shapeOf(clean)
  const inner = shape <= Shape.Number && clean.length > 2 ? clean.split(/[-‐‑–]/) : []
  const parts = inner.length > 1 && inner.every((part) => part !== '') ? inner.map((part) => wordOf(part)) : null
  const word: InternedWord = { id: next++, text: clean, lower, shape, parts, facts: [], ender: enderFor(clean, shape) }
  words.set(own, word)
  return word
}

/** How this word may end a sentence. Only for words of `wordOf`. */
export const enderOf = (word: Word): Ender => (word as InternedWord).ender

function enderFor(text: string, shape: Shape): Ender {
  if (shape === Shape.Punctuation) return text === '.' ? Ender.Point : /^[!?‼⁇⁈⁉‽]$/.test(text) ? Ender.Call : /^(?:\.+|…)$/.test(text) ? Ender.Dots : Ender.None
  return text.length > 1 && text.endsWith('.') && shape !== Shape.Number && shape !== Shape.Url ? Ender.Abbreviation : Ender.None
}

/** Drops all words when there are too many. Call it between two documents: two words of one form would confuse one document's extractors. */
export function forgetWords(): boolean {
  if (words.size < MOST_WORDS) return false
  words = new Map()
  return true
}

function shapeOf(text: string): Shape {
  if (/^[.,]?[\d¼-¾⅐-⅞]/.test(text)) return Shape.Number
  if (/^(?:https?:|www\.|[^\s@]+@[^\s@]+\.|[^\s/]+\.[a-z]{2,4}\/)/i.test(text) && text.length > 5) return Shape.Url
  if (!/^[\p{L}\p{M}]/u.test(text)) return Shape.Symbol
  if (/^\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text)) return Shape.Lower
  if (/^\p{Lu}[\p{Ll}\p{M}]*[.'’]*$/u.test(text) && !/^\p{Lu}\.$/u.test(text)) return text.length > 1 ? Shape.Capital : Shape.Upper
  if (/^\p{Lu}[\p{Lu}\p{N}.&'’-]*$/u.test(text)) return Shape.Upper
  if (/^\p{L}[\p{L}\p{M}'’.]*$/u.test(text) && !/\p{Lu}/u.test(text.slice(1))) return /^\p{Lu}/u.test(text) ? Shape.Capital : Shape.Lower
  return Shape.Mixed
}
