// The JSON of the output contract.
import type { Finding, Result } from '../model/index.js'

/** The whole result as the contract's JSON, schemaVersion 1. */
export function reportJson(result: Result, version: string): string {
  const count = (level: string): number => result.findings.filter((finding) => finding.level === level).length
  return JSON.stringify({
    schemaVersion: 1,
    tool: { name: 'corpus-lint', version },
    summary: { documents: result.documents, claims: result.claims, findings: result.findings.length, errors: count('error'), warnings: count('warning'), notes: count('note') },
    findings: result.findings.map(plain),
    skipped: result.skipped,
    silenced: result.silenced,
  }, null, 2) + '\n'
}

/** A finding with the fields that the contract names, in its order, and none that is only for readers. */
const plain = ({ rule, level, confidence, subject, message, because, fingerprint, locations, fix, isNew }: Finding) =>
  ({ rule, level, confidence, subject, message, because, fingerprint, locations: locations.map(({ excerpt: _, ...side }) => side), fix, ...(isNew === undefined ? {} : { isNew }) })
