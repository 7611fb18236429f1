// A time expression's meaning, and how TIMEX3 and the calendar write it.
import { civilDate as civil, dayNumber, isoDay, isoWeek, monthLength, pad, weekStart } from './calendar.js'

export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'
/** A stretch of the whole: `late August`, `the first half of 2014`. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end'

/** A stretch of the calendar. What is unknown is null. */
export interface When {
  readonly grain: Grain
  /** Astronomical (0 is 1 BC); first year of a decade or century. */
  readonly year: number | null
  /** Month 1–12, ISO week, quarter 1–4, half 1–2, season 1–4 (spring first). */
  readonly n?: number
  readonly day?: number | null
  readonly part?: Part | undefined
  /** Time of day as TIMEX3 writes it after the date: `T10:35`, `TMO`. */
  readonly time?: string | undefined
  /** The weekday said where nothing more is known: `XXXX-WXX-5`. */
  readonly weekday?: number
  readonly fiscal?: boolean
  /** First and last day number, where they are not the whole's. */
  readonly within?: readonly [number, number]
  /** Parts that the words do not say. */
  readonly implied?: readonly ('year' | 'month' | 'day')[] | undefined
}

const SEASONS = ['SP', 'SU', 'FA', 'WI']

export const dayWhen = (number: number, more: Partial<When> = {}): When => {
  const { year, month, day } = civil(number)
  return { grain: 'day', year, n: month, day, ...more }
}
export const weekWhen = (number: number, more: Partial<When> = {}): When => {
  const { year, week } = isoWeek(number)
  return { grain: 'week', year, n: week, ...more }
}

/** The TIMEX3 value. */
export function timexOf(when: When): string {
  const { grain, year, n } = when
  const time = when.time ?? ''
  if (grain === 'decade' || grain === 'century') {
    if (year === null) return 'XXX'
    const digits = grain === 'decade' ? 3 : 2
    const size = grain === 'decade' ? 10 : 100
    return year < 0 ? `BC${pad(Math.floor(-year / size), digits)}` : pad(Math.floor(year / size), digits)
  }
  const y = year === null ? 'XXXX' : year <= 0 ? `BC${pad(1 - year, 4)}` : pad(year, 4)
  const month = n ? pad(n, 2) : 'XX'
  switch (grain) {
    case 'day':
      if (!n && when.weekday) return `${y}-WXX-${when.weekday}${time}`
      return `${y}-${month}-${when.day ? pad(when.day, 2) : 'XX'}${time}`
    case 'week': return `${y}-W${month}`
    case 'weekend': return `${y}-W${month}-WE`
    case 'month': return `${y}-${month}`
    case 'quarter': return `${when.fiscal ? 'FY' : ''}${y}-Q${n || 'X'}`
    case 'half': return `${y}-H${n || 'X'}`
    case 'season': return `${y}-${SEASONS[n! - 1]}`
    case 'year': return `${when.fiscal ? 'FY' : ''}${y}`
  }
}

/** First and last day number covered, both included, or null when it is not known. */
export function spanOf(when: When): readonly [number, number] | null {
  if (when.within) return when.within
  // Where a fiscal year begins is the organisation's affair.
  if (when.fiscal) return null
  const whole = wholeOf(when)
  return whole && when.part ? partOf(whole, when.part) : whole
}

function wholeOf({ grain, year, n, day }: When): readonly [number, number] | null {
  if (year === null) return null
  switch (grain) {
    case 'day': {
      if (!n || !day || day > monthLength(year, n)) return null
      const number = dayNumber(year, n, day)
      return [number, number]
    }
    case 'week': return n ? [weekStart(year, n), weekStart(year, n) + 6] : null
    case 'weekend': return n ? [weekStart(year, n) + 5, weekStart(year, n) + 6] : null
    case 'month': return n ? months(year, n, 1) : null
    case 'quarter': return n ? months(year, n * 3 - 2, 3) : null
    case 'half': return n ? months(year, n * 6 - 5, 6) : null
    // Meteorological and astronomical seasons together; "the winter of 1914" is often the one before January.
    case 'season': return n === 4 ? [dayNumber(year - 1, 12, 1), dayNumber(year + 1, 3, 20)] : [dayNumber(year, n! * 3, 1), dayNumber(year, n! * 3 + 3, n === 2 ? 22 : 20)]
    case 'year': return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
    case 'decade': return [dayNumber(year, 1, 1), dayNumber(year + 9, 12, 31)]
    case 'century': return [dayNumber(year, 1, 1), dayNumber(year + 100, 12, 31)]
  }
}

function months(year: number, first: number, count: number): readonly [number, number] {
  const last = first + count - 1
  return [dayNumber(year, first, 1), dayNumber(year, last, monthLength(year, last))]
}

/**
 * Where a part lies in the whole. The bounds overlap on purpose: "early" and "mid-" may both be said of the 11th
 * of a month, and a check must not make a conflict of that.
 */
const PARTS: Readonly<Record<Part, readonly [number, number]>> = { early: [0, 0.42], mid: [0.25, 0.75], late: [0.58, 1], start: [0, 0.34], end: [0.66, 1] }

function partOf([from, to]: readonly [number, number], part: Part): readonly [number, number] {
  const size = to - from + 1
  if (size <= 1) return [from, to]
  const [low, high] = PARTS[part]
  return [from + Math.floor(size * low), from + Math.max(Math.floor(size * low), Math.ceil(size * high) - 1)]
}

/** `from` and `to` as ISO dates. */
export function boundsOf(when: When): { from: string | null; to: string | null } {
  const { grain, year, n, day } = when
  if (grain === 'day') {
    const text = year !== null && year > 0 && n && day && day <= monthLength(year, n) ? `${pad(year, 4)}-${pad(n, 2)}-${pad(day, 2)}` : null
    return { from: text, to: text }
  }
  // Whole years and months, as most are, need no day numbers.
  if (year !== null && year > 0 && year <= 9999 && !when.within && !when.fiscal && !when.part) {
    const y = pad(year, 4)
    if (grain === 'year') return { from: `${y}-01-01`, to: `${y}-12-31` }
    if (grain === 'month' && n) return { from: `${y}-${pad(n, 2)}-01`, to: `${y}-${pad(n, 2)}-${monthLength(year, n)}` }
  }
  const span = spanOf(when)
  return span ? { from: isoDay(span[0]), to: isoDay(span[1]) } : { from: null, to: null }
}
