// For code review elsewhere: GitLab's Code Quality, reviewdog's rdjson.
import { createHash } from 'node:crypto'
import type { Edit, Level, Location, Result } from '../model/index.js'
import type { ReportOptions } from './index.js'
import { rooted } from './paths.js'

const GITLAB: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', note: 'info' }

/** GitLab's Code Quality report. Its fingerprints are to be unique in a report: a finding that comes twice is told apart by its number. */
export function reportGitlab({ findings }: Result, { repository }: Pick<ReportOptions, 'repository'>): string {
  const seen = new Map<string, number>()
  return `${JSON.stringify(findings.map(({ rule, level, message, fingerprint, locations: [{ path, start, end }] }) => {
    const place = rooted(path, repository?.prefix ?? '')
    const key = `${fingerprint} ${place}`
    const n = seen.get(key) ?? 0
    seen.set(key, n + 1)
    return {
      description: message, check_name: rule, severity: GITLAB[level],
      fingerprint: createHash('sha256').update(`${key} ${n}`).digest('hex').slice(0, 32),
      location: { path: place, lines: { begin: start.line, end: end.line } },
    }
  }), null, 2)}\n`
}

const RDJSON: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

/** reviewdog's diagnostics. Its columns count UTF-8 bytes. */
export function reportRdjson({ findings }: Result, { repository }: Pick<ReportOptions, 'repository'>): string {
  const location = (side: Location) => ({
    path: rooted(side.path, repository?.prefix ?? ''),
    range: { start: { line: side.start.line, column: side.excerpt?.byteColumns[0] ?? side.start.column }, end: { line: side.end.line, column: side.excerpt?.byteColumns[1] ?? side.end.column } },
  })
  return `${JSON.stringify({
    source: { name: 'corpus-lint' },
    diagnostics: findings.map(({ rule, level, message, locations, fix }) => {
      const [first, ...others] = locations
      const suggestions = suggestionsOf(first, fix ?? [])
      return {
        message, severity: RDJSON[level], code: { value: rule }, location: location(first),
        ...(others.length > 0 ? { related_locations: others.map((side) => ({ message: side.message || side.text, location: location(side) })) } : {}),
        ...(suggestions.length > 0 ? { suggestions } : {}),
      }
    }),
  }, null, 2)}\n`
}

/** Edits on the primary line: a suggestion stands at the place of its diagnostic. */
function suggestionsOf(side: Location, fix: readonly Edit[]): { range: object; text: string }[] {
  const shift = side.excerpt ? side.excerpt.byteColumns[0] - side.start.column : 0
  return fix.filter(({ path, start, end }) => path === side.path && start.offset >= side.start.offset && end.offset <= side.end.offset && start.line === side.start.line && end.line === side.start.line)
    .map(({ start, end, text }) => {
      const inside = (offset: number): number => Buffer.byteLength(side.text.slice(0, offset - side.start.offset)) - (offset - side.start.offset)
      return { range: { start: { line: start.line, column: start.column + shift + inside(start.offset) }, end: { line: end.line, column: end.column + shift + inside(end.offset) } }, text }
    })
}
