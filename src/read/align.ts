// Decoded text against its source: which characters stand where.
import type { Piece } from './blocks.js'

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\da-zA-Z]{1,31});|&(?:amp|lt|gt|quot|nbsp|copy|reg)(?![\da-zA-Z=])/y

/**
 * Pieces of `value`, which the parser made of `raw` (a stretch of the source that begins at `at`): what is equal keeps its
 * place; an escape or a character reference stands for its character; white space and stray tags that the parser dropped are passed over.
 */
export function align(raw: string, value: string, at: number, flags: number, out: Piece[]): void {
  if (raw === value) {
    out.push({ text: value, at, flags })
    return
  }
  let i = 0
  let j = 0
  while (j < value.length) {
    let n = 0
    while (j + n < value.length && raw[i + n] === value[j + n] && !(raw[i + n] === '&' && referenceAt(raw, i + n) > 0)) n++
    if (n > 0) out.push({ text: value.slice(j, j + n), at: at + i, flags })
    i += n
    j += n
    if (j >= value.length) return
    const reference = raw[i] === '&' ? referenceAt(raw, i) : 0
    if (reference > 0) {
      const text = String.fromCodePoint(value.codePointAt(j)!)
      out.push({ text, at: at + i, flags })
      i += reference
      j += text.length
    } else if (raw[i] === '<' && raw.indexOf('>', i) > 0) i = raw.indexOf('>', i) + 1
    else if (i < raw.length && (raw[i] === '\\' || /[\s>]/.test(raw[i]!))) i++
    else {
      // Not to be explained: the rest begins somewhere here.
      out.push({ text: value.slice(j), at: at + Math.min(i, Math.max(0, raw.length - 1)), flags })
      return
    }
  }
}

/** The length of the character reference at `i`, or 0. */
function referenceAt(raw: string, i: number): number {
  REFERENCE.lastIndex = i
  return REFERENCE.exec(raw)?.[0].length ?? 0
}
