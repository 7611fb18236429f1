// Why two places were, or were not, taken to speak of one thing.
import type { Claim, Extraction, Rule } from '../../model/index.js'
import { whyDates } from './dates.js'
import { whyFigures } from './figures.js'
import { whyGrouped } from './grouped.js'
import { whyQuotations } from './quotations.js'

/** A line of a document, from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** One of the two places: its document's index, and the claims that stand there. */
export interface Side {
  readonly index: number
  readonly document: Extraction
  readonly claims: readonly Claim[]
}

/** Explains, line by line of text, what a rule makes of the claims at two places; nothing where it looks at no such claims. */
export type Why = (documents: readonly Extraction[], rule: Rule, a: Side, b: Side) => string[]

/** By matcher; the others tell of their groups alone. */
const EXPLAINED: Readonly<Record<string, Why>> = { thing: whyFigures, events: whyDates, quotations: whyQuotations }

/** Claims on one line of a document. */
export function claimsAt(document: Extraction, line: number): Claim[] {
  const from = document.lineStarts[line - 1]
  if (from === undefined) return []
  const to = document.lineStarts[line] ?? Infinity
  return document.claims.filter(({ start, end }) => start < to && end > from)
}

/**
 * Explains, line by line of text, the claims at two places, whether each rule compared them, what spoke for and against
 * their being about one thing, and whether they can both hold.
 */
export function why(documents: readonly Extraction[], rules: readonly Rule[], a: Place, b: Place): string[] {
  const out: string[] = []
  const [x, y] = [a, b].map(({ path, line }): Side | null => {
    const index = documents.findIndex((document) => document.path === path)
    if (index < 0) {
      out.push(`${path}: not in the corpus`)
      return null
    }
    const document = documents[index]!
    const claims = claimsAt(document, line)
    out.push(`${path}:${line} makes ${claims.length === 0 ? 'no claim' : claims.length === 1 ? 'one claim:' : `${claims.length} claims:`}`, ...claims.map(told))
    return { index, document, claims }
  })
  if (!x || !y) return out
  const looking = rules.filter((rule) => rule.claims.some((kind) => [x, y].every(({ claims }) => claims.some((claim) => claim.kind === kind))))
  const asked = new Set<string>()
  for (const rule of looking) {
    const explain = EXPLAINED[rule.match]
    // Rules that go by the same pairs are told once.
    const ids = explain ? looking.filter(({ match }) => match === rule.match).map(({ id }) => id) : [rule.id]
    if (asked.has(ids[0]!)) continue
    asked.add(ids[0]!)
    const lines = (explain ?? whyGrouped)(documents, rule, x, y)
    if (lines.length > 0) out.push(`${ids.join(', ')}:`, ...lines.map((line) => `  ${line}`))
  }
  return out
}

function told({ kind, text, value, frame }: Claim): string {
  const cues = frame && frame.cues.length > 0 ? ` (${frame.cues.join(', ')})` : ''
  return `  ${kind} “${text}” ${JSON.stringify(value)}${frame ? ` of: ${[...frame.label, ...frame.core].join(' ') || 'nothing'}${cues}` : ''}`
}

/** A piece of evidence as a line: `+1.2 both name Aldmouth`. */
export const evidence = ({ weight, text }: { readonly weight: number; readonly text: string }): string => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)} ${text}`

/** A share as readers have it: `91 %`. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`
/** A logit as a share. */
export const sure = (score: number): string => percent(1 / (1 + Math.exp(-score)))
