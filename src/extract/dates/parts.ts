// What may stand around a month, season or year: "early", "the end of", "last"; the year after it.
import { Shape } from '../../model/index.js'
import { Class } from './lexicon.js'
import type { Scene } from './expression.js'
import type { Line } from './line.js'
import type { Part } from './when.js'
import { wordYearAt } from './year-words.js'

export interface Before {
  readonly first: number
  readonly part?: Part
  /** -1 for last, 0 for this, 1 for next. */
  readonly shift?: number
}

/** "early", "late-", "the beginning of", "last", "early next" before atom `i`. */
export function partBefore(line: Line, i: number, floor: number): Before | null {
  if (i <= floor || !(line.has(i - 1, Class.Shift | Class.Part) || line.is(i - 1, 'the of in'))) return null
  let first = i
  let shift: number | undefined
  let part: Part | undefined
  const back = (steps: number): boolean => first - steps >= floor
  const shifts = line.lex(first - 1)
  if (back(1) && (shifts.c & Class.Shift) !== 0 && /^(?:last|past|this|next|coming|previous|following)$/.test(line.lower(first - 1))) {
    first--
    shift = shifts.n
    if (back(1) && line.is(first, 'past coming') && line.is(first - 1, 'this')) first--
  }
  if (back(1) && line.is(first - 1, 'the') && shift === undefined) first--
  if (back(1) && (line.lex(first - 1).c & Class.Part) !== 0 && (!line.is(first - 1, 'end start beginning close turn middle latter') || (line.is(first - 1, 'end') && line.glued(first)))) {
    first--
    part = line.lex(first).part
  } else if (back(2) && line.is(first - 1, 'of in') && (line.lex(first - 2).c & Class.Part) !== 0) {
    first -= 2
    part = line.lex(first).part
    if (back(2) && line.is(first, 'part') && line.has(first - 1, Class.Part)) first--
  } else if (back(3) && line.is(first - 1, 'of') && line.is(first - 2, 'part half days weeks months years') && line.has(first - 3, Class.Part | Class.Shift | Class.Ordinal)) {
    const lex = line.lex(first - 3)
    part = lex.part ?? (line.is(first - 3, 'last second final') ? 'late' : line.is(first - 3, 'first opening') ? 'early' : undefined)
    if (part) first -= 3
  }
  // A bare "the" belongs to what follows it only when something else was found.
  if (first === i - 1 && line.is(first, 'the')) return null
  if (first === i) return null
  if (back(1) && line.is(first - 1, 'very')) first--
  if (back(1) && line.is(first - 1, 'the')) first--
  return { first, ...(part ? { part } : {}), ...(shift !== undefined ? { shift } : {}) }
}

/** A figure followed by one of these is no year: a clock, a count. */
const NO_YEAR_AFTER: ReadonlySet<string> = new Set(['gmt', 'utc', 'hours', 'hrs', 'hr', 'est', 'edt', 'pst', 'pdt', 'cst', 'cdt', 'mst', 'mdt', 'cet', 'bst', 'ist', 'local', 'a.m.', 'p.m.', 'am', 'pm', '%', 'percent', 'z', 'hour'])

/** Does the year at atom `i` begin a date: "2024-Apr-24"? */
export const beginsDate = (line: Line, i: number): boolean => line.glued(i + 1) && line.glued(i + 2) && line.has(i, Class.Year) && line.has(i + 1, Class.Month) && line.has(i + 2, Class.Day)

export interface YearAfter {
  /** Where it stands before the month. */
  readonly first?: number
  readonly year: number | null
  readonly last: number
  /** Written in figures, and not "last year". */
  readonly explicit?: boolean
}

