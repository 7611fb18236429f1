// Seasons, half years, quarters, holidays, dates in figures, sets and references to past, present and future.
import { Shape } from '../../model/index.js'
import { dayNumber, monthLength, weekdayOf } from './calendar.js'
import type { Expression, Scene } from './expression.js'
import { tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import { partBefore, yearAfter, yearOfRange } from './parts.js'
import { thatTime } from './units.js'

/** "the summer of 1942", "last fall", "early spring". */
export function season(scene: Scene, i: number): Expression[] | null {
  const { line, floor, time } = scene
  const { n } = line.lex(i)
  const form = line.lower(i)
  const year = yearAfter(scene, i + 1, false)
  const part = partBefore(line, i, floor)
  let first = part?.first ?? i
  // "fall-out", "spring-loaded".
  if (line.glued(i + 1) && !line.has(i + 1, Class.Season | Class.Year)) return null
  const led = line.is(i - 1, 'the in by since until through during next last that this following')
  // "fall" and "spring" are verbs, "the fall of Saigon", "a spring"; "winter coat".
  const plain = form === 'fall' || form === 'spring'
  if (plain && !year && line.is(i - 1, 'in') && line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'and or when as the with to for by was were')) return null
  if (!year && !part && (!led || plain && (line.is(i + 1, 'of in') || !line.is(i - 1, 'the in that this last next')))) {
    // "in spring", but not "in spring water".
    if (!(line.shape(i) === Shape.Lower && !plain && /^(?:|[.,;])$/.test(line.lower(i + 1)))) return null
  }
  if (!year && plain && part?.part && part.shift === undefined && line.is(i + 1, 'of')) return null
  let solved = year?.year ?? yearOfRange(scene, i + 1, Class.Season)
  if (solved === null && !year) {
    const same = line.is(i - 1, 'that same')
    const next = line.is(i - 1, 'following next')
    const now = time.civilNow
    if (same && time.refYear !== null) solved = time.refYear
    else if (now) {
      const month = [4, 7, 10, 1][n - 1]!
      const shift = part?.shift ?? (next ? 1 : undefined)
      if (time.narrative) {
        solved = time.refYear
        const from = time.civilRef
        // A season that lies before the month last spoken of is the next year's.
        if (solved !== null && from && (next || (n === 1 && from.month >= 10) || (n === 4 && from.month >= 9))) solved = from.month >= (n === 4 ? 9 : n * 3 + 3) ? solved + 1 : solved
      } else if (shift === undefined || shift === 0) {
        const tense = shift === 0 ? null : tenseIn(scene, first, i + 1)
        solved = tense === 'past' && month > now.month ? now.year - 1 : tense === 'future' && month + 2 < now.month ? now.year + 1 : now.year
      } else solved = shift < 0 ? (month + 2 < now.month && n !== 4 ? now.year : now.year - 1) : month > now.month ? now.year : now.year + 1
    }
  }
  if (!part && line.is(first - 1, 'the') && first - 1 >= floor) first--
  else if (!part && line.is(first - 1, 'that following same') && first - 1 >= floor) { first--; if (line.is(first - 1, 'the') && first - 1 >= floor) first-- }
  const bare = line.has(i - 1, Class.Year) && i - 1 >= floor
  if (bare) { first = i - 1; solved = line.lex(i - 1).n }
  return [{ first, last: year?.last ?? i + 1, when: { grain: 'season', year: solved, n, part: part?.part, ...(year ? {} : { implied: ['year'] }) } }]
}

/** "Q3 2020", "Q3", "2Q19", "H1 2020"; a half without its year may be a heading of HTML, or hours. */
export function quarter(scene: Scene, i: number): Expression[] | null {
  const { time, line } = scene
  const { n, code, year: within } = line.lex(i)
  const year = within === undefined ? yearAfter(scene, i + 1, false) : { year: within, last: i + 1, explicit: true }
  const told = year?.year ?? yearOfRange(scene, i + 1, Class.Quarter)
  if (code === 'H' && told === null) return null
  return [{ first: i, last: year?.last ?? i + 1, when: { grain: code === 'H' ? 'half' : 'quarter', year: told ?? time.nowYear, n, ...(told === null ? { implied: ['year'] } : {}) } }]
}

