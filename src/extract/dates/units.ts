// Stretches counted from another date: "two weeks ago", "last year", "the day before", "the third quarter of 1998".
import { Shape } from '../../model/index.js'
import { dayNumber, weekdayOf } from './calendar.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { Class, type Unit } from './lexicon.js'
import { amountBefore } from './numbers.js'
import { partBefore, yearAfter } from './parts.js'
import { shifted } from './timeline.js'
import { spanOf, type When } from './when.js'
import { centuryOf } from './years.js'

const CODE: Readonly<Record<Unit, string>> = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', fortnight: 'W', weekend: 'WE', month: 'M', quarter: 'Q', year: 'Y', decade: 'DE', century: 'CE' }
const HEDGES: ReadonlySet<string> = new Set(['about', 'around', 'almost', 'nearly', 'some', 'over', 'roughly', 'approximately', 'just', 'only', 'exactly', 'barely', 'another'])

/** The TIMEX3 duration of `value` units, `X` for an unknown number. */
export function durationOf(unit: Unit, value: number): string {
  const [count, code] = unit === 'fortnight' ? [value * 2, 'W'] : unit === 'decade' ? [value * 10, 'Y'] : unit === 'century' ? [value * 100, 'Y'] : unit === 'quarter' ? [value * 3, 'M'] : [value, CODE[unit]]
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''
  return `P${clock}${Number.isNaN(count) ? 'X' : count}${code}`
}

/** The expressions of the unit at atom `i`. */
export function unitDate(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const { unit = 'day', plural = false } = line.lex(i)
  if (unit === 'century' && line.has(i - 1, Class.Ordinal)) return centuryOf(scene, i)
  if (unit === 'second' && !plural) return null
  const shift = line.lex(i - 1)
  if ((shift.c & Class.Shift) !== 0 && i - 1 >= floor && !plural) return shiftedUnit(scene, i, unit)
  return (
    counted(scene, i, unit) ?? span(scene, i, unit, plural) ?? (unit === 'quarter' || unit === 'weekend' ? ordered(scene, i, unit) : null) ??
    every(scene, i, unit) ?? beside(scene, i, unit, plural) ?? ordinalUnit(scene, i, unit) ?? partOfUnit(scene, i, unit)
  )
}

/** "two weeks ago", "a year earlier", "three days later", "10 years from now". */
function counted(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, time, floor } = scene
  let after = i + 1
  if (line.is(after, 'and') && line.is(after + 1, 'a') && line.is(after + 2, 'half')) after += 3
  const ago = line.is(after, 'ago')
  const now = ago || line.is(after, 'hence') || (line.is(after, 'from') && line.is(after + 1, 'now', 'today', 'tomorrow', 'yesterday'))
  const later = line.is(after, 'later', 'afterwards', 'afterward', 'on') || (line.is(after, 'after') && isEnd(scene, after + 1))
  const earlier = line.is(after, 'earlier', 'previously', 'prior') && !line.is(after + 1, 'to', 'than') || (line.is(after, 'before', 'prior') && isEnd(scene, after + 1))
  if (!now && !later && !earlier) return null
  if (line.is(after, 'on') && !line.is(i - 1, 'years') && !line.is(after + 1, ',')) return null
  const amount = amountBefore(line, i, floor)
  let first = amount?.first ?? i
  if (first - 1 >= floor && line.in(first - 1, HEDGES)) first--
  const last = line.is(after, 'from') ? after + 2 : after + 1
  const sign = ago || earlier ? -1 : 1
  if (!amount || Number.isNaN(amount.value)) {
    if (!amount && !line.lex(i).plural) return null
    return [{ first, last, when: null, timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }]
  }
  let base = now ? (time.narrative ? time.dct : time.now) : (unit === 'day' || unit === 'week' ? (time.refDay ?? time.refStart) : time.refStart) ?? time.now
  if (base !== null && line.is(last - 1, 'tomorrow')) base++
  if (base !== null && line.is(last - 1, 'yesterday')) base--
  if (time.narrative && ago) return [{ first, last, when: null, timex: timexAgo(unit) }]
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return base === null ? null : [{ first, last, when: shifted(base, 'day', 0), aside: true }]
  const when = base === null ? null : whenShifted(base, unit, sign * amount.value)
  return when ? [{ first, last, when }] : [{ first, last, when: null, timex: timexAgo(unit) }]
}
const timexAgo = (unit: Unit): string => (unit === 'month' ? 'XXXX-XX' : unit === 'week' ? 'XXXX-WXX' : unit === 'day' ? 'XXXX-XX-XX' : 'XXXX')

function whenShifted(base: number, unit: Unit, count: number): When {
  if (Number.isInteger(count)) return { ...shifted(base, unit, count, false), implied: ['year', 'month', 'day'] }
  const implied = { implied: ['year', 'month', 'day'] as const }
  if (unit === 'year') return { ...shifted(base, 'month', Math.round(count * 12)), ...implied }
  return { ...shifted(base, unit === 'decade' ? 'year' : unit === 'month' ? 'week' : 'day', Math.round(count * (unit === 'decade' ? 10 : unit === 'month' ? 4.35 : 7))), ...implied }
}