/** A year after a month or a day, from atom `k`: ", 1941", "of 1940", "'99", "of that year", "last year"; `era` numbers need "BC". */
export function yearAfter(scene: Scene, k: number, afterDay: boolean): YearAfter | null {
  const { line, time } = scene
  let at = k
  if (line.is(at, ',')) at++
  else if (line.is(at, 'of in') || line.glued(at)) at += line.glued(at) ? 0 : 1
  const { c, n } = line.lex(at)
  if ((c & (Class.Cardinal | Class.Year | Class.Shift)) === 0 && !line.is(at, "the ' ’ ‘")) return null
  if ((c & Class.Cardinal) !== 0 && line.has(at + 1, Class.Era) && line.lex(at + 1).n < 0) return { year: 1 - n, last: at + 2, explicit: true }
  if ((c & Class.Year) !== 0) {
    if (line.in(at + 1, NO_YEAR_AFTER)) return null
    // "in June 2000 people": a round number before a plural is a count.
    if (n % 50 === 0 && countsAfter(line, at) && (afterDay || at === k)) return null
    return { year: n, last: line.has(at + 1, Class.Era) ? at + 2 : at + 1, explicit: true }
  }
  const words = (c & Class.Cardinal) !== 0 ? wordYearAt(line, at) : null
  if (words && !words.decade && !countsAfter(line, words.last - 1)) return { year: words.year, last: words.last, explicit: true }
  // "31-Oct-74"
  if (afterDay && line.glued(at) && line.glued(at - 1) && line.has(at, Class.Year2)) return { year: century(n, null), last: at + 1, explicit: true }
  if (line.is(at, "' ’ ‘") && line.has(at + 1, Class.Year2)) return { year: century(line.lex(at + 1).n, time.refYear), last: at + 2, explicit: true }
  if (line.is(k, 'of in') || at === k) {
    if (line.is(at, 'that the') && line.is(at + 1, 'same') && line.is(at + 2, 'year')) return { year: time.lastYear, last: at + 3 }
    if (line.is(at, 'that') && line.is(at + 1, 'year')) return { year: time.lastYear, last: at + 2 }
    if (line.is(at, 'last this next') && line.is(at + 1, 'year') && !line.is(at + 2, "'s")) {
      const base = time.nowYear
      return { year: base === null ? null : base + line.lex(at).n, last: at + 2 }
    }
    if (line.is(at, 'the') && line.is(at + 1, 'previous following next preceding') && line.is(at + 2, 'year')) {
      const base = time.refYear
      return { year: base === null ? null : base + (line.is(at + 1, 'previous preceding') ? -1 : 1), last: at + 3 }
    }
  }
  return null
}

/** In "from May to June 1940", "the spring and early summer of 1943": the year of the first of two, told after the second; `last` is the end of the first, `from` its month. */
export function yearOfRange(scene: Scene, last: number, kind: number, from?: number): number | null {
  const { line } = scene
  let k = line.across(line.is(last, ',') && line.is(last + 1, 'to through –') ? last : last - 1, 'to and or through until till / ,')
  if (k < 0) return null
  if (line.has(k, Class.Weekday)) k += line.is(k + 1, ',') ? 2 : 1
  if (line.has(k, Class.Part)) k++
  if (line.has(k, Class.Day) || line.has(k, Class.Ordinal)) k++
  if (line.is(k, 'of') && kind === Class.Month) k++
  if (!line.has(k, kind)) return null
  const month = k++
  const day = line.has(k, Class.Day | Class.Ordinal)
  const year = yearAfter(scene, day ? k + 1 : k, day)
  if (!year?.explicit || year.year === null) return null
  // "from November 15 to February 15, 1989" begins in the year before.
  return from !== undefined && from > line.lex(month).n && (!line.is(month - 1, 'and or ,') || (line.is(month - 1, 'and') && line.is(month - 3, 'between'))) ? year.year - 1 : year.year
}

/** The century of a year of two figures: that of the text, or the one that puts it before 2030. */
export function century(two: number, near: number | null): number {
  if (near === null || near >= 1950) return two < 30 ? 2000 + two : 1900 + two
  return Math.floor(near / 100) * 100 + two
}

/** Does a plural noun that is counted follow atom `i`? */
export function countsAfter(line: Line, i: number): boolean {
  return line.shape(i + 1) === Shape.Lower && /[^su]s$|^(?:people|men|women|children|troops|police|km|metres|meters|miles|feet)$/.test(line.lower(i + 1))
}
