// A weekday against the date beside it.
import type { ClaimOf, Edit, Statement } from '../model/index.js'
import { dateLike, WEEKDAYS } from './calendar.js'
import { editOf, finding, locationOf, phrase } from './finding.js'
import type { Check } from './index.js'

/** How sure a mismatch is, by what settled the year. */
const CONFIDENCE = { said: 0.98, document: 0.9, text: 0.85 } as const
const FROM = { said: '', document: ', by the date of the document', text: ', by the dates before it' } as const

/** Reports a date whose weekday is another one; says which, and the dates near it that fall on the weekday said. */
export const weekday: Check = function* ({ statements: [statement] }, rule) {
  const claim = statement!.claim as ClaimOf<'weekday'>
  const { weekday: said, actual, date, year, near } = claim.value
  if (said === actual) return
  const like = claim.text
  const [before, after, ...years] = near.map((one) => dateLike(one, like))
  const data = { said: WEEKDAYS[said]!, actual: WEEKDAYS[actual]!, date: dateLike(date, like), before: before!, after: after! }
  yield finding(rule, {
    confidence: CONFIDENCE[year],
    ...(year === 'said' ? {} : { level: 'warning' as const }),
    subject: data.date,
    message: phrase(rule, 'differs', data),
    derived: true,
    because: [
      `the year is ${date.slice(0, 4)}${FROM[year]}`,
      `${data.date} is a ${data.actual}`,
      `${data.before} and ${data.after} are ${data.said}s`,
      ...(years.length > 0 ? [`so is ${years.join(' or ')}`] : []),
    ],
    locations: [locationOf(statement!, phrase(rule, 'side', data), date)],
    identity: [String(said), date],
    fix: fixOf(statement!, date, data.said, data.actual),
  })
}

/**
 * The right weekday in the place of the wrong one, where the date is certain: it is the document's own, told by something
 * other than these words. Else the date may be what is wrong.
 */
function fixOf({ document, claim }: Statement, date: string, said: string, actual: string): Edit[] | null {
  const own = document.date?.date === date && document.date.from !== 'dateline'
  const at = claim.text.indexOf(said)
  const verbatim = claim.end - claim.start === claim.text.length
  if (!own || !verbatim || at < 0 || claim.quoted) return null
  const start = claim.start + at
  return [editOf(document, { start, end: start + said.length, text: actual })]
}
