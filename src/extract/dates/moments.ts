// Days named from the day of writing, and times of day: "Thursday night", "yesterday", "10:35 a.m.", "the morning of April 19".
import { Shape } from '../../model/index.js'
import { weekdayOf } from './calendar.js'
import { isEnd } from './counted.js'
import type { Expression, Scene } from './expression.js'
import { tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import { holiday } from './holidays.js'
import type { Line } from './line.js'
import { nthOf } from './nth.js'
import { numberAfter, withNumber } from './numbered.js'
import { hourOf } from './numeric.js'
import { partBefore } from './parts.js'
import { LINKS } from './weekdays.js'
import { dayWhen, type When } from './when.js'

/** Short forms that are words or names of their own: only beside a date. */
const SHORT: ReadonlySet<string> = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'sat.', 'sun.', 'mon.', 'wed.'])

/** Capitals that make a weekday the name of a day of its own: "Super Tuesday", "Black Monday", "Bloody Sunday". */
const NAMED: ReadonlySet<string> = new Set(['super', 'black', 'bloody', 'giving', 'fat', 'shrove', 'holy', 'red', 'cyber', 'mini', 'wonderful', 'ruby', 'blue'])

/** The weekday at atom `i`, when no date stands beside it. */
export function weekday(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const feast = holiday(scene, i)
  if (feast) return feast
  const { n, plural } = line.lex(i)
  if (!plural && dateFollows(line, i)) return null
  if (SHORT.has(line.lower(i)) || line.shape(i) === Shape.Upper || (line.shape(i - 1) === Shape.Capital && line.in(i - 1, NAMED))) return null
  if (plural || line.is(i - 1, 'every each')) {
    const first = !plural && i - 1 >= floor ? i - 1 : i
    return [{ first, last: i + 1, when: null, timex: `XXXX-WXX-${n}` }]
  }
  const counted = nthOf(scene, i)
  if (counted) return counted
  let first = i
  let last = i + 1
  let shift: number | undefined
  const part = partBefore(line, i, floor)
  if (part) { first = part.first; shift = part.shift }
  else if (line.is(i - 1, 'following previous preceding') && i - 1 >= floor) { first = i - 1 }
  const numbered = shift === undefined && part === null ? numberAfter(line, last) : null
  if (numbered) return [withNumber(scene, n, numbered, first)]
  let day: number | null
  const weekAfter = line.is(last, 'of') ? last + 1 : last
  const week = line.has(weekAfter, Class.Shift) && line.is(weekAfter + 1, 'week') && line.is(weekAfter, 'last next this') ? line.lex(weekAfter).n : null
  const base = time.now
  // "Friday week", "Monday fortnight": a week, or two, after the one to come.
  const after = shift === undefined && first === i && line.is(last, 'week fortnight') && isEnd(scene, last + 1) ? (line.is(last, 'week') ? 7 : 14) : 0
  if (base !== null && after > 0) {
    last++
    day = base + ((n - weekdayOf(base) + 7) % 7 || 7) + after
  } else if (base !== null && week !== null) {
    last = weekAfter + 2
    day = base - weekdayOf(base) + n + week * 7
  } else if (base !== null && first === i - 1 && line.is(first, 'following previous preceding')) {
    const from = time.refDay ?? base
    const ahead = (n - weekdayOf(from) + 7) % 7 || 7
    day = line.is(first, 'following') ? from + ahead : from + ahead - 14 + (ahead === 7 ? 0 : 7)
  } else if (base !== null && shift !== undefined && shift !== 0) {
    const ahead = (n - weekdayOf(base) + 7) % 7 || 7
    // "last Tuesday", said on a Tuesday, is a week ago.
    day = shift > 0 ? base + ahead : base + ahead - (ahead === 7 ? 14 : 7)
  } else if (shift === undefined && time.refDay !== null && floor > 0 && line.acrossBack(i, 'to through thru until till') === floor - 1 && line.has(floor - 1, Class.Weekday) && weekdayOf(time.refDay) === line.lex(floor - 1).n) {
    // "from Monday to Friday"
    day = time.refDay + ((n - weekdayOf(time.refDay) + 7) % 7 || 7)
  } else day = time.dayOf(n, () => (shift === 0 ? null : tenseIn(scene, first, last)), shift === undefined && line.is(last, "'s ’s"))
  const when: When = day === null ? { grain: 'day', year: null, weekday: n } : dayWhen(day, { implied: ['year', 'month', 'day'] })
  return [{ first, last, when: { ...when, part: part?.part } }]
}

