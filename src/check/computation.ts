// Figures that do not follow from the figures beside them: the work is done where they were read, here it is told.
import type { ClaimOf } from '../model/index.js'
import type { Check } from './index.js'
import { editOf, finding, locationOf, phrase, spanLocation } from './finding.js'

/** Reports relations that do not hold, of the sorts that the rule's option `relations` names; each sort has a message of that name. */
export const computation: Check = function* ({ statements: [statement] }, rule) {
  const { document, claim } = statement as { document: NonNullable<typeof statement>['document']; claim: ClaimOf<'relation'> }
  const { relation, holds, expected, steps, near, hint } = claim.value
  if (holds || !(rule.options['relations'] as readonly string[]).includes(relation)) return
  const text = phrase(rule, relation, { found: claim.text, expected, subject: claim.subject ?? '' })
  yield finding(rule, {
    ...(near ? { level: 'warning' } : {}),
    confidence: near ? 0.85 : 0.95,
    subject: claim.subject ?? claim.text,
    message: hint ? `${text} (${hint})` : text,
    derived: true,
    because: steps,
    locations: [locationOf(statement!, `stated: ${claim.text}; computed: ${expected}`), ...(claim.parts ?? []).map((part) => spanLocation(document, part.start, part.end, part.text, part.message))],
    fix: claim.fix ? [editOf(document, claim.fix)] : null,
    identity: [relation, claim.text, ...(claim.parts ?? []).map((part) => part.text)],
  })
}
