// Interned words: each distinct form once, with its shape.
import { Shape, type Word } from '../model/index.js'

/** Words are forgotten when there are this many: a bound on memory for corpora full of identifiers. */
const MOST_WORDS = 1_000_000

let words = new Map<string, Word>()

/** The one `Word` of these characters. */
export function wordOf(text: string, punctuation = false): Word {
  const known = words.get(text)
  if (known) return known
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑–]/g, '-')
  const shape = punctuation ? Shape.Punctuation : shapeOf(text)
  const inner = shape <= Shape.Number && text.length > 2 ? text.split(/[-‐‑–]/) : []
  const parts = inner.length > 1 && inner.every((part) => part !== '') ? inner.map((part) => wordOf(part)) : null
  const word: Word = { text, lower, shape, parts, facts: [] }
  words.set(text, word)
  return word
}

/** Drops all words when there are too many. Call it between two documents: two words of one form would confuse one document's extractors. */
export function forgetWords(): boolean {
  if (words.size < MOST_WORDS) return false
  words = new Map()
  return true
}

function shapeOf(text: string): Shape {
  if (/^[.,]?\d/.test(text)) return Shape.Number
  if (/^(?:https?:|www\.|[^\s@]+@[^\s@]+\.)/i.test(text) && text.length > 5) return Shape.Url
  if (!/^[\p{L}\p{M}]/u.test(text)) return Shape.Symbol
  if (/^\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text)) return Shape.Lower
  if (/^\p{Lu}[\p{Ll}\p{M}]*[.'’]*$/u.test(text) && !/^\p{Lu}\.$/u.test(text)) return text.length > 1 ? Shape.Capital : Shape.Upper
  if (/^\p{Lu}[\p{Lu}\p{N}.&'’-]*$/u.test(text)) return Shape.Upper
  if (/^\p{L}[\p{L}\p{M}'’.]*$/u.test(text) && !/\p{Lu}/u.test(text.slice(1))) return /^\p{Lu}/u.test(text) ? Shape.Capital : Shape.Lower
  return Shape.Mixed
}