function dateFollows(line: Line, i: number): boolean {
  let k = i + 1
  // "Saturday and Sunday, June 1 and 2".
  for (let next = line.across(i, LINKS); next > 0 && line.has(next, Class.Weekday); next = line.across(next, LINKS)) k = next + 1
  if (line.has(k, Class.DayPart)) k++
  if (line.is(k, '.') && line.lower(i).length <= 5) k++
  if (line.is(k, ', (') || (line.is(k, '– — -') && !line.glued(k) && !line.glued(k + 1))) k++
  if (line.is(k, 'the')) k++
  if (line.has(k, Class.Month) && (line.has(k + 1, Class.Day | Class.Ordinal))) return true
  if (line.has(k, Class.Numeric)) return true
  // "Monday to Thursday, 22 to 26 April".
  const end = line.has(k, Class.Day) ? line.across(k, LINKS) : -1
  if (end > 0 && line.has(end, Class.Day) && line.has(end + 1, Class.Month)) return true
  return line.has(k, Class.Day | Class.Ordinal) && (line.has(k + 1, Class.Month) || (line.is(k + 1, 'of day') && line.has(k + 2, Class.Month)))
}

/** "yesterday", "tonight", "tomorrow morning", "late today". */
export function deictic(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const { n, code } = line.lex(i)
  const part = partBefore(line, i, floor)
  const first = part && part.shift === undefined ? part.first : i
  const last = i + 1
  const time_ = code ? { time: `T${code}` } : {}
  const { today } = time
  if (today === null) {
    return [{ first, last, when: null, timex: n === 0 && !code ? 'PRESENT_REF' : n < 0 ? 'XXXX-XX-XX' : `XXXX-XX-XX${code ? `T${code}` : ''}` }]
  }
  return [{ first, last, when: dayWhen(today + n, { ...time_, implied: ['year', 'month', 'day'] }) }]
}

/** "this morning", "last night", "that afternoon", "the next morning"; "Friday night" is the day's. */
export function dayPart(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const { code = '', n, plural } = line.lex(i)
  if (plural || i - 1 < floor) return clock(scene, i)
  const shift = line.lex(i - 1)
  const base = time.now ?? time.refDay
  if ((shift.c & Class.Shift) !== 0 && n === 0) {
    const the = line.is(i - 2, 'the') && i - 2 >= floor
    const first = the ? i - 2 : i - 1
    const fromRef = shift.shift === 'same' || shift.shift === 'following' || shift.shift === 'previous' || (shift.shift === 'next' && the)
    const day = fromRef ? (time.refDay ?? base) : base
    if (day === null || line.is(i - 1, 'past coming')) return clock(scene, i)
    const part = partBefore(line, first, floor)
    return [{ first: part?.first ?? first, last: i + 1, when: dayWhen(day + (fromRef && shift.n === 0 ? 0 : shift.n), { time: `T${code}`, implied: ['year', 'month', 'day'] }) }]
  }
  return clock(scene, i)
}

export interface Time { readonly first: number; readonly last: number; readonly code: string }

const ZONES: ReadonlySet<string> = new Set('gmt utc est edt et pst pdt pt cst cdt ct mst mdt mt bst cet cest z zulu eastern pacific central local'.split(' '))

/** The time of day that starts at atom `k`: "9 a.m. EST", "10:35", "noon", "night". */
export function timeAt(line: Line, k: number): Time | null {
  const { c, n, code } = line.lex(k)
  let last = k + 1
  let found: string | null = null
  if ((c & Class.Clock) !== 0) {
    found = code!
    if (line.has(last, Class.Half)) {
      const hour = hourOf(Number(found.slice(0, 2)), line.lex(last).n === 0 ? 'a' : 'p')
      if (hour === null) return null
      found = `${String(hour).padStart(2, '0')}${found.slice(2)}`
      last++
    } else if (line.is(last, 'hours hrs hr h')) last++
  } else if ((c & Class.Cardinal) !== 0 && line.has(last, Class.Half) && line.shape(k) === Shape.Number) {
    const hour = hourOf(n, line.lex(last).n === 0 ? 'a' : 'p')
    if (hour === null) return null
    found = `${String(hour).padStart(2, '0')}:00`
    last++
  } else if ((c & Class.DayPart) !== 0 && !line.lex(k).plural) {
    return { first: k, last: k + 1, code: code! }
  }
  if (found === null) return null
  if (line.is(last, 'gmt utc') && (c & Class.DayPart) === 0) found += 'Z'
  while (line.in(last, ZONES) || line.is(last, 'time daylight standard') && line.in(last - 1, ZONES)) last++
  return { first: k, last, code: found }
}

