// Dates: absolute, partial, relative to the document date or to what was last spoken of; weekdays beside dates.
import { type Collector, type ExtractorFactory, sentenceAt } from '../collector.js'
import { monthDate, nthDay } from './absolute.js'
import { countedFrom } from './counted.js'
import { Emitter } from './emitter.js'
import type { Expression, Scene } from './expression.js'
import { Class } from './lexicon.js'
import { holiday } from './holidays.js'
import { Line } from './line.js'
import { clock, dayPart, deictic, weekday, withTime } from './moments.js'
import { figures, quarter, reference, season, set } from './others.js'
import { ownDate } from './own-date.js'
import { Timeline } from './timeline.js'
import { unitDate } from './units.js'
import { ancientYear, bareYear, decade, era } from './years.js'

/** A date among the first tokens of a sentence is what the sentence is about. */
const OPENING = 4

type Grammar = (scene: Scene, i: number) => Expression[] | null

/** Which grammar reads a trigger; the first class that a word has and whose grammar finds something. */
const GRAMMARS: readonly (readonly [number, Grammar])[] = [
  [Class.Numeric, figures], [Class.Month, monthDate], [Class.Holiday | Class.Weekday | Class.Unit, holiday], [Class.Weekday, weekday], [Class.Season, season], [Class.Unit, unitDate], [Class.Year, bareYear],
  [Class.Decade, decade], [Class.Deictic, deictic], [Class.DayPart, dayPart], [Class.Clock | Class.Half | Class.DayPart, clock], [Class.Quarter, quarter],
  [Class.Nth, nthDay], [Class.Era, era], [Class.Small, ancientYear], [Class.Set, set], [Class.Reference, reference],
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
    end() {
      ownDate(document, out)
    },
  }
}

function read(line: Line, time: Timeline, index: number, out: Collector): void {
  let floor = 0
  const emitter = new Emitter(line, time, index, out)
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
        const timed = found.length === 1 || k === 0 ? withTime(scene, one) : one
        const whole = (k === 0 && countedFrom(scene, timed)) || timed
        emitter.emit(whole)
        if (whole.when && !whole.aside && !whole.closes) time.see(whole.when, id, line.token(whole.first) - line.block.sentences[sentence]! < OPENING && !enclosed(line, whole.first))
        floor = Math.max(floor, whole.last)
      })
      break
    }
  }
}

/** Does atom `i` stand in brackets? */
function enclosed(line: Line, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    if (line.is(k, '(', '[')) return true
    if (line.is(k, ')', ']', '.')) return false
  }
  return false
}
