// The lines of a plain text, and which of them go on in the next.

export interface Line {
  readonly start: number
  /** Where its first character that is no white space stands; equal to `end` when there is none. */
  readonly first: number
  /** After its last character that is no white space. */
  readonly end: number
}

/** The lines, without line breaks and trailing white space. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < source.length; ) {
    let next = source.indexOf('\n', start)
    if (next < 0) next = source.length
    let end = next
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--
    let first = start
    while (first < end && isSpace(source.charCodeAt(first))) first++
    lines.push({ start, first, end })
    start = next + 1
  }
  return lines
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
const isLower = (char: string): boolean => (char >= 'a' && char <= 'z') || (char > '\x7f' && /\p{Ll}/u.test(char))

/**
 * How a text is broken into lines. A text is wrapped when many of its lines break in the middle of a sentence: the line
 * ends without a full stop, and the next begins with a small letter.
 */
export class Wrapping {
  readonly #wrapped: boolean
  readonly #width: number

  constructor(readonly source: string, lines: readonly Line[]) {
    let pairs = 0
    let broken = 0
    let width = 0
    for (let i = 0; i + 1 < lines.length && pairs < 2000; i++) {
      const line = lines[i]!
      const next = lines[i + 1]!
      if (line.first === line.end || next.first === next.end) continue
      pairs++
      if (!this.#carries(line, next)) continue
      broken++
      width = Math.max(width, line.end - line.start)
    }
    this.#wrapped = broken > 0 && broken * 5 >= pairs
    this.#width = width
  }

  /** Whether the sentence that `line` ends with is complete. */
  isClosed({ end }: Line): boolean {
    return '.!?:;"”’)]'.includes(this.source[end - 1]!)
  }

  #carries(line: Line, next: Line): boolean {
    return !this.isClosed(line) && isLower(this.source[next.first]!)
  }

  /** Whether `next`, which follows `line` without a blank line, belongs to the same block. `item`: `line` is in a list item. */
  joins(line: Line, next: Line, item: boolean): boolean {
    if (this.#carries(line, next)) return true
    const indent = next.first - next.start
    if (item && indent > line.first - line.start) return true
    if (!this.#wrapped) return false
    if (indent > line.first - line.start + 1 && this.isClosed(line)) return false
    let word = next.first
    while (word < next.end && !isSpace(this.source.charCodeAt(word))) word++
    return line.end - line.start + 1 + word - next.first > this.#width * 0.8
  }
}
