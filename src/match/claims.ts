// A document's claims of one kind: a matcher asks for no others, so that no others are unpacked.
import type { Claim, ClaimKind, ClaimOf, Extraction } from '../model/index.js'

/** In the order in which they stand. */
export function claimsOf<K extends ClaimKind>(document: Extraction, kind: K): readonly ClaimOf<K>[] {
  return document.of?.(kind) ?? document.claims.filter((claim): claim is Extract<typeof claim, ClaimOf<K>> => claim.kind === kind)
}

/** Claims of several kinds, in the order in which they stand. */
export function claimsOfAll(document: Extraction, kinds: readonly ClaimKind[]): readonly Claim[] {
  if (!document.of) return document.claims.filter(({ kind }) => kinds.includes(kind))
  const lists = kinds.map((kind) => document.of!(kind) as readonly Claim[]).filter(({ length }) => length > 0)
  return lists.length < 2 ? (lists[0] ?? []) : lists.flat().sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
}
