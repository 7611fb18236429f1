// Interned words: each distinct form once, with its shape.
import { Shape, type Word } from '../model/index.js'

/** Words are forgotten when there are this many: a bound on memory for corpora full of identifiers. */
const MOST_WORDS = 1_000_000

/** How a token may end a sentence. */
export const enum Ender { None = 0, Point = 1, /** `...`, `…` */ Dots = 2, /** `!`, `?` */ Call = 3, /** A word with its own point. */ Abbreviation = 4 }

/** What a token is to a quotation: its beginning, its end, either. */
export const enum QuoteMark { None = 0, Open = 1, Close = 2, Either = 3 }

interface InternedWord extends Word {
  readonly ender: Ender
  readonly quoteMark: number
}
const QUOTE_MARKS: ReadonlyMap<string, number> = new Map([
  ['“', QuoteMark.Open], ['«', QuoteMark.Open], ['``', QuoteMark.Open], ['”', QuoteMark.Close], ['»', QuoteMark.Close], ["''", QuoteMark.Close], ['"', QuoteMark.Either],
])

/** The next word's `id`. */
let next = 0
/** The words known, from 1, each with the characters that it stands for and their hash. */
let words: InternedWord[] = []
/** The characters of all words, and where each one's begin: they end where the next one's do. */
let pool = new Uint16Array(0)
let begins = new Int32Array(0)
let hashes = new Int32Array(0)
/** Numbers of words by hash, the next free place taken where two meet; 0 is free. */
let places = new Int32Array(0)
forget()

function forget(): void {
  next = 0
  words = [undefined as never]
  pool = new Uint16Array(1 << 19)
  begins = new Int32Array(1 << 16)
  hashes = new Int32Array(1 << 16)
  places = new Int32Array(1 << 17)
}

/** The one `Word` of these characters. */
export function wordOf(text: string, punctuation = false): Word {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return wordAt(codes, text, 0, text.length, punctuation)
}

/** The one `Word` of the characters [start, end) of a text, whose codes are `codes`. No string is made for one that is known: most are. */
export function wordAt(codes: Uint16Array, text: string, start: number, end: number, punctuation: boolean): Word {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193)
  const table = places
  const mask = table.length - 1
  for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
    const number = table[place]!
    if (number === 0) return take(text.slice(start, end), punctuation, hash)
    if (hashes[number] === hash && stands(number, codes, start, end)) return words[number]!
  }
}

function stands(number: number, codes: Uint16Array, start: number, end: number): boolean {
  const known = pool
  let k = begins[number]!
  if (begins[number + 1]! - k !== end - start) return false
  for (let i = start; i < end; i++) if (codes[i] !== known[k++]) return false
  return true
}

function take(text: string, punctuation: boolean, hash: number): Word {
  // The characters of a slice would keep its whole document alive.
  const own = text.length > 12 ? Buffer.from(text).toString() : text
  const word = makeWord(own, punctuation)
  const number = words.push(word) - 1
  if (number + 1 >= hashes.length) {
    hashes = larger(hashes, hashes.length * 2)
    begins = larger(begins, hashes.length)
    places = new Int32Array(hashes.length * 2)
    for (let i = 1; i < number; i++) put(i)
  }
  const begin = begins[number]!
  if (begin + text.length > pool.length) pool = larger(pool, (begin + text.length) * 2)
  for (let i = 0; i < text.length; i++) pool[begin + i] = text.charCodeAt(i)
  begins[number + 1] = begin + text.length
  hashes[number] = hash
  put(number)
  return word
}

function larger<T extends Int32Array | Uint16Array>(array: T, size: number): T {
  const copy = new (array.constructor as new (size: number) => T)(size)
  copy.set(array)
  return copy
}

function put(number: number): void {
  const hash = hashes[number]!
  const mask = places.length - 1
  let place = (hash ^ (hash >>> 15)) & mask
  while (places[place] !== 0) place = (place + 1) & mask
  places[place] = number
}

function makeWord(own: string, punctuation: boolean): InternedWord {
  const capitals = punctuation ? -1 : capitalsOf(own)
  if (capitals >= 0) {
    const { length } = own
    const first = own.charCodeAt(0) <= CAPITAL_Z
    const shape = capitals === 0 ? Shape.Lower : first && capitals === 1 && length > 1 ? Shape.Capital : capitals === length ? Shape.Upper : Shape.Mixed
    return { id: next++, text: own, lower: capitals === 0 ? own : own.toLowerCase(), shape, plain: true, parts: null, ender: Ender.None, quoteMark: QuoteMark.None }
  }
  const clean = /[\u00ad\u2060\u200c\u200d\u0300-\u036f]/.test(own) ? own.replace(/[\u00ad\u2060\u200c\u200d]/g, '').normalize('NFC') : own
  const lower = clean.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑–]/g, '-')
  const shape = punctuation ? Shape.Punctuation : shapeOf(clean)
  const inner = shape <= Shape.Number && clean.length > 2 ? clean.split(/[-‐‑–]/) : []
  const parts = inner.length > 1 && inner.every((part) => part !== '') ? inner.map((part) => wordOf(part)) : null
  return { id: next++, text: clean, lower, shape, plain: false, parts, ender: enderFor(clean, shape), quoteMark: QUOTE_MARKS.get(clean) ?? QuoteMark.None }
}

/** How many of a form's letters are capitals; -1 when it is not letters a to z and A to Z alone. */
function capitalsOf(text: string): number {
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x41 && code <= CAPITAL_Z) capitals++
    else if (code < 0x61 || code > 0x7a) return -1
  }
  return text === '' ? -1 : capitals
}
const CAPITAL_Z = 0x5a

/** How this word may end a sentence. Only for words of `wordOf`. */
export const enderOf = (word: Word): Ender => (word as InternedWord).ender

/** What this word is to a quotation. Only for words of `wordOf`. */
export const quoteMarkOf = (word: Word): number => (word as InternedWord).quoteMark

function enderFor(text: string, shape: Shape): Ender {
  if (shape === Shape.Punctuation) return text === '.' ? Ender.Point : /^[!?‼⁇⁈⁉‽]$/.test(text) ? Ender.Call : /^(?:\.+|…)$/.test(text) ? Ender.Dots : Ender.None
  return text.length > 1 && text.endsWith('.') && shape !== Shape.Number && shape !== Shape.Url ? Ender.Abbreviation : Ender.None
}

/** Drops all words when there are too many, and tells whether it did: ids begin anew. Call it when no document is at hand. */
export function forgetWords(): boolean {
  if (words.length < MOST_WORDS) return false
  forget()
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
