// Dates and times written in figures, in one token: `2024-04-24`, `24/04/2024`, `10:35`, `5:30PM`.

export interface Numeric {
  readonly kind: 'date' | 'clock' | 'years'
  readonly year?: number
  /** First and second figure of a date whose order is open; for ISO dates month and day. */
  readonly a?: number
  readonly b?: number
  /** The order of day and month is certain. */
  readonly iso?: boolean
  /** TIMEX3 time of day without the `T`. */
  readonly time?: string
  /** `am` or `pm` is written. */
  readonly half?: boolean
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(z|[+-]\d{2}:?\d{2})?)?$/
const DMY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(?:(am|pm|a\.m\.?|p\.m\.?)|(?:hrs?|h|z))?$/
const SPLIT_YEAR = /^(\d{4})\/(\d{2}|\d{4})$/

export function numericOf(text: string): Numeric | null {
  const iso = ISO.exec(text)
  if (iso) return { kind: 'date', iso: true, year: Number(iso[1]), a: Number(iso[2]), b: Number(iso[3]), ...(iso[4] ? { time: iso[4] } : {}) }
  const dmy = DMY.exec(text)
  if (dmy) {
    const year = dmy[4]!.length === 4 ? Number(dmy[4]) : Number(dmy[4]) + (Number(dmy[4]) < 50 ? 2000 : 1900)
    // "10.5.24" may be a version or a section: points want a year in full.
    if (dmy[2] === '.' && dmy[4]!.length === 2) return null
    if (year < 1000 || year > 2199) return null
    return { kind: 'date', a: Number(dmy[1]), b: Number(dmy[3]), year }
  }
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
  if (short) return { kind: 'date', a: Number(short[1]), b: Number(short[2]) }
  const years = SPLIT_YEAR.exec(text)
  if (years) {
    const [first, second] = [Number(years[1]), Number(years[2]!.slice(-2))]
    return first >= 1000 && first < 2200 && (first + 1) % 100 === second ? { kind: 'years', year: first } : null
  }
  return clockOf(text)
}

/** A time of day: `10:35`, `5:30pm`, `0735` is none. */
function clockOf(text: string): Numeric | null {
  const match = CLOCK.exec(text)
  if (!match || (!match[2] && !match[4])) return null
  const hour = hourOf(Number(match[1]), match[4])
  // Without "a.m." only a colon makes a time of two figures: "7.30" may be a number.
  if (hour === null || Number(match[2] ?? 0) > 59 || (!match[4] && text.includes('.'))) return null
  const time = `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}${match[3] ? `:${match[3]}` : ''}`
  return { kind: 'clock', time, half: match[4] !== undefined }
}

/** Hour 0 to 23 of a figure with `am` or `pm`; null when no clock shows it. */
export function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour < 25 ? hour : null
  if (hour < 1 || hour > 12) return null
  return half.startsWith('p') ? (hour % 12) + 12 : hour % 12
}
