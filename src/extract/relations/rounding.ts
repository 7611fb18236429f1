// What a written figure may stand for: figures are rounded, and a relation between them holds within that.

/** An interval of numbers. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Most that a round figure of two digits or more is taken to be off, as a share: "50 miles" for 55.9, "40 miles" for 37.3. */
const ROUNDNESS = 0.125

/**
 * What a figure may have been rounded from. `step` is one in the last place written (0.1 for `4.2`); zeros before the point
 * may be rounding, too, and a final 5 may stand for the nearest five: 200 is 150 to 250 at the most, 225 is 222.5 to 227.5.
 * A `step` of 0 (a fraction in words) is taken for a tenth.
 */
export function spread(number: number, step: number): Interval {
  const half = halfStep(number, step)
  return { low: number - half, high: number + half }
}

/** As `spread`, for a figure that was computed: it may have been cut off as well as rounded, 609.6 to 609. */
export function spreadComputed(number: number, step: number): Interval {
  const { low, high } = spread(number, step)
  const cut = step > 0 ? step * (1 - 1e-9) : 0
  return number < 0 ? { low: Math.min(low, number - cut), high } : { low, high: Math.max(high, number + cut) }
}

function halfStep(number: number, step: number): number {
  const size = Math.abs(number)
  if (step === 0) return size * 0.05
  const digits = Math.round(size / step)
  // Behind the point, zeros and fives are meant as written.
  if (step < 1 || digits === 0) return step / 2
  let place = 1
  while (digits % (place * 10) === 0) place *= 10
  const five = (digits / place) % 10 === 5 && digits >= 15
  if (place === 1 && !five) return step / 2
  return Math.min((five ? 2.5 : 0.5) * place * step, Math.max(step / 2, size * ROUNDNESS))
}

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high * (1 + Math.sign(b.high) * 1e-9) && b.low <= a.high * (1 + Math.sign(a.high) * 1e-9)

/** The exact rounding of a figure: half a step up and down, no more. */
export const exact = (number: number, step: number): Interval => ({ low: number - step / 2, high: number + step / 2 })

/** A number as a reader would write it, with as many places as `step` has. */
export function written(number: number, step: number): string {
  const places = step > 0 && step < 1 ? Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)) : 0
  const rounded = step >= 1 ? Math.round(number / step) * step : number
  const [whole, decimals] = Math.abs(rounded).toFixed(places).split('.') as [string, string?]
  const sign = rounded < 0 && Number(Math.abs(rounded).toFixed(places)) !== 0 ? '-' : ''
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')
}
