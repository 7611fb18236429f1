// Each claim by itself: for checks with a computable answer inside one document.
import type { Extraction, Group, Rule } from '../model/index.js'

export function* itself(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const kinds = new Set<string>(rule.claims)
  for (const document of documents) {
    for (const claim of document.claims) {
      if (kinds.has(claim.kind)) yield { subject: claim.subject ?? claim.text, statements: [{ document, claim }], evidence: [], confidence: 1 }
    }
  }
}
