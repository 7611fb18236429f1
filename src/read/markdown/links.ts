// Links: which brackets make one, and which labels are defined.
import type { BlockContext, BlockParser, DelimiterType, Element, InlineContext, InlineParser, LeafBlock, LeafBlockParser } from '@lezer/markdown'

const SPACE = /[ \t\r\n]/

/** What may be the head of a definition, `[label]: destination`: also in code, where none is. */
const HEAD = /^[ \t>*+\-\d.)]*\[((?:[^\[\]\\]|\\[^]){1,999})\]:/gm

/** The labels that the document at hand may define, as `named` writes them; those that it does; those that links have asked for. */
let labels: ReadonlySet<string> = new Set()
let defined = new Set<string>()
let used = new Set<string>()

/** To be told before a document is parsed. */
export function begin(body: string): void {
  const found = body.includes(']:') ? Array.from(body.matchAll(HEAD), ({ 1: label }) => named(label!)) : []
  start(new Set(found))
}

function start(by: ReadonlySet<string>): void {
  labels = by
  defined = new Set()
  used = new Set()
  context = null
}

/** To be asked when it is parsed: did a link rest on a label that turns out not to be defined? Then it is to be parsed again. */
export function again(): boolean {
  for (const label of used) {
    if (defined.has(label)) continue
    start(defined)
    return true
  }
  return false
}

/** Labels are equal when they are without regard to case and white space. */
const named = (label: string): string => label.replace(/[ \t\r\n>]+/g, ' ').trim().toLowerCase().toUpperCase()

/** Where the label `[…]` that begins at `at` ends, or -1. */
function labelEnd(text: string, at: number): number {
  if (text[at] !== '[') return -1
  for (let i = at + 1, most = Math.min(text.length, at + 1001); i < most; i++) {
    const char = text[i]
    if (char === ']') return i + 1
    if (char === '[') return -1
    if (char === '\\') i++
  }
  return -1
}

/** Where the destination that begins at `at` ends: `<…>`, or no white space and balanced parentheses; -1 when there is none. */
function destinationEnd(text: string, at: number): number {
  let i = at
  if (text[at] === '<') {
    for (i++; i < text.length; i++) {
      const char = text[i]
      if (char === '>') return i + 1
      if (char === '<' || char === '\n') return -1
      if (char === '\\') i++
    }
    return -1
  }
  let depth = 0
  for (; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char <= 0x20) break
    // \ ( )
    if (char === 0x5c && text.charCodeAt(i + 1) > 0x20) i++
    else if (char === 0x28 && ++depth > MOST_PARENTHESES) return -1
    else if (char === 0x29 && depth-- === 0) break
  }
  return depth > 0 ? -1 : i
}
/** CommonMark asks for three at the least; micromark and cmark stop here. */
const MOST_PARENTHESES = 32

/** Where the title in quotation marks or parentheses that begins at `at` ends, or -1. */
function titleEnd(text: string, at: number): number {
  const open = text[at]
  if (open !== '"' && open !== "'" && open !== '(') return -1
  const close = open === '(' ? ')' : open
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i]
    if (char === close) return i + 1
    if (char === '(' && open === '(') return -1
    if (char === '\\') i++
  }
  return -1
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && SPACE.test(text[at]!)) at++
  return at
}

/** Where `(destination "title")` that begins at `at` ends, or -1. */
function resourceEnd(text: string, at: number): number {
  if (text[at] !== '(') return -1
  const start = skipSpace(text, at + 1)
  const destination = destinationEnd(text, start)
  if (destination < 0) return -1
  let i = skipSpace(text, destination)
  if (i > destination) {
    const title = titleEnd(text, i)
    if (title >= 0) i = skipSpace(text, title)
  }
  return text[i] === ')' ? i + 1 : -1
}

/** Where the definition that begins at `at` ends, with its line break; -1 when there is none. Its label is taken down. */
function definitionEnd(text: string, at: number): number {
  const label = labelEnd(text, at)
  if (label < 0 || text[label] !== ':' || !/[^\s[\]]/.test(text.slice(at, label))) return -1
  const start = skipSpace(text, label + 1)
  const destination = start < text.length ? destinationEnd(text, start) : -1
  if (destination < 0) return -1
  const plain = lineEnd(text, destination)
  const quoted = skipSpace(text, destination)
  const title = quoted > destination ? titleEnd(text, quoted) : -1
  const titled = title < 0 ? -1 : lineEnd(text, title)
  const end = titled < 0 ? plain : titled
  if (end >= 0) defined.add(named(text.slice(at + 1, label - 1)))
  return end
}

