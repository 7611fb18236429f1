// "12 of 40 (30%)", "a third (25%)", "37% of 20 people": a share against its whole.
import { type Block, Shape, type Word } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { percent } from './changes.js'
import { emitRelation, type Part } from './emit.js'
import type { Operand } from './operands.js'
import { type Interval, overlap, spread, written } from './rounding.js'

/** Points that a share in words ("a third") may be off: people say it for all that is nearest to it. */
const LOOSE = 5.5
/** Percentages of the simplest fractions. */
const SIMPLE = [10, 20, 25, 100 / 3, 50, 200 / 3, 75, 80]
/** Wholes up to this are counted one by one, so that not every percentage of them is possible. */
const FEW = 99
const DETERMINERS = /^(?:the|all|its|their|our|his|her|my|a|total|about|around|some|nearly|those|these|only|just|roughly|approximately|possible|eligible|remaining|more|than|over|overall)$/
const HEDGES = /^(?:about|around|roughly|nearly|almost|some|approximately|or|just|over|under|more|less|than|i\.e\.?|only|exactly|a|an|little|that|is|=|~)$/

interface Span { readonly first: number; readonly last: number }

/** Emits what the shares of the sentence [from, to) give. */
export function sharesIn(block: Block, index: number, from: number, to: number, operands: readonly Operand[], out: Collector): void {
  const { words } = block.tokens
  const part = ({ first, last }: Span, message: string): Part => ({ block, index, first, last, message })
  operands.forEach((share, i) => {
    if (share.unit !== '%' || share.low !== share.high || share.low < 0 || share.low > 100) return
    const found = ratioAt(words, to, operands, i) ?? strokeAt(words, to, share) ?? restated(words, operands, i)
    if (found) return ratio(share, found)
    const base = basedOn(words, from, operands, i)
    if (base) return ratio(share, base)
    const fraction = fractionAt(words, operands, i)
    if (fraction) return spoken(share, fraction)
    if (words[share.last]?.lower === 'of') whole(share, operands[i + 1])
    // "Of 20 people, 37% agreed"
    else if (i === 1 && leads(words, from, operands[0]!, share)) whole(share, operands[0]!, true)
  })

  /** n of m against p%. */
  function ratio(share: Operand, [count, all]: readonly [Operand, Operand]): void {
    const exactly = (count.low / all.low) * 100
    const [a, b] = [around(count), around(all)]
    const holds = overlap({ low: (a.low / b.high) * 100, high: (a.high / b.low) * 100 }, percent(share))
    const expected = `${written(exactly, Math.min(share.step || 1, 1))}%`
    const steps = [`${count.text} ÷ ${all.text} = ${written(count.low / all.low, 0.0001)}`, `that is ${expected}`]
    const near = !holds && Math.abs(exactly - share.low) < Math.max(0.1, 1.05 * share.step)
    emitRelation(out, part(share, ''), { relation: 'share', holds, expected, steps, ...(near ? { near } : {}) }, [part(count, 'the part'), part(all, 'the whole')], `${count.text} of ${all.text}`)
  }

  /** "a third (25%)". */
  function spoken(share: Operand, { low, first, last, hedged, text }: Operand): void {
    const off = Math.abs(low * 100 - share.low)
    // 25% is no fifth: a fraction as simple says it to the point.
    const other = off > 3 && !hedged && !share.hedged && SIMPLE.some((one) => Math.abs(one - share.low) <= 0.5)
    const slack = hedged || share.hedged ? 2 * LOOSE : other ? 3 : LOOSE
    const expected = `${written(low * 100, 1)}%`
    emitRelation(out, part(share, ''), { relation: 'fraction', holds: off <= slack, expected: `about ${expected}`, steps: [`${text} is ${written(low * 100, 0.1)}%`] }, [part({ first, last }, `${text} is about ${expected}`)], text)
  }

  /** "37% of 20 people": some whole number of them must give the percentage. */
  function whole(share: Operand, all: Operand | undefined, led = false): void {
    if (!all || share.hedged || all.hedged || all.low !== all.high || share.step > 1 || share.low % 5 === 0) return
    const size = all.low
    if (!Number.isInteger(size) || size < 2 || size > FEW || all.step !== 1 || all.unit === null || !/^[a-z][a-z -]+$/.test(all.unit) || TIMES.has(all.unit)) return
    if (!led && !onlyDeterminers(words, share.last + 1, all.first)) return
    const around = percent(share)
    const count = Math.round((share.low / 100) * size)
    const share2 = (n: number): number => (n / size) * 100
    const holds = [count - 1, count, count + 1].some((n) => n >= 0 && n <= size && overlap({ low: share2(n), high: share2(n) }, around))
    if (holds) return
    const lower = Math.floor((share.low / 100) * size)
    const expected = `${written(share2(lower), share.step)}% or ${written(share2(lower + 1), share.step)}%`
    emitRelation(out, part(share, ''), { relation: 'people', holds, expected, steps: [lower, lower + 1].map((n) => `${n} of ${size} is ${written(share2(n), share.step)}%`) }, [part(all, 'the whole')], all.text)
  }
}

