// The days of a month, before its name or after it: one, a list, a range.
import { Shape } from '../../model/index.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { LINKS } from './weekdays.js'

export interface Day { readonly first: number; readonly last: number; readonly day: number }

/** "14", "the 4th of", "12–14", "12 and 13" before a month. */
export function daysBefore(line: Line, i: number, floor: number): Day[] {
  let j = i - 1
  if (line.is(j, 'of')) j--
  if (line.is(j, 'day') && line.has(j - 1, Class.Ordinal)) j--
  if (j < floor) return []
  const day = dayEndingAt(line, j, floor)
  if (!day) return []
  // "10 of May" is a count; "10th of May" is a day.
  if (line.is(j + 1, 'of') && !line.has(j, Class.Ordinal)) return []
  const days = [day]
  // "the 13th to the 15th of July"
  const back = (first: number): number => line.acrossBack(line.is(first - 1, 'the') ? first - 1 : first, LINKS)
  for (let k = back(day.first); k >= floor; k = back(days[0]!.first)) {
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
  if ((c & Class.Day) !== 0) return line.is(j - 1, '$ € £ .') && line.shape(j - 1) !== Shape.Lower && !line.glued(j) && line.block.tokens.ends[line.token(j) - 1] === line.starts[j] ? null : { first: j, last: j + 1, day: n }
  const tens = line.lex(j - 1)
  // "twenty five January nineteen eighty-six": in words throughout.
  if ((c & Class.Cardinal) !== 0 && n <= 31 && line.shape(j) === Shape.Lower && (line.has(j + 2, Class.YearWord) || (line.is(j + 2, 'two') && line.is(j + 3, 'thousand')))) {
    return n < 10 && (tens.c & Class.Cardinal) !== 0 && (tens.n === 20 || tens.n === 30) && j - 1 >= floor ? { first: j - 1, last: j + 1, day: tens.n + n } : { first: j, last: j + 1, day: n }
  }
  if ((c & Class.Ordinal) === 0 || n > 31) return null
  if (n < 10 && line.shape(j) !== Shape.Number && (tens.c & Class.Cardinal) !== 0 && (tens.n === 20 || tens.n === 30) && j - 1 >= floor) return { first: j - 1, last: j + 1, day: tens.n + n }
  return { first: j, last: j + 1, day: n }
}

/** "24", "5th", ", 1st", "the 5th", "5–7", "5 and 6" after a month. */
export function daysAfter(line: Line, i: number): Day[] {
  let k = i + 1
  if (line.is(k, ',') && line.has(k + 1, Class.Ordinal) && line.shape(k + 1) === Shape.Number) k++
  // "May the 5th"; in "May the first" something else may be the first.
  else if (line.is(k, 'the') && line.has(k + 1, Class.Ordinal) && (line.shape(k + 1) === Shape.Number || (line.shape(k + 1) === Shape.Lower && endsDate(line, k + 2)))) k++
  const day = dayAt(line, k)
  if (!day) return []
  const days = [day]
  for (let next = line.across(day.last - 1, LINKS); next > 0 && days.length < 4; next = line.across(days.at(-1)!.last - 1, LINKS)) {
    const later = dayAt(line, next)
    if (!later || later.day <= days.at(-1)!.day) break
    const link = line.lower(next - 1)
    // "May 5 and 6 others": after a link that lists, only what a date can stand before; a comma wants a day after the next link.
    if (link === ',' && !line.is(later.last, 'and , &')) break
    if (link === ',' && line.has(later.last + 1, Class.Year)) break
    if (line.is(next - 1, LINKS) && link !== ',' && !endsDate(line, later.last)) break
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
    if (line.is(k + 1, '% percent million billion :') && line.glued(k) === false && line.lower(k + 1) !== ':') return null
    return { first: k, last: k + 1, day: n }
  }
  if ((c & Class.Ordinal) !== 0 && n <= 31 && n > 0) {
    return { first: k, last: k + 1, day: n }
  }
  // "February one, 1996".
  if ((c & Class.Cardinal) !== 0 && n <= 31 && line.is(k + 1, ',') && line.has(k + 2, Class.Year)) return { first: k, last: k + 1, day: n }
  const ones = line.lex(k + 1)
  if ((c & Class.Cardinal) !== 0 && (n === 20 || n === 30) && (ones.c & (Class.Ordinal | Class.Cardinal)) !== 0 && ones.n < 10 && line.shape(k + 1) === Shape.Lower) return { first: k, last: k + 2, day: n + ones.n }
  return null
}
