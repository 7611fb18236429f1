// One way to say what was computed.
import type { Block, ClaimValues } from '../../model/index.js'
import { type Collector, sourceOffset } from '../collector.js'

/** Tokens of a block that a figure covers. */
export interface Place {
  readonly block: Block
  readonly index: number
  readonly first: number
  readonly last: number
}
export interface Part extends Place {
  readonly message: string
}

const span = ({ block, first, last }: Place): { start: number; end: number; text: string } => {
  const from = block.tokens.starts[first]!
  const to = block.tokens.ends[last - 1]!
  return { start: sourceOffset(block, from), end: sourceOffset(block, to - 1) + 1, text: block.text.slice(from, to) }
}

/** Adds a relation claim on the figure at `place`, with the figures that it follows from. */
export function emitRelation(out: Collector, place: Place, value: ClaimValues['relation'], parts: readonly Part[], subject: string | null = null): void {
  const { block, index, first, last } = place
  const from = block.tokens.starts[first]!
  const to = block.tokens.ends[last - 1]!
  out.add('relation', block, index, first, last, from, to, block.text.slice(from, to), value, {
    subject, parts: parts.map((part) => ({ ...span(part), message: part.message })),
  })
}
