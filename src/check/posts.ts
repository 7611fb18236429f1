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
  readonly kind: 'posts' | 'holders' | 'career' | 'former' | 'term' | 'successor'
  readonly stands: readonly Stand[]
  readonly term?: { readonly person: string; readonly post: string; readonly from: string | null; readonly to: string | null }
}

/** One finding for a group. */
export function* posts(group: Group, rule: Rule): Iterable<Finding> {
  const { kind } = group.detail as Detail
  yield kind === 'career' ? career(group, rule) : kind === 'former' ? former(group, rule) : kind === 'term' || kind === 'successor' ? outOfTerm(group, rule) : conflict(group, rule)
}

/** One post after another: told as a note, with the days on which each was seen. */
function career(group: Group, rule: Rule): Finding {
  const { stands } = group.detail as Detail
  const seen = new Map<string, Stand[]>()
  for (const stand of stands) seen.set(value(stand), [...(seen.get(value(stand)) ?? []), stand])
  const steps = [...seen.values()]
  const when = (of: readonly Stand[]): string => {
    const days = of.map(({ statement }) => statement.document.date!.date).sort()
    return days[0] === days.at(-1) ? `on ${days[0]}` : `from ${days[0]} to ${days.at(-1)}`
  }
  const [last, ...earlier] = [...steps].reverse() as [Stand[], ...Stand[][]]
  const { person } = last[0]!.statement.claim.value
  return finding(rule, {
    level: 'note', confidence: group.confidence, subject: group.subject,
    message: phrase(rule, 'career', { person, steps: steps.map((of) => `${roleOf(of[0]!)} ${when(of)}`).join(', ') }), because: group.evidence,
    locations: [...last, ...earlier.reverse().flat()].map((stand) => side(stand, rule)) as [Location, ...Location[]], identity: [kindOf(group), group.subject, ...[...seen.keys()].sort()],
  })
}

/** A holder who is a former one elsewhere: the stands hold the post first, then had it. */
function former(group: Group, rule: Rule): Finding {
  const { stands } = group.detail as Detail
  const had = stands.filter(({ statement }) => statement.claim.qualifiers?.includes('former'))
  const [has, ...others] = stands.filter((stand) => !had.includes(stand)) as [Stand, ...Stand[]]
  return finding(rule, {
    confidence: group.confidence, subject: group.subject,
    message: phrase(rule, 'former', { person: has.statement.claim.value.person, found: roleOf(has), where: place(had[0]!.statement) }), because: group.evidence,
    locations: [has, had[0]!, ...others, ...had.slice(1)].map((stand) => side(stand, rule)) as [Location, ...Location[]], identity: [kindOf(group), group.subject, has.post],
  })
}

/** A post outside the term that a lexicon gives. */
function outOfTerm(group: Group, rule: Rule): Finding {
  const { kind, stands, term } = group.detail as Detail
  const [first] = stands as readonly [Stand, ...Stand[]]
  const { person, from, to, post } = term!
  const span = from === null ? `until ${to}` : to === null ? `from ${from} on` : `from ${from} to ${to}`
  const message = phrase(rule, kind, { person: first.statement.claim.value.person, role: roleOf(first), date: first.statement.document.date!.date, holder: person, post, term: span })
  return finding(rule, {
    confidence: group.confidence, subject: group.subject, message, because: group.evidence,
    locations: stands.map((stand) => side(stand, rule)) as unknown as [Location, ...Location[]], identity: [kindOf(group), group.subject, value(first), person, String(from)],
  })
}

const kindOf = ({ detail }: Group): string => (detail as Detail).kind
const value = (stand: Stand): string => `${stand.post}|${stand.organization ?? ''}`
const side = ({ statement }: Stand, rule: Rule): Location =>
  locationOf(statement, phrase(rule, 'side', { person: statement.claim.value.person, role: describe(statement.claim) }), describe(statement.claim))

/** What cannot be at one time: the value that fewest documents give is the primary side. */
function conflict(group: Group, rule: Rule): Finding {
  const { kind, stands } = group.detail as Detail
  const valueOf = (stand: Stand): string => (kind === 'posts' ? value(stand) : stand.person)
  const documents = new Map<string, Set<string>>()
  for (const stand of stands) {
    const set = documents.get(valueOf(stand)) ?? new Set()
    documents.set(valueOf(stand), set.add(stand.statement.document.path))
  }
  const weight = (stand: Stand): number => documents.get(valueOf(stand))!.size
  // The expected side: what most documents say; among equals, what the earliest says.
  const expected = stands.reduce((best, stand) => (weight(stand) > weight(best) ? stand : best))
  const primary = stands.find((stand) => valueOf(stand) !== valueOf(expected))!
  const ordered = [primary, expected, ...stands.filter((stand) => stand !== primary && stand !== expected)]
  const undated = stands.filter((stand) => stand.day === null).map((stand) => stand.statement.document.path)
  const said = (stand: Stand): string => (kind === 'posts' ? roleOf(stand) : stand.statement.claim.value.person)
  const message = phrase(rule, undated.length > 0 ? `${kind}-undated` : kind, {
    person: expected.statement.claim.value.person, post: roleOf(primary), found: said(primary), expected: said(expected), where: place(expected.statement), undated: list([...new Set(undated)]),
  })
  return finding(rule, {
    confidence: group.confidence, subject: group.subject, message, because: group.evidence,
    locations: ordered.map((stand) => side(stand, rule)) as [Location, ...Location[]],
    identity: [kind, group.subject, ...[...new Set(stands.map(valueOf))].sort()],
  })
}

const roleOf = ({ statement }: Stand): string => describe(statement.claim)
const describe = ({ value: { role, organization }, qualifiers }: ClaimOf<'role'>): string => `${qualifiers?.includes('former') ? 'former ' : qualifiers?.includes('acting') ? 'acting ' : ''}${role}${organization ? ` (${organization})` : ''}`

function place({ document, claim }: Statement): string {
  const { line, column } = positionOf(document, claim.start)
  return `${document.path}:${line}:${column}`
}

const list = (paths: readonly string[]): string => (paths.length < 3 ? paths.join(' and ') : `${paths[0]} and ${paths.length - 1} more documents`)
