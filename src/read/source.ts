// Bytes → characters.
import { isUtf8 } from 'node:buffer'
import { Unreadable } from './guard.js'

/** Larger files are data, not documents: the longest novels have 4 MB. */
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Decodes a file: UTF-8, UTF-16 with a byte-order mark, or what an HTML page declares. The mark is left out. Throws
 * Unreadable for what is no text, is too large, or is in another encoding.
 */
export function decode(bytes: Buffer, html = false): string {
  if (bytes.length > MOST_BYTES) throw new Unreadable(`is larger than ${MOST_BYTES / 1024 / 1024} MB (${Math.round(bytes.length / 1024 / 1024)} MB): split it into documents`)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new Unreadable(`is not text: byte ${zero + 1} is zero (a binary file, or UTF-16 without a byte-order mark)`)
  if (bytes[0] === 0x25 && bytes.toString('latin1', 0, 5) === '%PDF-') throw new Unreadable('is not text but a PDF file')
  if (isUtf8(bytes)) return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.toString('utf8', 3) : bytes.toString('utf8')
  const declared = html && /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1]
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      // An unknown name: said below.
    }
  }
  const { byte, line } = firstInvalid(bytes)
  throw new Unreadable(`is not UTF-8 text: byte ${byte} in line ${line} (convert it to UTF-8; it may be Windows-1252)`)
}

/** Where the first byte stands that is no UTF-8: both from 1. */
function firstInvalid(bytes: Buffer): { byte: number; line: number } {
  for (let start = 0, line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    const one = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (end < 0 || !isUtf8(one)) {
      // The decoder puts U+FFFD where it is lost; all before it is well.
      const text = one.toString('utf8')
      return { byte: start + Buffer.byteLength(text.slice(0, text.indexOf('\ufffd'))) + 1, line }
    }
    start = end + 1
  }
}
