// Holidays whose day the calendar gives. Those that fall on different days in different countries are left out.
import { Shape } from '../../model/index.js'
import { dayNumber, easter, nthWeekday } from './calendar.js'
import { type Expression, type Scene, tenseIn } from './expression.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import { yearAfter } from './parts.js'
import { dayWhen } from './when.js'

type Rule = (year: number) => number
const fixed = (month: number, day: number): Rule => (year) => dayNumber(year, month, day)
const nth = (month: number, weekday: number, n: number): Rule => (year) => nthWeekday(year, month, weekday, n)

/** By the words before `day`, a weekday or the end of the name, lower case, possessives and points left out. */
const HOLIDAYS: Readonly<Record<string, Rule>> = {
  'new year day': fixed(1, 1), 'new year eve': fixed(12, 31), christmas: fixed(12, 25), 'christmas day': fixed(12, 25), 'christmas eve': fixed(12, 24), 'boxing day': fixed(12, 26),
  halloween: fixed(10, 31), juneteenth: fixed(6, 19), 'veterans day': fixed(11, 11), 'armistice day': fixed(11, 11), 'earth day': fixed(4, 22),
  'valentine day': fixed(2, 14), 'patrick day': fixed(3, 17), 'groundhog day': fixed(2, 2),
  thanksgiving: nth(11, 4, 4), 'thanksgiving day': nth(11, 4, 4), 'labor day': nth(9, 1, 1), 'memorial day': nth(5, 1, -1), 'columbus day': nth(10, 1, 2), 'presidents day': nth(2, 1, 3), 'king day': nth(1, 1, 3),
  'black friday': (year) => nthWeekday(year, 11, 4, 4) + 1, 'cyber monday': (year) => nthWeekday(year, 11, 4, 4) + 4,
  easter, 'easter sunday': easter, 'easter day': easter, 'easter monday': (year) => easter(year) + 1, 'good friday': (year) => easter(year) - 2, 'palm sunday': (year) => easter(year) - 7, 'ash wednesday': (year) => easter(year) - 46,
  'whit monday': (year) => easter(year) + 50, 'maundy thursday': (year) => easter(year) - 3,
}
const BEFORE: Readonly<Record<string, readonly string[]>> = { patrick: ['st.', 'st', 'saint'], king: ['jr.', 'luther'], valentine: ['st.', 'st', 'saint'] }

/** The name that ends at atom `i` ("day", "eve", a weekday) or is it, with where it begins. */
function nameAt(line: Line, i: number, floor: number): { readonly name: string; readonly first: number; readonly last: number } | null {
  if (line.has(i, Class.Holiday) && line.lex(i).n === 0) {
    const next = line.lower(i + 1)
    const longer = `${line.lower(i)} ${next}`
    if (line.shape(i + 1) === Shape.Capital) return HOLIDAYS[longer] ? { name: longer, first: i, last: i + 2 } : null
    return { name: line.lower(i), first: i, last: i + 1 }
  }
  if (line.shape(i) !== Shape.Capital) return null
  let k = i - 1
  if (line.is(k, "'s ' ’")) k--
  const word = line.lower(k).replace(/'s?$/, '')
  if (k < floor || line.shape(k) !== Shape.Capital) return null
  if (word === 'year' && line.is(k - 1, 'new')) return { name: `new year ${line.lower(i)}`, first: k - 1, last: i + 1 }
  const name = `${word} ${line.lower(i)}`
  if (!Object.hasOwn(HOLIDAYS, name)) return null
  const titles = BEFORE[word]
  if (titles && word !== 'valentine' && !titles.includes(line.lower(k - 1))) return null
  return { name, first: titles && titles.includes(line.lower(k - 1)) ? k - 1 : k, last: i + 1 }
}

/** "Christmas Eve", "Easter Monday 2021", "New Year's Day", "Good Friday". */
export function holiday(scene: Scene, i: number): Expression[] | null {
  const { line, time, floor } = scene
  const found = nameAt(line, i, floor)
  const rule = found && HOLIDAYS[found.name]
  if (!found || !rule || line.glued(found.last)) return null
  const said = yearAfter(scene, found.last, true)
  const last = said?.last ?? found.last
  const day = !said ? time.dayIn(rule, () => tenseIn(scene, found.first, last)) : said.year === null ? null : rule(said.year)
  return [day === null ? { first: found.first, last, when: null, timex: 'XXXX-XX-XX' } : { first: found.first, last, when: dayWhen(day, said ? {} : { implied: ['year'] }) }]
}
