// Written dates to ISO 8601, for a document's own date only: nothing relative, nothing ambiguous.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMES = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A day with or without its year: `Oct. 16, 2024`, `16 October 2024`, `March 3`, `2024-10-16T08:00Z`, `2024/10/16`, `10/31/2024`. */
export const WRITTEN = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:(${NAMES})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?:,? +(\\d{4})|(?!\\d))|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${NAMES})\\.?(?:,? +(\\d{4}))?` +
    '|(\\d{4})([-/.])(\\d{1,2})\\8(\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?Z| ?[+-]\\d{2}:?\\d{2})?)?|(\\d{1,2})([/.])(\\d{1,2})\\12(\\d{4}))(?![\\p{L}\\d/-])', 'iu',
)

/** The ISO date of a match of WRITTEN: `2024-10-16`; `XXXX-03-03` without a year; null when no calendar has it, or when day and month cannot be told apart. */
export function isoOfMatch(match: RegExpExecArray): string | null {
  if (match[7]) return iso(match[7], Number(match[9]), Number(match[10]))
  if (match[11]) {
    const [a, b] = [Number(match[11]), Number(match[13])]
    if (a > 12) return iso(match[14]!, b, a)
    return b > 12 || a === b ? iso(match[14]!, a, b) : null
  }
  const month = MONTHS.indexOf((match[1] ?? match[5]!).slice(0, 3).toLowerCase()) + 1
  return iso(match[3] ?? match[6] ?? 'XXXX', month, Number(match[2] ?? match[4]))
}

/** The date that a field's value names: a day, else a month (`2024-10`) or a year; null for anything else. */
export function isoOfField(value: string): string | null {
  const text = value.trim()
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (day) return iso(day[1]!, Number(day[2]), Number(day[3]))
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  if (partial) return Number(partial[1]) < 1000 || (partial[2] && !(Number(partial[2]) >= 1 && Number(partial[2]) <= 12)) ? null : text
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/.exec(text)
  if (compact) return iso(compact[1]!, Number(compact[2]), Number(compact[3]))
  const match = WRITTEN.exec(text)
  const date = match && isoOfMatch(match)
  return date && !date.startsWith('X') && /^(?:\p{L}+,? ?)?$/u.test(text.slice(0, match.index)) ? date : null
}

/** `2024-10-16` when the calendar has that day, else null. `year` may be `XXXX`. */
export function iso(year: string, month: number, day: number): string | null {
  const y = year === 'XXXX' ? 2000 : Number(year)
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  if (!(y >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && leap ? 29 : LENGTHS[month - 1]!))) return null
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
