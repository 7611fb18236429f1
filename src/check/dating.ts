// Two dates for one event.
import type { ClaimOf, Finding, Group, Rule, Statement } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

/** Above this confidence a finding is a warning, below it a note. */
const WARNING = 0.8

/** One finding for a group of two: the first by path is what is expected. */
export function* dating(group: Group, rule: Rule): Iterable<Finding> {
  const [expected, found] = group.statements as readonly [Statement<ClaimOf<'date'>>, Statement<ClaimOf<'date'>>]
  const place = `${expected.document.path}:${positionOf(expected.document, expected.claim.start).line}`
  const { subject, confidence } = group
  yield finding(rule, {
    ...(confidence < WARNING ? { level: 'note' as const } : {}),
    confidence, subject, because: group.evidence,
    message: phrase(rule, 'differs', { subject, found: found.claim.text, expected: expected.claim.text, place }),
    locations: [found, expected].map((one) => locationOf(one, phrase(rule, 'side', { found: one.claim.text }), one.claim.value.timex)) as [ReturnType<typeof locationOf>, ReturnType<typeof locationOf>],
    // Not the subject: its words are those of the document that comes first.
    identity: [(group.detail as { event: string }).event, expected.claim.value.timex, found.claim.value.timex],
  })
}