/** Ends the phrase: "two days before." and not "two days before the vote". */
function isEnd({ line }: Scene, k: number): boolean {
  const shape = line.shape(k)
  return shape === -1 || shape === Shape.Punctuation || line.is(k, 'and', 'but', 'when', 'in', 'at', 'on', 'with', 'had', 'was', 'were')
}

/** "the past three days", "the next two years", "recent weeks", "the coming months". */
function span(scene: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  const { line, floor } = scene
  if (!plural) return null
  const amount = amountBefore(line, i, floor)
  const at = (amount?.first ?? i) - 1
  if (at < floor || !(line.has(at, Class.Shift) || line.is(at, 'recent')) || line.is(at, 'same', 'that', 'this')) return null
  const first = at - 1 >= floor && line.is(at - 1, 'the', 'these') ? at - 1 : at
  return [{ first, last: i + 1, when: null, timex: durationOf(unit, amount?.value ?? NaN), duration: true }]
}

/** "last week", "this year", "the previous day", "the same month", "that year". */
function shiftedUnit(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, time, floor } = scene
  const { shift = 'this', n } = line.lex(i - 1)
  const form = line.lower(i - 1)
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null
  let at = i - 1
  if (line.is(at, 'same', 'past', 'coming') && line.is(at - 1, 'that', 'this') && at - 1 >= floor) at--
  const the = line.is(at - 1, 'the') && at - 1 >= floor
  // "the past year", "the last decade": a stretch that ends now; "the last day of": part of something else.
  if (line.is(i + 1, 'of') && the && !line.has(i + 2, Class.Month | Class.Year)) return null
  if (the && (form === 'past' || (form === 'last' && unit !== 'week' && unit !== 'quarter'))) return [{ first: at - 1, last: i + 1, when: null, timex: durationOf(unit, 1), duration: true }]
  if (form === 'prior' || form === 'current' && unit === 'day') return null
  let first = the ? at - 1 : at
  const fromRef = shift === 'previous' || shift === 'same' || shift === 'following' || (the && (shift === 'next' || shift === 'this'))
  const ofYear = fromRef && unit === 'year' && time.lastYear !== null ? dayNumber(time.lastYear, 1, 1) : null
  const base = fromRef ? (ofYear ?? (unit === 'day' ? time.refDay : null) ?? time.refStart ?? time.now) : (time.now ?? time.refStart)
  if (form === 'this' && unit === 'day') return [{ first, last: i + 1, when: null, timex: 'PRESENT_REF' }]
  const part = partBefore(line, the ? at : first, floor)
  if (part && part.first < first) first = part.first
  let last = i + 1
  if (base === null) return [{ first, last, when: null, timex: timexAgo(unit) }]
  const when = shifted(base, unit, n)
  // "the 28th of that month", "the 15th day of next month", "the 21st of this month".
  let day = at - 1
  if (line.is(day, 'of')) day--
  if (line.is(day, 'day')) day--
  if (unit === 'month' && !the && day < at && day >= floor && line.has(day, Class.Ordinal) && line.lex(day).n <= 31) {
    return [{ first: line.is(day - 1, 'the') && day - 1 >= floor ? day - 1 : day, last: i + 1, when: { ...when, grain: 'day', day: line.lex(day).n } }]
  }
  if (fromRef && shift !== 'same' && unit === 'year' && line.is(last, "'s")) last++
  return [{ first, last, when: { ...when, part: part?.part, implied: ['year', 'month', 'day'] } }]
}

/** "at that time", "during this period": what was last spoken of, in a history. */
export function thatTime({ line, time, floor }: Scene, i: number): Expression[] | null {
  if (!time.narrative || i - 1 < floor || !line.is(i - 1, 'this', 'that', 'the')) return null
  const whole = line.is(i, 'time') ? line.is(i - 2, 'at', 'by', 'during', 'since', 'until', 'from') : !line.is(i - 1, 'the')
  if (!whole || line.is(i - 1, 'the') && (!line.is(i - 2, 'at') || line.is(i + 1, 'of', 'when'))) return null
  return [{ first: i - 1, last: i + 1, when: null, timex: 'PRESENT_REF' }]
}

/** "third quarter of 1998", "the first half of 2014", "the fourth quarter". */
function ordered(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor, time } = scene
  const ordinal = line.lex(i - 1)
  if (unit !== 'quarter' || i - 1 < floor || !((ordinal.c & Class.Ordinal) !== 0 && ordinal.n <= 4)) return null
  const fiscal = line.is(i - 2, 'fiscal')
  let first = fiscal ? i - 2 : i - 1
  if (line.is(first - 1, 'the') && first - 1 >= floor) first--
  const year = yearAfter(scene, i + 1, false)
  const solved = year?.year ?? quarterYear(scene, ordinal.n)
  void time
  return [{ first, last: year?.last ?? i + 1, when: { grain: 'quarter', year: solved, n: ordinal.n, ...(year ? {} : { implied: ['year'] }) } }]
}

