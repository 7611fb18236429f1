// Sides that cannot all hold.
import type { Statement } from '../model/index.js'
import type { Check } from './index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

interface Side {
  readonly statements: readonly Statement[]
  readonly low: number
  readonly high: number
  readonly point: number | null
}

/** Above this confidence a finding is a warning, below it a note. */
const WARNING = 0.6

export const disagreement: Check = function* (group, rule) {
  const { sides, dimension } = group.detail as { sides: readonly Side[]; dimension: string }
  if (sides.length < 2) return
  // The side with the most statements is what is expected; of equals, the first.
  const expected = sides.reduce((best, side) => (side.statements.length > best.statements.length ? side : best))
  const others = sides.filter((side) => side !== expected)
  const found = others[0]!
  const [first] = found.statements
  const [known] = expected.statements
  const place = `${known!.document.path}:${positionOf(known!.document, known!.claim.start).line}`
  const value = (side: Side): string => `${side.point ?? `${side.low}..${side.high}`} ${dimension}`
  const locations = [found, ...others.slice(1), expected].flatMap((side) => side.statements.slice(0, 4).map((statement) => locationOf(statement, `here it is ${statement.claim.text}`, value(side))))
  yield finding(rule, {
    ...(group.confidence < WARNING ? { level: 'note' as const } : {}),
    confidence: group.confidence,
    subject: group.subject,
    message: phrase(rule, 'differs', { found: first!.claim.text, subject: group.subject, expected: known!.claim.text, place }),
    because: group.evidence,
    locations: locations as [typeof locations[0], ...typeof locations],
    identity: [group.subject, ...sides.map((side) => value(side)).sort()],
  })
}
