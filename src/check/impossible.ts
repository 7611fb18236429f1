// Dates that cannot be as they are written.
import type { ClaimOf } from '../model/index.js'
import { dateLike } from './calendar.js'
import { finding, locationOf, phrase } from './finding.js'
import type { Check } from './index.js'

const CONFIDENCE = { 'no-such-day': 0.98, backwards: 0.92, 'death-before-birth': 0.92, 'not-yet': 0.8 } as const

/** Reports each such date; a past that lies after the document's date is the least certain, for documents are dated wrong, too. */
export const impossible: Check = function* ({ statements: [statement] }, rule) {
  const claim = statement!.claim as ClaimOf<'impossible'>
  const { problem, date, against } = claim.value
  const data = { text: claim.text, date: dateLike(date, claim.text), against: dateLike(against, claim.text), days: Number(against.slice(8)) }
  yield finding(rule, {
    ...(problem === 'not-yet' ? { level: 'warning' as const } : {}),
    confidence: CONFIDENCE[problem],
    subject: claim.text,
    message: phrase(rule, problem, data),
    derived: true,
    because: [phrase(rule, `${problem}-because`, data)],
    locations: [locationOf(statement!, phrase(rule, `${problem}-because`, data), date)],
    identity: [problem, date, against],
  })
}
