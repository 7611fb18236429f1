// Numbers of several tokens: "3 million", "twenty-five", "a million and a half", "two thirds", "hundreds of thousands".
import { Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { type Figure, figureOf } from './figures.js'
import { FIRSTS, ONES, PARTS, PLURAL_PARTS, PLURAL_SCALES, SCALES, TENS, VAGUE } from './lexicon/number-words.js'
import type { Scan } from './scan.js'

/** A number, as words and digits give it. */
export interface Numeral {
  readonly first: number
  /** The token after its last one. */
  readonly last: number
  /** Null when the words give only a bound ("hundreds") or a range. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** One in the last place given, 0 when there is none. */
  readonly step: number
  /** In words, at least in part before any magnitude. */
  readonly worded: boolean
  /** "a couple of": said loosely. */
  readonly loose: boolean
  /** Letters behind the digits that are no magnitude of their own, and words joined by hyphens. */
  readonly suffix: string
  readonly rest: readonly Word[]
  readonly figure: Figure | null
}

/** What one word, or the words of a hyphenated form, say as a number. */
interface NumberWord {
  readonly ones?: number
  readonly tens?: number
  readonly scale?: number
  readonly scales?: number
  readonly part?: number
  readonly parts?: number
  readonly first?: number
  readonly vague?: number
  /** A hyphenated form: its number and the words that are left. */
  readonly whole?: { readonly value: number; readonly fraction: boolean; readonly rest: readonly Word[] }
}

/** The number that a word is, or null. */
export const numberWord = perWord((word: Word): NumberWord | null => {
  if (word.shape > Shape.Mixed) return null
  const { lower } = word
  if (word.parts) return hyphenated(word.parts)
  const ones = ONES.get(lower)
  if (ones !== undefined) return { ones }
  const found: Record<string, number> = {}
  const kinds = { tens: TENS, scale: SCALES, scales: PLURAL_SCALES, part: PARTS, parts: PLURAL_PARTS, first: FIRSTS, vague: VAGUE }
  for (const [kind, map] of Object.entries(kinds)) if (map.has(lower)) found[kind] = map.get(lower)!
  return Object.keys(found).length > 0 ? found : null
})

function hyphenated(parts: readonly Word[]): NumberWord | null {
  const first = numberWord(parts[0]!)
  if (!first || first.whole) return null
  const whole = (value: number, used: number, fraction = false): NumberWord => ({ whole: { value, fraction, rest: parts.slice(used) } })
  const second = parts[1] ? numberWord(parts[1]) : null
  if (first.tens !== undefined && second?.ones !== undefined && second.ones > 0 && second.ones < 10) {
    const third = parts[2] ? numberWord(parts[2]) : null
    if (third?.scale) return whole((first.tens + second.ones) * third.scale, 3)
    return whole(first.tens + second.ones, 2)
  }
  if (first.tens !== undefined && second?.first !== undefined && second.first < 10) return null
  const n = first.ones ?? first.tens
  if (n !== undefined && n > 0) {
    if (second?.part && n === 1) return whole(1 / second.part, 2, true)
    if (second?.parts && n > 1) return whole(n / second.parts, 2, true)
    if (second?.scale) return whole(n * second.scale, 2)
    return whole(n, 1)
  }
  if (first.part === 2 && second?.scale) return whole(second.scale / 2, 2)
  if (first.part === 2 || first.part === 4) return whole(1 / first.part, 1, true)
  return null
}

interface State { at: number; value: number; step: number }
/** A part, and the magnitude behind it. */
interface Part extends State { readonly scale: number }

const lowerAt = (s: Scan, at: number): string => (at >= s.from && at < s.to ? s.words[at]!.lower : '')
const isA = (text: string): boolean => text === 'a' || text === 'an'
const joined = (s: Scan, at: number): boolean => at < s.to && (s.flags[at]! & TokenFlag.Joined) !== 0
const free = (s: Scan, at: number): boolean => at >= s.from && at < s.to && s.taken[at] === 0

/**
 * The numeral that starts at token `at`, or null. `stopAtAnd` is set between "between" and its "and".
 */
export function readNumeral(s: Scan, at: number, stopAtAnd = false): Numeral | null {
  if (!free(s, at)) return null
  const word = s.words[at]!
  const figure = figureOf(word)
  if (figure) return readDigits(s, at, figure, stopAtAnd)
  if (isA(word.lower)) return readArticle(s, at, stopAtAnd)
  const lexeme = numberWord(word)
  if (!lexeme) return null
  if (lexeme.whole) {
    const { value, fraction, rest } = lexeme.whole
    if (rest.length > 0) return numeral(at, at + 1, value, { worded: true, rest, step: fraction ? 0 : 1 })
    return fraction ? ofScale(s, { at: at + 1, value, step: 0 }, at) : readWords(s, at, stopAtAnd)
  }
  if (lexeme.vague !== undefined) return readVague(s, at, lexeme.vague)
  if (lexeme.ones !== undefined || lexeme.tens !== undefined) return readWords(s, at, stopAtAnd)
  if (lexeme.scales !== undefined) return readHundreds(s, at, 1)
  if (lexeme.part === 2) return readHalf(s, at)
  // "quarter million", "thousand liters": the article is left out.
  if (lexeme.part === 4 && numberWord(s.words[at + 1] ?? word)?.scale) return ofScale(s, { at: at + 1, value: 1 / 4, step: 0 }, at)
  return null
}

const numeral = (first: number, last: number, value: number | null, more: Partial<Numeral> = {}): Numeral => ({
  first, last, value, low: value, high: value, step: 0, worded: false, loose: false, suffix: '', rest: [], figure: null, ...more,
})

function readDigits(s: Scan, first: number, figure: Figure, stopAtAnd: boolean): Numeral | null {
  const { suffix, rest, high } = figure
  const base = { figure, suffix, rest, step: figure.step }
  if (high !== null) {
    const end = scalesAt(s, first + 1)
    return numeral(first, end.at, null, { ...base, low: figure.value * end.value, high: high * end.value, step: figure.step * end.value })
  }
  const state: State = { at: first + 1, value: figure.value, step: figure.step }
  if (suffix === 'x10') {
    const ten: State = { at: first + 1, value: 10, step: 1 }
    power(s, ten)
    return ten.at > first + 1 ? numeral(first, ten.at, Number(`${figure.value}e${Math.round(Math.log10(ten.value))}`), { figure, step: 0 }) : null
  }
  if (suffix || rest.length > 0) return numeral(first, first + 1, figure.value, base)
  const next = s.words[first + 1]
  const nextFigure = first + 1 < s.to && next && free(s, first + 1) ? figureOf(next) : null
  if (nextFigure?.fraction && nextFigure.value < 1 && !nextFigure.rest.length && !figure.fraction) {
    // "10 1/2", "2½".
    state.value += nextFigure.value
    state.at++
    state.step = 0
    if (nextFigure.suffix) return numeral(first, state.at, state.value, { ...base, suffix: nextFigure.suffix })
  } else if (figure.digits <= 3 && !figure.grouped && figure.step === 1 && figure.value > 0) spacedThousands(s, state)
  power(s, state)
  if (scaleAt(s, state.at)) return readWords(s, first, stopAtAnd, state)
  const half = stopAtAnd ? null : andPart(s, state.at)
  if (half && half.value < 1) return numeral(first, half.at, withHalf(state.value, half, 1), { ...base, step: 0 })
  return numeral(first, state.at, state.value, { ...base, step: state.step })
}

/** "1 234 567": groups of three digits, each one space apart. */
function spacedThousands(s: Scan, state: State): void {
  const start = state.at
  let value = state.value
  let at = start
  while (free(s, at) && /^\d{3}(?:\.\d+)?$/.test(s.words[at]!.text) && s.starts[at]! - s.ends[at - 1]! === 1) value = value * 1000 + Number(s.words[at++]!.text)
  if (at === start || (free(s, at) && figureOf(s.words[at]!) !== null && s.starts[at]! - s.ends[at - 1]! === 1)) return
  state.at = at
  state.value = value
}

/** "1.3x10^6", "2^32". */
function power(s: Scan, state: State): void {
  if (lowerAt(s, state.at) !== '^' || !joined(s, state.at)) return
  let at = state.at + 1
  const sign = lowerAt(s, at) === '-' ? -1 : 1
  if (sign < 0 || lowerAt(s, at) === '+') at++
  const exponent = at < s.to ? figureOf(s.words[at]!) : null
  if (!exponent || exponent.suffix || exponent.high !== null) return
  state.value **= sign * (exponent.value > 300 ? 300 : exponent.value)
  state.step = 0
  state.at = at + 1
}

const scaleAt = (s: Scan, at: number): number | undefined => (free(s, at) ? (numberWord(s.words[at]!)?.scale ?? pluralScale(s, at)) : undefined)
/** "3 dozens", "three billions", "5 lakhs": after a figure the plural counts like the singular. */
function pluralScale(s: Scan, at: number): number | undefined {
  const scale = numberWord(s.words[at]!)?.scales
  return scale !== undefined && scale !== 10 && scale !== 20 && lowerAt(s, at + 1) !== 'of' ? scale : undefined
}

/** The product of the magnitudes at `at`: "million", "lakh crore". */
function scalesAt(s: Scan, at: number): State {
  let value = 1
  for (let scale = scaleAt(s, at); scale !== undefined; scale = scaleAt(s, ++at)) value *= scale
  return { at, value, step: value }
}

/** Cardinal words, or digits with magnitudes, from `first`; `state` when digits were read already. */
function readWords(s: Scan, first: number, stopAtAnd: boolean, state: State | null = null): Numeral | null {
  const worded = figureOf(s.words[first]!) === null
  let at = state?.at ?? first
  let total = 0
  let group = state?.value ?? 0
  let any = state !== null
  let step = state?.step ?? 1
  let last = 0
  let smallest = Infinity
  for (; free(s, at); at++) {
    const lexeme = numberWord(s.words[at]!)
    const scale = scaleAt(s, at)
    if (scale !== undefined && any) {
      if (scale === 100 || scale === 12) group = (group || 1) * scale
      else if (scale < last || last === 0) {
        total += (group || 1) * scale
        group = 0
      } else {
        total = (total + group) * scale
        group = 0
      }
      if (scale >= 1000 || last === 0) step = (last === 0 ? step : 1) * scale
      last = scale >= 1000 ? scale : last
      smallest = scale
      continue
    }
    const n = wholeAt(s, at)
    if (n && n.value < smallest && (!any || smallest < Infinity) && (group % 100 === 0)) {
      group += n.value
      at = n.at - 1
      any = true
      step = 1
      smallest = 1
      continue
    }
    if (lexeme === null && !stopAtAnd && s.words[at]!.lower === 'and' && smallest >= 100 && smallest < Infinity) {
      const next = wholeAt(s, at + 1) ?? digitsAt(s, at + 1)
      const beyond = next && scaleAt(s, next.at)
      if (next && next.value < smallest && (!beyond || next.value * beyond < smallest) && !partAfter(s, next)) {
        group += next.value
        at = next.at - 1
        step = 1
        smallest = beyond ? smallest : 1
        continue
      }
    }
    break
  }
  if (!any) return null
  let value = total + group
  const big = last >= 1000 && group === 0 ? last : 1
  const end: State = { at, value, step }
  decimals(s, end)
  value = end.value
  const part = partOf(s, first, end, worded)
  if (part) return part
  const half = stopAtAnd ? null : andPart(s, end.at)
  if (half) return ofScale(s, { at: half.at, value: withHalf(value, half, big), step: 0 }, first)
  if (end.at > at) return ofScale(s, end, first)
  const words = { worded, step: end.step, figure: worded ? null : figureOf(s.words[first]!) }
  const tail = free(s, end.at) ? numberWord(s.words[end.at]!)?.whole : undefined
  // "twenty five-year": the tail of a number hangs on the hyphens of its unit.
  if (tail && tail.rest.length > 0 && !tail.fraction && tail.value < 10 && value % 100 >= 20 && value % 10 === 0 && value < 100)
    return numeral(first, end.at + 1, value + tail.value, { ...words, rest: tail.rest })
  return numeral(first, end.at, value, words)
}

/** "a million and a half" is 1.5 million, and so is "one and a half million"; "a billion and a half million" is not. */
const withHalf = (value: number, half: Part, big: number): number =>
  half.scale === 1 ? value + half.value * big : value < half.scale ? (value + half.value) * half.scale : value + half.value * half.scale

/** A cardinal below a hundred at `at`: "seven", "twenty five", "twenty-five". */
function wholeAt(s: Scan, at: number): State | null {
  if (!free(s, at)) return null
  const lexeme = numberWord(s.words[at]!)
  if (lexeme?.whole) return lexeme.whole.fraction || lexeme.whole.rest.length > 0 ? null : { at: at + 1, value: lexeme.whole.value, step: 1 }
  if (lexeme?.ones !== undefined) return { at: at + 1, value: lexeme.ones, step: 1 }
  if (lexeme?.tens === undefined) return null
  const hyphen = lowerAt(s, at + 1) === '-' ? 1 : 0
  const ones = free(s, at + 1 + hyphen) ? numberWord(s.words[at + 1 + hyphen]!)?.ones : undefined
  if (ones !== undefined && ones > 0 && ones < 10) return { at: at + 2 + hyphen, value: lexeme.tens + ones, step: 1 }
  return { at: at + 1, value: lexeme.tens, step: 1 }
}

function digitsAt(s: Scan, at: number): State | null {
  const figure = free(s, at) ? figureOf(s.words[at]!) : null
  return figure && !figure.suffix && figure.high === null && !figure.rest.length && figure.digits <= 2 && figure.step === 1 ? { at: at + 1, value: figure.value, step: 1 } : null
}

/** "five point two": the digits after the point, as words. */
function decimals(s: Scan, state: State): void {
  if (lowerAt(s, state.at) !== 'point') return
  let at = state.at + 1
  let digits = ''
  for (let next = wholeAt(s, at); next; next = wholeAt(s, at)) {
    digits += String(next.value)
    at = next.at
  }
  const figure = digits === '' && free(s, at) ? figureOf(s.words[at]!) : null
  if (figure && !figure.suffix && figure.step === 1 && figure.high === null) digits = s.words[at++]!.text
  if (digits === '' || !/^\d+$/.test(digits)) return
  state.value += Number(`0.${digits}`)
  state.step = 10 ** -digits.length
  state.at = at
}

const partAfter = (s: Scan, { at, value }: State): boolean => free(s, at) && partsAt(s, at, value) !== undefined

/** The denominator at `at` for `n` parts: "thirds" for two, "third" for one. */
function partsAt(s: Scan, at: number, n: number): number | undefined {
  const lexeme = numberWord(s.words[at]!)
  if (!lexeme) return undefined
  return n === 1 ? lexeme.part : lexeme.parts
}

/** "two thirds", "five eighths", "one fifth": `state` holds the numerator. */
function partOf(s: Scan, first: number, state: State, worded: boolean): Numeral | null {
  const at = lowerAt(s, state.at) === '-' && worded ? state.at + 1 : state.at
  if (!free(s, at) || !worded) return null
  const below = partsAt(s, at, state.value)
  // "one third man", "one quarter" of a year: the parts of one want "of", a magnitude, or the end.
  if (below === undefined || (state.value === 1 && !endsPart(s, at + 1))) return null
  return ofScale(s, { at: at + 1, value: state.value / below, step: 0 }, first)
}

const endsPart = (s: Scan, at: number): boolean =>
  at >= s.to || s.words[at]!.shape === Shape.Punctuation || /^(?:of|in|or|and|as|than|the|its|his|her|their|that|is|was|were|are|to|from|by|for|on)$/.test(lowerAt(s, at)) || scaleAt(s, at) !== undefined

/** "and a half", "and a quarter", "and two thirds" at `at`. `scaled`: with a magnitude of its own. */
function andPart(s: Scan, at: number): Part | null {
  if (lowerAt(s, at) !== 'and') return null
  let n: State | null = isA(lowerAt(s, at + 1)) ? { at: at + 2, value: 1, step: 1 } : wholeAt(s, at + 1)
  if (!n && lowerAt(s, at + 1) === 'half') n = { at: at + 1, value: 1, step: 1 }
  if (!n || !free(s, n.at)) return null
  const below = partsAt(s, n.at, n.value)
  if (below === undefined) return null
  const scale = scaleAt(s, n.at + 1)
  return { at: n.at + 1 + (scale ? 1 : 0), value: n.value / below, step: 0, scale: scale ?? 1 }
}

/** A fraction, with what follows: "half a million", "two thirds of a million". */
function ofScale(s: Scan, state: State, first: number): Numeral {
  let { at } = state
  if (lowerAt(s, at) === 'of' && isA(lowerAt(s, at + 1)) && scaleAt(s, at + 2)) at += 2
  else if (isA(lowerAt(s, at)) && scaleAt(s, at + 1)) at += 1
  const scale = scalesAt(s, at)
  return numeral(first, scale.at > at ? scale.at : state.at, state.value * scale.value, { worded: true, step: state.step * scale.value })
}

function readHalf(s: Scan, first: number): Numeral | null {
  const next = lowerAt(s, first + 1)
  const scaled = ofScale(s, { at: first + 1, value: 0.5, step: 0 }, first)
  if (scaled.last > first + 1) return scaled
  // "half of the voters", "half the voters", "half an hour"; "the second half" is no number.
  return /^(?:of|the|its|their|his|her|our|a|an|that|this)$/.test(next) ? scaled : null
}

/** "a hundred", "a million and a half", "a third of", "a couple of", "a few dozen". */
function readArticle(s: Scan, first: number, stopAtAnd: boolean): Numeral | null {
  if (!free(s, first + 1)) return null
  const lexeme = numberWord(s.words[first + 1]!)
  if (!lexeme) return null
  if (lexeme.vague !== undefined && lexeme.vague < 3) return readVague(s, first + 1, lexeme.vague, first)
  if (lexeme.scale) {
    const words = readWords(s, first, stopAtAnd, { at: first + 1, value: 1, step: 1 })
    return words && { ...words, worded: true }
  }
  if (lexeme.part && lexeme.part !== 2 && endsPart(s, first + 2)) {
    if (lexeme.part === 4 && lowerAt(s, first + 2) !== 'of' && !scaleAt(s, first + 2)) return null
    return lowerAt(s, first + 2) === 'of' || scaleAt(s, first + 2) ? ofScale(s, { at: first + 2, value: 1 / lexeme.part, step: 0 }, first) : null
  }
  return null
}

/** "several thousand", "a few dozen", "a couple of"; "several" alone is no number. */
function readVague(s: Scan, at: number, least: number, first = at): Numeral | null {
  const couple = s.words[at]!.lower === 'couple'
  if (couple && first === at) return null
  const start = couple && lowerAt(s, at + 1) === 'of' ? at + 2 : at + 1
  const scale = free(s, start) ? (numberWord(s.words[start]!)?.scale ?? numberWord(s.words[start]!)?.scales) : undefined
  if (scale === undefined) return couple ? numeral(first, start, 2, { worded: true, loose: true, step: 1 }) : null
  return readHundreds(s, start, least, first)
}

/** "hundreds", "tens of thousands", "several hundred million": a least number. */
function readHundreds(s: Scan, at: number, least: number, first = at): Numeral | null {
  let low = least
  let end = at
  for (;;) {
    const lexeme = free(s, end) ? numberWord(s.words[end]!) : null
    const scale = lexeme?.scales ?? lexeme?.scale
    if (scale === undefined) break
    low *= scale
    end++
    if (lowerAt(s, end) === 'of' && free(s, end + 1) && numberWord(s.words[end + 1]!)?.scales) end++
  }
  return numeral(first, end, null, { low, high: null, worded: true, step: low })
}
