// Stretches counted from another date: "two weeks ago", "last year", "the day before", "the third quarter of 1998".
import { dayNumber, monthLength, nthWeekday, weekdayOf } from './calendar.js'
import { counted, durationOf, every, isEnd, long, span, timexAgo, vague } from './counted.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { holiday } from './holidays.js'
import { Class, type Unit } from './lexicon.js'
import { lastDayOf } from './nth.js'
import { partBefore, yearAfter } from './parts.js'
import { shifted } from './shifted.js'
import { spanOf, type When } from './when.js'
import { centuryOf } from './years.js'

/** The expressions of the unit at atom `i`. */
export function unitDate(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const { unit = 'day', plural = false } = line.lex(i)
  const before = i - 1 >= floor ? line.lex(i - 1).c : 0
  const feast = unit === 'day' ? holiday(scene, i) : null
  if (feast) return feast
  if (unit === 'century' && (before & Class.Ordinal) !== 0) return centuryOf(scene, i)
  if (unit === 'second' && !plural) return null
  if (!plural) {
    const week = unit === 'week' || unit === 'weekend' ? weekOf(scene, i, unit) : null
    if (week) return week
    if ((before & Class.Shift) !== 0) return shiftedUnit(scene, i, unit)
    if (unit === 'quarter' && (before & Class.Ordinal) !== 0) return ordered(scene, i)
  }
  return counted(scene, i, unit) ?? span(scene, i, unit, plural) ?? every(scene, i, unit) ?? beside(scene, i, unit, plural) ?? partOfUnit(scene, i, unit) ?? long(scene, i, unit, plural) ?? vague(scene, i, unit, plural)
}

/** "last week", "this year", "the previous day", "the same month", "that year". */
function shiftedUnit(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, time, floor } = scene
  const { shift = 'this', n } = line.lex(i - 1)
  const form = line.lower(i - 1)
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null
  if (unit === 'day' && form === 'last' && line.is(i + 1, 'of in')) return lastDayOf(scene, i)
  let at = i - 1
  if (line.is(at, 'same past coming') && line.is(at - 1, 'that this') && at - 1 >= floor) at--
  const the = line.is(at - 1, 'the') && at - 1 >= floor
  // "the past year", "the last decade": a stretch that ends now; "the last day of": part of something else.
  if (line.is(i + 1, 'of') && the && !line.has(i + 2, Class.Month | Class.Year)) return null
  // "this past year" is the twelve months that end now.
  if (form === 'past' && !the && unit !== 'weekend') return [{ first: at, last: i + 1, when: null, timex: durationOf(unit, 1), duration: true }]
  if (the && (form === 'past' || (form === 'last' && unit !== 'quarter' && (unit !== 'week' || line.is(at - 2, 'for over during within'))))) return [{ first: at - 1, last: i + 1, when: null, timex: durationOf(unit, 1), duration: true }]
  if (form === 'prior' || form === 'current' && unit === 'day') return null
  let first = the ? at - 1 : at
  const fromRef = shift === 'previous' || shift === 'same' || shift === 'following' || (the && (shift === 'next' || (shift === 'this' && form !== 'current')))
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
  return [{ first, last, when: { ...when, part: part?.part, ...sideOf(scene, first, form, when) } }]
}

/** "earlier this year" ends, "later this week" begins, with the document's date. */
function sideOf({ line, time }: Scene, first: number, form: string, when: When): Partial<When> {
  const whole = form === 'this' && !time.narrative && time.dct !== null && spanOf(when)
  if (!whole) return {}
  if (line.is(first, 'earlier')) return { within: [whole[0], time.dct!] }
  return line.is(first, 'later') ? { within: [time.dct!, whole[1]] } : {}
}

/** "at that time", "during this period": what was last spoken of, in a history. */
export function thatTime({ line, time, floor }: Scene, i: number): Expression[] | null {
  if (!time.narrative || i - 1 < floor || !line.is(i - 1, 'this that the')) return null
  const whole = line.is(i, 'time') ? line.is(i - 2, 'at by during since until from') : !line.is(i - 1, 'the')
  if (!whole || line.is(i - 1, 'the') && (!line.is(i - 2, 'at') || line.is(i + 1, 'of when'))) return null
  return [{ first: i - 1, last: i + 1, when: null, timex: 'PRESENT_REF' }]
}

/** "third quarter of 1998", "the fourth quarter". */
function ordered(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const ordinal = line.lex(i - 1)
  if (ordinal.n > 4) return null
  const fiscal = line.is(i - 2, 'fiscal')
  let first = fiscal ? i - 2 : i - 1
  if (line.is(first - 1, 'the') && first - 1 >= floor) first--
  const year = yearAfter(scene, i + 1, false)
  const solved = year?.year ?? quarterYear(scene, ordinal.n, first, i + 1)
  return [{ first, last: year?.last ?? i + 1, when: { grain: 'quarter', year: solved, n: ordinal.n, ...(year ? {} : { implied: ['year'] }) } }]
}

