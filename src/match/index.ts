// Claims of all documents → groups: which claims speak of one thing?
import type { Extraction, Group, Rule } from '../model/index.js'
import { acronyms } from './acronyms.js'
import { events } from './events/index.js'
import { itself } from './itself.js'
import { terms } from './terms.js'
import { quotations } from './quotes/index.js'
import { posts } from './posts/index.js'
import { thing } from './thing/index.js'
import { spellings } from './spellings/index.js'
import { ages } from './ages.js'

/** A matcher brings claims together; it sees every document at once, in order of path. */
export type Matcher = (documents: readonly Extraction[], rule: Rule) => Iterable<Group>

/** The matchers that a rule file may name. */
export const MATCHERS: Readonly<Record<string, Matcher>> = {
  acronyms,
  itself,
  quotations,
  terms,
  posts,
  thing,
  spellings,
  ages,
  events,
}

/** The groups of a rule's claims. */
export const match = (documents: readonly Extraction[], rule: Rule): Iterable<Group> => MATCHERS[rule.match]!(documents, rule)
