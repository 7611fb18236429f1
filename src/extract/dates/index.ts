// Dates: absolute, partial, relative to the document date or to what was last spoken of; weekdays beside dates.
import { type Collector, type ExtractorFactory, sentenceAt } from '../collector.js'
import type { ClaimKind, ClaimValues } from '../../model/index.js'
import { monthDate, nthDay } from './absolute.js'
import type { Expression, Scene } from './expression.js'
import { Class } from './lexicon.js'
import { Line } from './line.js'
import { clock, dayPart, deictic, weekday, withTime } from './moments.js'
import { figures, holiday, quarter, reference, season, set } from './others.js'
import { Timeline } from './timeline.js'
import { unitDate } from './units.js'
import { weekdayClaim } from './weekdays.js'
import { boundsOf, spanOf, timexOf } from './when.js'
import { ancientYear, bareYear, decade, era } from './years.js'

/** A date among the first tokens of a sentence is what the sentence is about. */
const OPENING = 4

type Grammar = (scene: Scene, i: number) => Expression[] | null

/** Which grammar reads a trigger; the first class that a word has and whose grammar finds something. */
const GRAMMARS: readonly (readonly [number, Grammar])[] = [
  [Class.Numeric, figures], [Class.Month, monthDate], [Class.Weekday, weekday], [Class.Season, season], [Class.Unit, unitDate], [Class.Year, bareYear],
  [Class.Decade, decade], [Class.Deictic, deictic], [Class.DayPart, dayPart], [Class.Clock | Class.Half | Class.DayPart, clock], [Class.Quarter, quarter],
  [Class.Nth, nthDay], [Class.Era, era], [Class.Small, ancientYear], [Class.Holiday, holiday], [Class.Set, set], [Class.Reference, reference],
]

export const dates: ExtractorFactory = (document, out) => {
  const line = new Line()
  let time: Timeline | null = null
  return {
    block(block, index) {
      if (!line.load(block)) return
      time ??= new Timeline(document)
      read(line, time, index, out)
    },
  }
}

function read(line: Line, time: Timeline, index: number, out: Collector): void {
  let floor = 0
  for (const i of line.triggers) {
    if (i < floor) continue
    const sentence = sentenceAt(line.block, line.token(i))
    const id = `${index}:${sentence}`
    time.turn(id)
    const scene: Scene = { line, time, floor }
    const c = line.lex(i).c
    for (const [mask, grammar] of GRAMMARS) {
      if ((c & mask) === 0) continue
      const found = grammar(scene, i)
      if (!found) continue
      found.forEach((one, k) => {
        const whole = found.length === 1 || k === 0 ? withTime(scene, one) : one
        emit(line, index, out, whole)
        if (whole.weekday !== undefined) emitWeekday(line, time, index, out, whole)
        if (whole.when && !whole.aside && !whole.closes) time.see(whole.when, id, line.token(whole.first) - line.block.sentences[sentence]! < OPENING && !enclosed(line, whole.first))
        floor = Math.max(floor, whole.last)
      })
      break
    }
  }
}

function emit(line: Line, index: number, out: Collector, one: Expression): void {
  out.taken.fill(1, line.token(one.first), line.token(one.last - 1) + 1)
  if (one.duration) add(line, index, out, 'duration', one, { timex: one.timex! })
  else if (one.when) {
    const implied = one.when.implied ? { implied: one.when.implied } : {}
    add(line, index, out, 'date', one, { timex: timexOf(one.when), ...boundsOf(one.when), ...implied })
  } else add(line, index, out, 'date', one, { timex: one.timex!, from: null, to: null })
}

function add<K extends ClaimKind>(line: Line, index: number, out: Collector, kind: K, one: Expression, value: ClaimValues[K]): void {
  const from = line.starts[one.first]!
  const to = line.ends[one.last - 1]!
  out.add(kind, line.block, index, line.token(one.first), line.token(one.last - 1) + 1, from, to, line.block.text.slice(from, to), value)
}

/** A weekday beside a date whose year is certain. */
function emitWeekday(line: Line, time: Timeline, index: number, out: Collector, one: Expression): void {
  const span = one.when && spanOf(one.when)
  if (!span) return
  const year = one.when.implied?.includes('year') ? time.settles(span[0]) : 'said'
  const value = year && weekdayClaim(span[0], one.weekday!, year)
  if (value) add(line, index, out, 'weekday', one, value)
}

/** Does atom `i` stand in brackets? */
function enclosed(line: Line, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    if (line.is(k, '(', '[')) return true
    if (line.is(k, ')', ']', '.')) return false
  }
  return false
}
