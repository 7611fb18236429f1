// One line a finding: for editors and grep; and GitHub's annotations.
import type { Finding, Level, Result } from '../model/index.js'
import type { ReportOptions } from './index.js'
import { rooted } from './paths.js'
import { ranked } from './rank.js'
import { count } from './style.js'

/** `path:line:column: level: message [rule]` */
export function reportConcise({ findings }: Result): string {
  return findings.map(({ rule, level, message, locations: [{ path, start }] }) => `${path}:${start.line}:${start.column}: ${level}: ${oneLine(message)} [${rule}]\n`).join('')
}

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** GitHub shows ten annotations of each kind a step, and drops the rest without a word. */
const ANNOTATIONS = 10

/** GitHub's workflow commands, those that matter most; how many more there are is said in the last one. */
export function reportGithub({ findings }: Result, { repository }: Pick<ReportOptions, 'repository'>): string {
  const chosen = new Set<Finding>()
  for (const level of ['error', 'warning', 'note'] as const) {
    const some = ranked(findings.filter((finding) => finding.level === level))
    // The last notice is kept free for what is left out.
    for (const finding of some.slice(0, level === 'note' ? ANNOTATIONS - 1 : ANNOTATIONS)) chosen.add(finding)
  }
  const lines = findings.filter((finding) => chosen.has(finding)).map((finding) => annotation(finding, repository?.prefix ?? ''))
  const more = findings.length - chosen.size
  if (more > 0) lines.push(`::notice title=corpus-lint::${count(more, 'more finding')}: the job summary and the SARIF file show more`)
  return lines.map((line) => `${line}\n`).join('')
}

function annotation({ rule, level, message, locations: [{ path, start, end }, ...others] }: Finding, prefix: string): string {
  const place = { file: rooted(path, prefix), line: start.line, endLine: end.line, ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}), title: `corpus-lint: ${rule}` }
  const sides = others.slice(0, 5).map((side) => `\n${side.path}:${side.start.line}: ${oneLine(side.excerpt ? `${side.excerpt.before}${side.excerpt.text}${side.excerpt.after}` : side.text)}`)
  const properties = Object.entries(place).map(([name, value]) => `${name}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(message + sides.join(''))}`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
