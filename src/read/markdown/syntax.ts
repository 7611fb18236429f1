// The parser: @lezer/markdown, with what it reads otherwise than CommonMark, or in more than linear time, put right.
import { type InlineContext, type InlineParser, type MarkdownConfig, type MarkdownParser, Table, parser } from '@lezer/markdown'
import type { Tree } from '@lezer/common'
import { itemBehind } from './containers.js'
import { htmlBlock, htmlInline, metHtml } from './markup.js'
import { jsx } from './mdx.js'
import { again, begin, definition, links } from './links.js'

const MARKS = new Uint8Array(128)
for (const mark of '\\&`<_*[!]') MARKS[mark.charCodeAt(0)] = 1

/** Passes over what can be no mark, without asking one parser after the other for each character. */
const prose: InlineParser = {
  name: 'Prose',
  before: 'Escape',
  parse({ text, offset }: InlineContext, next, pos) {
    if (MARKS[next] === 1) return -1
    let i = pos - offset + 1
    while (i < text.length && MARKS[text.charCodeAt(i)] !== 1) i++
    return i + offset
  },
}

/** Only before the line break: white space at the end of a line is the walker's. */
const hardBreak: InlineParser = {
  name: 'HardBreak',
  parse(cx, next, pos) {
    if (next !== 0x5c) return -1
    const end = cx.char(pos + 1) === 0x0d ? pos + 2 : pos + 1
    return cx.char(end) === 0x0a ? cx.addElement(cx.elt('HardBreak', pos, end + 1)) : -1
  },
}

/** A delimiter row stands near the margin; behind more white space the table's own pattern takes the square of it. */
const MOST_MARGIN = 200
const [rows] = Table.parseBlock!
const table: MarkdownConfig = {
  ...Table,
  parseBlock: [{ ...rows!, endLeaf: (cx, line, leaf) => /[^>\s]/.test(cx.peekLine().slice(0, MOST_MARGIN)) && rows!.endLeaf!(cx, line, leaf) }],
}

const common: MarkdownConfig = { parseInline: [prose, hardBreak, ...links], parseBlock: [itemBehind, definition] }
const plain = parser.configure([common, { parseInline: [htmlInline], parseBlock: [htmlBlock] }])
let withTables: MarkdownParser | null = null
let mdx: MarkdownParser | null = null

/** With white space behind its last bar, which the table's pattern does not take. */
const DELIMITER_ROW = /^([ \t>]{0,99}\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*)\|([ \t]+)$/gm

/** The tree of a Markdown text, and whether it has blocks of HTML. */
export function parse(body: string, isMdx: boolean): { tree: Tree; html: boolean } {
  let text = body
  // To the parser, a carriage return would be a cell's text, or one without a line feed no line break.
  if (text.includes('\r')) text = text.replace(/\r(?!\n)/g, '\n').replace(/(?<!\\)\r/g, '\t')
  if (text.includes('|')) text = text.replace(DELIMITER_ROW, '$1$2|')
  const syntax = isMdx ? (mdx ??= parser.configure([common, table, jsx])) : text.includes('|') ? (withTables ??= plain.configure(table)) : plain
  metHtml()
  begin(text)
  const tree = syntax.parse(text)
  return { tree: again() ? syntax.parse(text) : tree, html: metHtml() }
}
