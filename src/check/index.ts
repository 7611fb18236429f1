// Group → findings: can they all be true?
import type { Finding, Group, Rule } from '../model/index.js'
import { acronym } from './acronyms.js'
import { dating } from './dating.js'
import { attribution } from './quote-attribution.js'
import { wording } from './quote-wording.js'
import { posts } from './posts.js'
import { variants } from './terms.js'
import { unbalanced } from './unbalanced.js'
import { computation } from './computation.js'
import { count } from './count.js'
import { impossible } from './impossible.js'
import { ownDate } from './own-date.js'
import { weekday } from './weekday.js'
import { disagreement } from './disagreement.js'
import { spelling } from './spelling.js'
import { age } from './age.js'

/** A check looks at one group and says what cannot stand. */
export type Check = (group: Group, rule: Rule) => Iterable<Finding>

/** The checks that a rule file may name. */
export const CHECKS: Readonly<Record<string, Check>> = {
  acronym,
  attribution,
  posts,
  unbalanced,
  variants,
  computation,
  count,
  weekday,
  impossible,
  'own-date': ownDate,
  wording,
  disagreement,
  spelling,
  age,
  dating,
}

/** The findings of a rule's groups, in order. */
export function* check(groups: Iterable<Group>, rule: Rule): Iterable<Finding> {
  for (const group of groups) yield* CHECKS[rule.check]!(group, rule)
}
