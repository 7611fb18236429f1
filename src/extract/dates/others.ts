// Seasons, half years, quarters, holidays, dates in figures, sets and references to past, present and future.
import { Shape } from '../../model/index.js'
import { civilDate, easter, monthLength, nthWeekday } from './calendar.js'
import type { Expression, Scene } from './expression.js'
import { tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import { partBefore, yearAfter, yearOfRange } from './parts.js'
import { thatTime } from './units.js'
import { dayWhen, type When } from './when.js'

/** "the summer of 1942", "last fall", "early spring". */
export function season(scene: Scene, i: number): Expression[] | null {
  const { line, floor, time } = scene
  const { n } = line.lex(i)
  const form = line.lower(i)
  const year = yearAfter(scene, i + 1, false)
  const part = partBefore(line, i, floor)
  let first = part?.first ?? i
  const led = line.is(i - 1, 'the', 'in', 'by', 'since', 'until', 'through', 'during', 'next', 'last', 'that', 'this', 'following')
  // "fall" and "spring" are verbs, "the fall of Saigon", "a spring"; "winter coat".
  const plain = form === 'fall' || form === 'spring'
  if (!year && !part && (!led || plain && (line.is(i + 1, 'of', 'in') || !line.is(i - 1, 'the', 'in', 'that', 'this', 'last', 'next')))) {
    if (!(line.shape(i) === Shape.Lower && !plain && /^(?:|[.,;])$/.test(line.lower(i + 1)))) return null
  }
  if (!year && plain && part?.part && part.shift === undefined && line.is(i + 1, 'of')) return null
  let solved = year?.year ?? yearOfRange(scene, i + 1, Class.Season)
  if (solved === null && !year) {
    const same = line.is(i - 1, 'that', 'same')
    const next = line.is(i - 1, 'following', 'next')
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
  else if (!part && line.is(first - 1, 'that', 'following', 'same') && first - 1 >= floor) { first--; if (line.is(first - 1, 'the') && first - 1 >= floor) first-- }
  const bare = line.has(i - 1, Class.Year) && i - 1 >= floor
  if (bare) { first = i - 1; solved = line.lex(i - 1).n }
  return [{ first, last: year?.last ?? i + 1, when: { grain: 'season', year: solved, n, part: part?.part, ...(year ? {} : { implied: ['year'] }) } }]
}

/** "Q3 2020", "Q3". */
export function quarter(scene: Scene, i: number): Expression[] | null {
  const { time } = scene
  const year = yearAfter(scene, i + 1, false)
  return [{ first: i, last: year?.last ?? i + 1, when: { grain: 'quarter', year: year?.year ?? time.nowYear, n: scene.line.lex(i).n } }]
}

/** "Christmas Eve", "Easter", "Thanksgiving 2012". */
export function holiday(scene: Scene, i: number): Expression[] | null {
  const { line, time } = scene
  const { code } = line.lex(i)
  let last = i + 1
  let offset = 0
  if (line.is(last, 'eve')) { offset = -1; last++ } else if (line.is(last, 'day', 'sunday')) last++
  else if (code === 'easter' && line.is(last, 'monday')) { offset = 1; last++ } else if (line.shape(last) === Shape.Capital || line.glued(last)) return null
  const said = yearAfter(scene, last, true)
  if (said) last = said.last
  const month = code === 'easter' ? 4 : code === 'thanksgiving' ? 11 : Number(code!.slice(0, 2))
  const year = said?.year ?? time.yearOf(month, code === 'thanksgiving' ? 25 : 15, tenseIn(scene, i, last), null)
  if (year === null) return [{ first: i, last, when: code!.includes('-') ? { grain: 'day', year: null, n: month, day: Number(code!.slice(3)) + offset } : null, timex: 'XXXX-XX-XX' }]
  const when: When = code === 'easter' ? dayWhen(easter(year) + offset) : code === 'thanksgiving' ? dayWhen(nthWeekday(year, 11, 4, 4) + offset)
    : { grain: 'day', year, n: month, day: Number(code!.slice(3)) + offset, ...(said ? {} : { implied: ['year'] }) }
  return [{ first: i, last, when }]
}

/** "2024-04-24", "24/04/2024", with a weekday before or after it. */
export function figures(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const { numeric } = line.lex(i)
  if (!numeric || numeric.year === undefined) return null
  const { year, a = 0, b = 0 } = numeric
  let first = i
  let last = i + 1
  let weekday: number | undefined
  let j = i - 1
  if (line.is(j, ',', '(')) j--
  if (j >= floor && line.has(j, Class.Weekday)) { weekday = line.lex(j).n; first = j; if (line.is(j + 1, '(') && line.is(last, ')')) last++ }
  else if (line.is(last, '(') && line.has(last + 1, Class.Weekday) && line.is(last + 2, ')')) { weekday = line.lex(last + 1).n; last += 3 }
  let [month, day] = numeric.iso ? [a, b] : time.dayFirst ? [b, a] : [a, b]
  if (!numeric.iso) {
    if (month > 12 && day <= 12) [month, day] = [day, month]
    else if (weekday !== undefined && a <= 12 && b <= 12 && a !== b) [month, day] = fitting(year, a, b, weekday, [month, day])
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const open = !numeric.iso && a <= 12 && b <= 12 && a !== b
  return [{ first, last, when: { grain: 'day', year, n: month, day, ...(numeric.time ? { time: `T${numeric.time}` } : {}) }, ...(weekday !== undefined && !(open && false) ? { weekday } : {}) }]
}

function fitting(year: number, a: number, b: number, weekday: number, otherwise: [number, number]): [number, number] {
  for (const [month, day] of [otherwise, [otherwise[1], otherwise[0]]] as [number, number][]) {
    if (day <= monthLength(year, month) && nthWeekday(year, month, weekday, Math.ceil(day / 7)) === dayWhen0(year, month, day)) return [month, day]
  }
  void a; void b
  return otherwise
}
import { dayNumber as dayWhen0 } from './calendar.js'

/** "daily", "annually", "every weekend". */
export function set({ line }: Scene, i: number): Expression[] | null {
  // "The Daily Mail", "Quarterly Review".
  if (line.shape(i) !== Shape.Lower && (line.shape(i + 1) === Shape.Capital || line.shape(i - 1) === Shape.Capital)) return null
  return [{ first: i, last: i + 1, when: null, timex: line.lex(i).code! }]
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
      // "now and then", "now that", "by now".
      if (line.is(i + 1, 'and') && line.is(i + 2, 'then', 'again') || line.is(i + 1, 'that')) return null
      if (line.is(i - 1, 'right', 'until') && i - 1 >= floor && line.is(i - 1, 'right')) first--
      break
    case 'past':
      if (!line.is(i - 1, 'the') || !line.is(i - 2, 'in', 'of') || i - 1 < floor || line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'and', 'but', 'to', 'that') || line.shape(i + 1) === Shape.Number) return null
      first = i - 1
      break
    case 'present':
      if (line.glued(i + 1) || line.is(i + 1, 'day')) last = i + 2
      else if (!line.is(i - 1, 'at', 'the') || line.shape(i + 1) === Shape.Lower && line.is(i - 1, 'the')) return null
      if (line.is(i - 1, 'the') && i - 1 >= floor) first--
      break
    case 'future':
      if (line.is(i + 1, 'contracts', 'contract')) return null
      if (line.is(i - 1, 'near', 'foreseeable') && i - 1 >= floor) first--
      if (line.is(first - 1, 'the') && first - 1 >= floor) first--
      break
    case 'recent':
      // "recent weeks" is a stretch with a unit.
      if (line.has(i + 1, Class.Unit)) return null
      break
    default: break
  }
  return [{ first, last, when: null, timex: code! }]
}
void civilDate