const TIMES = new Set('second minute hour day week month year mile foot inch yard meter pound ounce acre ton tonne gallon barrel point game'.split(' '))

/** Counts are what they say; large round figures and figures with a magnitude are rounded. */
function around(operand: Operand): Interval {
  const { low, step, hedged } = operand
  const plain = step === 1 && low < 1000
  const wide = spread(low, step)
  // "1,200 of 4,000": digits written out are rounded by little.
  const most = step === 1 ? low * 0.025 : Infinity
  const { low: from, high: to } = plain ? { low, high: low } : { low: Math.max(wide.low, low - most), high: Math.min(wide.high, low + most) }
  return hedged ? { low: from * 0.95, high: to * 1.05 } : { low: from, high: to }
}

/** "Of 20 people, 37% agreed": the whole leads, and the share follows the comma at once. */
function leads(words: readonly Word[], from: number, all: Operand, share: Operand): boolean {
  const lead = words[from]?.lower === 'out' ? from + 1 : from
  return /^(?:of|among|amongst)$/.test(words[lead]?.lower ?? '') && onlyDeterminers(words, lead + 1, all.first) && share.first - all.last < 6 && words[share.first - 1]!.text === ',' && !/^(?:of|in)$/.test(words[share.last]?.lower ?? '')
}

/** The part and the whole that the percentage at `i` says, or null. */
function ratioAt(words: readonly Word[], to: number, operands: readonly Operand[], i: number): readonly [Operand, Operand] | null {
  const share = operands[i]!
  const [a, b] = [operands[i - 2], operands[i - 1]]
  // "12 of 40 students (30%)", "12 out of 40, or 30%,"
  if (a && b && isOf(words, a, b) && opensTo(words, b.last, share) && closes(words, share.last, to)) return pair(a, b)
  const [c, d] = [operands[i + 1], operands[i + 2]]
  // "30% (12 of 40)", "30% of students (12 of 40)"
  if (c && d && isOf(words, c, d) && opensTo(words, share.last, c)) return pair(c, d)
  // "12 students (30%) of the 40", "12, or 30%, of the 40"
  if (b && c && opensTo(words, b.last, share)) {
    const close = words[share.last]?.text
    if ((close === ')' || close === ',') && words[share.last + 1]?.lower === 'of' && onlyDeterminers(words, share.last + 2, c.first)) return pair(b, c)
  }
  return null
}

/** "12/40 (30%)", "30% (12/40)": one token, which is no fraction to the readers of quantities. */
function strokeAt(words: readonly Word[], to: number, share: Operand): readonly [Operand, Operand] | null {
  for (let at = share.first - 1; at > share.first - 8 && at >= 0; at--) {
    const found = stroke(words, at)
    if (found) return opensTo(words, at + 1, share) && closes(words, share.last, to) ? found : null
  }
  for (let at = share.last; at < share.last + 5 && at < to; at++) {
    const found = stroke(words, at)
    if (found) return /^[(,;]$/.test(words[at - 1]!.text) && words[at + 1]?.text === ')' ? found : null
  }
  return null
}

function stroke(words: readonly Word[], at: number): readonly [Operand, Operand] | null {
  const { shape, text } = words[at]!
  const match = shape === Shape.Number && text.includes('/') ? /^(\d{1,6})\/(\d{1,6})$/.exec(text) : null
  if (!match || Number(match[1]) > Number(match[2])) return null
  const one = (low: number): Operand => ({ first: at, last: at + 1, low, high: low, step: 1, unit: null, scale: 1, text: String(low), hedged: false, qualifiers: [] })
  return [one(Number(match[1])), one(Number(match[2]))]
}

/** "15 out of 20 cases (75%)", where the readers of quantities took the fraction; "30 percent of the 40 schools, or 12 schools,". */
function restated(words: readonly Word[], operands: readonly Operand[], i: number): readonly [Operand, Operand] | null {
  const share = operands[i]!
  const before = operands[i - 1]
  const match = before && /^(\d{1,6}) out of (?:the |all )?(\d{1,6})\b/.exec(before.text)
  if (match && opensTo(words, before.last, share) && words[share.last]?.text === ')') {
    const one = (low: number): Operand => ({ ...before, low, high: low, step: 1, text: String(low) })
    return [one(Number(match[1])), one(Number(match[2]))]
  }
  const [all, count] = [operands[i + 1], operands[i + 2]]
  if (!all || !count || words[share.last]?.lower !== 'of' || !onlyDeterminers(words, share.last + 1, all.first) || !opensTo(words, all.last, count)) return null
  return /^[),.]$/.test(words[count.last]?.text ?? '.') ? pair(count, all) : null
}

