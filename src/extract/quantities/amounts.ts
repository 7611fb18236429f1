// A number with its unit: "$3 million", "12 percent", "five miles", "hundreds of armored personnel carriers".
import { type Word } from '../../model/index.js'
import { tidy } from './cardinals.js'
import { type Counted, countedAt } from './counted.js'
import { figureOf } from './figures.js'
import { MAGNITUDES } from './lexicon/number-words.js'
import { UNIT_NAMES, type Unit } from './lexicon/units.js'
import { measureAt, perAt } from './measures.js'
import { type Habit, type Money, moneyAfter, moneyBefore } from './money.js'
import { Near, nearAt } from './lex.js'
import { type Numeral, readNumeral } from './numerals.js'
import { lowerAt, type Scan } from './scan.js'
import { readRest, readSuffix } from './suffixes.js'

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
  /** Of a span of time: its unit; and what it holds besides, in a smaller one: the minutes of "two hours 30 minutes". */
  readonly time: (NonNullable<Unit['time']> & { readonly rest?: { readonly whole: number; readonly part: number; readonly time: NonNullable<Unit['time']> } }) | null
  readonly counted: Counted | null
  /** Words of a hyphenated form behind the unit: `old` of "23-year-old". */
  readonly tail: readonly Word[]
  /** Part of one: "two thirds". */
  readonly fraction: boolean
  /** The sign or code stands before the number. */
  readonly signed: boolean
}

/** An amount in the making: read piece by piece, then made larger by ranges and compounds. One object, so that all have one shape. */
export type Draft = { -readonly [K in keyof Amount]: Amount[K] } & {
  /** What the number is multiplied by: magnitudes, cents, the sign. */
  factor: number
}

const NONE: readonly Word[] = []
const draftOf = (numeral: Numeral, money: Money | null, first: number, sign: number): Draft => ({
  kind: money ? 'money' : 'bare', first: money && money.first < first ? money.first : first, unitEnd: numeral.last, last: numeral.last, numeral,
  value: numeral.value, low: numeral.low, high: numeral.high, step: numeral.step, unit: money ? money.code : null, time: null, counted: null, tail: NONE,
  fraction: numeral.step === 0 && numeral.value !== null && Math.abs(numeral.value) < 1, signed: money !== null, factor: money ? sign * money.factor : sign,
})

/** Reads the amount whose number starts at `at`, or gives null where that is no amount. */
export function readAmount(s: Scan, at: number, habit: Habit, stopAtAnd = false): Draft | null {
  const numeral = readNumeral(s, at, stopAtAnd)
  if (!numeral) return null
  const signed = (nearAt(s, numeral.first - 1) & Near.Sign) !== 0 && isNegative(s, numeral)
  const first = signed ? numeral.first - 1 : numeral.first
  const money = numeral.figure?.currency ? { code: numeral.figure.currency, factor: 1, first, last: first } : (nearAt(s, first - 1) & Near.Money) !== 0 ? moneyBefore(s, first) : null
  const draft = draftOf(numeral, money, first, signed ? -1 : 1)
  if (numeral.suffix !== '' && !readSuffix(s, numeral, money, draft, habit)) return null
  else if (numeral.worded) draft.last = repeated(s, numeral)
  if (numeral.rest.length > 0) {
    if (!readRest(numeral, money, draft)) return null
  } else {
    if (draft.kind === 'bare') readUnit(s, numeral, draft, habit)
    else if (money && draft.kind === 'money') readMoreMoney(s, money, draft, habit)
    if (draft.kind === 'bare') readCounted(s, numeral, draft)
  }
  if (draft.counted === null) draft.unitEnd = draft.last
  if (draft.unit !== null && draft.kind !== 'time') readRate(s, draft)
  if (draft.factor !== 1) multiply(draft)
  if (!Number.isFinite(draft.value ?? draft.low ?? 0) || !Number.isFinite(draft.high ?? 0)) return null
  return draft
}

