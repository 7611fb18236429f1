// Days between document dates.
import type { Extraction } from '../model/index.js'

/** The day number (days since 1970-01-01) of a document's date; null where it has none, or no day. */
export function dayOf({ date }: Extraction): number | null {
  const day = date && /^(\d{4})-(\d\d)-(\d\d)/.exec(date.date)
  return day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 : null
}
