// Each claim by itself: for checks with a computable answer inside one document.
import type { Extraction, Group, Rule } from '../model/index.js'
import { claimsOfAll } from './claims.js'

export function* itself(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  for (const document of documents) {
    for (const claim of claimsOfAll(document, rule.claims)) yield { subject: claim.subject ?? claim.text, statements: [{ document, claim }], evidence: [], confidence: 1 }
  }
}
