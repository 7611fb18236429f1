// Stretches of time counted from a date: "two weeks ago", "a year earlier", "the past three days", "every two weeks".
import { Shape } from '../../model/index.js'
import { civilDate, dayNumber, monthLength } from './calendar.js'
import type { Expression, Scene } from './expression.js'
import { Class, type Unit } from './lexicon.js'
import { amountBefore } from './numbers.js'
import { shifted } from './shifted.js'
import { dayWhen, spanOf, type When } from './when.js'

const CODE: Readonly<Record<Unit, string>> = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', fortnight: 'W', weekend: 'WE', month: 'M', quarter: 'Q', year: 'Y', decade: 'DE', century: 'CE' }
const HEDGES: ReadonlySet<string> = new Set(['about', 'around', 'almost', 'nearly', 'some', 'over', 'roughly', 'approximately', 'just', 'only', 'exactly', 'barely', 'another'])

/** The TIMEX3 duration of `value` units, `X` for an unknown number. */
export function durationOf(unit: Unit, value: number): string {
  const [count, code] = unit === 'fortnight' ? [value * 2, 'W'] : unit === 'decade' ? [value * 10, 'Y'] : unit === 'century' ? [value * 100, 'Y'] : unit === 'quarter' ? [value * 3, 'M'] : [value, CODE[unit]]
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''
  return `P${clock}${Number.isNaN(count) ? 'X' : count}${code}`
}

const AFTER = "ago and from hence later afterwards afterward on after earlier previously prior before ' ’ 's"

/** "two weeks ago", "a year earlier", "three days later", "10 years from now". */
export function counted(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, time, floor } = scene
  if (!line.is(i + 1, AFTER)) return null
  let after = i + 1
  if (line.is(after, 'and') && line.is(after + 1, 'a') && line.is(after + 2, 'half')) after += 3
  const ago = line.is(after, 'ago')
  const inTime = line.is(after, "' ’ 's") && line.is(after + 1, 'time') && line.is((amountBefore(line, i, floor)?.first ?? i) - 1, 'in')
  const now = ago || inTime || line.is(after, 'hence') || (line.is(after, 'from') && line.is(after + 1, 'now today tomorrow yesterday'))
  const later = line.is(after, 'later afterwards afterward on') || (line.is(after, 'after') && isEnd(scene, after + 1))
  const earlier = line.is(after, 'earlier previously prior') && !line.is(after + 1, 'to than') || (line.is(after, 'before prior') && isEnd(scene, after + 1))
  if (!now && !later && !earlier) return null
  if (line.is(after, 'on') && !line.is(i - 1, 'years') && !line.is(after + 1, ',')) return null
  const amount = amountBefore(line, i, floor)
  let first = amount?.first ?? i
  if (first - 1 >= floor && line.in(first - 1, HEDGES)) first--
  const last = line.is(after, 'from') || inTime ? after + 2 : after + 1
  const sign = ago || earlier ? -1 : 1
  if (!amount || Number.isNaN(amount.value)) {
    if (!amount && !line.lex(i).plural) return null
    return [{ first, last, when: null, timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }]
  }
  let base = now ? (time.narrative ? time.dct : time.now) : (unit === 'day' || unit === 'week' ? (time.refDay ?? time.refStart) : time.refStart) ?? time.now
  if (base !== null && line.is(last - 1, 'tomorrow')) base++
  if (base !== null && line.is(last - 1, 'yesterday')) base--
  const more = largerBefore(scene, amount.first)
  if (more) {
    first = more.first
    if (base !== null) base = dayAfter(base, more.unit, sign * more.value)
  }
  if (time.narrative && ago) return [{ first, last, when: null, timex: timexAgo(unit) }]
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return base === null ? null : [{ first, last, when: shifted(base, 'day', 0), aside: true }]
  const about = first < amount.first || (amount.value >= 10 && amount.value % 5 === 0)
  // "three weeks from tomorrow" is a day.
  const exact = base !== null && first === (more?.first ?? amount.first) && line.is(after, 'from') && line.is(after + 1, 'today tomorrow yesterday') ? dayAfter(base, unit, amount.value) : null
  const when = exact !== null ? dayWhen(exact, { implied: ['year', 'month', 'day'] }) : base === null ? null : whenShifted(base, unit, sign * amount.value, about)
  return when ? [{ first, last, when }] : [{ first, last, when: null, timex: timexAgo(unit) }]
}

