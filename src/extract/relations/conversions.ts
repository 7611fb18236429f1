// "190 miles (306 km)": one measure in two units, and whether the second follows from the first.
import { type Block, Shape, type Word } from '../../model/index.js'
import { type Collector, sourceOffset } from '../collector.js'
import { inUnitOf, type Measure } from './measures.js'
import { type Interval, overlap, spread, spreadComputed, written } from './rounding.js'
import { convert, EXPLAINS, meaningsOf, sizeOf } from './units.js'

/** Words between the two figures: "116-foot tall (35-metre)", "190 miles away (about 306 km)". */
const MOST_BETWEEN = 3
const HEDGES = new Set('about around approximately approx approx. roughly nearly almost some or i.e. i.e = ~ ≈ equivalent to just over under a little more less than equals is'.split(' '))
/** Behind the second figure, before the bracket closes: words that say which extent is meant. */
const EXTENTS = new Set('long wide high deep tall thick across away in diameter length height width depth weight area hour hours each day fahrenheit celsius f c'.split(' '))
const EXTENT = /\b(?:long|wide|high|deep|tall|thick|across|diameter|length|height|width|depth)\b/
/** Figures further apart than this, as a share, are no rounding of each other, unless one has a single digit. */
const ROUGH = 0.125
/** Differences up to this share are reported as a warning. */
const NEAR = 0.05

interface Pair { readonly a: Measure; readonly b: Measure; readonly other?: boolean; readonly loose: boolean }

/** Emits a relation for each pair of measures of the block that are one measure in two units. `measures` in order. */
export function conversionsIn(block: Block, index: number, measures: readonly Measure[], out: Collector): void {
  for (let i = 0; i + 1 < measures.length; i++) {
    const pair = pairOf(block, measures[i]!, measures[i + 1]!)
    if (!pair) continue
    emitConversion(block, index, pair, block, out)
    i++
  }
}

/** Could the two be one measure: of one dimension, in different units, as many numbers? */
export const comparable = (a: Measure, b: Measure): boolean => a.unit !== b.unit && a.numbers.length === b.numbers.length && sizeOf(a.unit)!.dimension === sizeOf(b.unit)!.dimension

/** Whether two measures that follow one another are one measure said twice. Loose: the words also fit two different measures. */
function pairOf(block: Block, a: Measure, b: Measure): Pair | null {
  if (!comparable(a, b)) return null
  const { words, count } = block.tokens
  let open = a.last
  while (open < b.first && open - a.last < MOST_BETWEEN && words[open]!.shape === Shape.Lower && !HEDGES.has(words[open]!.lower)) open++
  const mark = words[open]?.text ?? ''
  const next = words[b.last]?.text ?? ''
  if (mark === '(' || mark === '[') {
    if (!between(words, open + 1, b.first)) return null
    let close = b.last
    while (close < count && EXTENTS.has(words[close]!.lower)) close++
    if (!/^[)\];,/]$/.test(words[close]?.text ?? '')) return null
    // "a 3-mile (10,000-foot-high) climb": another extent of the thing.
    const text = (from: number, to: number): string => words.slice(from, to).map(({ lower }) => lower).join(' ')
    const extent = EXTENT.exec(text(b.first, close))?.[0]
    return { a, b, other: extent !== undefined && !text(a.first, open).includes(extent) && !text(close, close + 3).includes(extent), loose: false }
  }
  if (open !== a.last) return null
  if (mark === ',' && /^[,.;)]$/.test(next || '.') && words[open + 1]!.lower === 'or' && between(words, open + 1, b.first)) return { a, b, loose: false }
  if (mark === '=' && open + 1 === b.first) return { a, b, loose: false }
  if ((mark === '/' || mark === 'or') && between(words, open + 1, b.first)) return { a, b, loose: true }
  return null
}

function between(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!HEDGES.has(words[i]!.lower)) return false
  return true
}

