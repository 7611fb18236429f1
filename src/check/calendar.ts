// Dates as messages write them.

export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const MONTH_FIRST = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?!\d)/i

/** An ISO date in the manner of `like`: month first where that has the month first. Less than a day gives less. */
export function dateLike(iso: string, like: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const name = month ? MONTHS[month - 1]! : ''
  if (!day) return name ? `${name} ${year}` : String(year)
  return MONTH_FIRST.test(like) ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`
}