/** After the line break, when nothing but white space stands before it; else -1. */
function lineEnd(text: string, at: number): number {
  while (at < text.length && text[at] !== '\n') if (!SPACE.test(text[at++]!)) return -1
  return Math.min(text.length, at + 1)
}

/** How much of a paragraph, from its head, is definitions. */
function definitionsEnd(text: string): number {
  let end = 0
  for (;;) {
    const next = definitionEnd(text, skipSpace(text, end))
    if (next < 0) return end
    end = next
  }
}

/** The definitions, up to `end` of the paragraph, and what follows them. */
function content(cx: BlockContext, { start, content }: LeafBlock, end: number): Element[] {
  const rest = skipSpace(content, end)
  const inline = rest < content.length ? cx.parser.parseInline(content.slice(rest), start + rest) : []
  return [cx.elt('LinkReference', start, start + rest), ...inline]
}

/**
 * Definitions at the head of a paragraph, read when it is whole: the parser's own tries anew with each line, which takes
 * the square of the lines. What follows them stays in the paragraph.
 */
const definitions: LeafBlockParser = {
  nextLine(cx, line, leaf) {
    const underline = /^(?:-+|=+)(?=\s*$)/.exec(line.text.slice(line.pos))?.[0]
    const end = underline ? definitionsEnd(leaf.content) : 0
    if (!underline || end === 0) return false
    // Below nothing but definitions it underlines nothing.
    if (end === leaf.content.length) return this.finish(cx, leaf)
    const from = cx.lineStart + line.pos
    cx.nextLine()
    const children = [...content(cx, leaf, end), cx.elt('HeaderMark', from, from + underline.length)]
    cx.addLeafElement(leaf, cx.elt(underline.startsWith('=') ? 'SetextHeading1' : 'SetextHeading2', leaf.start, cx.prevLineEnd(), children))
    return true
  },
  finish(cx, leaf) {
    const end = definitionsEnd(leaf.content)
    if (end === 0) return false
    cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, content(cx, leaf, end)))
    return true
  },
}

export const definition: BlockParser = { name: 'LinkReference', leaf: (_, { content }) => (content.startsWith('[') ? definitions : null) }

interface Bracket {
  readonly type: DelimiterType
  readonly from: number
  readonly to: number
  readonly image: boolean
}

/** The open brackets of the paragraph at hand. */
let context: InlineContext | null = null
let open: Bracket[] = []
/** Links before this one of the open brackets would hold a link: they are none. */
let inactive = 0

function opened(cx: InlineContext, from: number, to: number, image: boolean): number {
  if (cx !== context) {
    context = cx
    open = []
    inactive = 0
  }
  // A type for each bracket: the parser finds its place by it.
  const type: DelimiterType = {}
  open.push({ type, from, to, image })
  return cx.addDelimiter(type, from, to, true, false)
}

function known(label: string): boolean {
  if (labels.size === 0 || label.length > 999) return false
  const name = named(label)
  if (labels.has(name)) used.add(name)
  return labels.has(name)
}

/** Where the link ends whose brackets hold `from` to `close`, or -1: only a label that is defined makes one. */
function linkEnd({ text, offset }: InlineContext, from: number, close: number): number {
  const behind = close + 1 - offset
  const resource = resourceEnd(text, behind)
  if (resource >= 0) return resource + offset
  const label = labelEnd(text, behind)
  if (label > behind + 2) return known(text.slice(behind + 1, label - 1)) ? label + offset : -1
  if (!known(text.slice(from - offset, close - offset))) return -1
  return label < 0 ? close + 1 : label + offset
}

/** Brackets in place of the parser's own, which take any label for defined. */
export const links: readonly InlineParser[] = [
  { name: 'Link', parse: (cx, next, pos) => (next === 0x5b ? opened(cx, pos, pos + 1, false) : -1) },
  { name: 'Image', parse: (cx, next, pos) => (next === 0x21 && cx.char(pos + 1) === 0x5b ? opened(cx, pos, pos + 2, true) : -1) },
  {
    name: 'LinkEnd',
    parse(cx, next, pos) {
      if (next !== 0x5d || cx !== context) return -1
      const bracket = open.pop()
      if (!bracket) return -1
      const at = open.length
      if (inactive > at) {
        inactive = at
        if (!bracket.image) return -1
      }
      const end = linkEnd(cx, bracket.to, pos)
      const index = end < 0 ? null : cx.findOpeningDelimiter(bracket.type)
      if (index === null) return -1
      const content = cx.takeContent(index)
      if (!bracket.image) inactive = at
      return cx.addElement(cx.elt(bracket.image ? 'Image' : 'Link', bracket.from, end, [cx.elt('LinkMark', bracket.from, bracket.to), ...content, cx.elt('LinkMark', pos, end)]))
    },
  },
]
