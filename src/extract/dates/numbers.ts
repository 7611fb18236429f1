// Numbers before a unit of time: "two", "twenty-three", "a", "several", "a couple of", "10".
import { Class } from './lexicon.js'
import type { Line } from './line.js'

export interface Amount {
  /** First atom. */
  readonly first: number
  /** NaN for "several", "a few", "many". */
  readonly value: number
}

const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'many', 'some', 'numerous'])
const ADVERBS: ReadonlySet<string> = new Set(['more', 'additional', 'full', 'short', 'long', 'whole'])

/** The number that ends before atom `end`, not reaching back past `floor`; null when there is none. */
export function amountBefore(line: Line, end: number, floor: number): Amount | null {
  let i = end - 1
  if (i >= floor && line.in(i, ADVERBS)) i--
  if (i < floor) return null
  if (line.is(i, 'a an')) return line.is(i - 1, 'half') && i - 1 >= floor ? { first: i - 1, value: 0.5 } : { first: i, value: 1 }
  if (line.is(i, 'of') && line.is(i - 1, 'couple') && i - 1 >= floor) return { first: i - 2 >= floor && line.is(i - 2, 'a') ? i - 2 : i - 1, value: 2 }
  if (line.is(i, 'couple')) return { first: i - 1 >= floor && line.is(i - 1, 'a') ? i - 1 : i, value: 2 }
  if (line.is(i, 'dozen')) return { first: i - 1 >= floor && line.is(i - 1, 'a') ? i - 1 : i, value: 12 }
  if (line.in(i, VAGUE)) return { first: i - 1 >= floor && line.is(i - 1, 'a') ? i - 1 : i, value: NaN }
  // "two and a half", "2 1/2".
  if (line.is(i, 'half') && line.is(i - 1, 'a') && line.is(i - 2, 'and') && line.has(i - 3, Class.Cardinal) && i - 3 >= floor) return { first: i - 3, value: line.lex(i - 3).n + 0.5 }
  if (!line.has(i, Class.Cardinal)) return /^\d+\.\d+$/.test(line.lower(i)) ? { first: i, value: Number(line.lower(i)) } : null
  let value = line.lex(i).n
  // "twenty three".
  const tens = line.lex(i - 1)
  if (value < 10 && i - 1 >= floor && (tens.c & Class.Cardinal) !== 0 && tens.n >= 20 && tens.n % 10 === 0 && tens.n < 100 && line.shape(i - 1) !== 4) {
    value += tens.n
    i--
  }
  return { first: i, value }
}
