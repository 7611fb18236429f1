// Posts that cannot all be held: one person's, or one post's holders.
import type { ClaimOf, Finding, Group, Location, Rule, Statement } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

interface Stand {
  readonly statement: Statement<ClaimOf<'role'>>
  readonly person: string
  readonly post: string
  readonly organization: string | null
  readonly day: number | null
}
interface Detail {
  readonly kind: 'posts' | 'holders'
  readonly stands: readonly Stand[]
}

/** One finding for a group: the value that fewest documents give is the primary side. */
export function* posts(group: Group, rule: Rule): Iterable<Finding> {
  const { kind, stands } = group.detail as Detail
  const value = (stand: Stand): string => (kind === 'posts' ? `${stand.post}|${stand.organization ?? ''}` : stand.person)
  const documents = new Map<string, Set<string>>()
  for (const stand of stands) {
    const set = documents.get(value(stand)) ?? new Set()
    documents.set(value(stand), set.add(stand.statement.document.path))
  }
  const weight = (stand: Stand): number => documents.get(value(stand))!.size
  // The expected side: what most documents say; among equals, what the earliest says.
  const expected = stands.reduce((best, stand) => (weight(stand) > weight(best) ? stand : best))
  const primary = stands.find((stand) => value(stand) !== value(expected))!
  const ordered = [primary, expected, ...stands.filter((stand) => stand !== primary && stand !== expected)]
  const undated = stands.filter((stand) => stand.day === null).map((stand) => stand.statement.document.path)
  const said = (stand: Stand): string => (kind === 'posts' ? roleOf(stand) : stand.statement.claim.value.person)
  const message = phrase(rule, undated.length > 0 ? `${kind}-undated` : kind, {
    person: expected.statement.claim.value.person, post: roleOf(primary), found: said(primary), expected: said(expected), where: place(expected.statement), undated: list([...new Set(undated)]),
  })
  const locations = ordered.map(({ statement }) => locationOf(statement, phrase(rule, 'side', { person: statement.claim.value.person, role: describe(statement.claim) }), describe(statement.claim)))
  yield finding(rule, {
    confidence: group.confidence, subject: group.subject, message, because: group.evidence,
    locations: locations as [Location, ...Location[]],
    identity: [kind, group.subject, ...[...new Set(stands.map(value))].sort()],
  })
}

const roleOf = ({ statement }: Stand): string => describe(statement.claim)
const describe = ({ value: { role, organization }, qualifiers }: ClaimOf<'role'>): string => `${qualifiers?.includes('acting') ? 'acting ' : ''}${role}${organization ? ` (${organization})` : ''}`

function place({ document, claim }: Statement): string {
  const { line, column } = positionOf(document, claim.start)
  return `${document.path}:${line}:${column}`
}

const list = (paths: readonly string[]): string => (paths.length < 3 ? paths.join(' and ') : `${paths[0]} and ${paths.length - 1} more documents`)
