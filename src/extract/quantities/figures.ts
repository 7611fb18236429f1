// What a token in digits says: `175,000`, `60m`, `10-20`, `7-1/2`, `23-year-old`, `$5` without its sign.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { CODES_THAT_ARE_WORDS, CURRENCY_CODES, CURRENCY_SIGNS } from './lexicon/currencies.js'
import { MAGNITUDES, VULGAR } from './lexicon/number-words.js'
import { halfAfter } from './number-word.js'

/** A token that starts with a digit, or with a currency's code and a digit. */
export interface Figure {
  /** The number; for a range its lower end. */
  readonly value: number
  /** The upper end of a range, or null. */
  readonly high: number | null
  /** One in the last place written: 0.1 for `4.2`. */
  readonly step: number
  /** Written with separators of thousands. */
  readonly grouped: boolean
  /** How many digits stand before the point. */
  readonly digits: number
  /** A fraction: `3/4`, `7-1/2`, `½`. */
  readonly fraction: boolean
  /** Letters that follow the digits, as written: `m`, `km`, `GB`. */
  readonly suffix: string
  /** Words that hang on the figure by hyphens: `year`, `old`. */
  readonly rest: readonly Word[]
  /** The currency whose code or sign is written before the digits, in the same token. */
  readonly currency: string | null
}

const LONGEST = 40
const NO_WORDS: readonly Word[] = []
/** A number at the head of a text: `[value, length, step, grouped, digits]`. */
type Read = readonly [number, number, number, boolean, number]

function readNumber(text: string): Read | null {
  const plain = readPlain(text)
  if (plain) return plain
  const match = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)?(?:\.\d+)?/.exec(text)!
  let length = match[0].length
  if (length === 0) return null
  const [whole, decimals = ''] = match[0].split('.') as [string, string?]
  const power = /^[eE](-?\d{1,3})(?![\p{L}\d])/u.exec(text.slice(length))
  if (power) length += power[0].length
  const exponent = power ? Number(power[1]) : 0
  const value = Number(`${whole.replaceAll(',', '') || '0'}${decimals && `.${decimals}`}e${exponent}`)
  return [value, length, 10 ** (exponent - decimals.length), whole.includes(','), whole.replaceAll(',', '').length]
}

const ZERO = 48, NINE = 57, POINT = 46, GROUP = 44
/** The same for digits with separators and a point alone, without patterns: nine in ten are such. */
function readPlain(text: string): Read | null {
  let value = 0
  let digits = 0
  let point = -1
  let group = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO
      if (point < 0) digits++
    } else if (code === POINT && point < 0 && i > 0) point = i
    else if (code === GROUP && point < 0 && (group < 0 ? i <= 3 : i - group === 4)) group = i
    else return null
  }
  const whole = point < 0 ? text.length : point
  if (digits > 15 || whole === 0 || point === text.length - 1 || (group >= 0 && whole - group !== 4)) return null
  const decimals = point < 0 ? 0 : text.length - point - 1
  if (digits + decimals > 15) return null
  return [decimals === 0 ? value : value / 10 ** decimals, text.length, decimals === 0 ? 1 : 10 ** -decimals, group >= 0, digits]
}

/** The figure that a token is, or null: ordinals, names (`COP26`), versions, times, telephone numbers and dates are none. */
export const figureOf = perWord((word: Word): Figure | null => {
  const { text, shape } = word
  if (text.length > LONGEST) return null
  if (shape === Shape.Number) return readFigure(text.replace(/[‐‑–]/g, '-'), word, null)
  // `USD115`, `Rs20`, `RM42`.
  const match = shape === Shape.Upper || shape === Shape.Mixed ? /^(\p{L}{2,4})(?=\d)/u.exec(text) : null
  if (!match) return null
  const code = match[1]!
  const currency = CURRENCY_CODES.has(code) && (!CODES_THAT_ARE_WORDS.has(code) || /\d,\d|\d{4}/.test(text)) ? code : code === 'Rs' || code === 'RM' || code === 'RMB' || code === 'DM' || code === 'BTC' ? CURRENCY_SIGNS.get(code.toLowerCase())! : null
  return currency ? readFigure(text.slice(code.length), word, currency) : null
})