function quarterYear(scene: Scene, n: number, first: number, last: number): number | null {
  const { time } = scene
  const now = time.civilNow
  if (!now) return time.nowYear
  // Results of a quarter are told of after it: the last such quarter that has ended or is ending.
  const quarter = Math.floor((now.month - 1) / 3) + 1
  if (tenseIn(scene, first, last) === 'future') return n >= quarter ? now.year : now.year + 1
  return quarter >= n ? now.year : now.year - 1
}

/** "the day before", "the week after", "the day after tomorrow", "the year before". */
function beside(scene: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  const { line, time, floor } = scene
  if (plural || !line.is(i + 1, 'before after earlier') || !line.is(i - 1, 'the') || i - 1 < floor) return null
  const sign = line.is(i + 1, 'after') ? 1 : -1
  const deictic = line.lex(i + 2)
  if ((deictic.c & Class.Deictic) !== 0 && unit === 'day') {
    return time.now === null ? [{ first: i - 1, last: i + 3, when: null, timex: 'XXXX-XX-XX' }] : [{ first: i - 1, last: i + 3, when: shifted(time.now + deictic.n, 'day', sign) }]
  }
  if (!isEnd(scene, i + 2)) return null
  const base = (unit === 'day' ? time.refDay : null) ?? time.refStart ?? time.now
  return base === null ? [{ first: i - 1, last: i + 2, when: null, timex: timexAgo(unit) }] : [{ first: i - 1, last: i + 2, when: shifted(base, unit, sign) }]
}

/** "the first week of May", "the last weekend in June 2024", "the week of March 6". */
function weekOf(scene: Scene, i: number, unit: 'week' | 'weekend'): Expression[] | null {
  const { line, floor, time } = scene
  if (!line.is(i + 1, 'of in') || !line.has(i + 2, Class.Month)) return null
  const month = line.lex(i + 2).n
  const dated = line.has(i + 3, Class.Day | Class.Nth) && line.is(i + 1, 'of')
  const ordinal = line.lex(i - 1)
  const n = (ordinal.c & Class.Ordinal) !== 0 ? ordinal.n : line.is(i - 1, 'last final') ? 0 : -1
  if (!dated && (n < 0 || n > 5 || i - 1 < floor)) return null
  const year = yearAfter(scene, dated ? i + 4 : i + 3, dated)
  let first = dated ? i : i - 1
  if (line.is(first - 1, 'the') && first - 1 >= floor) first--
  const solved = year?.year ?? time.yearOf(month, dated ? line.lex(i + 3).n : null, () => tenseIn(scene, first, i + 3), null)
  if (solved === null) return null
  const last = year?.last ?? (dated ? i + 4 : i + 3)
  if (dated) {
    const start = spanOf({ grain: 'day', year: solved, n: month, day: line.lex(i + 3).n })
    return start && [{ first, last, when: shifted(start[0], unit, 0) }]
  }
  if (unit === 'weekend') {
    const saturday = nthWeekday(solved, month, 6, n === 0 ? -1 : n)
    return [{ first, last, when: shifted(saturday, 'weekend', 0) }]
  }
  // The first seven days are the first week; calendars differ, so its neighbours' days are not shut out.
  const start = n === 0 ? dayNumber(solved, month, monthLength(solved, month) - 6) : dayNumber(solved, month, 1) + (n - 1) * 7
  return [{ first, last, when: { ...shifted(start + 3, 'week', 0), within: [Math.max(start - 3, dayNumber(solved, month, 1)), Math.min(start + 9, dayNumber(solved, month, monthLength(solved, month)))] } }]
}

/** "the end of the year", "later this month" is shiftedUnit's; "year-end", "mid-week". */
function partOfUnit(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor, time } = scene
  const form = line.lower(i)
  if (form === 'weekend' && line.is(i - 1, 'the') && i - 1 >= floor && time.now !== null && !time.narrative) {
    const past = tenseIn(scene, i - 1, i + 1) !== 'future'
    return [{ first: i - 1, last: i + 1, when: shifted(time.now, 'weekend', past && weekdayOf(time.now) < 6 ? -1 : 0) }]
  }
  if ((form !== 'year' && form !== 'month' && form !== 'decade' && form !== 'week') || i - 1 < floor) return null
  const base = time.refStart ?? time.now
  if (base === null) return null
  if (line.is(i - 1, 'the')) {
    const part = partBefore(line, i - 1, floor)
    if (part?.part && part.shift === undefined && line.is(i - 2, 'of in')) return [{ first: part.first, last: i + 1, when: { ...shifted(base, unit, 0), part: part.part } }]
    if (line.is(i - 2, 'of') && line.is(i - 3, 'rest remainder') && i - 3 >= floor) return [{ first: line.is(i - 4, 'the') && i - 4 >= floor ? i - 4 : i - 3, last: i + 1, when: shifted(base, unit, 0) }]
  }
  // "by year's end"
  if (line.is(i + 1, "'s ’s") && line.is(i + 2, 'end') && !line.is(i + 3, 'of')) return [{ first: i, last: i + 3, when: { ...shifted(base, unit, 0), part: 'end' } }]
  if (line.glued(i + 1) && line.is(i + 1, 'end') && !line.is(i + 2, 'of')) return [{ first: i, last: i + 2, when: { ...shifted(base, unit, 0), part: 'end' } }]
  return null
}