function quarterYear({ time }: Scene, n: number): number | null {
  const now = time.civilNow
  if (!now) return time.nowYear
  // Results of a quarter are told of after it: the last such quarter that has ended or is ending.
  return Math.floor((now.month - 1) / 3) + 1 >= n ? now.year : now.year - 1
}

/** "every day", "each year", "twice a week", "per month". */
function every(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor } = scene
  const amount = amountBefore(line, i, floor)
  if (line.is(i - 1, 'every', 'each') && i - 1 >= floor) return [{ first: i - 1, last: i + 1, when: null, timex: durationOf(unit, 1) }]
  if (line.is(i - 1, 'other') && line.is(i - 2, 'every')) return [{ first: i - 2, last: i + 1, when: null, timex: durationOf(unit, 2) }]
  if (amount && line.is(amount.first - 1, 'every') && amount.first - 1 >= floor) return [{ first: amount.first - 1, last: i + 1, when: null, timex: durationOf(unit, amount.value) }]
  if (line.is(i - 1, 'a', 'per') && line.is(i - 2, 'once', 'twice', 'times') && i - 2 >= floor) {
    return [{ first: line.is(i - 2, 'times') && i - 3 >= floor && line.has(i - 3, Class.Cardinal) ? i - 3 : i - 2, last: i + 1, when: null, timex: durationOf(unit, 1) }]
  }
  return null
}

/** "the day before", "the week after", "the day after tomorrow", "the year before". */
function beside(scene: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  const { line, time, floor } = scene
  if (plural || !line.is(i + 1, 'before', 'after', 'earlier') || !line.is(i - 1, 'the') || i - 1 < floor) return null
  const sign = line.is(i + 1, 'after') ? 1 : -1
  const deictic = line.lex(i + 2)
  if ((deictic.c & Class.Deictic) !== 0 && unit === 'day') {
    return time.now === null ? [{ first: i - 1, last: i + 3, when: null, timex: 'XXXX-XX-XX' }] : [{ first: i - 1, last: i + 3, when: shifted(time.now + deictic.n, 'day', sign) }]
  }
  if (!isEnd(scene, i + 2)) return null
  const base = (unit === 'day' ? time.refDay : null) ?? time.refStart ?? time.now
  return base === null ? [{ first: i - 1, last: i + 2, when: null, timex: timexAgo(unit) }] : [{ first: i - 1, last: i + 2, when: shifted(base, unit, sign) }]
}

/** "the first week of May", "the week of March 6", "second day". */
function ordinalUnit(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor, time } = scene
  if (unit === 'week' && line.is(i + 1, 'of') && line.has(i + 2, Class.Month) && line.has(i + 3, Class.Day) && i >= floor) {
    const [month, day] = [line.lex(i + 2).n, line.lex(i + 3).n]
    const year = yearAfter(scene, i + 4, true)
    const solved = year?.year ?? time.yearOf(month, day, null, null)
    if (solved === null) return null
    const span = spanOf({ grain: 'day', year: solved, n: month, day })
    return span && [{ first: line.is(i - 1, 'the') && i - 1 >= floor ? i - 1 : i, last: year?.last ?? i + 4, when: shifted(span[0], 'week', 0) }]
  }
  return null
}

/** "the end of the year", "later this month" is shiftedUnit's; "year-end", "mid-week". */
function partOfUnit(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor, time } = scene
  const form = line.lower(i)
  if (form === 'weekend' && line.is(i - 1, 'the') && i - 1 >= floor && time.now !== null && !time.narrative) {
    const past = tenseIn(scene, i - 1, i + 1) !== 'future'
    return [{ first: i - 1, last: i + 1, when: { ...shifted(time.now, 'weekend', past && weekdayOf(time.now) < 6 ? -1 : 0), implied: ['year', 'month', 'day'] } }]
  }
  if ((form !== 'year' && form !== 'month' && form !== 'decade' && form !== 'week') || i - 1 < floor) return null
  const base = time.refStart ?? time.now
  if (base === null) return null
  if (line.is(i - 1, 'the')) {
    const part = partBefore(line, i - 1, floor)
    if (part?.part && part.shift === undefined && line.is(i - 2, 'of', 'in')) return [{ first: part.first, last: i + 1, when: { ...shifted(base, unit, 0), part: part.part } }]
    if (line.is(i - 2, 'of') && line.is(i - 3, 'rest', 'remainder') && i - 3 >= floor) return [{ first: line.is(i - 4, 'the') && i - 4 >= floor ? i - 4 : i - 3, last: i + 1, when: shifted(base, unit, 0) }]
  }
  if (line.glued(i + 1) && line.is(i + 1, 'end') && !line.is(i + 2, 'of')) return [{ first: i, last: i + 2, when: { ...shifted(base, unit, 0), part: 'end' } }]
  return null
}
