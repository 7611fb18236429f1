// Years in words: "nineteen eighty-four", "two thousand and six", "twenty-fourteen", "the nineteen-fifties".
import { Shape } from '../../model/index.js'
import type { Expression, Scene } from './expression.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { countsAfter, partBefore } from './parts.js'

export interface WordYear {
  readonly year: number
  /** Atom after it. */
  readonly last: number
  readonly decade?: boolean
}

const SCALES = 'hundred thousand million billion percent per'
/** What makes a year of words that may as well count: "in two thousand and six". */
const LEADS: ReadonlySet<string> = new Set('in since by until till through from of during before after year around about late early mid for'.split(' '))

/** Two figures in words at atom `k`: "eighty-four", "eighty four", "fourteen", "oh five"; "six" only where `low`. */
function twoFigures(line: Line, k: number, low: boolean): { readonly value: number; readonly last: number } | null {
  if (line.shape(k) !== Shape.Lower) return null
  const { c, n } = line.lex(k)
  const ones = line.lex(k + 1)
  const digit = (ones.c & Class.Cardinal) !== 0 && ones.n < 10 && line.shape(k + 1) === Shape.Lower
  if (line.is(k, 'oh o')) return digit ? { value: ones.n, last: k + 2 } : null
  if ((c & Class.Cardinal) === 0 || (n < 10 && !low)) return null
  return n >= 20 && n % 10 === 0 && digit ? { value: n + ones.n, last: k + 2 } : { value: n, last: k + 1 }
}

/** The year of a round number and what goes on behind it at atom `k`: nothing, "six", "and six". */
function withRest(line: Line, k: number, round: number): WordYear | null {
  const and = line.is(k, 'and')
  const rest = twoFigures(line, and ? k + 1 : k, true)
  const last = rest?.last ?? k
  return line.is(last, SCALES) || (and && !rest) ? null : { year: round + (rest?.value ?? 0), last }
}

/** The year whose words begin at atom `i`; whether they count something is the caller's to ask. */
export function wordYearAt(line: Line, i: number): WordYear | null {
  const { c, n } = line.lex(i)
  if ((c & Class.Cardinal) === 0 || line.shape(i) > Shape.Capital) return null
  if (n === 2) return line.is(i + 1, 'thousand') ? withRest(line, i + 2, 2000) : null
  if (n < 11 || n > 20) return null
  const { c: kind, n: ten } = line.lex(i + 1)
  if ((kind & Class.Decade) !== 0 && line.shape(i + 1) === Shape.Lower) return { year: n * 100 + ten - 1900, last: i + 2, decade: true }
  if (line.is(i + 1, 'hundred') && n < 20) return withRest(line, i + 2, n * 100)
  const rest = twoFigures(line, i + 1, false)
  return rest && !line.is(rest.last, SCALES) ? { year: n * 100 + rest.value, last: rest.last } : null
}

/** A year in words by itself. */
export function wordYear(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const start = line.is(i, 'thousand') ? i - 1 : i
  if (start < floor) return null
  const found = wordYearAt(line, start)
  if (!found) return null
  const { year, last, decade } = found
  const the = line.is(start - 1, 'the')
  if (decade) {
    if (!the && !partBefore(line, start, floor)) return null
  } else {
    // "at nineteen thirty hours", "seventeen fifty dollar bills", "in two thousand and six cases".
    if (line.is(start - 1, 'at the') || line.is(last, 'hours hrs') || countsAfter(line, last - 1)) return null
    const led = line.in(start - 1, LEADS)
    const round = year % 100 === 0
    if (!led && (year >= 2000 || year < 1700 || round)) return null
    // "in two thousand", and no more; "nineteen eighty pound men", "by twenty twenty vision".
    if ((round || !led || year === 2020) && line.shape(last) === Shape.Lower && !line.is(last, 'and or when the with to for by was were as')) return null
  }
  const part = partBefore(line, start, floor)
  const first = part && part.shift === undefined ? part.first : decade && the && start - 1 >= floor ? start - 1 : start
  return [{ first, last, when: { grain: decade ? 'decade' : 'year', year, part: part?.part } }]
}
