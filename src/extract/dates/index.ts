// Dates: absolute, partial, relative to the document date or to what was last spoken of; weekdays beside dates.
import type { Collector, ExtractorFactory } from '../collector.js'
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
import { scan, TRIGGERS } from './scan.js'
import { Timeline } from './timeline.js'
import { unitDate } from './units.js'
import { wordYear } from './year-words.js'
import { ancientYear, bareYear, decade, era } from './years.js'

/** A date among the first tokens of a sentence is what the sentence is about. */
const OPENING = 4

type Grammar = (scene: Scene, i: number) => Expression[] | null

/** Which grammar reads a word of a class; of several classes the lowest bit that finds something. */
const GRAMMARS: readonly (Grammar | null)[] = (() => {
  const table = new Array<Grammar | null>(27).fill(null)
  const put = (bits: number, grammar: Grammar): void => {
    for (let bit = 0; bit < 27; bit++) if ((bits & (1 << bit)) !== 0) table[bit] = grammar
  }
  put(Class.Month, monthDate)
  put(Class.Weekday, weekday)
  put(Class.Year, bareYear)
  put(Class.Unit, unitDate)
  put(Class.Season, season)
  put(Class.DayPart, dayPart)
  put(Class.Deictic, deictic)
  put(Class.Decade, decade)
  put(Class.Numeric, figures)
  put(Class.Clock | Class.Half, clock)
  put(Class.Set, set)
  put(Class.Holiday, holiday)
  put(Class.Reference, reference)
  put(Class.Quarter, quarter)
  put(Class.Era, era)
  put(Class.Small, ancientYear)
  put(Class.Nth, nthDay)
  put(Class.YearWord, wordYear)
  return table
})()

export const dates: ExtractorFactory = (document, out) => {
  const line = new Line()
  const found = scan(document)
  const time = new Timeline(document, found)
  return {
    block(block, index) {
      const triggers = found.triggers[index]
      if (!triggers) return
      line.load(block, triggers, found.split.has(index))
      read(line, time, index, out)
    },
    end() {
      ownDate(document, out)
    },
  }
}

function read(line: Line, time: Timeline, index: number, out: Collector): void {
  const { triggers, block: { sentences } } = line
  const emitter = new Emitter(line, time, index, out)
  const scene: Scene = { line, time, floor: 0 }
  let sentence = 0
  for (let t = 0; t < triggers.length; t++) {
    const i = triggers[t]!
    if (i < scene.floor) continue
    const token = line.token(i)
    while (sentences[sentence + 1]! <= token) sentence++
    time.turn(index, sentence)
    const found = parse(scene, i)
    if (found === null) continue
    for (let k = 0; k < found.length; k++) {
      let one = found[k]!
      if (k === 0) one = withTime(scene, one)
      if (k === 0) one = countedFrom(scene, one) ?? one
      emitter.emit(one)
      if (one.when && !one.aside && !one.closes) time.see(one.when, !time.narrative || (line.token(one.first) - sentences[sentence]! < OPENING && !enclosed(line, one.first)))
      if (one.last > scene.floor) scene.floor = one.last
    }
  }
}

function parse(scene: Scene, i: number): Expression[] | null {
  for (let rest = scene.line.lex(i).c & TRIGGERS; rest !== 0; rest &= rest - 1) {
    const found = GRAMMARS[31 - Math.clz32(rest & -rest)]!(scene, i)
    if (found !== null) return found
  }
  return null
}

/** Does atom `i` stand in brackets? */
function enclosed(line: Line, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    if (line.is(k, '( [')) return true
    if (line.is(k, ') ] .')) return false
  }
  return false
}
