// Years, decades, centuries: "1939", "1914–18", "the early 1990s", "the '60s", "the 19th century", "499 BC", "FY2019".
import { Shape } from '../../model/index.js'
import type { Expression, Scene } from './expression.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { beginsDate, century, countsAfter, partBefore } from './parts.js'
import type { When } from './when.js'

/** Before a year that has a context of its own. */
const LEADS: ReadonlySet<string> = new Set(
  'in since by until till through from of during before after between circa ca ca. c. early late mid around about for throughout to and or the fiscal year summer spring autumn fall winter as until'.split(' '),
)
const NO_LEADS: ReadonlySet<string> = new Set('$ € £ no. no nos. # number room route flight page pages p. pp. chapter section article model highway over than least most some nearly almost'.split(' '))

/** A bare year, or both years of a range. */
export function bareYear(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const { n, code } = line.lex(i)
  if (code === 'FY') return [{ first: i, last: i + 1, when: { grain: 'year', year: n, fiscal: true } }]
  if (line.has(i + 1, Class.Era)) return era(scene, i + 1)
  if (!isYear(line, i, n) || beginsDate(line, i)) return null
  // "2014-10" is a month where it cannot be the years 2014 to 2010.
  const month = line.glued(i + 1) && !line.glued(i + 2) && line.has(i + 1, Class.Year2) ? line.lex(i + 1).n : 0
  if (month >= 1 && month <= 12 && month <= n % 100 && n >= 1900) return [{ first: i, last: i + 2, when: { grain: 'month', year: n, n: month } }]
  let first = i
  const fiscal = line.is(i - 1, 'fiscal') && i - 1 >= floor ? i - 1 : line.is(i - 1, 'year') && line.is(i - 2, 'fiscal financial') && i - 2 >= floor ? i - 2 : -1
  if (fiscal >= 0) first = fiscal
  const part = partBefore(line, first, floor)
  const half = halfBefore(line, first, floor)
  if (half) return [{ first: half.first, last: i + 1, when: { grain: 'half', year: n, n: half.n } }]
  if (part && part.shift === undefined) first = part.first
  if (line.is(first - 1, 'ca. circa c. ca') && first - 1 >= floor) first--
  // "the 1930's"
  if (n % 10 === 0 && line.is(i + 1, "'s ’s") && line.starts[i + 1] === line.ends[i] && line.is(i - 1, 'the early late mid')) {
    return [{ first, last: i + 2, when: { grain: 'decade', year: n, part: part?.part } }]
  }
  const when: When = { grain: 'year', year: n, part: part?.part, ...(fiscal >= 0 ? { fiscal: true } : {}) }
  const next = line.across(i, '/')
  if (next > 0 && line.has(next, Class.Year2) && (line.lex(next).n > n % 100 || line.lex(next).n === 0) && !line.has(next + 1, Class.Month) && (line.glued(next) || line.starts[next] === line.ends[next - 1])) {
    const to = Math.floor(n / 100) * 100 + line.lex(next).n
    return [{ first, last: i + 1, when, opens: true }, { first: next, last: next + 1, when: { grain: 'year', year: to > n ? to : to + 100, implied: ['year'] }, closes: true }]
  }
  const opens = next > 0 && line.has(next, Class.Year) && (line.glued(next) || i - 1 >= 0)
  const from = line.acrossBack(i)
  const closes = from >= 0 && line.has(from, Class.Year) && line.lex(from).n <= n
  return [{ first, last: i + 1, when, ...(opens ? { opens: true } : {}), ...(closes ? { closes: true } : {}) }]
}

/** "the second half of", "the latter half of". */
function halfBefore(line: Line, i: number, floor: number): { first: number; n: number } | null {
  if (!line.is(i - 1, 'of') || !line.is(i - 2, 'half') || i - 3 < floor) return null
  const n = line.is(i - 3, 'first former') ? 1 : line.is(i - 3, 'second latter last') ? 2 : 0
  return n === 0 ? null : { first: line.is(i - 4, 'the') && i - 4 >= floor ? i - 4 : i - 3, n }
}

