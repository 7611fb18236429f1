// Sides that cannot all hold.
import type { Finding, Group, Rule, Statement } from '../model/index.js'
import type { Check } from './index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

interface Side {
  readonly statements: readonly Statement[]
  readonly low: number
  readonly high: number
  readonly point: number | null
}

/** Above this confidence a finding is a warning, below it a note: of a sample of agency news read by hand, about half of those from 0.6 to 0.8 were not worth an editor's time. */
const WARNING = 0.8

/** A toll that grows is shown above this confidence. */
const GROWN = 0.4

/** The day from which each side is told; null where one of its documents has no date. */
const sinceOf = (side: Side): string | null => side.statements.reduce<string | null>((first, { document }) => (first === null || !document.date ? null : document.date.date < first ? document.date.date : first), '9999')

/** Sides in the order of their days when each later one is higher: a toll that grows. */
function growth(sides: readonly Side[]): readonly { side: Side; since: string }[] | null {
  const dated = sides.map((side) => ({ side, since: sinceOf(side) }))
  if (dated.some(({ since, side }) => since === null || since === '9999' || side.point === null)) return null
  const ordered = (dated as { side: Side; since: string }[]).sort((x, y) => (x.since < y.since ? -1 : x.since > y.since ? 1 : 0))
  return ordered.every(({ side, since }, i) => i === 0 || (since > ordered[i - 1]!.since && side.point! > ordered[i - 1]!.side.point!)) ? ordered : null
}

/** A running total and single sums: shown side by side, with the total first. */
function* otherScopes({ statements, subject, confidence, evidence }: Group, totals: number, rule: Rule): Iterable<Finding> {
  const [total, single] = [statements[0]!, statements[totals]!]
  const place = `${single.document.path}:${positionOf(single.document, single.claim.start).line}`
  const locations = statements.map((statement, i) => locationOf(statement, phrase(rule, i < totals ? 'total' : 'side', { found: statement.claim.text })))
  yield finding(rule, {
    level: 'note', confidence, subject, because: evidence, locations: locations as [typeof locations[0], ...typeof locations],
    message: phrase(rule, 'scope', { total: total.claim.text, single: single.claim.text, subject, place }),
    identity: ['scope', subject, ...statements.map(({ claim }) => claim.text).sort()],
  })
}

export const disagreement: Check = function* (group, rule) {
  const { scopes } = group.detail as { scopes?: number }
  if (scopes !== undefined) return yield* otherScopes(group, scopes, rule)
  const { sides, dimension, state, slip } = group.detail as { sides: readonly Side[]; dimension: string; state: string | null; slip: string | null }
  if (sides.length < 2) return
  const value = (side: Side): string => `${side.point ?? `${side.low}..${side.high}`} ${dimension}`
  const place = ({ document, claim }: Statement): string => `${document.path}:${positionOf(document, claim.start).line}`
  // The side with the most statements is what is expected; of equals, the first.
  const expected = sides.reduce((best, side) => (side.statements.length > best.statements.length ? side : best))
  const others = sides.filter((side) => side !== expected)
  const grown = state === null || dimension === '%' ? null : growth(sides)
  // Two figures of two days are mostly of two events, unless all else says that it is one.
  if (grown && group.confidence < GROWN) return
  const order = grown ? [...grown].reverse().map(({ side }) => side) : [...others, expected]
  const [found] = order
  const first = found!.statements[0]!
  const known = expected.statements[0]!
  const message = grown
    ? phrase(rule, 'rose', { subject: group.subject.charAt(0).toUpperCase() + group.subject.slice(1), course: grown.map(({ side, since }) => `${side.statements[0]!.claim.text} on ${since}`).join(', ') })
    : phrase(rule, slip === null ? 'differs' : 'slip', { found: first.claim.text, subject: group.subject, expected: known.claim.text, place: place(known), slip: slip ?? '' })
  const locations = order.flatMap((side) => side.statements.slice(0, 4).map((statement) => locationOf(statement, phrase(rule, 'side', { found: statement.claim.text }), value(side))))
  yield finding(rule, {
    ...(grown || group.confidence < WARNING ? { level: 'note' as const } : {}),
    confidence: group.confidence,
    subject: group.subject,
    message,
    because: group.evidence,
    locations: locations as [typeof locations[0], ...typeof locations],
    // Neither the words nor the order of the sides: both hang on which document is read first.
    identity: [dimension, state ?? '', ...sides.map((side) => value(side)).sort()],
  })
}
