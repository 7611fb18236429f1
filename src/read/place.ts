// Where a block's characters stand in the source.
import type { Block } from '../model/index.js'

/** Offset in the source of the character at `offset` of the block's text. */
export function placeOf({ at, offsets }: Pick<Block, 'at' | 'offsets'>, offset: number): number {
  if (!offsets) return at + offset
  let i = offsets.length - 1
  while (i > 0 && offsets[i]![0] > offset) i--
  return offsets[i]![1] + offset - offsets[i]![0]
}
