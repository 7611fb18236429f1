// What a user may set: the config file, read and validated.
import type { Level } from './rule.js'

/** `off`, a level, or a level with the rule's options. */
export type RuleSetting = Level | 'off' | { readonly level?: Level | 'off'; readonly options?: Readonly<Record<string, unknown>> }

/** Findings that are known and meant: by rule, path, subject; with a reason. */
export interface Suppression {
  readonly rule?: string
  /** As in .gitignore, relative to the config's folder. */
  readonly path?: string
  /** The finding's subject, case and white space aside. */
  readonly subject?: string
  readonly reason: string
  /** ISO date. Once the corpus holds a document with a later date, the suppression no longer applies. */
  readonly until?: string
}

/** `corpus-lint.config.*`, or `corpus-lint` in package.json. Paths are relative to its folder. */
export interface Config {
  readonly files?: readonly string[]
  readonly ignore?: readonly string[]
  readonly metadata?: string
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Folders that hold rule folders. */
  readonly ruleFolders?: readonly string[]
  /** Entries that are added to a rule's lexicons: rule id → lexicon → a YAML file, or the entries themselves. */
  readonly lexicons?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Sets of documents that are compared only within themselves: name → globs. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>
  readonly suppress?: readonly Suppression[]
  readonly baseline?: string
  readonly level?: Level
  readonly failOn?: Level | 'never'
  readonly minConfidence?: number
}
