// Comments that switch rules off: `<!-- corpus-lint-disable-next-line figure-conflict -- reason -->`.
import type { Directive } from '../model/index.js'

const DIRECTIVE = /^<!--\s*corpus-lint-(disable-next-line|disable-line|disable-file|disable|enable)\b([^]*?)(?:\s+--\s+([^]*?))?\s*-->$/

/** The directives among a document's comments. */
export function directivesOf(comments: readonly { readonly text: string; readonly at: number }[]): Directive[] {
  return comments.flatMap(({ text, at }) => {
    const match = DIRECTIVE.exec(text)
    if (!match) return []
    const rules = match[2]!.split(/[\s,]+/).filter(Boolean)
    return [{ action: match[1] as Directive['action'], rules, reason: match[3]?.trim() || null, start: at, end: at + text.length }]
  })
}
