// Dates with a month's name, in any order: "Tuesday, April 24, 2024", "the 4th of July", "12–14 May 1940", "late August".
import { Shape } from '../../model/index.js'
import { Class } from './lexicon.js'
import type { Expression, Scene } from './expression.js'
import { tenseIn } from './expression.js'
import type { Line } from './line.js'
import { partBefore, yearAfter } from './parts.js'
import type { When } from './when.js'

/** Names that are words or people's names too: alone they need a word before them that dates have. */
const WEAK: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august', 'mar', 'jan', 'dec', 'may.', 'jun', 'jul', 'sep', 'nov', 'oct', 'apr', 'feb', 'aug', 'mar.', 'sept'])
const BEFORE: ReadonlySet<string> = new Set(
  'in by since until till through from to of during last next this past early late mid before after between every each and or for around about - – — following previous previous\' that same starting beginning ending'.split(' '),
)
const DAY_LINKS = ['to', 'through', 'and', 'or', '&', 'until', 'till', ',', '/']

interface Day { readonly first: number; readonly last: number; readonly day: number }

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
  } else if (!line.has(i + 1, Class.Year) && line.has(i + 1, Class.Day) && !line.has(i + 2, Class.Month) && !line.is(i - 1, 'of', 'the') && !line.has(i - 1, Class.Ordinal)) {
    // "killed 14 July 4": the day stands after the month.
    const after = daysAfter(line, i)
    if (after.length > 0 && line.lower(after[0]!.last) !== '' && !line.has(after[0]!.last, Class.Half)) {
      days = after
      last = after.at(-1)!.last
    }
  }
  const year = yearAfter(scene, last, days.length > 0)
  if (year) last = year.last
  if (days.length === 0 && !year && !standsAlone(line, i, floor)) return null

  let first = Math.min(i, days[0]?.first ?? i)
  const weekday = days.length > 0 ? weekdayBeside(line, first, last, floor) : null
  const said = year?.year ?? null
  const lastYear = last
  if (weekday) { first = Math.min(first, weekday.first); last = Math.max(last, weekday.last) }
  const part = days.length === 0 || line.has(first - 1, Class.Shift) ? partBefore(line, first, floor) : null
  if (part) first = part.first
  else if (line.is(first - 1, 'the') && first - 1 >= floor && line.has(first, Class.Ordinal)) first--
  // The month that opens a range takes the year that stands after the other: "from May to June 1940".
  const rangeYear = said === null && !year ? yearOfRange(scene, lastYear) : null
  const day = days[0]?.day ?? null
  const solved = said ?? rangeYear ?? (part?.shift !== undefined ? shiftedYear(scene, month, part.shift) : time.yearOf(month, day, tenseIn(scene, first, last), weekday?.weekday ?? null))
  const implied = said === null ? { implied: ['year' as const] } : {}
  const when = (one: Day | undefined): When => one
    ? { grain: 'day', year: solved, n: month, day: one.day, ...implied }
    : { grain: 'month', year: solved, n: month, part: part?.part, ...implied }
  if (days.length < 2) return [{ first, last, when: when(days[0]), ...(weekday?.single ? { weekday: weekday.weekday } : {}) }]
  return days.map((one, k) => ({
    first: k === 0 ? first : one.first,
    last: k === days.length - 1 ? last : one.last,
    when: when(one), ...(k === 0 && days.length === 2 && line.across(one.last - 1, ['to', 'through', 'until', 'till']) === days[1]!.first ? { opens: true } : {}),
  }))
}

/** "14", "the 4th of", "12–14", "12 and 13" before a month. */
function daysBefore(line: Line, i: number, floor: number): Day[] {
  let j = i - 1
  if (line.is(j, 'of')) j--
  if (line.is(j, 'day') && line.has(j - 1, Class.Ordinal)) j--
  if (j < floor) return []
  const day = dayEndingAt(line, j, floor)
  if (!day) return []
  // "10 of May" is a count; "10th of May" is a day.
  if (line.is(j + 1, 'of') && !line.has(j, Class.Ordinal)) return []
  const days = [day]
  for (let k = line.acrossBack(day.first, DAY_LINKS); k >= floor; k = line.acrossBack(days[0]!.first, DAY_LINKS)) {
    const earlier = dayEndingAt(line, k, floor)
    if (!earlier || earlier.day >= days[0]!.day || (line.is(days[0]!.first - 1, ',') && days.length === 1)) break
    days.unshift(earlier)
    if (days.length === 4) break
  }
  return days
}

function dayEndingAt(line: Line, j: number, floor: number): Day | null {
  if (j < floor) return null
  const { c, n } = line.lex(j)
  if ((c & Class.Day) !== 0) return line.is(j - 1, '$', '€', '£', '.') && line.shape(j - 1) !== Shape.Lower && !line.glued(j) && line.block.tokens.ends[line.token(j) - 1] === line.starts[j] ? null : { first: j, last: j + 1, day: n }
  if ((c & Class.Ordinal) === 0 || n > 31) return null
  const tens = line.lex(j - 1)
  if (n < 10 && line.shape(j) !== Shape.Number && (tens.c & Class.Cardinal) !== 0 && (tens.n === 20 || tens.n === 30) && j - 1 >= floor) return { first: j - 1, last: j + 1, day: tens.n + n }
  return { first: j, last: j + 1, day: n }
}

