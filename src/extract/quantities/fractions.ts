// Parts of one: "two thirds", "a fifth", "and a half", "one in five".
import { Shape } from '../../model/index.js'
import { digitsAt, free, isA, scaleAt, scalesAt, type State, wholeAt } from './cardinals.js'
import { numberWord } from './number-word.js'
import { lowerAt, type Scan } from './scan.js'

/** A part, and the magnitude behind it: "half a million". */
export interface Part extends State {
  readonly scale: number
}

/** The denominator at `at` for `n` parts: "thirds" for two, "third" for one, "twenty-fifths", "twenty firsts". */
export function denominatorAt(s: Scan, at: number, n: number): { readonly value: number; readonly last: number } | null {
  if (!free(s, at)) return null
  const lexeme = numberWord(s.words[at]!)
  if (lexeme?.tens !== undefined && free(s, at + 1)) {
    const below = numberWord(s.words[at + 1]!)?.first
    if (below !== undefined && lowerAt(s, at + 1).endsWith('s') === (n !== 1)) return { value: lexeme.tens + below, last: at + 2 }
  }
  const value = n === 1 ? lexeme?.part : lexeme?.parts
  return value === undefined ? null : { value, last: at + 1 }
}

const AFTER_PART = /^(?:of|in|or|and|as|than|the|its|his|her|their|that|is|was|were|are|to|from|by|for|on|more|less)$/
/** May a part of one end before `at`? "One third man" is no part. */
export const endsPart = (s: Scan, at: number): boolean =>
  at >= s.to || s.words[at]!.shape === Shape.Punctuation || AFTER_PART.test(lowerAt(s, at)) || scaleAt(s, at) !== undefined

/** The denominator of the cardinal that `state` holds, with a magnitude: "two thirds", "one fifth of a million". */
export function partOf(s: Scan, state: State): State | null {
  const at = lowerAt(s, state.at) === '-' ? state.at + 1 : state.at
  const below = denominatorAt(s, at, state.value)
  return below && (state.value !== 1 || endsPart(s, below.last)) ? withScale(s, { at: below.last, value: state.value / below.value, step: 0 }) : null
}

/** A fraction, with what follows: "half a million", "two thirds of a million". */
export function withScale(s: Scan, state: State): State {
  let { at } = state
  if (lowerAt(s, at) === 'of' && isA(lowerAt(s, at + 1)) && scaleAt(s, at + 2)) at += 2
  else if (isA(lowerAt(s, at)) && scaleAt(s, at + 1)) at += 1
  const scale = scalesAt(s, at)
  return { at: scale.at > at ? scale.at : state.at, value: state.value * scale.value, step: state.step * scale.value }
}

/** "and a half", "and a quarter", "and two thirds" at `at`; only parts smaller than one. */
export function andPart(s: Scan, at: number): Part | null {
  if (lowerAt(s, at) !== 'and') return null
  let n: State | null = isA(lowerAt(s, at + 1)) ? { at: at + 2, value: 1, step: 1 } : wholeAt(s, at + 1)
  if (!n && lowerAt(s, at + 1) === 'half') n = { at: at + 1, value: 1, step: 1 }
  const hyphen = n && lowerAt(s, n.at) === '-' ? 1 : 0
  const below = n && denominatorAt(s, n.at + hyphen, n.value)
  if (!n || !below || n.value >= below.value) return hyphenatedPart(s, at + 1)
  const scale = scaleAt(s, below.last)
  return { at: below.last + (scale ? 1 : 0), value: n.value / below.value, step: 0, scale: scale ?? 1 }
}

/** "and two-thirds", "and one-half". */
function hyphenatedPart(s: Scan, at: number): Part | null {
  const whole = free(s, at) ? numberWord(s.words[at]!)?.whole : undefined
  return whole?.fraction && whole.rest.length === 0 ? { at: at + 1, value: whole.value, step: 0, scale: 1 } : null
}

/** "a million and a half" is 1.5 million, and so is "one and a half million"; "a billion and a half million" is not. */
export const plusPart = (value: number, part: Part, last: number): number =>
  part.scale === 1 ? value + part.value * last : value < part.scale ? (value + part.value) * part.scale : value + part.value * part.scale

/** "twenty and three and three fifths", behind the "twenty": only with its part is it one number. */
export function onesAndPart(s: Scan, { at, value }: State): State | null {
  const ones = value >= 20 && value < 100 && value % 10 === 0 && lowerAt(s, at) === 'and' ? wholeAt(s, at + 1) : null
  const part = ones && ones.value > 0 && ones.value < 10 ? andPart(s, ones.at) : null
  return part && { at: part.at, value: value + plusPart(ones!.value, part, 1), step: 0 }
}

const TO_PART = /^(?:by|to|about|nearly|almost|than|over|under|is|are|was|or|from|least|around|roughly|only|just|and|minus|some|)$/
/** "half of the voters", "half an hour", "half a million"; "the second half" is no number. */
export function halfAt(s: Scan, first: number): State | null {
  const scaled = withScale(s, { at: first + 1, value: 0.5, step: 0 })
  if (scaled.at > first + 1) return scaled
  return /^(?:of|the|its|their|his|her|our|a|an|that|this)$/.test(lowerAt(s, first + 1)) ? scaled : null
}

/** "a third of", "a fifth", "a quarter million", "a twenty-first"; `at` is behind the article. */
export function aPart(s: Scan, at: number): State | null {
  const below = denominatorAt(s, at, 1)
  if (!below) return null
  const next = lowerAt(s, below.last)
  const fits = next === 'of' || scaleAt(s, below.last) !== undefined || (endsPart(s, below.last) && TO_PART.test(lowerAt(s, at - 2)) && (below.last >= s.to || s.words[below.last]!.shape === Shape.Punctuation))
  return fits ? withScale(s, { at: below.last, value: 1 / below.value, step: 0 }) : null
}

const TIMES = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|games?|innings|starts|matches|tries|attempts)$/
/**
 * "one in five", "two out of three", "1 over 3", behind a cardinal. "In" joins a ratio only for one, or for ten of them:
 * "3 in 5 games" are two numbers.
 */
export function ratioAt(s: Scan, state: State): State | null {
  const { at, value } = state
  if (!Number.isInteger(value) || value < 1) return null
  const joint = lowerAt(s, at)
  const start = joint === 'out' && lowerAt(s, at + 1) === 'of' ? at + 2 : joint === 'in' || joint === 'over' ? at + 1 : -1
  if (start < 0 || (joint === 'over' && value !== 1)) return null
  const under = cardinalAt(s, start)
  if (!under || under.value <= value || (joint === 'in' && value !== 1 && under.value !== 10) || TIMES.test(lowerAt(s, under.at)) || scaleAt(s, under.at)) return null
  return { at: under.at, value: value / under.value, step: 0 }
}

/** A plain cardinal: digits, or words up to the hundreds. */
function cardinalAt(s: Scan, at: number): State | null {
  const digits = digitsAt(s, at)
  if (digits) return digits
  const one = wholeAt(s, at)
  if (!one || lowerAt(s, one.at) !== 'hundred') return one
  const and = lowerAt(s, one.at + 1) === 'and' ? 1 : 0
  const rest = wholeAt(s, one.at + 1 + and)
  return rest ? { at: rest.at, value: one.value * 100 + rest.value, step: 1 } : { at: one.at + 1, value: one.value * 100, step: 1 }
}