/** "twelve (12) hours": the same number again, in digits. Gives the token behind it. */
function repeated(s: Scan, { last, value }: Numeral): number {
  const figure = lowerAt(s, last) === '(' && lowerAt(s, last + 2) === ')' ? figureOf(s.words[last + 1]!) : null
  return figure && figure.value === value && figure.suffix === '' ? last + 3 : last
}

function multiply(draft: Draft): void {
  const { factor, low, high } = draft
  draft.value = times(draft.value, factor)
  draft.low = times(factor < 0 ? high : low, factor)
  draft.high = times(factor < 0 ? low : high, factor)
  draft.step = Math.abs(draft.step * factor)
}

const times = (n: number | null, factor: number): number | null => (n === null ? null : tidy(n * factor))

const RATES: ReadonlyMap<string, string> = new Map([
  ['km/hour', 'km/h'], ['km/h', 'km/h'], ['m/second', 'm/s'], ['m/s', 'm/s'], ['Mbit/second', 'Mbps'], ['Gbit/second', 'Gbps'], ['kbit/second', 'kbps'],
])
/** "per hour", "a month", and "12-cent-a-share". */
function readRate(s: Scan, draft: Draft): void {
  const { tail } = draft
  const rate = tail.length >= 2 && tail[0]!.lower === 'a' ? { per: tail[1]!.lower, last: draft.last } : (nearAt(s, draft.last) & Near.Per) !== 0 ? perAt(s, draft.last) : null
  const within = !rate && draft.counted && CALLS.has(draft.counted.noun) ? perWithin(s, draft.last) : null
  if (within) {
    // The time is no span of its own.
    draft.unit = `${draft.unit}/${within.per}`
    draft.last = draft.unitEnd = within.last
  }
  if (!rate) return
  const unit = `${draft.unit}/${rate.per}`
  draft.unit = RATES.get(unit) ?? unit
  draft.last = rate.last
}

/** What machines do so often that "60 requests within one minute" is a rate. */
const CALLS = new Set(['request', 'call', 'query', 'message', 'event', 'operation', 'transaction', 'hit', 'read', 'write', 'upload', 'download', 'email', 'e-mail', 'notification', 'attempt', 'login', 'point', 'packet'])
function perWithin(s: Scan, at: number): { readonly per: string; readonly last: number } | null {
  if (!/^(?:in|within|during)$/.test(lowerAt(s, at)) || !/^(?:an?|one|any|each|every|1)$/.test(lowerAt(s, at + 1))) return null
  const unit = UNIT_NAMES.get(lowerAt(s, at + 2))
  return unit?.time && !lowerAt(s, at + 2).endsWith('s') ? { per: unit.name, last: at + 3 } : null
}

