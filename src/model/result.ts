// What a run gives to a reporter.
import type { Finding, Rule, Skipped } from './rule.js'

export interface Result {
  readonly documents: number
  readonly claims: number
  readonly findings: readonly Finding[]
  readonly skipped: readonly Skipped[]
  /** The rules that ran, by id. */
  readonly rules: readonly Rule[]
}