/** "Of 120 patients, 30 (25%) improved": the whole leads the sentence, and nothing after it may be another one. */
function basedOn(words: readonly Word[], from: number, operands: readonly Operand[], i: number): readonly [Operand, Operand] | null {
  const share = operands[i]!
  const count = operands[i - 1]
  if (!count || !/^(?:\(|,)$/.test(words[share.first - 1]!.text) || !opensTo(words, count.last, share) || words[share.last]?.text !== ')') return null
  let lead = from
  if (words[lead]?.lower === 'out') lead++
  const base = operands[0]!
  if (!/^(?:of|among|amongst)$/.test(words[lead]?.lower ?? '') || !onlyDeterminers(words, lead + 1, base.first) || base === count || base.unit === '%') return null
  let comma = base.last
  while (comma < count.first && comma - base.last < 8 && words[comma]!.shape <= Shape.Mixed) comma++
  if (words[comma]?.text !== ',') return null
  for (let at = comma; at < count.first; at++) if (/^(?:whom|which|these|them|those|and|;)$/.test(words[at]!.lower) && words[at - 1]?.lower === 'of') return null
  // Counts on the way may be other wholes, unless they have percentages of their own.
  for (let n = 1; n < i - 1; n++) if (operands[n]!.unit !== '%' && operands[n + 1]?.unit !== '%') return null
  return pair(count, base)
}

/** A count and the count that it is a part of, or null. */
function pair(a: Operand, b: Operand): readonly [Operand, Operand] | null {
  if (a.low !== a.high || b.low !== b.high || a.unit === '%' || b.unit === '%' || b.low <= 0 || a.low < 0 || a.low > b.low) return null
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit && isMeasure(a.unit) !== isMeasure(b.unit)) return null
  return [a, b]
}
const isMeasure = (unit: string): boolean => /^[A-Z]{3}$/.test(unit) || /[/°²³]/.test(unit)

/** "12 of 40", "12 out of the 40", "12 students of 40", "12/40". */
function isOf(words: readonly Word[], a: Operand, b: Operand): boolean {
  if (a.low !== a.high || b.low !== b.high) return false
  let at = a.last
  for (let n = 0; n < 2 && at < b.first && words[at]!.shape === Shape.Lower && words[at]!.lower !== 'of' && words[at]!.lower !== 'out' && words[at]!.lower !== 'in'; n++) at++
  if (words[at]?.lower === 'out') at++
  const joint = words[at]?.lower
  return (joint === 'of' || joint === '/' || (joint === 'from' && at === a.last)) && onlyDeterminers(words, at + 1, b.first)
}

function onlyDeterminers(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let i = from; i < to; i++) if (!DETERMINERS.test(words[i]!.lower) && !/^[$£€]$/.test(words[i]!.text)) return false
  return true
}

/** From a figure, over a few words of its noun, to an opening mark and the next figure: " students (about ", ", or ". */
function opensTo(words: readonly Word[], from: number, { first, last }: Operand): boolean {
  let at = from
  for (let n = 0; n < 5 && at < first && words[at]!.shape <= Shape.Mixed && words[at]!.lower !== 'or'; n++) at++
  const mark = words[at]?.text
  const comma = mark === ',' && (words[at + 1]?.lower === 'or' || (at + 1 === first && words[last]?.text === ','))
  if (mark !== '(' && mark !== '[' && mark !== '–' && mark !== '—' && mark !== 'or' && mark !== '=' && !comma) return false
  for (let i = at + 1; i < first; i++) if (!HEDGES.test(words[i]!.lower)) return false
  return true
}

/** Behind the percentage, nothing says of what else it is. */
const closes = (words: readonly Word[], at: number, to: number): boolean => at >= to || /^[)\].,;:–—]$/.test(words[at]!.text) || /^(?:of|said|were|was|are|is|have|had)$/.test(words[at]!.lower)

/** "a third of them (25%)", "25%, or a quarter,", "half (50 percent)". */
function fractionAt(words: readonly Word[], operands: readonly Operand[], i: number): Operand | null {
  const share = operands[i]!
  const isFraction = (one: Operand | undefined): one is Operand => one !== undefined && one.low === one.high && one.low > 0 && one.low < 1 && one.step === 0 && /\p{L}{4}/u.test(one.text) && (one.unit === null || !isMeasure(one.unit))
  const before = operands[i - 1]
  if (isFraction(before) && opensTo(words, before.last, share) && /^[),]$/.test(words[share.last]?.text ?? '')) return before
  const after = operands[i + 1]
  if (isFraction(after) && opensTo(words, share.last, after) && (words[after.last]?.text === ')' || words[after.last]?.text === ',')) return after
  return null
}
