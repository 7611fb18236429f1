// `corpus-lint claims`: one claim a line, as the contract says.
import type { Extraction } from '../model/index.js'

/** The claims of one document as NDJSON. */
export function reportClaims({ path, date, claims }: Extraction): string {
  return claims.map(({ kind, text, start, end, subject, value, qualifiers }) =>
    JSON.stringify({ path, kind, text, start, end, subject, documentDate: date, value, ...(qualifiers ? { qualifiers } : {}) }) + '\n').join('')
}
