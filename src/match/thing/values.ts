// What a figure allows: an interval, from its bounds, its hedge and the digits it was rounded to.
import type { Claim, ClaimOf } from '../../model/index.js'
import { measureOf, secondsOf } from './units.js'

/** All in the dimension's base unit. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** The number as said, or null for a range. */
  readonly point: number | null
  /** A range that was said as one: "from −20 to 50". */
  readonly range: boolean
}

export type FigureClaim = ClaimOf<'quantity'> | ClaimOf<'duration'>
export const isFigure = (claim: Claim): claim is FigureClaim => claim.kind === 'quantity' || claim.kind === 'duration'

/** "About 60" allows 54 to 66: hedged figures in news are mostly rounded to one or two digits. */
const ABOUT = 0.1
/** "More than 60" allows anything above, but nobody says it of 100: beyond this factor two tellings differ. */
const OPEN = 1.5
/** A round number without a hedge ("2,300 people") may be rounded, but not by more than this. */
const ROUND = 0.05

const PLURAL = /(?:dozen|score|hundred|thousand|illion|ten)s\b/i
const TENFOLD = 10

const SCALED = /illion|trillion|\d ?(?:m|mn|mln|bn|bln|tn|k)\b/i

/** A length or a weight is measured, so that a whole number is rounded: "25 miles" are 40 kilometres. */
const MEASURED = 0.03
export const isMeasured = (dimension: string): boolean => /^[a-z]/.test(dimension) && !/^(?:count|bare|data|time)/.test(dimension)

/** The interval of a claim; `exact` where the figure is a setting or a limit, which nobody rounds. Null when it has no value. */
export function intervalOf(claim: FigureClaim, exact: boolean): Interval | null {
  if (claim.kind === 'duration') {
    const length = secondsOf(claim.value.timex)
    if (!length) return null
    const { seconds, step } = length
    // Calendar units are of unequal length: a month is 28 to 31 days.
    const slack = Math.max(exact ? 0 : hedgeOf(claim.text) * seconds, step >= 2_000_000 ? 0.03 * seconds : 0)
    return bounded(claim.text, seconds, slack)
  }
  const { number, unit, low, high, hedge } = claim.value
  const { factor } = measureOf(unit)
  if (number === null) {
    if (low === null && high === null) return null
    // "dozens", "thousands": anything below the next such word.
    const above = PLURAL.test(claim.text) ? TENFOLD : OPEN
    return { low: (low ?? high! / OPEN) * factor, high: (high ?? low! * above) * factor, point: null, range: low !== null && high !== null }
  }
  const point = number * factor
  if (exact) {
    // A setting is not rounded, but a figure said in millions is: "2.2 million" and 2,178,000.
    const measured = isMeasured(measureOf(unit).dimension)
    const slack = SCALED.test(claim.text) || hedge === 'about' || (measured && hedge !== null) ? halfStep(claim.text, number, measured) * factor : 0
    return { low: point - slack, high: point + slack, point, range: false }
  }
  const slack = Math.max(halfStep(claim.text, number, isMeasured(measureOf(unit).dimension)) * factor, hedge === 'about' ? ABOUT * Math.abs(point) : 0)
  return {
    low: hedge === 'less than' || hedge === 'at most' ? (low ?? number / OPEN) * factor : Math.min(low === null ? point : low * factor, point - slack),
    high: hedge === 'more than' || hedge === 'at least' ? (high ?? number * OPEN + 1) * factor : Math.max(high === null ? point : high * factor, point + slack),
    point,
    range: false,
  }
}

const hedgeOf = (text: string): number => (/\b(?:about|around|some|nearly|almost|roughly|approximately|just|up to|close to)\b/i.test(text) ? ABOUT : 0)

function bounded(text: string, point: number, slack: number): Interval {
  const over = /\b(?:more than|over|at least|longer than|upwards of)\b/i.test(text)
  const under = /\b(?:less than|under|at most|fewer than|up to|within|no more than)\b/i.test(text)
  return { low: under ? point / OPEN : point - slack, high: over ? point * OPEN : point + slack, point, range: false }
}

/** Half of the last digit's worth: "1.3 million" is 1.25 to 1.35 million; small whole numbers are exact. */
function halfStep(text: string, number: number, measured: boolean): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]?.replace(/,/g, '')
  const mantissa = digits ? Number(digits) : NaN
  const size = Math.abs(number)
  if (!digits || !(mantissa > 0)) return size >= 1000 ? ROUND * size : 0
  const scale = size / mantissa
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  if (decimals > 0) return (10 ** -decimals * scale) / 2
  if (mantissa < 100 && scale < 100) return measured ? Math.min(scale / 2, MEASURED * size) : 0
  let zeros = 1
  while (mantissa % (zeros * 10) === 0) zeros *= 10
  if (zeros === 1 && scale === 1) return 0
  return Math.min((zeros * scale) / 2, ROUND * size)
}

/** Can both hold? */
export function agree(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.point ?? 0), Math.abs(b.point ?? 0))
  return a.low <= b.high + slack && b.low <= a.high + slack
}

/** Are both ranges, and not the same? The range a device works in is one thing said with two numbers. */
export const rangesDiffer = (a: Interval, b: Interval): boolean =>
  a.range && b.range && (Math.abs(a.low - b.low) > 1e-9 * Math.abs(a.low || 1) || Math.abs(a.high - b.high) > 1e-9 * Math.abs(a.high || 1))

/** A slip of the pen that may have made one number of the other, and how unlikely it is that chance did: about as many digits. */
export interface Slip {
  readonly kind: 'power of ten' | 'digits swapped' | 'one digit'
  readonly digits: number
}
/** More digits than this add nothing. */
export const DIGITS = 3

/** How one number may have become the other: by a slip of the pen, or null. */
export function slipOf(a: number, b: number): Slip | null {
  if (!(a > 0) || !(b > 0) || a === b) return null
  const power = Math.log10(a / b)
  if (Math.abs(power) >= 0.999 && Math.abs(power - Math.round(power)) < 1e-9 && a !== 10 && b !== 10) return { kind: 'power of ten', digits: Math.min(DIGITS, digitsOf(a).length) }
  if (Math.abs(power) > 1 || !isSlip(Math.abs(a - b))) return null
  const x = digitsOf(a)
  const y = digitsOf(b)
  if (x.length !== y.length || x.length < 3) return null
  let first = -1
  let differ = 0
  for (let i = 0; i < x.length; i++) {
    if (x[i] === y[i]) continue
    if (differ === 0) first = i
    differ++
  }
  if (differ === 1) return { kind: 'one digit', digits: Math.min(DIGITS, x.length - 2) }
  return differ === 2 && x[first] === y[first + 1] && x[first + 1] === y[first] ? { kind: 'digits swapped', digits: Math.min(DIGITS, x.length - 1) } : null
}
/** One digit more or less makes a difference of one digit and zeros; two neighbours swapped make one of nine times that. Seen without writing the numbers out, which is dear. */
function isSlip(difference: number): boolean {
  const first = difference / 10 ** Math.floor(Math.log10(difference) + 1e-9)
  return isWhole(first) || isWhole(first / 9) || isWhole((first * 10) / 9)
}
const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6
const digitsOf = (n: number): string => String(n).replace(/[.,]/g, '').replace(/0+$/, '')