/** "2024-04-24", "24/04/2024", with a weekday before or after it. */
export function figures(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const { numeric } = line.lex(i)
  if (!numeric) return null
  const { a = 0, b = 0 } = numeric
  let first = i
  let last = i + 1
  let weekday: number | undefined
  let j = i - 1
  if (line.is(j, ', (')) j--
  if (j >= floor && line.has(j, Class.Weekday)) { weekday = line.lex(j).n; first = j; if (line.is(j + 1, '(') && line.is(last, ')')) last++ }
  else if (line.is(last, '(') && line.has(last + 1, Class.Weekday) && line.is(last + 2, ')')) { weekday = line.lex(last + 1).n; last += 3 }
  // "7/6" is a date only beside a weekday.
  const year = numeric.year ?? (weekday === undefined ? null : time.nowYear)
  if (year === null) return null
  let [month, day] = numeric.iso ? [a, b] : time.dayFirst ? [b, a] : [a, b]
  if (!numeric.iso) {
    if (month > 12 && day <= 12) [month, day] = [day, month]
    else if (weekday !== undefined && a <= 12 && b <= 12 && a !== b) [month, day] = fitting(year, weekday, [month, day])
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const implied = numeric.year === undefined ? { implied: ['year' as const] } : {}
  return [{ first, last, when: { grain: 'day', year, n: month, day, ...implied, ...(numeric.time ? { time: `T${numeric.time}` } : {}) }, ...(weekday !== undefined ? { weekday } : {}) }]
}

/** Month and day as the weekday wants them: the usual order first. */
function fitting(year: number, weekday: number, usual: readonly [number, number]): readonly [number, number] {
  const fits = ([month, day]: readonly [number, number]): boolean => day <= monthLength(year, month) && weekdayOf(dayNumber(year, month, day)) === weekday
  const other = [usual[1], usual[0]] as const
  return !fits(usual) && fits(other) ? other : usual
}

/** "daily", "annually"; a stretch in one word: "yearlong". */
export function set({ line }: Scene, i: number): Expression[] | null {
  // "The Daily Mail", "Quarterly Review".
  if (line.shape(i) !== Shape.Lower && (line.shape(i + 1) === Shape.Capital || line.shape(i - 1) === Shape.Capital)) return null
  // "the Milan daily, Il Giornale", "the party's weekly Voice": a paper.
  const next = line.is(i + 1, ',') ? i + 2 : i + 1
  if (line.shape(next) === Shape.Capital && !line.is(i - 1, 'almost')) return null
  const { code, n } = line.lex(i)
  return [{ first: i, last: i + 1, when: null, timex: code!, ...(n === 1 ? { duration: true } : {}) }]
}

/** "now", "currently", "recently", "the future". */
export function reference(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const { code } = line.lex(i)
  const form = line.lower(i)
  let first = i
  let last = i + 1
  if (code === '') return thatTime(scene, i)
  switch (form) {
    case 'now':
      // "now and then"
      if (line.is(i + 1, 'and') && line.is(i + 2, 'then again')) return null
      if (line.is(i - 1, 'right until') && i - 1 >= floor && line.is(i - 1, 'right')) first--
      break
    case 'past':
      if (!line.is(i - 1, 'the') || !line.is(i - 2, 'in of') || i - 1 < floor || line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'and but to that') || line.shape(i + 1) === Shape.Number) return null
      first = i - 1
      break
    case 'present':
      if (line.glued(i + 1) || line.is(i + 1, 'day')) last = i + 2
      else if (!line.is(i - 1, 'at the') || line.shape(i + 1) === Shape.Lower && line.is(i - 1, 'the')) return null
      if (line.is(i - 1, 'the') && i - 1 >= floor) first--
      break
    case 'future':
      if (line.is(i + 1, 'contracts contract')) return null
      if (line.is(i - 1, 'near foreseeable') && i - 1 >= floor) first--
      if (line.is(first - 1, 'the') && first - 1 >= floor) first--
      break
    case 'current':
      // "the current year" is a stretch with a unit.
      if (line.has(i + 1, Class.Unit) && !line.lex(i + 1).plural && !line.is(i + 1, 'day')) return null
      break
    case 'recent':
      // "recent weeks" is a stretch with a unit.
      if (line.has(i + 1, Class.Unit)) return null
      break
    default: break
  }
  return [{ first, last, when: null, timex: code! }]
}