// The JSON of the output contract.
import type { Finding, Result } from '../model/index.js'

/** The whole result as the contract's JSON, schemaVersion 1, piece by piece: of a large corpus it would be more than one string should hold. */
export function* reportJson(result: Result, version: string): Iterable<string> {
  const { documents, claims, findings, skipped, silenced } = result
  const count = (level: string): number => findings.reduce((sum, finding) => sum + (finding.level === level ? 1 : 0), 0)
  const summary = { documents, claims, findings: findings.length, errors: count('error'), warnings: count('warning'), notes: count('note') }
  yield `{\n  "schemaVersion": 1,\n  "tool": ${indented({ name: 'corpus-lint', version }, 2)},\n  "summary": ${indented(summary, 2)},\n  "findings": [`
  for (const [i, finding] of findings.entries()) yield `${i === 0 ? '' : ','}\n    ${indented(plain(finding), 4)}`
  yield `${findings.length === 0 ? '' : '\n  '}],\n  "skipped": ${indented(skipped, 2)},\n  "silenced": ${indented(silenced, 2)}\n}\n`
}

/** As it stands within something else. A line break within a string is written `\n`, so that each one here is between lines. */
const indented = (value: unknown, by: number): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`)

/** A finding with the fields that the contract names, in its order, and none that is only for readers. */
const plain = ({ rule, level, confidence, subject, message, because, fingerprint, locations, fix, isNew }: Finding) =>
  ({ rule, level, confidence, subject, message, because, fingerprint, locations: locations.map(({ excerpt: _, ...side }) => side), fix, ...(isNew === undefined ? {} : { isNew }) })