function isYear(line: Line, i: number, n: number): boolean {
  if (line.in(i - 1, NO_LEADS) || line.in(i + 1, UNITS_AFTER)) return false
  const joined = i > 0 && line.ends[i - 1] === line.starts[i] && !line.glued(i)
  if (joined && !/^[("'“‘[/–—-]$/.test(line.lower(i - 1))) return false
  if (i + 1 < line.count && line.starts[i + 1] === line.ends[i] && /^[/°%$]$/.test(line.lower(i + 1))) return false
  if ((line.shape(i - 1) === Shape.Number && !line.glued(i)) || (line.shape(i + 1) === Shape.Number && !line.glued(i + 1))) return false
  const lead = line.in(i - 1, LEADS)
  if (countsAfter(line, i) && (n % 10 === 0 || !lead) && !(n >= 1900 && n < 2050 && lead && n % 100 !== 0)) return n >= 1900 && n < 2050 && n % 50 !== 0
  if (n >= 1900 && n < 2050) return !(n === 2000 && !lead && line.shape(i + 1) === Shape.Lower && !line.is(i + 1, 'and or to by when as that was'))
  if (n >= 1500 && (lead || line.glued(i) || line.glued(i + 1) || line.is(i - 1, '( – - ,') || line.is(i + 1, ') – -'))) return n < 2050 || lead
  return n < 1500 && line.is(i - 1, 'in since until circa ca. year') && !countsAfter(line, i)
}
const UNITS_AFTER: ReadonlySet<string> = new Set('block hours hrs gmt utc est edt pst pdt local percent % km miles kilometers kilometres meters metres feet tons tonnes kg pounds dollars euros acres hectares mm cm mph people troops soldiers men women a.m. p.m. am pm'.split(' '))

/** "499 BC", "AD 70", "499–493 BC". */
export function era(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const sign = line.lex(i).n
  if (sign > 0) {
    const at = line.has(i + 1, Class.Cardinal) ? i + 1 : line.has(i - 1, Class.Cardinal) && i - 1 >= floor ? i - 1 : -1
    if (at < 0 || line.shape(at) !== Shape.Number || line.shape(i) !== Shape.Upper) return null
    return [{ first: Math.min(at, i), last: Math.max(at, i) + 1, when: { grain: 'year', year: line.lex(at).n } }]
  }
  const at = i - 1
  if (at < floor || !line.has(at, Class.Cardinal) || line.shape(at) !== Shape.Number) return null
  const year = 1 - line.lex(at).n
  const from = line.acrossBack(at, 'to and or')
  const ranged = from >= floor && line.has(from, Class.Cardinal) && line.shape(from) === Shape.Number && line.lex(from).n > line.lex(at).n
  const start = ranged ? from : at
  let first = start
  const part = partBefore(line, first, floor)
  if (part) first = part.first
  if (line.is(first - 1, 'ca. circa c. ca') && first - 1 >= floor) first--
  const closes: Expression = { first: ranged ? at : first, last: i + 1, when: { grain: 'year', year, part: part?.part } }
  if (!ranged) return [closes]
  return [{ first, last: from + 1, when: { grain: 'year', year: 1 - line.lex(from).n, part: part?.part }, opens: true }, closes]
}

/** "in 480", in a text that speaks of years BC. */
export function ancientYear(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  if (!time.narrative) return null
  const year = time.refYear
  if (year === null || year > 0 || i < floor || !line.is(i - 1, 'in of by since until from to late early and – - during (')) return null
  if (line.shape(i + 1) === Shape.Lower && !/^(?:and|to|the|when|as|with|by|after|but|in|a|at|he|she|they|or)$/.test(line.lower(i + 1))) return null
  const part = partBefore(line, i, floor)
  return [{ first: part?.first ?? i, last: i + 1, when: { grain: 'year', year: 1 - line.lex(i).n, part: part?.part } }]
}

/** "the 1990s", "mid-1980s", "the '60s", "the nineties". */
export function decade(scene: Scene, i: number): Expression[] | null {
  const { line, floor, time } = scene
  const { n } = line.lex(i)
  const words = line.shape(i) !== Shape.Number
  const short = words || n % 100 === n - 1900 && line.lower(i).length === 3
  let first = i
  if (short && /^['’‘]$/.test(line.lower(i - 1)) && i - 1 >= floor) first--
  const part = partBefore(line, first, floor)
  const the = line.is(first - 1, 'the') || part !== null
  // "in their thirties", "temperatures in the 70s": people and weather.
  if (short && first === i && (!the || words && !line.is(i - 1, 'the') || /temperature|degree|highs?|lows?/.test(line.lower(i - 3)))) return null
  if (short && line.is(first - 2, 'their his her my')) return null
  // "1000s of ships"
  if (!the && line.is(i + 1, 'of')) return null
  let year = short ? century(n % 100, time.refYear) : n
  if (line.is(i + 1, 'bc b.c. bce')) year = 1 - n - 9
  if (part) first = part.first
  else if (line.is(first - 1, 'the') && first - 1 >= floor) first--
  const bc = line.has(i + 1, Class.Era)
  return [{ first, last: bc ? i + 2 : i + 1, when: bc ? { grain: 'decade', year: -line.lex(i).n } : { grain: n % 100 === 0 && !short && n < 2000 ? 'century' : 'decade', year, part: part?.part } }]
}

/** "the 19th century", "early 21st-century", "the 4th century BC". */
export function centuryOf(scene: Scene, i: number): Expression[] | null {
  const { line, floor } = scene
  const at = i - 1
  const ordinal = line.lex(at)
  if (at < floor || (ordinal.c & Class.Ordinal) === 0 || ordinal.n > 30) return null
  let first = at
  let n = ordinal.n
  const tens = line.lex(at - 1)
  if (line.shape(at) !== Shape.Number && n < 10 && tens.n === 20 && (tens.c & Class.Cardinal) !== 0) { n += 20; first-- }
  const bc = line.has(i + 1, Class.Era) && line.lex(i + 1).n < 0
  const part = partBefore(line, first, floor)
  if (part) first = part.first
  else if (line.is(first - 1, 'the') && first - 1 >= floor) first--
  const last = line.has(i + 1, Class.Era) ? i + 2 : i + 1
  const when: When = { grain: 'century', year: bc ? -(n - 1) * 100 - 1 : (n - 1) * 100, part: part?.part }
  const other = line.acrossBack(at, 'and to or')
  if (!bc && other >= floor && first === at && line.has(other, Class.Ordinal)) {
    return [{ first: line.is(other - 1, 'the') ? other - 1 : other, last: other + 1, when: { grain: 'century', year: (line.lex(other).n - 1) * 100 } }, { first, last, when }]
  }
  return [{ first, last, when }]
}
