// Sets of documents that are compared only within themselves.
import ignore from 'ignore'
import type { Extraction } from '../model/index.js'

/** The part of a path that globs are held against: paths relative to the folder of the config. */
export type Rebase = (path: string) => string

/** A test for paths, with patterns as in .gitignore. */
export function matcherOf(patterns: readonly string[], rebase: Rebase = (path) => path): (path: string) => boolean {
  const matcher = ignore({ allowRelativePaths: true }).add([...patterns])
  return (path) => matcher.ignores(rebase(path))
}

/**
 * The documents, set by set: first those of no scope, then each scope's, by name. A document of several scopes is in each.
 * Without scopes there is one set.
 */
export function inScopes(documents: readonly Extraction[], scopes: Readonly<Record<string, readonly string[]>> = {}, rebase?: Rebase): Extraction[][] {
  const names = Object.keys(scopes).sort()
  if (names.length === 0) return [[...documents]]
  const matchers = names.map((name) => matcherOf(scopes[name]!, rebase))
  const rest = documents.filter(({ path }) => !matchers.some((matches) => matches(path)))
  return [rest, ...matchers.map((matches) => documents.filter(({ path }) => matches(path)))].filter((set) => set.length > 0)
}
