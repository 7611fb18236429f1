// Spans of time as TIMEX3 writes them: "two years" is P2Y, "10 and a half months" P10.5M.
import type { Amount } from './amounts.js'

const LETTERS: Readonly<Record<string, readonly [string, number]>> = { E: ['DE', 1], C: ['CE', 1], N: ['WE', 1], Q: ['Q', 1], F: ['W', 2], m: ['S', 0.001] }

/** The TIMEX3 value of an amount of time, or null for a range or a bound without a number. */
export function timexOf({ value, time }: Amount): string | null {
  if (!time || value === null || value < 0) return null
  // "two hours 30 minutes": PT2H30M.
  const { rest } = time
  if (rest && Number.isInteger(rest.whole) && !LETTERS[rest.time.letter]) {
    return `${time.prefix}${rest.whole}${time.letter}${time.prefix === 'P' && rest.time.prefix === 'PT' ? 'T' : ''}${rest.part}${rest.time.letter}`
  }
  const [letter, factor] = LETTERS[time.letter] ?? [time.letter, 1]
  const number = Number((value * factor).toPrecision(10))
  // "a quarter of a century": 25 years.
  if ((time.letter === 'C' || time.letter === 'E') && !Number.isInteger(number)) return `P${Number((number * (time.letter === 'C' ? 100 : 10)).toPrecision(10))}Y`
  return `${time.prefix}${number}${letter}`
}
