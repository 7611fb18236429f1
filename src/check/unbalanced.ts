// A quotation mark without its partner.
import type { Finding, Group, Rule } from '../model/index.js'
import { finding, locationOf, phrase } from './finding.js'

export function* unbalanced(group: Group, rule: Rule): Iterable<Finding> {
  for (const statement of group.statements) {
    const { claim } = statement
    if (claim.kind !== 'mark') continue
    const { mark, missing } = claim.value
    const around = claim.subject ?? mark
    const message = claim.qualifiers?.includes('misplaced') ? 'misplaced' : missing === 'close' ? 'unclosed' : 'unopened'
    yield finding(rule, {
      confidence: message === 'misplaced' ? 0.8 : 0.9, subject: around, message: phrase(rule, message, { mark, around }),
      locations: [locationOf(statement, phrase(rule, 'here', {}))], identity: [mark, missing, around],
    })
  }
}
