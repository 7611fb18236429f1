// A short form and its long forms that do not agree.
import type { ClaimOf, Finding, Group, Rule, Statement } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

type One = Statement<ClaimOf<'acronym'>>
interface Conflict { readonly kind: 'long' | 'short' | 'initials'; readonly expected: readonly One[]; readonly found: readonly One[]; readonly sure: boolean }

/** Of many places with one form, so many are listed. */
const MOST_PLACES = 5

export function* acronym(group: Group, rule: Rule): Iterable<Finding> {
  const { kind, expected, found, sure } = group.detail as Conflict
  const { short, long } = found[0]!.claim.value
  const right = expected[0]
  const side = (one: One): ReturnType<typeof locationOf> => locationOf(one, phrase(rule, 'here', { short: one.claim.value.short, long: one.claim.value.long }))
  const [primary, ...related] = [...found.slice(0, MOST_PLACES), ...expected.slice(0, MOST_PLACES)].map(side)
  const where = right ? `${right.document.path}:${positionOf(right.document, right.claim.start).line}` : ''
  const message =
    kind === 'initials' ? phrase(rule, 'initials', { short, long })
    : kind === 'short' ? phrase(rule, 'shorts', { short, long, expected: right!.claim.value.short, where })
    : phrase(rule, 'longs', { short, long, expected: right!.claim.value.long, where })
  yield finding(rule, {
    ...(sure ? {} : { level: 'note' as const }), confidence: group.confidence, subject: group.subject, message, because: group.evidence,
    locations: [primary!, ...related], identity: [kind, short, long, right?.claim.value.long ?? ''],
  })
}
