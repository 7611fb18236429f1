// Dates with a month's name, in any order: "Tuesday, April 24, 2024", "the 4th of July", "12–14 May 1940", "late August".
import { Shape } from '../../model/index.js'
import { type Day, daysAfter, daysBefore } from './days.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { beginsDate, partBefore, yearAfter, type YearAfter, yearOfRange } from './parts.js'
import { weekdaysBeside } from './weekdays.js'
import type { When } from './when.js'

/** Names that are words or people's names too: alone they need a word before them that dates have. */
const WEAK: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august', 'mar', 'jan', 'dec', 'may.', 'jun', 'jul', 'sep', 'nov', 'oct', 'apr', 'feb', 'aug', 'mar.', 'sept'])
const BEFORE: ReadonlySet<string> = new Set(
  'in by since until till through from to of during last next this past early late mid before after between every each and or for around about - – — following previous previous\' that same starting beginning ending'.split(' '),
)

/** "The Sept. 11 attacks" are those of 2001, in whatever year they are spoken of. */
const ATTACKS = 'attacks terror terrorist terrorists hijackers hijackings commission'

const THE_YEAR = ['year'] as const

/** The expressions of the month at atom `i`: one, or the ends of a range. */
export function monthDate(scene: Scene, i: number): Expression[] | null {
  const { line, floor, time } = scene
  const month = line.lex(i).n
  let days: Day[] = daysBefore(line, i, floor)
  const before = days.length > 0
  let last = i + 1
  if (!before) {
    days = daysAfter(line, i)
    if (days.length > 0) last = days.at(-1)!.last
  } else if (!line.has(i + 1, Class.Year) && line.has(i + 1, Class.Day) && !line.glued(i + 1) && !line.has(i + 2, Class.Month) && !line.is(i - 1, 'of the') && !line.has(i - 1, Class.Ordinal)) {
    // "killed 14 July 4": the day stands after the month.
    const after = daysAfter(line, i)
    if (after.length > 0 && line.lower(after[0]!.last) !== '' && !line.has(after[0]!.last, Class.Half)) {
      days = after
      last = after.at(-1)!.last
    }
  }
  const year = yearBefore(line, i, floor, last) ?? yearAfter(scene, last, days.length > 0)
  if (year) last = year.last
  if (days.length === 0 && !year && !standsAlone(line, i, floor)) return null

  let first = year?.first ?? Math.min(i, days[0]?.first ?? i)
  const weekday = days.length > 0 ? weekdaysBeside(line, first, last, floor) : null
  const said = year?.year ?? null
  const explicit = year?.explicit === true
  const lastYear = last
  if (weekday) { first = Math.min(first, weekday.first); last = Math.max(last, weekday.last) }
  const part = days.length === 0 || line.has(first - 1, Class.Shift) ? partBefore(line, first, floor) : null
  if (part) first = part.first
  else if (line.is(first - 1, 'the') && first - 1 >= floor && line.has(first, Class.Ordinal)) first--
  // The month that opens a range takes the year that stands after the other: "from May to June 1940".
  const rangeYear = said === null && !year ? yearOfRange(scene, lastYear, Class.Month, month) : null
  const day = days[0]?.day ?? null
  if (month === 9 && day === 11 && !year && line.is(last, ATTACKS)) return [{ first, last, when: { grain: 'day', year: 2001, n: 9, day: 11, implied: ['year'] }, aside: true }]
  const solved = said ?? rangeYear ?? (part?.shift !== undefined ? shiftedYear(scene, month, part.shift) : time.yearOf(month, day, () => tenseIn(scene, first, last), weekday?.weekdays[0] ?? null))
  const implied = explicit || rangeYear !== null ? undefined : THE_YEAR
  const when = (one: Day | undefined): When => one
    ? { grain: 'day', year: solved, n: month, day: one.day, implied }
    : { grain: 'month', year: solved, n: month, part: part?.part, implied }
  if (days.length < 2) return weekday?.weekdays.length === 1 ? [{ first, last, when: when(days[0]), weekday: weekday.weekdays[0]! }] : [{ first, last, when: when(days[0]) }]
  const paired = weekday?.weekdays.length === days.length
  return days.map((one, k) => ({
    first: k === 0 ? first : one.first,
    last: k === days.length - 1 ? last : one.last,
    when: when(one), ...(paired ? { weekday: weekday!.weekdays[k]! } : {}),
  }))
}

/** The year of "2024-Apr-24", with the month at atom `i`. */
const yearBefore = (line: Line, i: number, floor: number, last: number): YearAfter & { readonly first: number } | null =>
  beginsDate(line, i - 1) && i - 1 >= floor ? { year: line.lex(i - 1).n, first: i - 1, last, explicit: true } : null

function standsAlone(line: Line, i: number, floor: number): boolean {
  const form = line.lower(i)
  if (!WEAK.has(form)) return true
  // "oct" and "jul" in small letters want a day or a year beside them.
  if (line.shape(i) === Shape.Lower && form.length < 6 && form !== 'june' && form !== 'july' && form !== 'april') return false
  // "in April Nixon said", but not "by June Carter".
  if (line.shape(i + 1) === Shape.Capital && !line.has(i + 1, Class.Month | Class.Weekday)) return form.length > 3 && line.is(i - 1, 'in since until during last next late early mid')
  if (form.length > 2 && line.is(i - 1, 'the a its his their') && line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'on of to for and in')) return true
  return i > 0 && (line.in(i - 1, BEFORE) || line.glued(i) || line.glued(i + 1)) && (i - 1 >= floor || line.is(i - 1, 'to and or - –')) && form.length > 2
}

function shiftedYear({ time }: Scene, month: number, shift: number): number | null {
  const base = time.now
  if (base === null) return null
  const { year, month: now } = time.civilNow!
  if (shift < 0) return month < now ? year : year - 1
  if (shift > 0) return month > now ? year : year + 1
  return year
}

const NTH_LEADS: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'since', 'before', 'after'])

/** "on the 5th": a day of the month last spoken of. */
export function nthDay({ line, time, floor }: Scene, i: number): Expression[] | null {
  if (!line.is(i - 1, 'the') || !line.in(i - 2, NTH_LEADS) || i - 1 < floor || line.glued(i + 1)) return null
  const end = line.shape(i + 1)
  if (end !== Shape.Punctuation && end !== -1 && !line.is(i + 1, 'and to at was were with by when he they')) return null
  const { ref } = time
  if (!ref || ref.year === null || (ref.grain !== 'day' && ref.grain !== 'month')) return null
  return [{ first: i - 1, last: i + 1, when: { grain: 'day', year: ref.year, ...(ref.n ? { n: ref.n } : {}), day: line.lex(i).n, implied: ['year', 'month'] } }]
}
