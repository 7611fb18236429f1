// Dates as messages write them.

export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH_FIRST = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?!\d)/i

/** An ISO date in the manner of `like`: month first where that has the month first. Less than a day gives less; `XXXX` for the year leaves it out. */
export function dateLike(iso: string, like: string): string {
  const [year, month, day] = iso.split('-')
  const name = month ? (MONTHS[Number(month) - 1] ?? month) : ''
  const known = year !== 'XXXX'
  if (!day) return known ? [name, year].filter(Boolean).join(' ') : name
  if (MONTH_FIRST.test(like)) return known ? `${name} ${Number(day)}, ${year}` : `${name} ${Number(day)}`
  return known ? `${Number(day)} ${name} ${year}` : `${Number(day)} ${name}`
}
