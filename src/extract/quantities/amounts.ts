// A number with its unit: "$3 million", "12 percent", "five miles", "hundreds of armored personnel carriers".
import { Shape, type Word } from '../../model/index.js'
import { type Counted, countedAt } from './counted.js'
import { MAGNITUDES } from './lexicon/number-words.js'
import type { Unit } from './lexicon/units.js'
import { measureAt, measureOfRest, measureOfSuffix, moneyOfRest, perAt } from './measures.js'
import { type Habit, type Money, moneyAfter, moneyBefore } from './money.js'
import { singularOf } from './nouns.js'
import { numberWord } from './number-word.js'
import { type Numeral, readNumeral } from './numerals.js'
import { figureOf } from './figures.js'
import { lowerAt, type Scan } from './scan.js'

export type AmountKind = 'money' | 'measure' | 'time' | 'count' | 'bare'

/** A number and what it is of. Bounds and number are in the unit, magnitudes and cents applied. */
export interface Amount {
  readonly kind: AmountKind
  readonly first: number
  /** The token after the number and its unit, without what it counts. */
  readonly unitEnd: number
  /** The token after all of it. */
  readonly last: number
  readonly numeral: Numeral
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly step: number
  readonly unit: string | null
  readonly time: Unit['time'] | null
  readonly counted: Counted | null
  /** Words of a hyphenated form behind the unit: `old` of "23-year-old". */
  readonly tail: readonly Word[]
  /** Part of one: "two thirds". */
  readonly fraction: boolean
  /** The sign or code stands before the number. */
  readonly signed: boolean
}

interface Draft { unit: string | null; kind: AmountKind; at: number; factor: number; time: Unit['time'] | null; tail: readonly Word[]; counted: Counted | null }

/** Reads the amount whose number starts at `at`, or gives null where that is no amount. */
export function readAmount(s: Scan, at: number, habit: Habit, stopAtAnd = false): Amount | null {
  const numeral = readNumeral(s, at, stopAtAnd)
  if (!numeral) return null
  const { sign, first } = signOf(s, numeral)
  const money = numeral.figure?.currency ? { code: numeral.figure.currency, factor: 1, first, last: first } : moneyBefore(s, first)
  const draft: Draft = { unit: money?.code ?? null, kind: money ? 'money' : 'bare', at: numeral.last, factor: sign * (money?.factor ?? 1), time: null, tail: [], counted: null }
  if (numeral.suffix && !readSuffix(s, numeral, money, draft, habit)) return null
  if (numeral.rest.length > 0) {
    if (!readRest(numeral, money, draft)) return null
  } else if (draft.kind === 'bare' || draft.kind === 'money') readUnit(s, numeral, money, draft, habit)
  if (draft.kind === 'bare' && numeral.rest.length === 0) readCounted(s, numeral, draft)
  const unitEnd = draft.kind === 'count' ? numeral.last : draft.at
  if (draft.unit !== null && draft.kind !== 'bare' && draft.kind !== 'time') {
    const rate = draft.tail.length >= 2 && draft.tail[0]!.lower === 'a' ? { per: draft.tail[1]!.lower, last: draft.at } : perAt(s, draft.at)
    if (rate) {
      draft.unit = rateUnit(draft.unit, rate.per)
      draft.at = rate.last
    }
  }
  const times = (n: number | null): number | null => (n === null ? null : tidy(n * draft.factor))
  const [low, high] = draft.factor < 0 ? [times(numeral.high), times(numeral.low)] : [times(numeral.low), times(numeral.high)]
  return {
    kind: draft.kind, first: money && money.first < first ? money.first : first, unitEnd: Math.max(unitEnd, numeral.last), last: draft.at, numeral, value: times(numeral.value), low, high,
    step: Math.abs(numeral.step * draft.factor), unit: draft.unit, time: draft.time, counted: draft.counted, tail: draft.tail,
    fraction: numeral.step === 0 && numeral.value !== null && Math.abs(numeral.value) < 1, signed: money !== null,
  }
}

