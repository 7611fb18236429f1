// What a figure counts, and what it is a rate of, where a label or a table's head tells the one half.
import { type Figure, frameOf } from './figure.js'
import { measureOf } from './units.js'
import type { Interval } from './values.js'

/** "Books lent: 42,800" may count books. */
export const mayCount = ({ guessed, label, column, core }: Figure, noun: number): boolean => guessed && (label.includes(noun) || column.includes(noun) || core.includes(noun))

/** A word, as its key, stands in the figure's clauses, its label or its column's head. */
export const standsBeside = ({ core, near, label, column }: Figure, key: number): boolean => core.includes(key) || near.includes(key) || label.includes(key) || column.includes(key)

/** "$25 per user" and "price per user: $29", "100 requests a minute" and "requests per minute: 300": a rate of which the other says the one half as its unit, the other half beside it. */
export function isRateOf({ base, per, noun, rate }: Figure, other: Figure): boolean {
  if (per === null || rate === null || base !== other.dimension || (noun !== null && noun !== other.noun && !mayCount(other, noun))) return false
  if (per >= 0) return standsBeside(other, per)
  const unit = unitOf(rate)
  const { label, column } = frameOf(other)
  return [...label, ...column].some((word) => word === unit || word === `${unit}s`)
}
const unitOf = (rate: string): string => rate.slice(rate.lastIndexOf('/') + 1)

/** The interval of a figure in one unit with another figure: of a rate and a figure under "per minute", by the minute. */
export function intervalOf(one: Figure, other: Figure): Interval {
  if (one.rate === null || one.dimension === other.dimension || !isRateOf(one, other)) return one.interval
  const { factor } = measureOf(unitOf(one.rate))
  const { low, high, point, range } = one.interval
  return { low: low * factor, high: high * factor, point: point === null ? null : point * factor, range }
}
