// The year of a month or day that is said without one.
import { civilDate, dayNumber, monthLength, weekdayOf } from './calendar.js'
import type { Tense } from './tense.js'

/** A date this many days off in the direction that the tense speaks against is as good as one day in its own: tense is often misread. */
const AGAINST_TENSE = 4

/** Days from `base`, the day `like` of its month, to a month's day, or to the same day of a month, in a year; NaN when the month has no such day. */
function distance(base: number, like: number, year: number, month: number, day: number | null): number {
  const length = monthLength(year, month)
  if (day !== null && day > length) return NaN
  return dayNumber(year, month, day ?? Math.min(length, like)) - base
}

/** In news: the nearest before or after the day of writing; where both are possible, as the tense has it. */
export function nearest(base: number, month: number, day: number | null, tense: () => Tense): number | null {
  const { year, day: like } = civilDate(base)
  const here = distance(base, like, year, month, day)
  const other = here > 0 ? year - 1 : year + 1
  const there = distance(base, like, other, month, day)
  // 29 February has its year where it can.
  if (Number.isNaN(here) || Number.isNaN(there)) return !Number.isNaN(here) ? year : !Number.isNaN(there) ? other : [year - 1, year + 1, year - 2, year + 2].find((one) => !Number.isNaN(distance(base, like, one, month, day))) ?? null
  const near = Math.abs(here)
  const far = Math.abs(there)
  if (near * AGAINST_TENSE <= far) return year
  const said = far * AGAINST_TENSE <= near ? null : tense()
  return towards(there, said) < towards(here, said) ? other : year
}

/** How far off a day is, `days` ahead, to those who speak of it in a tense. */
export const towards = (days: number, tense: Tense): number => Math.abs(days) * ((tense === 'past' && days > 0) || (tense === 'future' && days < 0) ? AGAINST_TENSE : 1)

/** In a history: the account goes on in its year; from late in a year it steps into the next one, and it never steps back into the last. */
export function nextIn(base: number, month: number, day: number | null): number | null {
  const { year, day: like } = civilDate(base)
  const here = distance(base, like, year, month, day)
  const there = distance(base, like, year + 1, month, day)
  const stays = Number.isNaN(here) ? Infinity : here < 0 ? -here : here * 0.2
  const steps = Number.isNaN(there) || there > 150 ? Infinity : there + 130
  return steps < stays ? year + 1 : stays === Infinity ? null : year
}

/** Does a date fall on a weekday? */
export const fits = (year: number, month: number, day: number, weekday: number): boolean =>
  day <= monthLength(year, month) && weekdayOf(dayNumber(year, month, day)) === weekday