/** "24", "5th", ", 1st", "the 5th", "5–7", "5 and 6" after a month. */
function daysAfter(line: Line, i: number): Day[] {
  let k = i + 1
  if (line.is(k, ',') && line.has(k + 1, Class.Ordinal) && line.shape(k + 1) === Shape.Number) k++
  else if (line.is(k, 'the') && line.has(k + 1, Class.Ordinal) && line.shape(k + 1) !== Shape.Capital) k++
  const day = dayAt(line, k)
  if (!day) return []
  const days = [day]
  for (let next = line.across(day.last - 1, DAY_LINKS); next > 0 && days.length < 4; next = line.across(days.at(-1)!.last - 1, DAY_LINKS)) {
    const later = dayAt(line, next)
    if (!later || later.day <= days.at(-1)!.day) break
    const link = line.lower(next - 1)
    // "May 5 and 6 others": after a link that lists, only what a date can stand before; a comma wants a day after the next link.
    if (link === ',' && !line.is(later.last, 'and', ',', '&')) break
    if (link === ',' && line.has(later.last + 1, Class.Year)) break
    if (DAY_LINKS.includes(link) && link !== ',' && !endsDate(line, later.last)) break
    days.push(later)
  }
  return days
}

/** After "May 5 and 6": a mark, a year, or a small word that a noun phrase cannot go on with. */
const endsDate = (line: Line, k: number): boolean =>
  line.shape(k) === -1 || line.shape(k) === Shape.Punctuation || line.has(k, Class.Year) || /^(?:in|at|on|for|and|to|of|by|the|with|when|as|but|from|will|was|were|is|are|has|had|after|before|during)$/.test(line.lower(k))

function dayAt(line: Line, k: number): Day | null {
  const { c, n } = line.lex(k)
  if ((c & Class.Day) !== 0) {
    if (line.is(k + 1, '%', 'percent', 'million', 'billion', ':') && line.glued(k) === false && line.lower(k + 1) !== ':') return null
    return { first: k, last: k + 1, day: n }
  }
  if ((c & Class.Ordinal) !== 0 && n <= 31 && n > 0) {
    return { first: k, last: k + 1, day: n }
  }
  const ones = line.lex(k + 1)
  if ((c & Class.Cardinal) !== 0 && (n === 20 || n === 30) && (ones.c & (Class.Ordinal | Class.Cardinal)) !== 0 && ones.n < 10 && line.shape(k + 1) === Shape.Lower) return { first: k, last: k + 2, day: n + ones.n }
  return null
}

/** The weekday of a date: "Tuesday, April 24", "24 April 2024 (Tuesday)", "Tuesday the 24th". */
function weekdayBeside(line: Line, first: number, last: number, floor: number): { weekday: number; first: number; last: number; single: boolean } | null {
  let j = first - 1
  if (line.is(j, 'the')) j--
  if (line.is(j, ',', '(', '.')) j--
  if (line.has(j, Class.DayPart) && line.has(j - 1, Class.Weekday)) j--
  if (j >= floor && line.has(j, Class.Weekday) && !line.lex(j).plural) {
    const several = line.acrossBack(j, DAY_LINKS)
    const single = !(several >= 0 && line.has(several, Class.Weekday))
    const open = line.is(j + 1, '(')
    return { weekday: line.lex(j).n, first: j, last: open && line.is(last, ')') ? last + 1 : last, single }
  }
  const k = last
  if (line.is(k, '(') && line.has(k + 1, Class.Weekday) && line.is(k + 2, ')')) return { weekday: line.lex(k + 1).n, first, last: k + 3, single: true }
  if (line.is(k, ',') && line.has(k + 1, Class.Weekday) && !line.is(k + 2, 'morning', 'night', 'afternoon', 'evening') && line.shape(k + 2) <= Shape.Punctuation && line.shape(k + 2) !== Shape.Capital) {
    const after = line.lower(k + 2)
    // "June 5, Monday's game": the weekday begins something else.
    if (after === '' || after === ',' || after === '.' || after === ')' || after === 'at' || after === 'in' || after === 'from') return { weekday: line.lex(k + 1).n, first, last: k + 2, single: true }
  }
  return null
}

function standsAlone(line: Line, i: number, floor: number): boolean {
  const form = line.lower(i)
  if (!WEAK.has(form)) return true
  // "in April Nixon said", but not "by June Carter".
  if (line.shape(i + 1) === Shape.Capital && !line.has(i + 1, Class.Month | Class.Weekday)) return form.length > 3 && line.is(i - 1, 'in', 'since', 'until', 'during', 'last', 'next', 'late', 'early', 'mid')
  if (form.length > 2 && line.is(i - 1, 'the', 'a', 'its', 'his', 'their') && line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'on', 'of', 'to', 'for', 'and', 'in')) return true
  return i > 0 && (line.in(i - 1, BEFORE) || line.glued(i) || line.glued(i + 1)) && (i - 1 >= floor || line.is(i - 1, 'to', 'and', 'or', '-', '–')) && form.length > 2
}

/** In "from May to June 1940" the year after the second month. */
function yearOfRange(scene: Scene, last: number): number | null {
  const { line } = scene
  let k = line.across(last - 1, ['to', 'and', 'or', 'through', 'until', 'till', '/', ','])
  if (k < 0) return null
  if (line.has(k, Class.Part)) k++
  if (line.has(k, Class.Day) || line.has(k, Class.Ordinal)) k++
  if (!line.has(k, Class.Month)) return null
  k++
  if (line.has(k, Class.Day) || line.has(k, Class.Ordinal)) k++
  const year = yearAfter(scene, k, line.has(k - 1, Class.Day))
  return year?.year ?? null
}

function shiftedYear({ time }: Scene, month: number, shift: number): number | null {
  const base = time.now
  if (base === null) return null
  const { year, month: now } = time.civilNow!
  if (shift < 0) return month < now ? year : year - 1
  if (shift > 0) return month > now ? year : year + 1
  return year
}