/** Does a day follow that a time of day belongs to: "9 a.m. Tuesday", "the night of 8 February", "noon on May 5"? */
function dayFollows(line: Line, k: number): boolean {
  let at = k
  if (line.is(at, 'hours')) at++
  if (line.is(at, 'on of ,')) at++
  if (line.is(at, 'the')) at++
  const { c } = line.lex(at)
  if ((c & (Class.Weekday | Class.Numeric | Class.Deictic)) !== 0) return true
  if ((c & Class.Month) !== 0) return line.has(at + 1, Class.Day | Class.Ordinal)
  return (c & (Class.Day | Class.Ordinal)) !== 0 && (line.has(at + 1, Class.Month) || line.across(at) > 0 && line.has(line.across(at) + 1, Class.Month) || line.is(at + 1, 'of') && line.has(at + 2, Class.Month))
}

/** A time of day by itself: on the day last spoken of. */
export function clock(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const start = line.has(i, Class.Half) ? i - 1 : i
  if (start < floor) return null
  const at = timeAt(line, start)
  if (!at || at.last <= i) return null
  // "a 4:3 ratio", "Luke 10:35", "won 10:35": a bare time of figures needs a word before it.
  const marked = line.has(start + 1, Class.Half) || line.lex(start).numeric?.half === true || at.last > start + 1 || line.has(start, Class.DayPart)
  if (dayFollows(line, at.last)) return null
  // Of the parts of a day only those that are a point in time stand alone: "at noon".
  if (line.has(start, Class.DayPart) && (line.lex(start).n === 0 || !line.is(start - 1, 'at by before after until till since around') || line.shape(start) !== Shape.Lower)) return null
  if (!marked && !line.is(start - 1, 'at by around about until till from before after since to and')) return null
  const day = time.refDay ?? time.now
  return [{ first: start, last: at.last, when: day === null ? { grain: 'day', year: null, time: `T${at.code}` } : dayWhen(day, { time: `T${at.code}`, implied: ['year', 'month', 'day'] }), aside: true }]
}

/** Joins a time of day that stands directly before or after a day's expression to it. */
export function withTime(scene: Scene, one: Expression): Expression {
  const { line, floor } = scene
  if (one.when?.grain !== 'day' || one.when.time) return one
  let { first, last } = one
  // "Friday morning", "Friday at 10 a.m.", "April 19 at noon".
  const at = line.is(last, 'at ,') && timeAt(line, last + 1) && !line.has(last + 1, Class.DayPart) ? last + 1 : last
  const after = timeAt(line, at)
  if (after !== null && !(line.has(at, Class.DayPart) && line.lex(at).n === 2 && at === last)) return { ...one, last: after.last, when: { ...one.when, time: `T${after.code}` } }
  // "10 a.m. Friday", "the morning of April 19", "noon on Tuesday".
  let k = first - 1
  const of = line.is(k, 'of on')
  if (of) k--
  if (of && line.is(k, 'hours') && line.has(k - 1, Class.DayPart)) k--
  if (line.is(k, ',')) k--
  // What a time of day ends with.
  if (k < floor || !(line.has(k, Class.Clock | Class.Half | Class.DayPart) || line.in(k, ZONES) || line.is(k, 'time hours hrs'))) return one
  for (let start = Math.max(floor, k - 4); start <= k; start++) {
    const before = timeAt(line, start)
    if (before?.last !== k + 1) continue
    if (line.has(start, Class.DayPart) && !of && line.lex(start).n !== 2) return one
    first = start
    if (line.is(first - 1, 'early late') && first - 1 >= floor) first--
    if (line.is(first - 1, 'the') && first - 1 >= floor) first--
    return { ...one, first, when: { ...one.when, time: `T${before.code}` } }
  }
  return one
}