/** Emits what the pair gives; `a` may stand in a block of its own, as in a table. */
export function emitConversion(block: Block, index: number, { a, b, loose, other }: Pair, blockOfA: Block, out: Collector): void {
  const holds = agrees(a, b)
  if (other && !holds) return
  // Two distances of a race stand side by side like a conversion; only a figure with the places of one is taken for it.
  if (loose && !holds && !(isPrecise(b) && ratio(a, b) < 2)) return
  const expected = inUnitOf(a, b)
  const hint = holds ? null : explain(a, b)
  const steps = [`${a.text} is ${expected}`, ...(holds ? [] : [`${b.text} is ${inUnitOf(b, a)}`]), ...(hint ? [hint] : [])]
  const near = !holds && ratio(a, b) < 1 + NEAR
  const from = blockOfA.tokens.starts[a.first]!
  const to = blockOfA.tokens.ends[a.last - 1]!
  out.add('relation', block, index, b.first, b.last, block.tokens.starts[b.first]!, block.tokens.ends[b.last - 1]!, b.text, {
    relation: 'conversion', holds, expected, steps, ...(hint ? { hint } : {}), ...(near ? { near } : {}),
  }, {
    subject: a.text,
    parts: [{ start: sourceOffset(blockOfA, from), end: sourceOffset(blockOfA, to - 1) + 1, text: a.text, message: `${a.text} is ${expected}` }],
  })
}

/** Could both figures be roundings of one measure, in any meaning of their units? */
export function agrees(a: Measure, b: Measure): boolean {
  const temperature = sizeOf(a.unit)!.offset !== undefined
  for (const size of meaningsOf(a.unit)) {
    for (const target of meaningsOf(b.unit)) {
      for (const difference of temperature ? [false, true] : [false]) {
        const to = (number: number): number => convert(number, a.unit, b.unit, size, target, difference)
        if (a.numbers.every((number, i) => agree(to, number, a, b.numbers[i]!, b, temperature))) return true
      }
    }
  }
  // Working days: five make a week.
  return a.unit === 'week' && b.unit === 'day' && a.numbers[0]! * 5 === b.numbers[0]
}

function agree(to: (number: number) => number, x: number, a: Measure, y: number, b: Measure, temperature: boolean): boolean {
  const wide = spread(x, a.step)
  if (!overlap(widen({ low: to(wide.low), high: to(wide.high) }, a.hedged || b.hedged), spreadComputed(y, b.step))) return false
  if (temperature) return Math.abs(to(x) - y) < 3.5
  const single = Math.abs(x) / (a.step || 1) < 10 || Math.abs(y) / (b.step || 1) < 10
  return single || Math.abs(to(x) / y - 1) <= ROUGH
}

const widen = ({ low, high }: Interval, hedged: boolean): Interval => (hedged ? { low: low - Math.abs(low) * 0.03, high: high + Math.abs(high) * 0.03 } : { low, high })

/** How many times the larger is the smaller, never below 1; for temperatures, on the absolute scale. */
function ratio(a: Measure, b: Measure): number {
  let most = 1
  a.numbers.forEach((number, i) => {
    const quotient = Math.abs(convert(number, a.unit, b.unit) / b.numbers[i]!)
    most = Math.max(most, quotient, 1 / quotient)
  })
  return most
}

/** Written with more places than a round distance has. */
const isPrecise = ({ numbers: [number], step }: Measure): boolean => step < 1 || (number! >= 100 && number! % 10 !== 0)

/** Which other unit of the same name gives the figure, or which slip. */
function explain(a: Measure, b: Measure): string | null {
  const [x, y] = [a.numbers[0]!, b.numbers[0]!]
  if (a.numbers.length > 1 || sizeOf(a.unit)!.offset !== undefined) return null
  const near = (number: number): boolean => Math.abs(number / y - 1) < 0.02
  for (const [name, size] of EXPLAINS[a.unit] ?? []) {
    const number = convert(x, a.unit, b.unit, size)
    if (near(number)) return `${written(x, a.step)} ${name}s would be ${inUnitOf({ ...b, numbers: [number] }, b)}`
  }
  for (const [name, size] of EXPLAINS[b.unit] ?? []) {
    if (near(convert(x, a.unit, b.unit, sizeOf(a.unit)!.size, size))) return `it would be right in ${name}s`
  }
  if (near(convert(x, b.unit, a.unit))) return 'converted the wrong way round'
  const power = Math.log10(convert(x, a.unit, b.unit) / y)
  const off = Math.abs(Math.round(power))
  return off > 0 && Math.abs(Math.abs(power) - off) < 0.01 ? `the point is ${off} ${off === 1 ? 'place' : 'places'} off` : null
}
