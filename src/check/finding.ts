// Makes findings: positions from offsets, messages from templates, fingerprints from the claims.
import { createHash } from 'node:crypto'
import type { Edit, Extraction, Finding, Level, Location, Position, Rule, Statement } from '../model/index.js'

/** The place of an offset in a document; lines and columns start at 1, columns in UTF-16 code units. */
export function positionOf(document: Extraction, offset: number): Position {
  const { lineStarts } = document
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
}

/** One side of a finding. */
export function locationOf({ document, claim }: Statement, message: string, value?: string): Location {
  return spanLocation(document, claim.start, claim.end, claim.text, message, value)
}

export function spanLocation(document: Extraction, start: number, end: number, text: string, message: string, value?: string): Location {
  return { path: document.path, text, ...(value === undefined ? {} : { value }), message, start: positionOf(document, start), end: positionOf(document, end) }
}

export function editOf(document: Extraction, fix: { readonly start: number; readonly end: number; readonly text: string }): Edit {
  return { path: document.path, start: positionOf(document, fix.start), end: positionOf(document, fix.end), text: fix.text }
}

/** Fills `{name}` in a rule's message. A name without a value is a mistake in the rule, and throws. */
export function phrase(rule: Rule, message: string, data: Readonly<Record<string, string | number>>): string {
  const template = rule.messages[message]
  if (template === undefined) throw new Error(`rule ${rule.id} has no message '${message}'`)
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) throw new Error(`rule ${rule.id}, message '${message}': no value for {${name}}`)
    return String(value)
  })
}

export interface Draft {
  readonly level?: Level
  readonly confidence: number
  readonly subject: string
  readonly message: string
  readonly because?: readonly string[]
  /** `because` is a derivation, step by step. */
  readonly derived?: true
  readonly locations: readonly [Location, ...Location[]]
  readonly fix?: readonly Edit[] | null
  /** What makes this finding the same finding tomorrow: values and subject, never places. Their order does not matter: which side comes first depends on the paths. */
  readonly identity: readonly string[]
}

/** A finding of `rule`; its level is the rule's, unless the check lowers it. */
export function finding(rule: Rule, draft: Draft): Finding {
  const fingerprint = createHash('sha256').update([rule.id, ...[...draft.identity].sort()].join('\u0000')).digest('hex').slice(0, 32)
  return {
    rule: rule.id, level: draft.level ?? rule.level, confidence: Math.round(draft.confidence * 100) / 100, subject: draft.subject,
    message: draft.message, because: draft.because ?? [], ...(draft.derived ? { derived: true as const } : {}), fingerprint, locations: draft.locations, fix: draft.fix ?? null,
  }
}
