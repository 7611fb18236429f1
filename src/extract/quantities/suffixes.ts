// What hangs on the digits without a space: letters ("60m", "5GB", "20p") and hyphenated words ("12-cent", "ten-member").
import { Shape, TokenFlag } from '../../model/index.js'
import type { Draft } from './amounts.js'
import { countedAt } from './counted.js'
import { MAGNITUDES } from './lexicon/number-words.js'
import { measureOfRest, measureOfSuffix, moneyOfRest } from './measures.js'
import { type Habit, type Money, moneyAfter } from './money.js'
import { singularOf } from './nouns.js'
import { numberWord } from './number-word.js'
import type { Numeral } from './numerals.js'
import { lowerAt, type Scan } from './scan.js'

/** Letters that are a magnitude whatever follows. */
const CLEAR = /^(?:k|bn|mn|mln|bln|tn|trn|cr|lakh|crore|.*llion|thousand)$/

/** Letters behind the digits: a magnitude, a unit, a currency. False: neither, so that it is no amount. */
export function readSuffix(s: Scan, numeral: Numeral, money: Money | null, draft: Draft, habit: Habit): boolean {
  const { suffix, value, last } = numeral
  const lower = suffix.toLowerCase()
  const magnitude = MAGNITUDES.get(lower)
  const multiply = (by: number): true => {
    draft.factor *= by
    return true
  }
  if (money) return magnitude !== undefined && multiply(magnitude)
  if (isFormat(s, numeral) || isModels(s, numeral)) return false
  if (magnitude !== undefined) {
    const clear = CLEAR.test(lower) || suffix === 'M' || suffix === 'MM' || suffix === 'B'
    const coined = moneyAfter(s, last, Infinity, habit)
    if (clear || coined?.first === last || ((lower === 'm' || lower === 'b') && countedAt(s, last, false) !== null)) return multiply(magnitude)
  }
  const code = moneySuffix(suffix, habit)
  const unit = code ? null : measureOfSuffix(suffix)
  if (code) {
    draft.unit = code[0]
    draft.kind = 'money'
    return multiply(code[1])
  }
  if (lower === 'x') {
    draft.unit = 'time'
    draft.kind = 'count'
    return true
  }
  // "10G" at an end is giga; "5G" is a name.
  if (suffix === 'G' && value !== null && value >= 10 && (last >= s.to || s.words[last]!.shape === Shape.Punctuation)) return multiply(1e9)
  // "in his 20s", "the 80s"
  const decade = suffix === 's' && value !== null && value % 10 === 0 && value <= 90 && value >= 10 && /^(?:the|his|her|their|our|my|late|early|mid|')$/.test(lowerAt(s, numeral.first - 1))
  if (!unit || decade) return false
  draft.unit = unit.name
  draft.kind = unit.time ? 'time' : 'measure'
  draft.time = unit.time ?? null
  return true
}

/** "a 4K display", "1080p": names of formats. */
function isFormat(s: Scan, { suffix, value, figure, last }: Numeral): boolean {
  if (suffix === 'p') return value !== null && /^(?:480|720|1080|1440|2160)$/.test(String(value))
  return suffix === 'K' && value !== null && value < 10 && figure!.step === 1 && !lowerAt(s, last).endsWith('s')
}

/** Between a number and models that it counts: "18 new 737s", "the airline's older 757s". */
const BEFORE_MODELS = /^(?:more|other|new|newer|old|older|used|leased|these|those|its|their|'s|’s|additional|extra|first|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)$/
/** "18 777s", "Boeing 737s": several of a model, not seconds. */
function isModels(s: Scan, { suffix, figure, first }: Numeral): boolean {
  if (suffix !== 's' || figure!.digits < 3 || figure!.step !== 1 || figure!.grouped || first <= s.from) return false
  const { shape, lower } = s.words[first - 1]!
  return shape === Shape.Number || BEFORE_MODELS.test(lower) || ((shape === Shape.Capital || shape === Shape.Upper) && (s.flags[first - 1]! & TokenFlag.First) === 0)
}

const WRITTEN: ReadonlyMap<string, string> = new Map([['rs', 'INR'], ['元', 'CNY'], ['rmb', 'CNY'], ['usd', 'USD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['euro', 'EUR'], ['euros', 'EUR'], ['yen', 'JPY']])
/** Codes that letters behind digits may be; others are more often units or names. */
const CODES = /^(?:CHF|JPY|CNY|AUD|CAD|NZD|HKD|SGD|INR|MYR|MXN|RUB|UAH|SEK|NOK|DKK|PLN|ZAR|BRL|KRW|MNT|THB|TRY|ILS)$/
function moneySuffix(suffix: string, habit: Habit): readonly [string, number] | null {
  if (suffix === 'p') return habit.sterling ? ['GBP', 0.01] : null
  if (suffix === 'c') return ['USD', 0.01]
  const code = WRITTEN.get(suffix.toLowerCase()) ?? (CODES.test(suffix) ? suffix : undefined)
  return code === undefined ? null : [code, 1]
}

/** Words that a hyphen joins to the number, and that count nothing: "two-way", "one-time". */
const NO_COUNT = new Set('way time times off sided on to by handed dimensional fold and in for up down over under one two all first party plus minus right left out at is a the tier step star half third thirds quarter quarters or'.split(' '))

/** Words that hyphens join to the number. False: they make it no amount. */
export function readRest({ rest, value, worded }: Numeral, money: Money | null, draft: Draft): boolean {
  const scale = numberWord(rest[0]!)?.scale
  let words = rest
  if (scale) {
    draft.factor *= scale
    words = rest.slice(1)
    if (words.length === 0) return true
  }
  const coin = money ? null : moneyOfRest(words)
  const measure = money || coin ? null : measureOfRest(words)
  if (coin) {
    draft.unit = coin.code
    draft.kind = 'money'
    draft.factor *= coin.factor
    draft.tail = words.slice(coin.used)
  } else if (measure) {
    draft.unit = measure.unit.name
    draft.kind = measure.unit.time ? 'time' : 'measure'
    draft.time = measure.unit.time ?? null
    draft.tail = words.slice(measure.used)
  } else if (money || /^(?:strong|odd|plus|ish)$/.test(words[0]!.lower)) draft.tail = words
  else {
    if (words.length > 1 || NO_COUNT.has(words[0]!.lower) || !/^\p{L}{3,}$/u.test(words[0]!.text) || (worded && value === 1)) return false
    draft.unit = singularOf(words[0]!) || words[0]!.lower
    draft.kind = 'count'
  }
  return true
}
