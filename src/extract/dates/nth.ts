// Days that are counted out in a month: "the first Tuesday of October", "the last day of May 2024".
import { monthLength, nthWeekday } from './calendar.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import { yearAfter } from './parts.js'
import { shifted } from './shifted.js'
import { dayWhen, spanOf } from './when.js'

interface Month { readonly year: number | null; readonly n: number; readonly last: number; readonly implied: boolean }

/** The month named from atom `k`, behind "of" or "in": "October", "October 2014", "last month". `day` is about when in it. */
function monthAt(scene: Scene, k: number, first: number, day: number): Month | null {
  const { line, time } = scene
  if (line.has(k, Class.Month)) {
    const n = line.lex(k).n
    const year = yearAfter(scene, k + 1, false)
    const solved = year ? year.year : time.yearOf(n, day, () => tenseIn(scene, first, k + 1), null)
    return { year: solved, n, last: year?.last ?? k + 1, implied: year?.explicit !== true }
  }
  if (!line.is(k, 'this last next') || !line.is(k + 1, 'month') || time.now === null) return null
  const { year, n = 1 } = shifted(time.now, 'month', line.lex(k).n)
  return { year, n, last: k + 2, implied: true }
}

/** "the first Tuesday of October", "last Friday in May"; of each month it is a set. `i` is the weekday. */
export function nthOf(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  if (i - 1 < floor || !line.is(i + 1, 'of in')) return null
  const { c, n: ordinal } = line.lex(i - 1)
  const nth = (c & Class.Ordinal) !== 0 && ordinal <= 5 ? ordinal : line.is(i - 1, 'last final') ? -1 : 0
  if (nth === 0) return null
  const first = line.is(i - 2, 'the') && i - 2 >= floor ? i - 2 : i - 1
  const { n: weekday } = line.lex(i)
  if (line.is(i + 2, 'the each every') && line.is(i + 3, 'month year quarter')) return [{ first, last: i + 4, when: null, timex: `XXXX-WXX-${weekday}` }]
  const month = monthAt(scene, i + 2, first, nth < 0 ? 28 : nth * 7 - 3)
  // "the first Saturday of Lent" is not the Saturday that "Saturday" would be.
  if (!month) return nth > 0 && line.is(i + 1, 'of') && !line.has(i + 2, Class.Shift) ? [{ first, last: i + 1, when: null, timex: `XXXX-WXX-${weekday}` }] : null
  const day = month.year === null ? null : nthWeekday(month.year, month.n, weekday, nth)
  // No fifth one.
  if (day !== null && dayWhen(day).n !== month.n) return null
  const implied = { implied: month.implied ? (['year', 'day'] as const) : (['day'] as const) }
  return [{ first, last: month.last, when: day === null ? { grain: 'day', year: null, n: month.n, day: null, weekday, ...implied } : dayWhen(day, implied) }]
}

/** "the last day of May 2024", "last day of the month", "the final day of 2024". `i` is "day". */
export function lastDayOf(scene: Scene, i: number): Expression[] | null {
  const { line, floor, time } = scene
  if (i - 1 < floor || !line.is(i - 1, 'last final') || !line.is(i + 1, 'of in')) return null
  const first = line.is(i - 2, 'the') && i - 2 >= floor ? i - 2 : i - 1
  const { c, n } = line.lex(i + 2)
  if ((c & Class.Year) !== 0) return [{ first, last: i + 3, when: { grain: 'day', year: n, n: 12, day: 31, implied: ['month', 'day'] } }]
  const month = monthAt(scene, i + 2, first, 28)
  if (month) return [{ first, last: month.last, when: { grain: 'day', year: month.year, n: month.n, day: month.n === 2 && month.year === null ? null : monthLength(month.year, month.n), implied: month.implied ? ['year', 'day'] : ['day'] } }]
  const unit = line.lex(i + 3).unit
  const base = time.refStart
  const whole = line.is(i + 2, 'the this') && (unit === 'month' || unit === 'year') && base !== null ? spanOf(shifted(base, unit, 0)) : null
  return whole && [{ first, last: i + 4, when: dayWhen(whole[1], { implied: ['year', 'month', 'day'] }) }]
}
