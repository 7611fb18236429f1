// Which findings are worth showing.
import type { Finding, Level } from '../model/index.js'

const RANK: Readonly<Record<Level, number>> = { note: 0, warning: 1, error: 2 }

export interface Threshold {
  /** Findings below it are left out. */
  readonly level?: Level
  /** 0 to 1: findings that are less sure are left out. */
  readonly minConfidence?: number
}

export function aboveThreshold(findings: readonly Finding[], { level = 'note', minConfidence = 0 }: Threshold): Finding[] {
  return findings.filter((finding) => RANK[finding.level] >= RANK[level] && finding.confidence >= minConfidence)
}

/** Whether a finding is as bad as a level; none reaches `never`. */
export const reaches = ({ level }: Finding, least: Level | 'never'): boolean => least !== 'never' && RANK[level] >= RANK[least]
