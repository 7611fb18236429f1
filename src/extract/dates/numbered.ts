// A weekday with its day of the month, and no month: "Friday the 13th", "Tuesday the thirty-first".
import { Shape } from '../../model/index.js'
import { civilDate, dayNumber } from './calendar.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { fits, towards } from './nearest.js'
import { dayWhen } from './when.js'

export interface Numbered { readonly day: number; readonly last: number }

/** "the 13th", "the thirty-first", "13th", "31" behind a weekday, where nothing goes on that could be counted. */
export function numberAfter(line: Line, k: number): Numbered | null {
  const the = line.is(k, 'the')
  const at = the ? k + 1 : k
  const { c, n } = line.lex(at)
  if ((c & (Class.Ordinal | Class.Day | Class.Cardinal)) === 0) return null
  const figures = line.shape(at) === Shape.Number
  const ones = line.lex(at + 1)
  const two = the && !figures && (n === 20 || n === 30) && (c & Class.Cardinal) !== 0 && (ones.c & Class.Ordinal) !== 0 && ones.n < 10
  const [day, last] = two ? [n + ones.n, at + 2] : [n, at + 1]
  if (day < 1 || day > 31 || !(two || (c & Class.Ordinal) !== 0 || (figures && !the)) || (!figures && !the)) return null
  // "Monday 13 people met", "Saturday the second half".
  const open = line.shape(last) !== -1 && line.shape(last) !== Shape.Punctuation
  return open && !((c & Class.Nth) !== 0 && line.is(last, 'and at in from to by when with was for')) || line.is(last, '% : / – -') || line.glued(last) ? null : { day, last }
}

/** The months around the day of writing in which a weekday with its number is looked for. */
const MONTHS_AROUND = 7
/** "Friday the 13th": the nearest month before or after in which the day has that number, as the tense has it. */
export function withNumber(scene: Scene, weekday: number, { day, last }: Numbered, first: number): Expression {
  const { time } = scene
  const base = time.now ?? time.refStart
  let best: number | null = null
  if (base !== null) {
    const tense = tenseIn(scene, first, last)
    const { year, month } = civilDate(base)
    let least = Infinity
    for (let step = -MONTHS_AROUND; step <= MONTHS_AROUND; step++) {
      const moved = year * 12 + month - 1 + step
      const [then, n] = [Math.floor(moved / 12), (moved % 12) + 1]
      if (!fits(then, n, day, weekday)) continue
      const found = dayNumber(then, n, day)
      const cost = towards(found - base, tense)
      if (cost < least) [best, least] = [found, cost]
    }
  }
  return { first, last, when: best === null ? { grain: 'day', year: null, day } : dayWhen(best, { implied: ['year', 'month'] }) }
}
