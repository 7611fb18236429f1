// The pieces of a number of several tokens: words below a hundred, magnitudes, decimals, powers.
import { Shape, TokenFlag } from '../../model/index.js'
import { figureOf } from './figures.js'
import { numberWord } from './number-word.js'
import { lowerAt, type Scan } from './scan.js'

/** A number so far: the token behind it, its value, and one in the last place given. */
export interface State {
  at: number
  value: number
  step: number
}

/** Without the dust that floating point leaves: 0.1 + 0.2. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(15)))

/** Is token `at` in the sentence and not used up? */
export const free = (s: Scan, at: number): boolean => at >= s.from && at < s.to && s.taken[at] === 0
export const isA = (text: string): boolean => text === 'a' || text === 'an'

/** The magnitude at `at`: "million"; in the plural ("3 dozens", "five lakhs") unless a vague number begins there. */
export function scaleAt(s: Scan, at: number): number | undefined {
  if (!free(s, at)) return undefined
  const lexeme = numberWord(s.words[at]!)
  if (lexeme?.scale) return lexeme.scale
  const scale = lexeme?.scales
  if (scale !== undefined && scale !== 10 && scale !== 20 && lowerAt(s, at + 1) !== 'of') return scale
  return spacedLetter(s, at)
}

const LETTERS = new Map([['k', 1e3], ['K', 1e3], ['M', 1e6], ['G', 1e9]])
/** "10 k", "1,674 M": a magnitude with a space before the letter, right behind digits. */
function spacedLetter(s: Scan, at: number): number | undefined {
  const { text } = s.words[at]!
  const scale = text.length > 1 ? undefined : LETTERS.get(text)
  if (scale === undefined || at === s.from || (s.flags[at]! & TokenFlag.Joined) !== 0) return undefined
  const figure = figureOf(s.words[at - 1]!)
  const next = at + 1 < s.to ? s.words[at + 1]!.shape : Shape.Punctuation
  // "5 M Street"; "10 G" is as much a weight or a pull as a number, but not with thousands or tenths.
  return figure && !figure.suffix && figure.high === null && (scale === 1e3 || next === Shape.Punctuation || next === Shape.Lower) && (scale < 1e9 || figure.grouped) ? scale : undefined
}

/** The product of the magnitudes at `at`: "million", "lakh crore". */
export function scalesAt(s: Scan, at: number): State {
  let value = 1
  for (let scale = scaleAt(s, at); scale !== undefined && value < 1e30; scale = scaleAt(s, ++at)) value *= scale
  return { at, value, step: value }
}

/** A cardinal below a hundred at `at`: "seven", "twenty five", "twenty-five", "fifty - two". */
export function wholeAt(s: Scan, at: number): State | null {
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

/** Digits below a thousand that may follow "3 hundred and", "4 thousand". */
export function digitsAt(s: Scan, at: number): State | null {
  const figure = free(s, at) ? figureOf(s.words[at]!) : null
  return figure && !figure.suffix && figure.high === null && !figure.rest.length && figure.digits <= 3 && figure.step === 1 ? { at: at + 1, value: figure.value, step: 1 } : null
}

/** "five point two": takes the digits after the point, as words or figures. */
export function decimals(s: Scan, state: State): void {
  if (lowerAt(s, state.at) !== 'point') return
  let at = state.at + 1
  let digits = ''
  for (let next = wholeAt(s, at); next && digits.length < 12; next = wholeAt(s, at)) {
    digits += String(next.value)
    at = next.at
  }
  const figure = digits === '' && free(s, at) ? figureOf(s.words[at]!) : null
  if (figure && !figure.suffix && figure.step === 1 && figure.high === null) digits = s.words[at++]!.text
  if (!/^\d{1,12}$/.test(digits)) return
  state.value += Number(`0.${digits}`)
  state.step = 10 ** -digits.length
  state.at = at
}

const MOST_GROUPS = 5
/** "1 234 567": groups of three digits, each one space apart. */
export function spacedThousands(s: Scan, state: State): void {
  if (!free(s, state.at) || s.words[state.at]!.shape !== Shape.Number) return
  const near = (at: number): boolean => free(s, at) && s.starts[at]! - s.ends[at - 1]! === 1
  let { at, value } = state
  while (at - state.at < MOST_GROUPS && near(at) && /^\d{3}(?:\.\d+)?$/.test(s.words[at]!.text)) value = value * 1000 + Number(s.words[at++]!.text)
  if (at === state.at || (near(at) && figureOf(s.words[at]!) !== null)) return
  state.at = at
  state.value = value
}

const GREATEST_POWER = 300
/** "10^6", "2^32", "2.5^-1": raises the number to the power behind it. */
export function power(s: Scan, state: State): void {
  if (lowerAt(s, state.at) !== '^' || (s.flags[state.at]! & TokenFlag.Joined) === 0) return
  let at = state.at + 1
  const sign = lowerAt(s, at) === '-' || lowerAt(s, at) === '−' ? -1 : 1
  if (sign < 0 || lowerAt(s, at) === '+') at++
  const exponent = at < s.to ? figureOf(s.words[at]!) : null
  if (!exponent || exponent.suffix || exponent.high !== null || exponent.value > GREATEST_POWER) return
  state.value **= sign * exponent.value
  state.step = 0
  state.at = at + 1
}