/** "-5", "minus five", "negative five": a hyphen is a sign only where it hangs on the number alone. */
function isNegative(s: Scan, { first, figure }: Numeral): boolean {
  const before = lowerAt(s, first - 1)
  if (before === 'minus' || before === 'negative') return true
  if (!figure || figure.high !== null) return false
  const joined = s.starts[first]! === s.ends[first - 1]!
  const open = first - 2 < s.from || s.starts[first - 1]! > s.ends[first - 2]! || /^[([{$€£<>=]$/.test(lowerAt(s, first - 2))
  // "- 20 degrees": a spaced sign counts before a degree, or where the number is all there is.
  const alone = /^(?:°|degrees?)$/.test(lowerAt(s, first + 1)) || (first - 1 === s.from && s.to - first <= 3 && before === '-' && s.from === 0)
  return joined ? open : alone && before !== '–'
}

/** Money goes on behind its number: "$5 m", "$249 USD", "$10 billion dollars". */
function readMoreMoney(s: Scan, money: Money, draft: Draft, habit: Habit): void {
  if ((nearAt(s, draft.last) & (Near.Money | Near.Scale)) === 0) return
  const next = lowerAt(s, draft.last)
  const magnitude = /^(?:m|b|k|mm|m\.|b\.)$/.test(next) ? MAGNITUDES.get(next.replace('.', '')) : undefined
  if (magnitude !== undefined) {
    draft.factor *= magnitude
    draft.last++
  }
  const again = moneyAfter(s, draft.last, Infinity, habit)
  if (!again || again.factor !== 1 || isSign(s, again) || (again.last < s.to && figureOf(s.words[again.last]!))) return
  if (money.code === 'USD') draft.unit = again.code
  draft.last = again.last
}

/** The unit behind a number: money, percent, a measure, a span of time. */
function readUnit(s: Scan, numeral: Numeral, draft: Draft, habit: Habit): void {
  let at = draft.last
  let near = nearAt(s, at)
  if ((near & (Near.Unit | Near.Money | Near.Foot | Near.Article | Near.More)) === 0) return
  if ((near & Near.Foot) !== 0 && feetAndInches(s, numeral, draft)) return
  // "half an hour", "three quarters of a mile"
  if ((near & Near.Article) !== 0) {
    if (numeral.step !== 0 || numeral.value === null || numeral.value >= 1) return
    if (lowerAt(s, at) !== 'of') at += 1
    else if ((nearAt(s, at + 1) & Near.Per) !== 0) at += 2
    near = nearAt(s, at)
  }
  if ((near & Near.Money) !== 0 && moneyUnit(s, numeral, draft, at, habit)) return
  // "60 more minutes"
  const measure = measureAt(s, (near & Near.More) !== 0 ? at + 1 : at, numeral.figure !== null)
  if (!measure) return
  draft.unit = measure.unit.name
  draft.kind = measure.unit.time ? 'time' : 'measure'
  draft.time = measure.unit.time ?? null
  draft.last = measure.last
  // "2 degrees below zero"
  if (measure.unit.name.startsWith('°') && lowerAt(s, measure.last) === 'below' && lowerAt(s, measure.last + 1) === 'zero') {
    draft.factor *= -1
    draft.last += 2
  }
}

function moneyUnit(s: Scan, numeral: Numeral, draft: Draft, at: number, habit: Habit): boolean {
  const after = moneyAfter(s, at, Math.abs((numeral.low ?? 0) * draft.factor), habit)
  if (!after) return false
  // "10 $30": a sign that hangs on the next number is that number's.
  const next = after.last
  if (isSign(s, after) && next < s.to && figureOf(s.words[next]!) && s.starts[next] === s.ends[next - 1] && s.starts[after.first]! > s.ends[after.first - 1]!) return false
  draft.unit = after.code
  draft.kind = 'money'
  draft.factor *= after.factor
  draft.last = next
  return true
}

/** `6'3"`: feet and inches, by their marks. */
function feetAndInches(s: Scan, { value, figure }: Numeral, draft: Draft): boolean {
  const at = draft.last
  const joined = (i: number): boolean => i < s.to && s.starts[i] === s.ends[i - 1]
  if (!figure || value === null || value > 9 || !joined(at) || !joined(at + 1)) return false
  const inches = figureOf(s.words[at + 1]!)
  if (!inches || inches.suffix !== '' || inches.high !== null || inches.value >= 12) return false
  const closed = joined(at + 2) && /^["”″'’]+$/.test(lowerAt(s, at + 2)) ? 1 : 0
  Object.assign(draft, { unit: 'foot', kind: 'measure', last: at + 2 + closed, factor: draft.factor * ((value + inches.value / 12) / value) })
  return true
}

const isSign = (s: Scan, money: Money): boolean => !/^\p{L}/u.test(s.words[money.last - 1]!.text)

function readCounted(s: Scan, numeral: Numeral, draft: Draft): void {
  const vague = numeral.value === null && numeral.high === null
  const counted = countedAt(s, draft.last, numeral.value === 1, vague || numeral.loose)
  if (!counted) return
  const fraction = numeral.step === 0 && numeral.value !== null && Math.abs(numeral.value) < 1
  draft.counted = counted
  draft.last = counted.last
  draft.kind = 'count'
  draft.unit = fraction ? null : counted.noun
}
