// For people at a terminal: a note per finding, its sides one below the other.
import type { Finding, Level, Result } from '../model/index.js'
import { shownSides, sidesOf } from './sides.js'
import { count, type Style, styleOf, wrapped } from './style.js'

export interface TextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Findings only. */
  readonly quiet: boolean
}

/** Columns where nobody tells: a pipe, a file. */
export const DEFAULT_WIDTH = 110

export function reportText(result: Result, options: TextOptions): string {
  const style = styleOf(options.color)
  const width = Math.max(60, Math.min(160, options.width))
  const notes = result.findings.map((finding) => note(finding, width, style))
  if (options.quiet) return notes.length > 0 ? `${notes.join('\n\n')}\n` : ''
  return `${[...notes, ...skipped(result, style), ...unused(result, style), summary(result, style)].join('\n\n')}\n`
}

function note({ level, message, locations, because, rule, confidence, fix }: Finding, width: number, style: Style): string {
  const [first = '', ...rest] = wrapped(message, width - level.length - 2)
  const indent = ' '.repeat(level.length + 2)
  const shown = shownSides(locations)
  const more = locations.length - shown.length
  const reason = wrapped([...because, ...(fix ? ['--fix can put this right'] : [])].join('; '), width - 2)
  const sure = confidence < 1 ? ` · ${Math.round(confidence * 100)} % sure` : ''
  return [
    `${style.level(level, level)}  ${style.bold(first)}`,
    ...rest.map((line) => `${indent}${style.bold(line)}`),
    ...sidesOf(shown, level, width, style),
    ...(more > 0 ? [style.dim(`  … and ${count(more, 'more place')}`)] : []),
    ...[...reason, `${rule}${sure}`].map((line) => style.dim(`  ${line}`)),
  ].join('\n')
}

function skipped({ skipped: files }: Result, style: Style): string[] {
  if (files.length === 0) return []
  const shown = files.slice(0, 10).map(({ path, reason }) => `  ${style.cyan(path)}  ${reason}`)
  if (files.length > 10) shown.push(`  … and ${count(files.length - 10, 'more file')}`)
  return [[`${style.level('warning', 'skipped')}  ${count(files.length, 'file')} could not be read`, ...shown].join('\n')]
}

function unused({ silenced }: Result, style: Style): string[] {
  if (silenced.unused.length === 0) return []
  return [silenced.unused.map(({ path, line, message }) => `${style.cyan(line > 0 ? `${path}:${line}` : path)}  ${message}`).join('\n')]
}

/** What was left out, in a few words each. */
function silences({ silenced: { suppressed, known, fixed, unchanged, resolved } }: Result): string {
  const said = [
    [suppressed, 'suppressed'], [known, 'known to the baseline'], [fixed, `of the baseline gone: --update-baseline drops ${fixed === 1 ? 'it' : 'them'}`],
    [unchanged, 'elsewhere, which this change does not touch'], [resolved, 'resolved by this change'],
  ] as const
  const parts = said.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`)
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

function summary(result: Result, style: Style): string {
  const { findings, documents, claims } = result
  const left = style.dim(silences(result))
  const scope = `${count(documents, 'document')}, ${count(claims, 'claim')}`
  if (findings.length === 0) return documents === 0 ? 'No document to lint.' : `${style.green('No disagreement found')} in ${scope}.${left}`
  const levels = (['error', 'warning', 'note'] as const satisfies readonly Level[]).flatMap((level) => {
    const n = findings.filter((finding) => finding.level === level).length
    return n > 0 ? [style.level(level, count(n, level))] : []
  })
  return `${style.bold(count(findings.length, 'finding'))} in ${scope}: ${levels.join(', ')}.${left}`
}
