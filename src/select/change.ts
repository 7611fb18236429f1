// Findings of a change: those with a side in it, those that it brings, those that it resolves.
import type { Finding, Location } from '../model/index.js'

/** What a change touches, by path. */
export interface Change {
  /** Lines that were added or changed, from 1, both ends included. */
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>
  /** Documents as they were before it: sources by path, without those that it adds. */
  readonly before: ReadonlyMap<string, string>
}

/** Where a finding is shown: at its first side, at the first side in the change, or at each of them. */
export type Anchor = 'first' | 'changed' | 'each'

/** Whether a side stands on a line of the change. */
export function isIn(change: Change, { path, start, end }: Location): boolean {
  return change.lines.get(path)?.some(([from, to]) => start.line <= to && end.line >= from) ?? false
}

/** The findings that a change is to hear of, told whether they are new; how many it has nothing to do with, and how many it resolves. */
export function ofChange(change: Change, findings: readonly Finding[], before: readonly Finding[]): { findings: Finding[]; unchanged: number; resolved: number } {
  const old = new Set(before.map(({ fingerprint }) => fingerprint))
  const now = new Set(findings.map(({ fingerprint }) => fingerprint))
  const heard = findings.map((finding) => ({ ...finding, isNew: !old.has(finding.fingerprint) }))
    .filter((finding) => finding.isNew || finding.locations.some((side) => isIn(change, side)))
  return { findings: heard, unchanged: findings.length - heard.length, resolved: [...old].filter((fingerprint) => !now.has(fingerprint)).length }
}

/** Findings with the side that they are to be shown at in front. */
export function anchored(findings: readonly Finding[], anchor: Anchor, change?: Change): Finding[] {
  if (anchor === 'first') return [...findings]
  return findings.flatMap((finding) => {
    const sides = change ? finding.locations.filter((side) => isIn(change, side)) : finding.locations
    const near = sides.length > 0 ? sides : change ? finding.locations.filter(({ path }) => change.lines.has(path)).slice(0, 1) : []
    if (near.length === 0) return [finding]
    return (anchor === 'each' ? near : near.includes(finding.locations[0]) ? [finding.locations[0]] : near.slice(0, 1)).map((side) => shownAt(finding, side))
  })
}

/** A finding shown at another side than its first. Its message is about the first: there it is told from this side. */
function shownAt(finding: Finding, side: Location): Finding {
  const [first] = finding.locations
  if (side === first) return finding
  const others = finding.locations.filter((one) => one !== side)
  const against = side.value !== first.value || side.text !== first.text ? first : (others.find((one) => one.text !== side.text) ?? first)
  const place = `${against.path}:${against.start.line}:${against.start.column}-${against.end.line}:${against.end.column}`
  const message = side.path === first.path ? finding.message : `Unexpected ${short(side.text)} beside ${short(against.text)} in ${place}: ${finding.subject}`
  return { ...finding, message, locations: [side, ...others] }
}

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ')
  return `'${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}'`
}
