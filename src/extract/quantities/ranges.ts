// Two amounts that are one: "between 5 and 10", "$3-4 million", "5 feet 2 inches", "an hour and a half".
import { type Amount, type Draft, readAmount } from './amounts.js'
import { tidy } from './cardinals.js'
import { Is, isOf, lexOf, Near, nearAt } from './lex.js'
import type { Habit } from './money.js'
import { lowerAt, type Scan } from './scan.js'
import { figureOf } from './figures.js'
import { UNIT_NAMES } from './lexicon/units.js'
import { numberWord } from './number-word.js'
import { type Numeral } from './numerals.js'

/** The quantity that starts with the number at `at`: a range, a compound, or one amount. */
export function readQuantity(s: Scan, at: number, habit: Habit): Draft | null {
  const between = isAfter(s, at, 'between')
  const one = readAmount(s, at, habit, between)
  if (!one) return null
  return rangeOf(s, one, between, habit) ?? halfMore(s, compound(s, one, habit))
}

/** Before "a year", where that is how long something lasts, and no rate or point in time. */
const LASTING = /^(?:for|in|within|over|about|almost|nearly|than|half|after|lasted|lasting|lasts|least|took|takes|take|spent|spend|under|roughly|around|just|only|up|of|every|once|to)$/

/** "an hour", "a year and a half": one of a span of time, in a place where it says how long. `at` is the noun. */
export function readSpan(s: Scan, at: number, habit: Habit): Draft | null {
  // "a full week", "an entire day".
  const first = WHOLE.test(lowerAt(s, at - 1)) ? at - 2 : at - 1
  if (first < s.from || !/^an?$/.test(lowerAt(s, first)) || s.taken[first] !== 0 || s.taken[at - 1] !== 0 || s.taken[at] !== 0) return null
  const unit = UNIT_NAMES.get(lowerAt(s, at))!
  const numeral: Numeral = { first, last: at, value: 1, low: 1, high: 1, step: 1, worded: true, loose: false, suffix: '', rest: [], figure: null }
  const one: Draft = {
    kind: 'time', first, unitEnd: at + 1, last: at + 1, numeral, value: 1, low: 1, high: 1, step: 1, unit: unit.name, time: unit.time ?? null, counted: null, tail: [], fraction: false, signed: false, factor: 1,
  }
  // "an hour and 45 minutes"
  if (halfMore(s, one).value !== 1 || compound(s, one, habit).value !== 1) return one
  return (first < at - 1 || LASTING.test(lowerAt(s, first - 1))) && !/^(?:ago|earlier|later|before|old)$/.test(lowerAt(s, at + 1)) ? one : null
}
const WHOLE = /^(?:full|whole|entire)$/

/** Does `word` stand before the number at `at`, with a sign, a code or a hedge at most between them? */
function isAfter(s: Scan, at: number, word: string): boolean {
  for (let i = at - 1; i >= s.from && i >= at - 4; i--) {
    if (s.words[i]!.lower === word) return true
    if ((isOf(s.words[i]!) & Is.Between) === 0) return false
  }
  return false
}

/** A word of change close before: "rose 5 to 10", where "to" joins no range. */
function changes(s: Scan, at: number): boolean {
  for (let i = at - 1; i >= s.from && i >= at - 5; i--) if ((isOf(s.words[i]!) & Is.Before) !== 0 && lexOf(s.words[i]!).before === 'change') return true
  return false
}

function rangeOf(s: Scan, one: Draft, between: boolean, habit: Habit): Draft | null {
  if (one.value === null) return null
  const bare = one.kind === 'bare' || one.kind === 'count'
  const end = bare ? one.numeral.last : one.last
  const joint = (nearAt(s, end) & Near.Range) !== 0 ? connector(s, end, one, between) : null
  if (!joint) return null
  const start = numberStart(s, end + 1)
  const two = start < 0 ? null : readAmount(s, start, habit)
  if (!two || two.value === null || two.numeral.figure?.high != null) return null
  // With a unit of its own, the first must be of the same one as the second.
  if (!bare && two.unit !== one.unit && !(two.kind === 'bare' && one.signed) && !(one.kind === 'money' && two.kind === 'count')) return null
  // "$3 to 4 million": the magnitude, like the unit, is said once.
  let low = one.value
  let { step } = one
  const scale = two.value >= 1000 ? magnitude(two) : 1
  if (scale > 1 && low < scale && low < 1000 && magnitude(one) === 1 && low * scale < two.value * 1.0001 && one.numeral.figure && !one.numeral.figure.grouped) {
    low *= scale
    step *= scale
  }
  // "5 to 10 cents"
  if (bare && two.kind === 'money' && two.numeral.step > 0 && two.step < two.numeral.step) low = tidy(low * (two.step / two.numeral.step))
  if (low >= two.value || (joint === 'or' && two.value - low > Math.max(2, low))) return null
  if (two.unit === null && two.kind !== 'count') two.kind = one.kind
  two.unit ??= one.unit
  return grown(two, { first: one.first, value: null, low: tidy(low), high: two.value, step: Math.min(step, two.step), signed: one.signed || two.signed })
}

const grown = (amount: Draft, more: Partial<Amount>): Draft => Object.assign(amount, more)

