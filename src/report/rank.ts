// Which findings matter most.
import type { Finding, Level } from '../model/index.js'

const RANK: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 }

/** Findings in the order of what a reader should see first: what a change brings, the level, the confidence; then as they stand. */
export function ranked(findings: readonly Finding[]): Finding[] {
  return findings.map((finding, i) => ({ finding, i }))
    .sort((a, b) => RANK[b.finding.level] - RANK[a.finding.level] || Number(b.finding.isNew ?? false) - Number(a.finding.isNew ?? false) || b.finding.confidence - a.finding.confidence || a.i - b.i)
    .map(({ finding }) => finding)
}
