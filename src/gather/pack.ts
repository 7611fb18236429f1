// Extractions as bytes, for the way from a worker, the cache, and waiting in memory: in sections that are read one by one (see unpack.ts).
import type { Claim, ClaimKind, Extraction } from '../model/index.js'
import type { Writer } from '../model/bytes.js'
import { KIND_NUMBER, packClaim } from './claim.js'
import { packContexts } from '../model/contexts.js'

/** Before the claims: lines, contexts, words, lead, long words. */
export const SECTIONS = 5

/** Adds an extraction to the writer: its sections, then a directory of them. Gives where the directory begins. */
export function packExtraction(out: Writer, one: Extraction): number {
  const places: number[] = []
  const section = (write: () => void): void => {
    places.push(out.at)
    write()
  }
  section(() => ascending(out, one.lineStarts))
  section(() => packContexts(out, one.contexts))
  section(() => out.texts(one.words))
  section(() => {
    out.uint(one.lead.length)
    for (const { key, words } of one.lead) {
      out.uint(key)
      out.texts(words)
    }
  })
  section(() => {
    const { longWords = [] } = one
    out.uint(longWords.length)
    for (const value of longWords) out.number(value)
  })
  const kinds = byKind(one.claims)
  for (const [, claims] of kinds) section(() => packClaims(out, claims))
  const begin = out.at
  out.text(one.path)
  out.text(one.title)
  out.text(one.date && JSON.stringify(one.date))
  out.text(one.directives.length > 0 ? JSON.stringify(one.directives) : null)
  for (let i = 0; i < SECTIONS; i++) out.uint(begin - places[i]!)
  out.uint(kinds.length)
  kinds.forEach(([kind, claims], i) => {
    out.uint(KIND_NUMBER.get(kind)!)
    out.uint(claims.length)
    out.uint(begin - places[SECTIONS + i]!)
  })
  return begin
}

interface Placed {
  readonly claim: Claim
  /** Among all claims of the document. */
  readonly index: number
}

function byKind(claims: readonly Claim[]): (readonly [ClaimKind, Placed[]])[] {
  const kinds = new Map<ClaimKind, Placed[]>()
  claims.forEach((claim, index) => {
    const list = kinds.get(claim.kind)
    if (list) list.push({ claim, index })
    else kinds.set(claim.kind, [{ claim, index }])
  })
  return [...kinds]
}

function packClaims(out: Writer, claims: readonly Placed[]): void {
  let last = 0
  let at = 0
  for (const { claim, index } of claims) {
    out.uint(index - last)
    last = index
    packClaim(out, claim, at)
    at = claim.start
  }
}

function ascending(out: Writer, values: readonly number[]): void {
  out.uint(values.length)
  let last = 0
  for (const value of values) {
    out.uint(value - last)
    last = value
  }
}
