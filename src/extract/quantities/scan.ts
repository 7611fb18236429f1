// One sentence of a block, as the readers of quantities see it.
import type { Block } from '../../model/index.js'

export interface Scan {
  readonly block: Block
  readonly words: Block['tokens']['words']
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly flags: readonly number[]
  /** Tokens that a claim has used up. */
  readonly taken: Uint8Array
  /** Tokens of the block that make a figure one of its moment: "so far", "as of". */
  readonly moments: readonly number[]
  /** The sentence's tokens: [from, to). */
  from: number
  to: number
  /** The token behind the last age found, or -1. */
  lastAge: number
}

/** The lower-case word at a token, or '' outside the sentence. */
export const lowerAt = (s: Scan, at: number): string => (at >= s.from && at < s.to ? s.words[at]!.lower : '')
