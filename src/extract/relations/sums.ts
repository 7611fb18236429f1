// "$425 million: $200 million for …, $150 million for … and $75 million for …": parts and their total in one sentence.
import { type Block, Shape, type Word } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { emitRelation, type Part } from './emit.js'
import type { Operand } from './operands.js'
import { spread, written } from './rounding.js'

/** A sum further from the total than this, as a share, adds up other things. */
const FAR = 0.3
/** How far a round total may be off where its parts are written more exactly. */
const ROUND_TOTAL = 0.025
const OPEN = /^(?:[:([–—]|--)$/
/** Words that part a whole completely. */
export const DIVIDES = /^(?:divided|split|broken|comprising|comprises|comprised|consisting|consists|composed|allocated|distributed)$/
/** Where these stand, the figures are no parts that make the whole. */
const NO_PARTS = /^(?:including|includes?|included|which|whom|per|each|apiece|respectively|compared|versus|from|rising|falling|than|least|most|nearly|between|or|up|down|times|another|ago|only|so|while|if|rose|fell|over)$/
const isDash = (text: string): boolean => text === '–' || text === '—' || text === '--'

interface Addend { readonly low: number; readonly step: number; readonly first: number; readonly last: number; readonly text: string }

/** Emits a relation for each total of the sentence [from, to) whose parts stand beside it. `earlier`: figures of the sentence before. */
export function sumsIn(block: Block, index: number, from: number, to: number, operands: readonly Operand[], earlier: readonly Operand[], out: Collector): void {
  const { words, starts, ends } = block.tokens
  for (let i = from + 1; i < to - 2; i++) {
    const { text, lower } = words[i]!
    const divides = DIVIDES.test(lower)
    if (!divides && !OPEN.test(text)) continue
    const totals = totalsBefore(i, divides)
    const close = totals.length > 0 ? closeOf(words, i, to) : -1
    if (close < 0) continue
    const start = divides ? afterCue(words, i + 1, close) : i + 1
    for (const total of totals) {
      const addends = addendsIn(start, close, total)
      if (!addends || !check(total, addends, divides || isTotal(words, total))) continue
      i = close
      break
    }
  }
  closing()

  /** The figures that the parts may make: the nearest before the opening, or in the sentence before. */
  function totalsBefore(i: number, divides: boolean): Operand[] {
    const most = divides ? 14 : words[i]!.text === ':' ? 8 : 3
    const before = operands.filter((one) => one.last <= i && i - one.last <= most && usable(one) && (divides || noFigureWords(words, one.last, i)))
    return before.length > 0 || !divides ? before.reverse() : earlier.filter(usable).reverse()
  }

  /** One figure of the total's kind for each item of [start, close); null when the row is anything else. */
  function addendsIn(start: number, close: number, total: Operand): Addend[] | null {
    const addends: Addend[] = []
    const counts = isCount(total.unit)
    let begin = start
    let depth = 0
    for (let i = start; i <= close; i++) {
      const word = words[i]
      if (i < close) {
        if (word!.text === '(') depth++
        else if (word!.text === ')') depth--
        if (depth > 0) continue
        if (NO_PARTS.test(word!.lower) || isDash(word!.text) || word!.text === ':') return null
      }
      const cut = i === close || word!.text === ',' || word!.text === ';' || word!.lower === 'and' || word!.lower === 'plus'
      if (!cut) continue
      if (i > begin) {
        const inside = operands.filter(({ first }) => first >= begin && first < i).filter((one) => fitsWith(one, total) && !inBrackets(words, begin, one.first))
        const [addend] = inside
        if (inside.length > 1) return null
        if (addend) {
          if (!usable(addend) || (counts && addend.first > begin + 1)) return null
          addends.push(addend)
        } else if (counts && /^an?$/.test(words[begin]!.lower) && words[begin + 1]?.shape === Shape.Lower) {
          addends.push({ low: 1, step: 1, first: begin, last: begin + 2, text: block.text.slice(starts[begin]!, ends[begin + 1]!) })
        } else if (addends.length === 0 || counts) return null
      }
      begin = i + 1
    }
    return addends.length >= 2 ? addends : null
  }

  /** "nine on Monday and seven on Tuesday, for a total of 16", "…, 16 in all". */
  function closing(): void {
    const total = operands.at(-1)
    if (!total || operands.length < 3 || !usable(total) || !isSaidLast(words, total)) return
    const addends = operands.slice(0, -1).filter((one) => fitsWith(one, total))
    if (addends.length < 2 || !addends.every(usable)) return
    for (let i = addends[0]!.first; i < total.first; i++) if (NO_PARTS.test(words[i]!.lower) || words[i]!.text === ';') return
    for (let n = 1; n < addends.length; n++) {
      const between = words.slice(addends[n - 1]!.last, addends[n]!.first)
      if (between.length > 9 || !between.some(({ lower }) => lower === 'and' || lower === ',' || lower === 'plus')) return
    }
    check(total, addends, true)
  }

  /** Emits the sum; false where the figures are too far apart to be one. */
  function check(total: Operand, addends: readonly Addend[], sure: boolean): boolean {
    const sum = addends.reduce((all, one) => all + one.low, 0)
    const holds = adds(total, addends)
    if (!holds) {
      const off = Math.abs(sum - total.low) / total.low
      if (off > FAR || (!sure && off > FAR / 2 && addends.length < 3 && !isCount(total.unit))) return false
      // A row that stops early may leave a rest unsaid; one that overshoots cannot.
      if (sum < total.low && !sure && off > 0.12) return false
    }
    const step = Math.min(...addends.map((one) => one.step || 1))
    const expected = inWordsOf(total, sum, step)
    const part = (one: { first: number; last: number; text: string }): Part => ({ block, index, first: one.first, last: one.last, message: one.text })
    emitRelation(out, part(total), { relation: 'sum', holds, expected, steps: [...addends.map(({ text }) => text), `make ${expected}`], ...(!holds && nearly(total, addends) ? { near: true } : {}) }, addends.map(part), total.text)
    return true
  }
}

/**
 * Do the parts make the total, within the rounding of all? Rounding errors cancel out: three standard deviations of their
 * sum are allowed (a step's error has the variance of a twelfth), and never more than all of them together.
 */
export function adds(total: { readonly low: number; readonly step: number; readonly unit: string | null; readonly hedged?: boolean }, addends: readonly { readonly low: number; readonly step: number }[]): boolean {
  const off = Math.abs(addends.reduce((all, one) => all + one.low, 0) - total.low)
  const finest = Math.min(...addends.map(placeOf))
  const counts = areCounts(total, addends)
  const place = placeOf(total)
  const round = place > finest && !(counts && place < 100) ? Math.min(spread(total.low, total.step).high - total.low, total.low * ROUND_TOTAL) : 0
  const hedge = total.hedged ? total.low * 0.1 : 0
  if (counts) return off <= (round + hedge) * (1 + 1e-9) + 1e-9
  const steps = [total.step || 1, ...addends.map((one) => one.step || one.low * 0.02)]
  const usual = 3 * Math.sqrt(steps.reduce((all, step) => all + step ** 2 / 12, 0))
  const parts = mostRounding(addends)
  return off <= (Math.max(Math.min(parts + steps[0]! / 2, usual), round > steps[0]! / 2 ? parts + round : 0) + hedge) * (1 + 1e-9) + 1e-9
}

const mostRounding = (figures: readonly { readonly low: number; readonly step: number }[]): number => figures.reduce((all, one) => all + (one.step || one.low * 0.02) / 2, 0)
const areCounts = (total: { readonly step: number }, addends: readonly { readonly low: number; readonly step: number }[]): boolean => addends.every(({ step, low }) => step === 1 && Number.isInteger(low)) && total.step === 1

/** Off by so little that rounding explains it, if all errors lie on one side. */
export const nearly = (total: { readonly low: number; readonly step: number }, addends: readonly { readonly low: number; readonly step: number }[]): boolean =>
  !areCounts(total, addends) && Math.abs(addends.reduce((all, one) => all + one.low, 0) - total.low) <= (mostRounding([total, ...addends])) * (1 + 1e-9)

/** The place of the last digit that is no zero. */
function placeOf({ low, step }: { readonly low: number; readonly step: number }): number {
  let place = step || 1
  while (low !== 0 && Math.round(low / place) % 10 === 0 && place < low) place *= 10
  return place
}

/** The sum in the manner of the total: "$415 million". */
export function inWordsOf({ text, scale }: Operand, sum: number, step: number): string {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)
  const grouped = written(sum / scale, Math.min(1, step / scale))
  const number = digits && /\d{4}/.test(digits[0]) ? grouped.replaceAll(',', '') : grouped
  return digits ? text.slice(0, digits.index) + number + text.slice(digits.index + digits[0].length) : written(sum, step)
}

export const usable = ({ low, high, hedged }: Operand): boolean => low === high && low > 0 && !hedged
/** A number of things: no money, no measure, no share. */
export const isCount = (unit: string | null): boolean => unit === null || (/^[a-z][a-z -]+$/.test(unit) && !MEASURES.test(unit))
const MEASURES = /^(?:mile|foot|inch|yard|acre|pound|ounce|stone|ton|gallon|barrel|pint|quart|hour|minute|second|day|week|month|year|percentage point|basis point|hectare)s?$/
/** May the figure be a part of the total? */
export const fitsWith = (one: Operand, total: Operand): boolean => (isCount(total.unit) ? isCount(one.unit) && one.scale === total.scale : one.unit === total.unit || (one.unit === null && one.scale > 1))

function isTotal(words: readonly Word[], { first }: Operand): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) if (/^(?:total|totals|totaling|totalling|altogether|sum|all)$/.test(words[i]!.lower)) return true
  return false
}

