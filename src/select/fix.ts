// Edits that put findings right.
import type { Edit, Extraction, Finding } from '../model/index.js'

/** Findings whose edits would touch somebody else's words lose them: what stands inside quotation marks is not ours to change. */
export function withoutQuoted(findings: readonly Finding[], documents: readonly Extraction[]): Finding[] {
  const paths = new Set(findings.flatMap(({ fix }) => fix?.map(({ path }) => path) ?? []))
  const quoted = new Map(documents.filter(({ path }) => paths.has(path)).map(({ path, claims }) => [path, claims.filter((claim) => claim.quoted || claim.kind === 'quote')]))
  const isQuoted = ({ path, start, end }: Edit): boolean => quoted.get(path)?.some((claim) => claim.start < end.offset && start.offset < claim.end) ?? false
  return findings.map((finding) => (finding.fix?.some(isQuoted) ? { ...finding, fix: null } : finding))
}

/** The edits of all findings by path, in order of place. Of findings whose edits overlap only the first is put right: all of a finding's edits are made, or none. */
export function editsOf(findings: readonly Finding[]): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>()
  for (const { fix } of findings) {
    if (!fix || fix.length === 0) continue
    const free = fix.every((edit) => !(edits.get(edit.path) ?? []).some((other) => overlap(edit, other)))
    if (!free) continue
    for (const edit of fix) edits.set(edit.path, [...(edits.get(edit.path) ?? []), edit])
  }
  for (const some of edits.values()) some.sort((a, b) => a.start.offset - b.start.offset)
  return new Map([...edits].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const overlap = (a: Edit, b: Edit): boolean => a.start.offset < b.end.offset && b.start.offset < a.end.offset || a.start.offset === b.start.offset

/** A source with edits made; they are in order, and none overlaps another. */
export function edited(source: string, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const edit of edits) {
    text += source.slice(at, edit.start.offset) + edit.text
    at = edit.end.offset
  }
  return text + source.slice(at)
}

const CONTEXT = 3

/** What edits made of a source, as a unified diff that `git apply` and `patch -p1` take. Edits neither add nor drop lines. */
export function patchOf(path: string, source: string, fixed: string): string {
  const [before, now] = [linesOf(source), linesOf(fixed)]
  const changed = before.flatMap((line, i) => (line === now[i] ? [] : [i]))
  if (changed.length === 0) return ''
  const hunks: [number, number][] = []
  for (const i of changed) {
    const last = hunks.at(-1)
    if (last && i - CONTEXT <= last[1]) last[1] = Math.min(before.length, i + CONTEXT + 1)
    else hunks.push([Math.max(0, i - CONTEXT), Math.min(before.length, i + CONTEXT + 1)])
  }
  const body = hunks.map(([from, to]) => {
    const lines: string[] = []
    for (let i = from; i < to; ) {
      if (before[i] === now[i]) { lines.push(` ${before[i++]!}`); continue }
      let end = i
      while (end < to && before[end] !== now[end]) end++
      lines.push(...before.slice(i, end).map((line) => `-${line}`), ...now.slice(i, end).map((line) => `+${line}`))
      i = end
    }
    return `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n${lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')}`
  })
  return `--- a/${path}\n+++ b/${path}\n${body.join('')}`
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
