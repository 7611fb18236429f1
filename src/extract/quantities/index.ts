// Figures with their units: money, percentages, measures, counts; durations and ages.
import { type Block, type QuantityValue, Shape } from '../../model/index.js'
import type { Collector, Extractor, ExtractorFactory } from '../collector.js'
import { hasTrigger, MOMENT, NUMBERS, NUMBERS_SHIFT, triggersOf } from '../triggers.js'
import { ageOf } from './ages.js'
import { Cells } from './cells.js'
import type { Amount, Draft } from './amounts.js'
import { timexOf } from './durations.js'
import { isNoQuantity } from './exclude.js'
import { hedgeOf, isMoment, qualifiersOf } from './hedges.js'
import type { Bound } from './lexicon/hedges.js'
import { type Habit, habitOf } from './money.js'
import { Trigger } from './lex.js'
import { readQuantity, readSpan } from './ranges.js'
import type { Scan } from './scan.js'
import { subjectOf } from './subjects.js'

/** The quantity at a number, with the article before it where that belongs to it: "a hundred". */
function readNumber(s: Scan, at: number, habit: Habit, part: boolean): Draft | null {
  const before = at > s.from && s.taken[at - 1] === 0 ? s.words[at - 1]!.lower : ''
  return (before === 'a' || before === 'an' ? readQuantity(s, at - 1, habit) : null) ?? (part ? null : readQuantity(s, at, habit))
}

export const quantities: ExtractorFactory = (document, out): Extractor => {
  const habit = habitOf(document)
  const cells = new Cells()
  return {
    block(block: Block): void {
      cells.enter(block)
      if (!hasTrigger(block, NUMBERS)) return
      const s = scanOf(block, out)
      const triggers = triggersOf(block)
      for (let sentence = 0; sentence + 1 < block.sentences.length; sentence++) {
        s.from = block.sentences[sentence]!
        s.to = block.sentences[sentence + 1]!
        for (let i = s.from; i < s.to; ) {
          const trigger = (triggers[i]! & NUMBERS) >> NUMBERS_SHIFT
          if (trigger === Trigger.None || s.taken[i] !== 0) {
            i++
            continue
          }
          const amount = trigger === Trigger.Span ? readSpan(s, i, habit) : readNumber(s, i, habit, trigger === Trigger.Part)
          if (amount && block.cell) cells.complete(block, amount)
          i = amount && amount.last > i ? emit(s, amount, out, cells) : i + 1
        }
      }
    },
  }
}

const NO_MOMENTS: readonly number[] = []

function scanOf(block: Block, out: Collector): Scan {
  const { words, starts, ends, flags, count } = block.tokens
  return { block, words, starts, ends, flags, taken: out.taken, moments: hasTrigger(block, MOMENT) ? momentsOf(block) : NO_MOMENTS, from: 0, to: count, lastAge: -1 }
}

/** Tokens that make a figure one of its moment. */
function momentsOf(block: Block): readonly number[] {
  const triggers = triggersOf(block)
  const moments: number[] = []
  for (let i = 0; i < block.tokens.count; i++) if ((triggers[i]! & MOMENT) !== 0 && isMoment(block.tokens.words, i)) moments.push(i)
  return moments
}

/** Adds the claim that an amount makes, if it makes one; gives the token to go on from. */
function emit(s: Scan, amount: Amount, out: Collector, cells: Cells): number {
  const age = ageOf(s, amount)
  if (age) {
    out.emit('age', age.first, age.last, { person: age.person, years: age.years }, { subject: age.person }, true)
    s.lastAge = age.last
    return age.last
  }
  const bound = hedgeOf(s, amount)
  if (isNoQuantity(s, amount, bound !== null)) return Math.max(amount.numeral.last, amount.first + 1)
  let qualifiers = qualifiersOf(s, amount)
  const timex = timexOf(amount)
  if (timex !== null) {
    const more = bound ? [...qualifiers, bound.hedge] : qualifiers
    out.emit('duration', amount.first, amount.last, { timex }, more.length > 0 ? { qualifiers: more } : {})
  } else {
    if (amount.fraction && amount.kind === 'count' && !qualifiers.includes('part')) qualifiers = [...qualifiers, 'part']
    const draft = out.emit('quantity', amount.first, amount.last, valueOf(amount, bound), { subject: subjectOf(s, amount) ?? cells.subject(s.block), qualifiers: qualifiers.length > 0 ? qualifiers : undefined })
    draft.step = amount.step
  }
  for (let i = amount.first; i < amount.unitEnd; i++) out.taken[i] = 1
  // Figures inside the phrase counted belong to names: "five new 737 aircraft".
  for (let i = amount.unitEnd; i < amount.last; i++) if (s.words[i]!.shape === Shape.Number && /^\d+$/.test(s.words[i]!.text)) out.taken[i] = 1
  return amount.unitEnd
}

function valueOf({ value, low, high, numeral, unit }: Amount, bound: Bound | null): QuantityValue {
  if (value === null) return { number: null, unit, low, high, hedge: numeral.high === null && high === null ? (bound?.hedge ?? 'more than') : (bound?.hedge ?? null) }
  if (numeral.loose && !bound) return { number: value, unit, low: value, high: value + 1, hedge: 'about' }
  if (!bound) return { number: value, unit, low: value, high: value, hedge: null }
  // The bounds of a negative number change sides.
  const [below, above] = value < 0 ? [bound.high, bound.low] : [bound.low, bound.high]
  return { number: value, unit, low: below === null ? null : round(value * below), high: above === null ? null : round(value * above), hedge: bound.hedge }
}

const round = (n: number): number => Number(n.toPrecision(12))
