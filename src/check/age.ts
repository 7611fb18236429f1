// One person with several ages: which most documents give, and where the others stand.
import type { ClaimOf, Finding, Group, Location, Rule, Statement } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

interface Detail {
  readonly days: number | null
  readonly birthday: boolean
}

/** One finding for a group: the age that fewest documents give is the primary side. */
export function* age(group: Group, rule: Rule): Iterable<Finding> {
  const { days, birthday } = group.detail as Detail
  const statements = group.statements as readonly Statement<ClaimOf<'age'>>[]
  const years = ({ claim }: Statement<ClaimOf<'age'>>): number => Math.floor(claim.value.years)
  const weight = new Map<number, number>()
  for (const one of statements) weight.set(years(one), (weight.get(years(one)) ?? 0) + 1)
  const expected = statements.reduce((best, one) => (weight.get(years(one))! > weight.get(years(best))! ? one : best))
  const primary = statements.find((one) => years(one) !== years(expected))!
  const person = group.subject
  const { line, column } = positionOf(expected.document, expected.claim.start)
  const undated = [...new Set(statements.filter(({ document }) => document.date === null).map(({ document }) => document.path))]
  const message = phrase(rule, days === null ? 'undated' : birthday ? 'birthday' : 'age', {
    person, found: years(primary), expected: years(expected), where: `${expected.document.path}:${line}:${column}`, days: days ?? '',
    undated: undated.length < 3 ? undated.join(' and ') : `${undated[0]} and ${undated.length - 1} more documents`,
  })
  const ordered = [primary, expected, ...statements.filter((one) => one !== primary && one !== expected)]
  const locations = ordered.map((one) => locationOf(one, phrase(rule, 'side', { person: one.claim.value.person!, years: years(one) }), String(years(one))))
  yield finding(rule, {
    confidence: group.confidence, subject: person, message, because: group.evidence, locations: locations as [Location, ...Location[]],
    identity: [person, ...[...weight.keys()].sort((a, b) => a - b).map(String)],
  })
}
