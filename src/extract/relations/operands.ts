// The figures of a block, as relations compute with them.
import type { Block } from '../../model/index.js'
import type { Collector, Draft } from '../collector.js'

export interface Operand {
  readonly first: number
  readonly last: number
  /** The same number twice, but for a range. */
  readonly low: number
  readonly high: number
  /** One in the last place written, in the unit; 0 for a fraction in words. */
  readonly step: number
  readonly unit: string | null
  /** What the digits were multiplied by: 1,000,000 for "4.2 million", 1 where nothing was said. */
  readonly scale: number
  readonly text: string
  readonly hedged: boolean
  readonly qualifiers: readonly string[]
}

/** Smaller units that may follow a larger one in one figure, and how many make it: "6 feet 2 inches" is written to the inch. */
const SMALLER: Readonly<Record<string, number>> = { foot: 12, pound: 16, stone: 14, yard: 3, mile: 1760 }

/** Seconds of a span's letter, where it always is as long. */
const SPANS: Readonly<Record<string, string>> = { TH: 'hour', TM: 'minute', TS: 'second', D: 'day', W: 'week', Y: 'year', M: 'month' }

/** Figures and spans of a block, in order; ages and dates are none. */
export function operandsOf(block: Block, index: number, out: Collector): Operand[] {
  const operands: Operand[] = []
  const drafts = out.of(index)
  let ordered = true
  for (let i = 0; i < drafts.length; i++) {
    const operand = operandOf(drafts[i]!, block)
    if (!operand) continue
    if (operands.length > 0 && operand.first < operands[operands.length - 1]!.first) ordered = false
    operands.push(operand)
  }
  return ordered ? operands : operands.sort((a, b) => a.first - b.first)
}

const NONE: readonly string[] = []

function operandOf({ claim, first, last, step }: Draft, block: Block): Operand | null {
  if (claim.kind !== 'quantity' && claim.kind !== 'duration') return null
  const text = block.text.slice(block.tokens.starts[first]!, block.tokens.ends[last - 1]!)
  const qualifiers = claim.qualifiers ?? NONE
  if (claim.kind === 'quantity') {
    const { number, low, high, unit, hedge } = claim.value
    if (number === null && (low === null || high === null)) return null
    let place = step ?? 1
    const parts = unit === null ? undefined : SMALLER[unit]
    if (parts !== undefined && number !== null && !Number.isInteger(number) && place >= 1) place /= parts
    return { first, last, low: number ?? low!, high: number ?? high!, step: place, unit, scale: scaleOf(text, number ?? low!), text, hedged: hedge !== null, qualifiers }
  }
  const match = /^P(T?)([\d.]+)([A-Z])$/.exec(claim.value.timex)
  const unit = match && SPANS[`${match[1]}${match[3]}`]
  if (!unit) return null
  const number = Number(match[2])
  const places = match[2]!.split('.')[1]?.length ?? 0
  return { first, last, low: number, high: number, step: 10 ** -places, unit, scale: 1, text, hedged: qualifiers.length > 0, qualifiers }
}

/** How many times the number is the digits in its text; 1 for a number in words. */
export function scaleOf(text: string, number: number): number {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]
  const digits = written?.includes(',') ? written.replaceAll(',', '') : written
  const times = digits === undefined ? 1 : Math.abs(number) / Number(digits)
  return Number.isFinite(times) && times >= 1 ? Math.round(times) : 1
}
