// Expressions of one block to claims: dates, durations, weekdays, and what cannot be.
import type { ClaimKind, ClaimValues } from '../../model/index.js'
import type { Collector } from '../collector.js'
import type { Expression } from './expression.js'
import { backwards, deathBeforeBirth, noSuchDay, notYet } from './impossible.js'
import { Class } from './lexicon.js'
import type { Line } from './line.js'
import type { Timeline } from './timeline.js'
import { weekdayClaim } from './weekdays.js'
import { boundsOf, spanOf, timexOf } from './when.js'

export class Emitter {
  #before: Expression | null = null
  #birth: Expression | null = null

  constructor(readonly line: Line, readonly time: Timeline, readonly index: number, readonly out: Collector) {}

  emit(one: Expression): void {
    const { line, out } = this
    out.taken.fill(1, line.token(one.first), line.token(one.last - 1) + 1)
    if (one.duration) this.#add('duration', one, one, { timex: one.timex! })
    else if (one.when) {
      const { from, to } = boundsOf(one.when)
      const { implied } = one.when
      const timex = timexOf(one.when)
      this.#add('date', one, one, implied ? { timex, from, to, implied } : { timex, from, to })
      if (one.weekday !== undefined) this.#weekday(one, one.weekday)
      else if (this.#before && isHour(line, this.#before, one)) this.#weekday({ ...one, first: this.#before.first }, line.lex(this.#before.first).n)
      this.#impossible(one)
    } else this.#add('date', one, one, { timex: one.timex!, from: null, to: null })
    this.#before = one
  }

  /** A weekday beside a date whose year is certain. */
  #weekday(one: Expression, weekday: number): void {
    const span = one.when && spanOf(one.when)
    if (!span) return
    const year = one.when.implied?.includes('year') ? this.time.settles(span[0]) : 'said'
    const value = year && weekdayClaim(span[0], weekday, year)
    if (value) this.#add('weekday', one, one, value)
  }

  #impossible(one: Expression): void {
    const { line, time } = this
    const alone = noSuchDay(line, one) ?? notYet(line, time, one)
    if (alone) this.#add('impossible', one, one, alone)
    const range = this.#before && backwards(line, this.#before, one)
    if (range) this.#add('impossible', this.#before!, one, range)
    else if (this.#birth) {
      const life = deathBeforeBirth(line, this.#birth, one)
      if (life) this.#add('impossible', this.#birth, one, life)
    }
    if (line.is(one.first - 1, 'born b. b') || line.is(one.first - 2, 'born b.')) this.#birth = one
  }

  /** Adds a claim on the stretch from `one` to `last`. */
  #add<K extends ClaimKind>(kind: K, one: Expression, last: Expression, value: ClaimValues[K]): void {
    const { line, index, out } = this
    const from = line.starts[one.first]!
    const to = line.ends[last.last - 1]!
    out.add(kind, line.block, index, line.token(one.first), line.token(last.last - 1) + 1, from, to, line.block.text.slice(from, to), value)
  }
}

/** "Tuesday at 5 p.m., April 24": a weekday with its hour, and the date behind it. */
const isHour = (line: Line, before: Expression, one: Expression): boolean =>
  one.first === before.last + 1 && line.is(before.last, ',') && before.last - before.first > 1 && line.has(before.first, Class.Weekday) && before.when?.time !== undefined &&
  one.when?.grain === 'day' && !one.when.implied?.includes('day')
