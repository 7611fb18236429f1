// A document's claims of one kind: a matcher asks for no others, so that no others are unpacked.
import type { Claim, ClaimKind, ClaimOf, Extraction } from '../model/index.js'
import { onceFor } from './remember.js'

/** In the order in which they stand. */
export function claimsOf<K extends ClaimKind>(document: Extraction, kind: K): readonly ClaimOf<K>[] {
  return document.of?.(kind) ?? ((byKind(document).get(kind) ?? NONE) as readonly ClaimOf<K>[])
}

/** Claims of several kinds, in the order in which they stand. */
export function claimsOfAll(document: Extraction, kinds: readonly ClaimKind[]): readonly Claim[] {
  const lists = kinds.map((kind) => claimsOf(document, kind) as readonly Claim[]).filter(({ length }) => length > 0)
  return lists.length < 2 ? (lists[0] ?? NONE) : lists.flat().sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
}

const NONE: readonly Claim[] = []

/** Of a document that is not packed: every rule asks, and most kinds are few. */
const byKind = onceFor(({ claims }: Extraction): ReadonlyMap<ClaimKind, readonly Claim[]> => {
  const kinds = new Map<ClaimKind, Claim[]>()
  for (const claim of claims) {
    const known = kinds.get(claim.kind)
    if (known) known.push(claim)
    else kinds.set(claim.kind, [claim])
  }
  return kinds
})
