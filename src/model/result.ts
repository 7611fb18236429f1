// What a run gives to a reporter.
import type { Finding, Rule, Skipped } from './rule.js'

export interface Result {
  readonly documents: number
  readonly claims: number
  readonly findings: readonly Finding[]
  readonly skipped: readonly Skipped[]
  /** The rules that ran, by id. */
  readonly rules: readonly Rule[]
  readonly silenced: Silenced
}

/** Findings that are not among a result's, and why. */
export interface Silenced {
  /** By a comment or by the config's `suppress`. */
  readonly suppressed: number
  /** Known to the baseline. */
  readonly known: number
  /** In the baseline, and gone. */
  readonly fixed: number
  /** Without a side in the change. */
  readonly unchanged: number
  /** There before the change, and gone with it. */
  readonly resolved: number
  /** Suppressions that silenced nothing, name no rule, or whose time is over. */
  readonly unused: readonly UnusedSuppression[]
}

export interface UnusedSuppression {
  readonly path: string
  /** From 1; 0 where it is not known. */
  readonly line: number
  readonly message: string
}
