// Plain text: paragraphs, headings and list items from lines.
import { BlockBuilder } from './blocks.js'
import { isDateLine } from './dates/dateline.js'
import { type Line, linesOf, Wrapping } from './lines.js'

const BULLET = /^[ \t]*(?:[•‣◦▪●·*+–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)/
/** A row of signs under a heading or between two parts. */
const RULE = /^[ \t]*(?:([-=_*~#^+.])[ \t]*)(?:\1[ \t]*){2,}$/
/** A row of a table set with spaces or tabs. */
const ROW = /\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S/
/** A speaker's name in capitals at the head of a paragraph. */
const SPEAKER = /^\s*\p{Lu}[\p{Lu}.'’ -]{2,40}:\s/u

interface Part {
  readonly start: number
  readonly end: number
  readonly lines: number
  /** The list marker at its head, as it stands. */
  readonly marker: string | null
  /** A rule of signs stands under it. */
  underlined: boolean
  readonly blankBefore: boolean
}

/**
 * Blocks of a plain text. Blank lines part blocks; a line break does too, unless the text is wrapped and the line is full.
 * The first short line without a full stop is the title; such lines before longer paragraphs are headings.
 */
export function readPlain(source: string): { blocks: BlockBuilder['blocks']; title: string | null } {
  const parts = partsOf(source)
  const builder = new BlockBuilder()
  let speakers: boolean | null = null
  const lists = new Lists()
  let title: string | null = null
  parts.forEach((part, i) => {
    const text = source.slice(part.start, part.end)
    if (part.marker && isItem(parts, i, (speakers ??= parts.some(({ start }) => SPEAKER.test(source.slice(start, start + 60)))), source)) {
      const from = part.marker.length
      builder.add('item', [{ text: text.slice(from), at: part.start + from, flags: 0 }], lists.next(part.marker))
      return
    }
    lists.end()
    const piece = [{ text, at: part.start, flags: 0 }]
    if (!isHeading(text, part, parts[i + 1], source)) builder.add('paragraph', piece)
    else if (builder.blocks.length === 0 && !part.underlined) {
      title = text.trim()
      builder.add('title', piece)
    } else {
      title ??= part.underlined && builder.blocks.length === 0 ? text.trim() : null
      builder.add('heading', piece, { depth: part.underlined && source[part.end + 1] === '=' ? 1 : 2 })
    }
  })
  return { blocks: builder.blocks, title }
}

/** Cuts the text at blank lines, markers, and ends of lines that are not full. */
function partsOf(source: string): Part[] {
  const lines = linesOf(source)
  const wrapping = new Wrapping(source, lines)
  const parts: Part[] = []
  let first: Line | null = null
  let last: Line | null = null
  let marker: string | null = null
  let count = 0
  let blank = true
  const flush = (): void => {
    if (first) parts.push({ start: first.start, end: last!.end, lines: count, marker, underlined: false, blankBefore: blank })
    first = last = marker = null
    count = 0
    blank = false
  }
  for (const line of lines) {
    if (line.first === line.end) {
      flush()
      blank = true
      continue
    }
    const length = line.end - line.first
    const code = source.charCodeAt(line.first)
    const text = length < 200 || isMarkerStart(code) ? source.slice(line.start, Math.min(line.end, line.start + 400)) : null
    if (text !== null && length < 200 && !isLetter(code) && RULE.test(text)) {
      const heading = count === 1
      flush()
      if (heading && /^[ \t]*[-=~^]/.test(text)) parts.at(-1)!.underlined = true
      blank = true
      continue
    }
    const bullet = text !== null && isMarkerStart(code) ? BULLET.exec(text) : null
    const begins: boolean = bullet !== null && (last === null || !/^[ \t]*\(?[\da-z]/.test(bullet[0]) || marker !== null && indentOf(bullet[0]) <= indentOf(marker) || wrapping.isClosed(last) || follows(marker, bullet[0]))
    const row = text !== null && ROW.test(text)
    if (last && (begins || row || !wrapping.joins(last, line, marker !== null))) flush()
    if (!first) {
      first = line
      marker = begins ? bullet![0] : null
    }
    last = line
    count++
    if (row) flush()
  }
  flush()
  return parts
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isMarkerStart = (code: number): boolean => !(code >= 0x41 && code <= 0x5a)
const indentOf = (marker: string): number => marker.search(/\S/)
/** `3.` after `2.`, `b)` after `a)`. */
function follows(before: string | null, now: string): boolean {
  const a = before && /\d+|[a-z]/.exec(before)?.[0]
  const b = /\d+|[a-z]/.exec(now)?.[0]
  if (!a || !b) return false
  return /\d/.test(a) && /\d/.test(b) ? Number(b) === Number(a) + 1 : b.charCodeAt(0) === a.charCodeAt(0) + 1
}

/** One bullet is enough, and any marker after a colon; a dash or a letter wants company, and in a transcript a dash is a speaker without a name. */
function isItem(parts: readonly Part[], i: number, speakers: boolean, source: string): boolean {
  const kind = markerKind(parts[i]!.marker!)
  const before = parts[i - 1]
  if (before && !before.marker && source[before.end - 1] === ':') return true
  if (kind === '-' && speakers) return false
  if (kind === '•' || kind === '*') return true
  for (const step of [-1, 1]) {
    for (let at = i + step; parts[at]?.marker; at += step) if (markerKind(parts[at]!.marker!) === kind) return true
  }
  return false
}

function markerKind(marker: string): string {
  const sign = marker.trim()
  if (/\d/.test(sign)) return '1'
  if (/[a-z]/.test(sign)) return 'a'
  return /^[-–—+]/.test(sign) ? '-' : sign === '*' ? '*' : '•'
}

function isHeading(text: string, part: Part, next: Part | undefined, source: string): boolean {
  const trimmed = text.trim()
  if (part.lines > 1 || trimmed.length > 120 || !next) return false
  if (part.underlined) return true
  if (/[.!:;,”"_–—-]$/.test(trimmed) || /^By /.test(trimmed) || isDateLine(trimmed) || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(trimmed) || ROW.test(text)) return false
  // The title may stand before anything; a heading stands by itself, before a paragraph.
  const isFirst = !/\S/.test(source.slice(0, part.start))
  if (isFirst) return !(/\?$/.test(trimmed) && trimmed.length > 90)
  return trimmed.length <= 80 && !/^[^:]{1,40}:\s/.test(trimmed) && part.blankBefore && next.blankBefore && (next.marker !== null || next.end - next.start > 100 || /[.!?”":]\s*$/.test(source.slice(next.start, next.end)))
}

/** Numbers lists and their items: indentation nests, another kind of marker begins another list. */
class Lists {
  #count = 0
  #open: { indent: number; kind: string; id: number; index: number }[] = []

  next(marker: string): { depth: number; list: { id: number; index: number; ordered: boolean } } {
    const indent = /^[ \t]*/.exec(marker)![0].replaceAll('\t', '    ').length
    const kind = markerKind(marker)
    while (this.#open.length > 0 && (this.#open.at(-1)!.indent > indent + 1 || (this.#open.at(-1)!.indent >= indent - 1 && this.#open.at(-1)!.kind !== kind))) this.#open.pop()
    let top = this.#open.at(-1)
    if (!top || indent > top.indent + 1) this.#open.push((top = { indent, kind, id: ++this.#count, index: 0 }))
    else if (kind === '1' && /^\D*1\D/.test(marker) && top.index > 0) Object.assign(top, { id: ++this.#count, index: 0 })
    return { depth: this.#open.length, list: { id: top.id, index: top.index++, ordered: kind === '1' || kind === 'a' } }
  }

  end(): void {
    this.#open = []
  }
}