/** "two years and" before the amount at atom `i` of "two years and three months ago". */
function largerBefore({ line, floor }: Scene, i: number): { readonly unit: Unit; readonly value: number; readonly first: number } | null {
  if (i - 3 < floor || !line.is(i - 1, 'and') || !line.has(i - 2, Class.Unit)) return null
  const { unit = 'day' } = line.lex(i - 2)
  const amount = amountBefore(line, i - 2, floor)
  return amount && dayAfter(0, unit, amount.value) !== null ? { unit, value: amount.value, first: amount.first } : null
}

/** What is known of a date when only its unit is. */
export const timexAgo = (unit: Unit): string => (unit === 'month' ? 'XXXX-XX' : unit === 'week' ? 'XXXX-WXX' : unit === 'day' ? 'XXXX-XX-XX' : 'XXXX')

/** `about`: a round or hedged number of years leaves a tenth of it open. */
function whenShifted(base: number, unit: Unit, count: number, about: boolean): When {
  if (Number.isInteger(count)) {
    const when = shifted(base, unit, count, false)
    const slack = about && when.grain === 'year' ? Math.max(1, Math.round(Math.abs(count) * (unit === 'decade' ? 1 : 0.1))) : 0
    return slack > 0 && when.year !== null ? { ...when, within: [dayNumber(when.year - slack, 1, 1), dayNumber(when.year + slack, 12, 31)] } : when
  }
  if (unit === 'year') return shifted(base, 'month', Math.round(count * 12))
  return shifted(base, unit === 'decade' ? 'year' : unit === 'month' ? 'week' : 'day', Math.round(count * (unit === 'decade' ? 10 : unit === 'month' ? 4.35 : 7)))
}

/** "two weeks before", "a week from", "three days after" in front of the date `one`: the date they count to, or null. */
export function countedFrom({ line, floor }: Scene, one: Expression): Expression | null {
  const { when } = one
  const at = one.first - 1
  if (!when || when.grain !== 'day' || when.time || at - 2 < floor || !line.is(at, 'before after from following')) return null
  const { unit, c } = line.lex(at - 1)
  if ((c & Class.Unit) === 0 || !unit || unit === 'second' || unit === 'minute' || unit === 'hour') return null
  const amount = amountBefore(line, at - 1, floor)
  const base = spanOf(when)
  if (!amount || !base || !Number.isInteger(amount.value)) return null
  // "lasting 64 days from 5 May" begins on that day.
  if (line.is(at, 'from') && line.is(amount.first - 1, 'for lasting lasted lasts last')) return null
  const sign = line.is(at, 'before') ? -1 : 1
  const target = dayAfter(base[0], unit, sign * amount.value)
  return target === null ? null : { first: amount.first, last: one.last, when: dayWhen(target, { implied: ['year', 'month', 'day'] }) }
}

/** The day `count` whole units after a day; null for units of no certain length. */
function dayAfter(base: number, unit: Unit, count: number): number | null {
  const { year, month, day } = civilDate(base)
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0
  const days = unit === 'week' ? 7 : unit === 'fortnight' ? 14 : unit === 'day' ? 1 : 0
  if (!Number.isInteger(count) || (months === 0 && days === 0)) return null
  const moved = year * 12 + month - 1 + months
  if (months === 0) return base + count * days
  const [then, n] = [Math.floor(moved / 12), (((moved % 12) + 12) % 12) + 1]
  return dayNumber(then, n, Math.min(day, monthLength(then, n)))
}

