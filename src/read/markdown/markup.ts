// HTML in Markdown: tags, comments and addresses within a line, and blocks of HTML.
import type { BlockParser, InlineContext, InlineParser } from '@lezer/markdown'
import { leaves } from './containers.js'

const TAG = /<(?:[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z:_][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[A-Za-z][A-Za-z\d-]*\s*)>/y
/** An address in angle brackets: a scheme and no white space, or an e-mail address. */
const ADDRESS = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d][A-Za-z\d.-]*)>/y
/** What runs to its own end, whatever stands between. */
const CLOSED: readonly (readonly [begin: RegExp, end: string])[] = [[/<!--/y, '-->'], [/<\?/y, '?>'], [/<![A-Za-z]/y, '>'], [/<!\[CDATA\[/y, ']]>']]

/** Where the paragraph at hand has no more ends of these kinds: to look again for each beginning takes the square. */
let context: InlineContext | null = null
let unclosed = [false, false, false, false]

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Tags, comments and addresses, in place of the parser's own. */
export const htmlInline: InlineParser = {
  name: 'HTMLTag',
  parse(cx, next, pos) {
    if (next !== 0x3c) return -1
    const { text, offset } = cx
    const at = pos - offset
    const address = matchEnd(ADDRESS, text, at)
    if (address >= 0) {
      const end = address + offset
      return cx.addElement(cx.elt('Autolink', pos, end, [cx.elt('LinkMark', pos, pos + 1), cx.elt('URL', pos + 1, end - 1), cx.elt('LinkMark', end - 1, end)]))
    }
    const tag = matchEnd(TAG, text, at)
    if (tag >= 0) return cx.addElement(cx.elt('HTMLTag', pos, tag + offset))
    if (cx !== context) {
      context = cx
      unclosed = [false, false, false, false]
    }
    for (const [kind, [begin, end]] of CLOSED.entries()) {
      const after = matchEnd(begin, text, at)
      if (after < 0 || unclosed[kind]) continue
      // `<!-->` and `<!--->` are comments.
      const close = text.indexOf(end, kind === 0 ? after - 2 : after)
      if (close >= 0) return cx.addElement(cx.elt(kind === 0 ? 'Comment' : 'HTMLTag', pos, close + end.length + offset))
      unclosed[kind] = true
    }
    return -1
  },
}

const BLANK = /^\s*$/
/** How a block of HTML begins, and the line that ends it; the last kind begins with any whole tag, and in no paragraph. */
const BLOCKS: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i, BLANK],
  [new RegExp(`^${TAG.source}\\s*$`), BLANK],
]

/** Did the text at hand have a block of HTML? */
let met = false

/** Whether blocks of HTML have been met since this was asked last: the HTML parser is loaded only for them. */
export function metHtml(): boolean {
  const answer = met
  met = false
  return answer
}

/** Blocks of HTML, in place of the parser's own, which know no tag that closes itself and no blank line in quotations. */
export const htmlBlock: BlockParser = {
  name: 'HTMLBlock',
  parse(cx, line) {
    if (line.next !== 0x3c) return false
    const rest = line.text.slice(line.pos)
    const end = BLOCKS.find(([begin]) => begin.test(rest))?.[1]
    if (!end) return false
    met = true
    const from = cx.lineStart + line.pos
    const base = line.baseIndent
    const marks = []
    let closed = end.test(rest)
    while (cx.nextLine() && !closed && !leaves(cx, line, base)) {
      closed = end.test(line.text.slice(line.basePos))
      if (closed && end === BLANK) break
      marks.push(...line.markers)
    }
    cx.addElement(cx.elt('HTMLBlock', from, cx.prevLineEnd(), marks))
    return true
  },
}
