// MDX has no indented code: what JSX indents is prose, and may hold every kind of block.
import type { BlockParser, LeafBlockParser, MarkdownConfig } from '@lezer/markdown'
import { leaves } from './containers.js'

const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/

/** Fenced code whose closing fence may be indented, too. */
const fenced: BlockParser = {
  name: 'FencedCode',
  parse(cx, line) {
    const fence = FENCE.exec(line.text.slice(line.pos))
    if (!fence) return false
    const mark = fence[1] ?? fence[3]!
    const info = (fence[2] ?? fence[4]!).trim()
    const from = cx.lineStart + line.pos
    const start = cx.lineStart + line.text.indexOf(info, line.pos + mark.length)
    const base = line.baseIndent
    while (cx.nextLine() && !leaves(cx, line, base)) {
      const text = line.text.slice(line.pos).trimEnd()
      if (text.length < mark.length || text !== mark[0]!.repeat(text.length)) continue
      cx.nextLine()
      break
    }
    cx.addElement(cx.elt('FencedCode', from, cx.prevLineEnd(), info ? [cx.elt('CodeInfo', start, start + info.length)] : []))
    return true
  },
}

/** Ends a paragraph where a fence, heading, quotation or item is indented by what would be code elsewhere. */
const indented: LeafBlockParser = {
  nextLine(cx, line, leaf) {
    if (line.indent < line.baseIndent + 4 || !/^(?:```|~~~|#{1,6}[ \t]|>|(?:[-*+]|1[.)])[ \t]+\S)/.test(line.text.slice(line.pos))) return false
    cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, cx.parser.parseInline(leaf.content, leaf.start)))
    return true
  },
  finish: () => false,
}

export const jsx: MarkdownConfig = {
  parseBlock: [fenced, { name: 'Indented', leaf: () => indented, before: 'LinkReference' }],
  remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag'],
}
