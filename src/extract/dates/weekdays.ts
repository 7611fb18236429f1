// Weekdays beside dates, and what the calendar says of them.
import { Shape } from '../../model/index.js'
import type { ClaimValues } from '../../model/index.js'
import { civilDate, dayNumber, isoDay, monthLength, weekdayOf } from './calendar.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'

/** What may stand between two weekdays, or two days, of one list or range. */
export const LINKS = 'to through thru and or & until till , /'

export interface Weekdays {
  /** The weekdays said, in their order. */
  readonly weekdays: readonly number[]
  readonly first: number
  readonly last: number
}

/** The weekdays of a date at [first, last): "Tuesday, April 24", "24 April (Tuesday)", "Saturday and Sunday, June 5 and 6". */
export function weekdaysBeside(line: Line, first: number, last: number, floor: number): Weekdays | null {
  let j = first - 1
  if (line.is(j, 'the')) j--
  if (line.is(j, ', ( . – - —')) j--
  if (line.has(j, Class.DayPart) && line.has(j - 1, Class.Weekday)) j--
  if (j >= floor && isWeekday(line, j)) {
    const weekdays = [line.lex(j).n]
    let start = j
    for (let k = line.acrossBack(start, LINKS); k >= floor && isWeekday(line, k) && weekdays.length < 5; k = line.acrossBack(start, LINKS)) {
      weekdays.unshift(line.lex(k).n)
      start = k
    }
    return { weekdays, first: start, last: line.is(j + 1, '(') && line.is(last, ')') ? last + 1 : last }
  }
  const k = last
  if (line.is(k, '( [') && isWeekday(line, k + 1) && line.is(k + 2, ') ]')) return { weekdays: [line.lex(k + 1).n], first, last: k + 3 }
  // "June 5, Monday": but in "June 5, Monday's game" the weekday begins something else.
  if (line.is(k, ',') && isWeekday(line, k + 1) && (k + 2 >= line.count || line.is(k + 2, ', . ) ; at from'))) return { weekdays: [line.lex(k + 1).n], first, last: k + 2 }
  // "24 April 2024, a Tuesday", "24 April 2024 – Tuesday" where nothing goes on behind it.
  const end = (i: number, marks: string): boolean => i >= line.count || line.is(i, marks)
  if (line.is(k, ',') && line.is(k + 1, 'a') && isWeekday(line, k + 2) && end(k + 3, ', . ) ;')) return { weekdays: [line.lex(k + 2).n], first, last: k + 3 }
  if (line.is(k, '– — -') && isWeekday(line, k + 1) && end(k + 2, '. )')) return { weekdays: [line.lex(k + 1).n], first, last: k + 2 }
  return null
}

/** A weekday by its name, or its short form with a capital: "sun", "wed" and "sat" are words. */
const isWeekday = (line: Line, i: number): boolean => line.has(i, Class.Weekday) && line.lex(i).plural !== true && (line.shape(i) !== Shape.Lower || line.lower(i).length > 5)

/**
 * Days between a Julian date and the same date's Gregorian day number. Texts on countries that kept the old calendar
 * (Britain to 1752, Russia to 1918, Greece to 1923) give weekdays by it.
 */
function julianShift(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2
}
const LAST_OLD_STYLE = 1923

/** The claim that a date fell on a weekday; null where old style makes it right after all. */
export function weekdayClaim(day: number, weekday: number, year: ClaimValues['weekday']['year']): ClaimValues['weekday'] | null {
  const date = isoDay(day)
  const actual = weekdayOf(day)
  const civil = civilDate(day)
  if (date === null) return null
  if (actual !== weekday && civil.year <= LAST_OLD_STYLE && weekdayOf(day + julianShift(civil.year)) === weekday) return null
  const near: string[] = []
  if (actual !== weekday) {
    const back = (actual - weekday + 7) % 7
    near.push(isoDay(day - back)!, isoDay(day - back + 7)!)
    for (const other of [civil.year - 1, civil.year + 1]) {
      if (civil.day > monthLength(other, civil.month)) continue
      const same = dayNumber(other, civil.month, civil.day)
      if (weekdayOf(same) === weekday) near.push(isoDay(same)!)
    }
  }
  return { weekday, actual, date, year, near }
}
