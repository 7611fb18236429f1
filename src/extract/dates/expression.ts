// What the grammar gives: a time expression with its place in the line.
import type { Line } from './line.js'
import type { Timeline } from './timeline.js'
import { tenseAt, type Tense } from './tense.js'
import type { When } from './when.js'

export interface Expression {
  /** Atoms covered, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** A stretch of the calendar; or null, and `timex` says what the words say (`PAST_REF`, `P1D`). */
  readonly when: When | null
  readonly timex?: string
  /** `the past three days`: a claim of kind duration. */
  readonly duration?: boolean
  /** The weekday said beside the date. */
  readonly weekday?: number
  /** Does not become what was last spoken of. */
  readonly aside?: boolean
  /** The first, or the last, of a range that two expressions make. */
  readonly opens?: boolean
  readonly closes?: boolean
}

/** Where the grammar reads, and what it knows. */
export interface Scene {
  readonly line: Line
  readonly time: Timeline
  /** No expression may reach back before this atom: an earlier one has it. */
  floor: number
}

export const tenseIn = ({ line }: Scene, first: number, last: number): Tense => tenseAt(line, first, last)
