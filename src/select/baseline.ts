// Known findings: those that were there when somebody decided not to mend them now.
import type { Finding } from '../model/index.js'

/** One known finding. No path, no line: it stays known when its text moves or its file is renamed. */
export interface Known {
  readonly rule: string
  readonly subject: string
  /** What its sides say; for readers. */
  readonly sides: readonly string[]
  /** How many of its sides say what is said least often: one more, and it is a new one. */
  readonly count: number
  /** From the rule and the values: another value, and it is another finding. */
  readonly fingerprint: string
}

/** A baseline's entries, sorted so that the file diffs well. */
export function baselineOf(findings: readonly Finding[]): Known[] {
  const known = new Map<string, Known>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const before = known.get(key)
    const sides = new Set([...(before?.sides ?? []), ...finding.locations.map(({ text }) => text.replace(/\s+/g, ' '))])
    known.set(key, { rule: finding.rule, subject: finding.subject, sides: [...sides].sort(), count: (before?.count ?? 0) + countOf(finding), fingerprint: finding.fingerprint })
  }
  return [...known.values()].sort((a, b) => compare(a.rule, b.rule) || compare(a.subject, b.subject) || compare(a.fingerprint, b.fingerprint))
}

/** Findings that a baseline does not know, and how many it knows; entries of rules in `rules` without a finding are fixed. */
export function unknownTo(baseline: readonly Known[], findings: readonly Finding[], rules: ReadonlySet<string>): { findings: Finding[]; known: number; fixed: number } {
  const entries = new Map(baseline.map((entry) => [keyOf(entry), entry]))
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + countOf(finding))
  const unknown = findings.filter((finding) => counts.get(keyOf(finding))! > (entries.get(keyOf(finding))?.count ?? 0))
  const fixed = [...entries].filter(([key, { rule }]) => rules.has(rule) && !counts.has(key)).length
  return { findings: unknown, known: findings.length - unknown.length, fixed }
}

const keyOf = ({ rule, fingerprint }: Pick<Finding, 'rule' | 'fingerprint'>): string => `${rule} ${fingerprint}`

/** How many sides say what is said least often: that is what is wrong, as a rule, whichever side comes first. */
function countOf({ locations }: Finding): number {
  const counts = new Map<string, number>()
  for (const { value, text } of locations) counts.set(value ?? text, (counts.get(value ?? text) ?? 0) + 1)
  return Math.min(...counts.values())
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