/** Ends the phrase: "two days before." and not "two days before the vote". */
export function isEnd({ line }: Scene, k: number): boolean {
  const shape = line.shape(k)
  return shape === -1 || shape === Shape.Punctuation || line.is(k, 'and but when in at on with had was were')
}

/** "the past three days", "the next two years", "recent weeks", "the coming months". */
export function span(scene: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  const { line, floor } = scene
  if (!plural) return null
  const amount = amountBefore(line, i, floor)
  const at = (amount?.first ?? i) - 1
  if (at < floor || !(line.has(at, Class.Shift) || line.is(at, 'recent')) || line.is(at, 'same that this')) return null
  const first = at - 1 >= floor && line.is(at - 1, 'the these') ? at - 1 : at
  return [{ first, last: i + 1, when: null, timex: durationOf(unit, amount?.value ?? NaN), duration: true }]
}

/** Before a bare plural of a unit: words after which it is a stretch of time. */
const STRETCH: ReadonlySet<string> = new Set('for after over within through throughout took take takes taking taken spent spend spends spending lasted last lasts lasting wait waited waiting'.split(' '))
const GOES_ON = 'that following to ahead leading since'

/** "for years", "after weeks of talks", "several days", "the months that followed": as long as TIMEX3 can say, `PXY`. */
export function vague(scene: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  const { line, floor } = scene
  if (!plural || line.is(i + 1, 'old ago') || line.glued(i + 1)) return null
  const amount = amountBefore(line, i, floor)
  if (amount && !Number.isNaN(amount.value)) return null
  const the = !amount && line.is(i - 1, 'the') && (line.is(i - 2, 'over through') || (line.is(i + 1, GOES_ON) && (!line.is(i + 1, 'to') || line.is(i + 2, 'come'))))
  // "in some quarters", "after hours"
  if ((unit === 'quarter' && line.is(i - 1, 'some many')) || (unit === 'hour' && line.is(i - 1, 'after'))) return null
  if (!amount && !(the && i - 1 >= floor) && !(line.in(i - 1, STRETCH) && line.shape(i) === Shape.Lower)) return null
  return [{ first: amount?.first ?? (the ? i - 1 : i), last: i + 1, when: null, timex: durationOf(unit, NaN), duration: true }]
}

/** "decades-long", "a year-long study". A decade stays one (`P1DE`): nobody means ten years to the day. */
export function long({ line, floor }: Scene, i: number, unit: Unit, plural: boolean): Expression[] | null {
  if (!line.glued(i + 1) || !line.is(i + 1, 'long') || (i - 1 >= floor && line.has(i - 1, Class.Cardinal))) return null
  return [{ first: i, last: i + 2, when: null, timex: !plural && unit === 'decade' ? 'P1DE' : durationOf(unit, plural ? NaN : 1), duration: true }]
}

/** "every day", "each year", "twice a week", "per month". */
export function every(scene: Scene, i: number, unit: Unit): Expression[] | null {
  const { line, floor } = scene
  if (line.is(i - 1, 'every each') && i - 1 >= floor) return [{ first: i - 1, last: i + 1, when: null, timex: durationOf(unit, 1) }]
  if (line.is(i - 1, 'other') && line.is(i - 2, 'every')) return [{ first: i - 2, last: i + 1, when: null, timex: durationOf(unit, 2) }]
  const amount = line.has(i - 1, Class.Cardinal) ? amountBefore(line, i, floor) : null
  if (amount && line.is(amount.first - 1, 'every') && amount.first - 1 >= floor) return [{ first: amount.first - 1, last: i + 1, when: null, timex: durationOf(unit, amount.value) }]
  if (line.is(i - 1, 'a per') && line.is(i - 2, 'once twice times') && i - 2 >= floor) {
    return [{ first: line.is(i - 2, 'times') && i - 3 >= floor && line.has(i - 3, Class.Cardinal) ? i - 3 : i - 2, last: i + 1, when: null, timex: durationOf(unit, 1) }]
  }
  return null
}
