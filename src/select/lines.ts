// Places in a source.
import type { Position } from '../model/index.js'

/** How many of the ascending `numbers` are not above `n`. */
export function upperBound(numbers: readonly number[], n: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= n) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of an offset, from the offsets at which lines begin. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = upperBound(lineStarts, offset)
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1, offset }
}

/** The column of a place in UTF-8 bytes, from 1. */
export const byteColumn = (source: string, { column, offset }: Position): number => Buffer.byteLength(source.slice(offset - column + 1, offset)) + 1
