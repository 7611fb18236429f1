// One sentence of a block, as the readers of quantities see it.
import type { Block } from '../../model/index.js'
import type { Collector } from '../collector.js'

export interface Scan {
  readonly block: Block
  readonly words: Block['tokens']['words']
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly flags: readonly number[]
  /** Tokens that a claim has used up. */
  readonly taken: Uint8Array
  /** The sentence's tokens: [from, to). */
  from: number
  to: number
  /** The token behind the last age found, or -1. */
  lastAge: number
}

export const scanOf = (block: Block, out: Collector): Scan => ({
  block, words: block.tokens.words, starts: block.tokens.starts, ends: block.tokens.ends, flags: block.tokens.flags, taken: out.taken, from: 0, to: block.tokens.count, lastAge: -1,
})

/** The lower-case word at a token, or '' outside the sentence. */
export const lowerAt = (s: Scan, at: number): string => (at >= s.from && at < s.to ? s.words[at]!.lower : '')
