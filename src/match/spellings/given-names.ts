// The rule's groups of given names that are written in several ways.
import type { Rule } from '../../model/index.js'
import { onceFor } from '../remember.js'

/** For each given name (bare) the names that may be the same, spelt in another way. */
export const givenNames = onceFor((rule: Rule): ReadonlyMap<string, ReadonlySet<string>> => read(rule.lexicons['given-names'] as { readonly groups?: readonly string[] } | undefined))

function read(lexicon: { readonly groups?: readonly string[] } | undefined): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const group of lexicon?.groups ?? []) {
    const words = group.split(' ')
    for (const word of words) {
      const set = names.get(word) ?? new Set()
      for (const other of words) set.add(other)
      names.set(word, set)
    }
  }
  return names
}
