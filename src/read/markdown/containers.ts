// Which lists and quotations a line stands in: where the parser takes another for it than CommonMark does.
import type { BlockContext, BlockParser, Line } from '@lezer/markdown'

/** How many quotations are open. */
function quotes(cx: BlockContext): number {
  let count = 0
  for (let depth = 0; depth < cx.depth; depth++) if (cx.parentType(depth).name === 'Blockquote') count++
  return count
}

/** Does a line stand in fewer lists and quotations than are open? `base`: the column where the innermost of them begins. */
export function leaves(cx: BlockContext, line: Line, base: number): boolean {
  if (base === 0) return false
  const inside = quotes(cx)
  // The space behind a quotation's mark may be missing.
  return line.markers.length < inside || line.baseIndent < base - inside
}

/** The column where the lists and quotations begin that the paragraph at hand stands in. */
let column = 0
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/

/**
 * An item behind the list or quotation of a paragraph begins another list, whatever its number: in `- one\n2. two`, the
 * second line goes on with no paragraph, for it does not stand in the item.
 */
export const itemBehind: BlockParser = {
  name: 'ItemBehind',
  before: 'LinkReference',
  parse(_, line) {
    column = line.baseIndent
    return false
  },
  endLeaf: (cx, line) => column > 0 && ITEM.test(line.text.slice(line.pos, line.pos + 11)) && leaves(cx, line, column),
}