/** "a total of 16" at the end, "16 in all", "16 altogether". */
function isSaidLast(words: readonly Word[], total: Operand): boolean {
  if (words[total.first - 1]?.lower === 'of' && words[total.first - 2]?.lower === 'total') return true
  if (/^(?:totaling|totalling)$/.test(words[total.first - 1]?.lower ?? '')) return true
  const [a, b] = [words[total.last]?.lower, words[total.last + 1]?.lower]
  return (a === 'in' && (b === 'all' || b === 'total')) || a === 'altogether'
}

function afterCue(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to && /^(?:into|between|among|up|of|down|as|follows|equally|:|by|roughly)$/.test(words[at]!.lower)) at++
  // "divided by speaker into …"
  for (let i = at; i < to && i < at + 4; i++) if (words[i]!.lower === 'into' || words[i]!.lower === 'of') return i + 1
  return at
}

const noFigureWords = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (NO_PARTS.test(words[i]!.lower) || words[i]!.text === ';') return false
  return true
}

/** Where the row ends: at the closing mark, or the end of the sentence. -1: the mark does not close. */
function closeOf(words: readonly Word[], opener: number, to: number): number {
  const mark = words[opener]!.text
  if (mark === '(' || mark === '[') {
    for (let i = opener + 1; i < to; i++) if (words[i]!.text === (mark === '(' ? ')' : ']')) return i
    return -1
  }
  if (isDash(mark)) {
    for (let i = opener + 1; i < to; i++) if (isDash(words[i]!.text)) return i
  }
  let end = to
  while (end > opener && words[end - 1]!.shape === Shape.Punctuation && words[end - 1]!.text !== ')') end--
  return end
}

function inBrackets(words: readonly Word[], from: number, at: number): boolean {
  let depth = 0
  for (let i = from; i < at; i++) depth += words[i]!.text === '(' ? 1 : words[i]!.text === ')' ? -1 : 0
  return depth > 0
}