/** The power of a thousand (or hundred) that a number was multiplied by. */
function magnitude({ value, numeral }: Amount): number {
  if (!numeral.figure || value === null) return 1
  return Math.round(value / numeral.figure.value)
}

/** The word that joins two ends, or null. */
function connector(s: Scan, at: number, one: Amount, between: boolean): string | null {
  const text = lowerAt(s, at)
  switch (text) {
    case 'and':
      return between ? text : null
    case '-': case '–': case '~':
      return text
    case '—':
      return null
    case 'to': {
      const from = isAfter(s, one.first, 'from')
      return changes(s, one.first) && !/^(?:range|ranges|ranging|ranged)$/.test(lowerAt(s, one.first - 2)) && (from || one.unit !== null) ? null : text
    }
    case 'or':
      return one.kind === 'bare' ? text : null
  }
  return null
}

/** Where the number of an amount starts that begins at `at` with a sign, a code or a hedge; -1 for none. */
function numberStart(s: Scan, at: number): number {
  for (let i = at; i < Math.min(s.to, at + 4); i++) {
    const word = s.words[i]!
    if (s.taken[i] !== 0) return -1
    if (figureOf(word) || numberWord(word) || ((word.lower === 'a' || word.lower === 'an') && i + 1 < s.to && numberWord(s.words[i + 1]!))) return i
    if (!/^(?:about|around|roughly|approximately|some|us|[$€£¥~-]|u\.s\.|usd|eur|gbp|a|c|hk|minus|as|much|many|up|to|even|perhaps|nearly|almost|over|more|than)$/.test(word.lower)) return -1
  }
  return -1
}

/** What one unit holds of a smaller one that may follow it. */
const HOLDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  foot: { inch: 12 }, pound: { ounce: 16 }, stone: { pound: 14 }, hour: { minute: 60, second: 3600 }, minute: { second: 60 },
  year: { month: 12 }, week: { day: 7 }, mile: { yard: 1760 }, day: { hour: 24 }, yard: { foot: 3 },
}

/** "5 feet 2 inches", "3 dollars 50 cents", "two hours and 30 minutes", "15 dollars 50." */
function compound(s: Scan, one: Draft, habit: Habit): Draft {
  if (one.value === null || one.unit === null || one.tail.length > 0 || one.kind === 'count' || one.kind === 'bare') return one
  const holds = HOLDS[one.unit]
  if (!holds && one.kind !== 'money') return one
  let at = one.last
  if ((nearAt(s, at) & (Near.And | Near.Comma | Near.Figure)) === 0) return one
  const joint = /^(?:and|,)$/.test(lowerAt(s, at)) ? 1 : 0
  at += joint
  if (at >= s.to || (!figureOf(s.words[at]!) && !numberWord(s.words[at]!))) return one
  const two = readAmount(s, at, habit)
  if (!two || two.value === null || two.first !== at) return one
  // "12 ft 2 in": the mark of inches is a word elsewhere.
  if (one.unit === 'foot' && two.kind === 'bare' && two.value < 12 && lowerAt(s, two.last) === 'in' && !/^(?:the|a|an|its|his|her|their|this|that|\d.*|\p{Lu}.*)$/u.test(s.words[two.last + 1]?.text ?? '')) {
    const feet = tidy(one.value + two.value / 12)
    return grown(one, { value: feet, low: feet, high: feet, last: two.last + 1, unitEnd: two.last + 1 })
  }
  const comma = joint === 1 && lowerAt(s, at - 1) === ','
  const sum = (more: number): Draft => {
    const value = tidy(one.value! + more)
    return grown(one, { value, low: value, high: value, last: two.last, unitEnd: two.unitEnd, step: two.step })
  }
  if (holds) {
    const size = two.unit === null ? undefined : holds[two.unit]
    if (size === undefined || two.value >= size || (comma && one.kind !== 'time' && one.unit !== 'foot')) return one
    const whole = one.value
    const both = sum(two.value / size)
    return one.time && two.time ? grown(both, { time: { ...one.time, rest: { whole, part: two.value, time: two.time } } }) : both
  }
  if (comma || !Number.isInteger(one.value)) return one
  if (two.kind === 'money' && two.value < 1 && (two.unit === one.unit || two.unit === 'USD') && !two.signed) return sum(two.value)
  // "15 dollars 50", "thirteen dollars forty-five": cents need not be named.
  const cents = two.kind === 'bare' && Number.isInteger(two.value) && two.value > 0 && two.value < 100 && /^(?:|[.,;:!?)]|and)$/.test(lowerAt(s, two.last))
  return cents && (one.value < 1000) && (!one.signed || joint === 1) ? sum(two.value / 100) : one
}

/** "an hour and a half", "a mile and a quarter". */
function halfMore(s: Scan, one: Draft): Draft {
  const { last, value } = one
  if (value === null || one.unit === null || (one.kind !== 'time' && one.kind !== 'measure' && one.kind !== 'money') || lowerAt(s, last) !== 'and') return one
  const article = /^(?:a|one)$/.test(lowerAt(s, last + 1)) ? 1 : 0
  const part = { half: 0.5, quarter: 0.25 }[lowerAt(s, last + 1 + article)]
  if (part === undefined || (article === 0 && part !== 0.5)) return one
  return grown(one, { value: value + part, low: value + part, high: value + part, last: last + 2 + article, unitEnd: last + 2 + article, step: 0 })
}