/** Without the dust that floating point leaves: 0.1 + 0.2. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(15)))

const RATES: Readonly<Record<string, string>> = { 'km/hour': 'km/h', 'm/second': 'm/s', 'm/s': 'm/s', 'km/h': 'km/h', 'Mbit/second': 'Mbps', 'Gbit/second': 'Gbps', 'kbit/second': 'kbps' }
const rateUnit = (unit: string, per: string): string => RATES[`${unit}/${per}`] ?? `${unit}/${per}`

/** "-5", "minus five", "negative five": a hyphen is a sign only where it hangs on the number alone. */
function signOf(s: Scan, { first, figure }: Numeral): { sign: number; first: number } {
  const before = lowerAt(s, first - 1)
  if (before === 'minus' || before === 'negative') return { sign: -1, first: first - 1 }
  if (!figure || (before !== '-' && before !== '−' && before !== '–') || figure.high !== null) return { sign: 1, first }
  const joined = s.starts[first]! === s.ends[first - 1]!
  const open = first - 2 < s.from || s.starts[first - 1]! > s.ends[first - 2]! || /^[([{$€£<>=]$/.test(lowerAt(s, first - 2))
  // "- 20 degrees": a spaced sign counts where nothing stands before it but a word, and a degree behind it.
  const degrees = /^(?:°|degrees?)$/.test(lowerAt(s, first + 1)) || (first - 1 === s.from && s.to - first <= 3 && before === '-' && s.from === 0)
  return (joined && open) || (!joined && degrees && before !== '–') ? { sign: -1, first: first - 1 } : { sign: 1, first }
}

/** Letters behind the digits: a magnitude, a unit, a currency. False: neither, so that it is no amount. */
function readSuffix(s: Scan, numeral: Numeral, money: Money | null, draft: Draft, habit: Habit): boolean {
  const { suffix } = numeral
  const lower = suffix.toLowerCase()
  const magnitude = MAGNITUDES.get(lower)
  const set = (unit: string, kind: AmountKind, factor = 1): true => {
    draft.unit = unit
    draft.kind = kind
    draft.factor *= factor
    return true
  }
  const multiply = (by: number): true => {
    draft.factor *= by
    return true
  }
  if (money) return magnitude !== undefined ? multiply(magnitude) : false
  // "a 4K display", "1080p": names of formats.
  if ((suffix === 'K' && numeral.value !== null && numeral.value < 10 && numeral.figure!.step === 1 && !/s$/.test(lowerAt(s, numeral.last))) || (suffix === 'p' && /^(?:480|720|1080|1440|2160)$/.test(String(numeral.value)))) return false
  const joinedMoney = moneyAfter(s, numeral.last, Infinity, habit)
  if (magnitude !== undefined && joinedMoney && joinedMoney.first === numeral.last) return multiply(magnitude)
  const unit = measureOfSuffix(suffix)
  if (magnitude !== undefined) {
    const clear = /^(?:k|bn|mn|mln|bln|tn|trn|cr|lakh|crore|.*llion|thousand)$/.test(lower) || suffix === 'M' || suffix === 'MM' || suffix === 'B'
    if (clear || ((lower === 'm' || lower === 'b') && s.words[numeral.last] && numeral.last < s.to && countedAt(s, numeral.last, false) !== null)) return multiply(magnitude)
  }
  const code = moneySuffix(suffix, habit)
  if (code) return set(code[0], 'money', code[1])
  if (lower === 'x') return set('time', 'count')
  // "10G" at an end is giga; "5G" is a name.
  if (suffix === 'G' && numeral.value !== null && numeral.value >= 10 && (numeral.last >= s.to || s.words[numeral.last]!.shape === Shape.Punctuation)) return multiply(1e9)
  if (!unit) return false
  // "in his 20s", "the 80s"
  if (suffix === 's' && numeral.value !== null && numeral.value % 10 === 0 && numeral.value <= 90 && numeral.value >= 10 && /^(?:the|his|her|their|our|my|late|early|mid|')$/.test(lowerAt(s, numeral.first - 1))) return false
  draft.time = unit.time ?? null
  return set(unit.name, unit.time ? 'time' : 'measure')
}

const SUFFIX_MONEY = /^(?:[A-Z]{3}|rs|Rs|p|c|元|rmb|RMB|usd|eur|gbp|euros?|yen|元)$/
function moneySuffix(suffix: string, habit: Habit): readonly [string, number] | null {
  if (!SUFFIX_MONEY.test(suffix)) return null
  if (suffix === 'p') return habit.sterling ? ['GBP', 0.01] : null
  if (suffix === 'c') return ['USD', 0.01]
  const lower = suffix.toLowerCase()
  const word: Readonly<Record<string, string>> = { rs: 'INR', 元: 'CNY', rmb: 'CNY', usd: 'USD', eur: 'EUR', gbp: 'GBP', euro: 'EUR', euros: 'EUR', yen: 'JPY' }
  const code = word[lower] ?? (/^(?:CHF|JPY|CNY|AUD|CAD|NZD|HKD|SGD|INR|MYR|MXN|RUB|UAH|SEK|NOK|DKK|PLN|ZAR|BRL|KRW|MNT|THB|TRY|ILS)$/.test(suffix) ? suffix : undefined)
  return code === undefined ? null : [code, 1]
}

/** Words that a hyphen joins to the number, and that count nothing: "two-way", "one-time". */
const NO_COUNT = new Set('way time times off sided on to by handed dimensional fold and in for up down over under one two all first party plus minus right left out at is a the tier step star half third thirds quarter quarters or'.split(' '))

function readRest({ rest, value, worded }: Numeral, money: Money | null, draft: Draft): boolean {
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
  } else if (money) draft.tail = words
  else if (/^(?:strong|odd|plus|ish)$/.test(words[0]!.lower)) draft.tail = words
  else {
    if (words.length > 1 || NO_COUNT.has(words[0]!.lower) || !/^\p{L}{3,}$/u.test(words[0]!.text) || (worded && value === 1)) return false
    draft.unit = singularOf(words[0]!) || words[0]!.lower
    draft.kind = 'count'
  }
  return true
}

function readUnit(s: Scan, numeral: Numeral, money: Money | null, draft: Draft, habit: Habit): void {
  let { at } = draft
  const digits = numeral.figure !== null
  const next = lowerAt(s, at)
  if (money) {
    // "$5 m", "$249 USD", "$10 billion dollars"
    const magnitude = /^(?:m|b|k|mm|m\.|b\.)$/.test(next) ? MAGNITUDES.get(next.replace('.', '')) : undefined
    if (magnitude !== undefined) {
      draft.factor *= magnitude
      at = ++draft.at
    }
    const again = moneyAfter(s, at, Infinity, habit)
    if (again && again.factor === 1 && !isSign(s, again) && !(again.last < s.to && figureOf(s.words[again.last]!))) {
      if (money.code === 'USD') draft.unit = again.code
      draft.at = again.last
    }
    return
  }
  if (feetAndInches(s, numeral, draft)) return
  // "half an hour", "three quarters of a mile"
  if (numeral.step === 0 && numeral.value !== null && numeral.value < 1) {
    if (next === 'of' && /^an?$/.test(lowerAt(s, at + 1))) at += 2
    else if (/^an?$/.test(next)) at += 1
  }
  if (lowerAt(s, at) === '-' && s.starts[at] === s.ends[at - 1]) return
  const after = moneyAfter(s, at, Math.abs((numeral.low ?? 0) * draft.factor), habit)
  const sign = after && isSign(s, after)
  // "10 $ 30": a sign that hangs on the next number is that number's.
  if (after && !(sign && after.last < s.to && figureOf(s.words[after.last]!) && s.starts[after.last] === s.ends[after.last - 1] && s.starts[after.first]! > s.ends[after.first - 1]!)) {
    draft.unit = after.code
    draft.kind = 'money'
    draft.factor *= after.factor
    draft.at = after.last
    return
  }
  // "60 more minutes"
  const more = /^(?:more|additional|extra|further|full|whole|consecutive|straight|short|long)$/.test(lowerAt(s, at)) ? 1 : 0
  const measure = measureAt(s, at + more, digits)
  if (!measure) return
  draft.unit = measure.unit.name
  draft.kind = measure.unit.time ? 'time' : 'measure'
  draft.time = measure.unit.time ?? null
  draft.at = measure.last
}

/** `6'3"`: feet and inches, by their marks. */
function feetAndInches(s: Scan, { value, figure }: Numeral, draft: Draft): boolean {
  const { at } = draft
  const joined = (i: number): boolean => i < s.to && s.starts[i] === s.ends[i - 1]
  if (!figure || value === null || value > 9 || !/^['’′]$/.test(lowerAt(s, at)) || !joined(at) || !joined(at + 1)) return false
  const inches = figureOf(s.words[at + 1]!)
  if (!inches || inches.suffix !== '' || inches.high !== null || inches.value >= 12) return false
  const closed = joined(at + 2) && /^["”″'’]+$/.test(lowerAt(s, at + 2)) ? 1 : 0
  Object.assign(draft, { unit: 'foot', kind: 'measure', at: at + 2 + closed, factor: draft.factor * ((value + inches.value / 12) / value) })
  return true
}

const isSign = (s: Scan, money: Money): boolean => !/^\p{L}/u.test(s.words[money.last - 1]!.text)

function readCounted(s: Scan, numeral: Numeral, draft: Draft): void {
  const vague = numeral.value === null && numeral.high === null
  const one = numeral.value === 1
  const counted = countedAt(s, draft.at, one, vague || numeral.loose)
  if (!counted) return
  const fraction = numeral.step === 0 && numeral.value !== null && Math.abs(numeral.value) < 1
  draft.counted = counted
  draft.at = counted.last
  draft.kind = 'count'
  draft.unit = fraction ? null : counted.noun
}
