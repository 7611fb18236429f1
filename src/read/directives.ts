// Comments that switch rules off: `<!-- corpus-lint-disable-next-line figure-conflict -- reason -->`.
import type { Block, Directive } from '../model/index.js'

const DIRECTIVE = /^<!--\s*corpus-lint-(disable-next-line|disable-line|disable-file|disable|enable)\b([^]*?)(?:\s+--\s+([^]*?))?\s*-->$/

/** The directives among a document's comments. `blocks` are in reading order. */
export function directivesOf(comments: readonly { readonly text: string; readonly at: number }[], blocks: readonly Block[], source: string): Directive[] {
  return [...comments].sort((a, b) => a.at - b.at).flatMap(({ text, at }) => {
    const match = DIRECTIVE.exec(text)
    if (!match) return []
    const rules = match[2]!.split(/[\s,]+/).filter(Boolean)
    const action = match[1] as Directive['action']
    const end = at + text.length
    return [{ action, rules, reason: match[3]?.trim() || null, start: at, end, ...(action === 'disable-next-line' ? { covers: nextLine(blocks, source, end) } : {}) }]
  })
}

/** The line that the next block begins on, and the rest of the block: a wrapped paragraph is one line to its reader. */
function nextLine(blocks: readonly Block[], source: string, after: number): readonly [number, number] {
  const next = blocks.find(({ at }) => at >= after)
  if (!next) return [after, after]
  const lineEnd = source.indexOf('\n', next.at)
  const [offset, at] = next.offsets?.at(-1) ?? [0, next.at]
  return [source.lastIndexOf('\n', next.at) + 1, Math.max(lineEnd < 0 ? source.length : lineEnd, at + next.text.length - offset)]
}