function readFigure(text: string, word: Word, currency: string | null): Figure | null {
  const first: Read | null = readNumber(text) ?? (VULGAR.has(text[0] ?? '') ? [0, 0, 0, false, 0] : null)
  if (!first) return null
  const [whole, length, unit, grouped, digits] = first
  let at = length
  // "2½", "½".
  const vulgar = VULGAR.get(text[at] ?? '')
  if (vulgar !== undefined) at++
  const value = whole + (vulgar ?? 0)
  const step = vulgar === undefined ? unit : 0
  const figure = { value, high: null, step, grouped, digits, fraction: vulgar !== undefined, suffix: '', rest: [], currency }
  if (at === text.length) return figure
  if (text[at] === '/') return readFraction(figure, text.slice(at + 1), word)
  const suffix = /^[\p{L}µ]+[23]?(?![\p{L}\d])/u.exec(text.slice(at))?.[0] ?? ''
  // "1.3x10^6": the power itself is in the tokens behind.
  if (/^[x×]10$/.test(text.slice(at))) return { ...figure, suffix: 'x10' }
  if (/^(?:st|nd|rd|th|s)$/i.test(suffix) && !(suffix === 's' && digits < 4)) return null
  at += suffix.length
  if (at === text.length) return { ...figure, suffix }
  if (text[at] !== '-') return null
  const after = text.slice(at + 1)
  if (/^[\d.]/.test(after)) return suffix && !isMagnitude(suffix) && !/-[\d.,]+\p{L}+$/u.test(text) ? null : readRange({ ...figure, suffix }, after, word)
  const rest = word.parts?.slice(text.slice(0, at).split('-').length) ?? []
  // "2-and-a-half-year"
  const half = halfAfter(rest, 0)
  if (half > 0) return { ...figure, value: figure.value + half, step: 0, suffix, rest: rest.slice(3) }
  return rest.length > 0 && rest.every((one) => one.shape !== Shape.Number) ? { ...figure, suffix, rest } : null
}

/** `a/b`: a part of one, with a denominator that people use; "9/11" and "24/7" are none. */
function readFraction(figure: Figure, text: string, word: Word | null): Figure | null {
  const below = /^(\d{1,4})(\p{L}{0,3})(-\p{L}.*)?$/u.exec(text)
  if (!below) return null
  const under = Number(below[1])
  const suffix = below[2]!
  const rest = below[3] === undefined ? NO_WORDS : (word?.parts?.slice(1) ?? NO_WORDS)
  if (below[3] !== undefined && rest.length === 0) return null
  const usual = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 32, 50, 64, 100, 1000]
  if (figure.value >= under || !Number.isInteger(figure.value) || !usual.includes(under)) return null
  return { ...figure, value: figure.value / under, step: 0, fraction: true, suffix, rest }
}

/** `10-20`, `5k-20k`, `7-1/2`, `10-20-year`. */
function readRange(figure: Figure, after: string, word: Word): Figure | null {
  const second = readNumber(after)
  if (!second) return null
  const [high, length, step, grouped] = second
  let tail = after.slice(length)
  if (tail.startsWith('/')) {
    const part = readFraction({ ...figure, value: high, suffix: '' }, tail.slice(1), null)
    return part && { ...part, value: figure.value + part.value, digits: figure.digits }
  }
  const suffix = /^[\p{L}µ]+[23]?/u.exec(tail)?.[0] ?? ''
  tail = tail.slice(suffix.length)
  const rest = tail.startsWith('-') && !/\d/.test(tail) ? (word.parts?.slice(2) ?? []) : []
  // "713-222-TIPS": a telephone number.
  if (rest.length > 0 && high <= figure.value) return null
  if ((tail !== '' && rest.length === 0) || (figure.suffix !== '' && figure.suffix !== suffix && !suffix)) return null
  // Magnitudes written on both ends: "5k-20k". Written on one, it holds for both: "3-4m".
  const scale = figure.suffix && isMagnitude(figure.suffix) && isMagnitude(suffix) ? MAGNITUDES.get(figure.suffix.toLowerCase())! / MAGNITUDES.get(suffix.toLowerCase())! : 1
  return { ...figure, value: figure.value * scale, high, step: Math.min(figure.step, step), grouped: figure.grouped || grouped, suffix, rest }
}

const isMagnitude = (suffix: string): boolean => MAGNITUDES.has(suffix.toLowerCase())
