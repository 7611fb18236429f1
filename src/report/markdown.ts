// For a pull request's comment and a job's summary: the sides of each finding side by side.
import type { Finding, Level, Location, Result } from '../model/index.js'
import type { ReportOptions } from './index.js'
import { rooted } from './paths.js'
import { ranked } from './rank.js'
import { shownSides } from './sides.js'
import { count, head, tail } from './style.js'

/** GitHub drops a summary of more than 1,024 KiB as a whole. */
const MOST = 1000 * 1024
/** Columns of a finding's table. */
const SIDES = 4
const SIGNS: Readonly<Record<Level, string>> = { error: '🛑', warning: '⚠️', note: 'ℹ️' }

/** A summary as Markdown, of `most` bytes at the most: the findings that matter most first. */
export function reportMarkdown(result: Result, { repository }: Pick<ReportOptions, 'repository'>, most = MOST): string {
  const { findings, documents, claims, skipped } = result
  const scope = `${count(documents, 'document')}, ${count(claims, 'claim')}`
  const parts = [`## corpus-lint: ${findings.length > 0 ? `${count(findings.length, 'finding')} in ${scope}` : `no disagreement found in ${scope}`}\n`, ...silences(result)]
  if (skipped.length > 0) parts.push(`${count(skipped.length, 'file')} could not be read: ${skipped.slice(0, 10).map(({ path, reason }) => `\`${path}\` (${plain(reason)})`).join(', ')}${skipped.length > 10 ? ', …' : ''}.\n`)
  let size = Buffer.byteLength(parts.join('\n'))
  const all = ranked(findings)
  for (const [i, finding] of all.entries()) {
    const text = section(finding, repository)
    size += Buffer.byteLength(text) + 1
    if (size > most - 100) {
      parts.push(`… and ${count(all.length - i, 'more finding')}.\n`)
      break
    }
    parts.push(text)
  }
  return parts.join('\n')
}

function silences({ silenced: { suppressed, known, unchanged, resolved } }: Result): string[] {
  const said = ([[suppressed, 'suppressed'], [known, 'known to the baseline'], [unchanged, 'not touched by this change'], [resolved, 'resolved by this change']] as const).filter(([n]) => n > 0)
  return said.length > 0 ? [`${said.map(([n, words]) => `${n} ${words}`).join(', ')}.\n`] : []
}

function section({ level, rule, message, locations, because }: Finding, repository: ReportOptions['repository']): string {
  const shown = shownSides(locations, SIDES)
  const more = locations.length - shown.length
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const reasons = [...because.map(plain), ...(more > 0 ? [`and ${count(more, 'more place')}`] : []), `\`${rule}\``]
  return [
    `### ${SIGNS[level]} ${plain(message)}\n`,
    row(shown.map((side) => placeOf(side, repository))),
    row(shown.map(() => '---')),
    row(shown.map(excerptOf)),
    `\n<sub>${reasons.join(' · ')}</sub>\n`,
  ].join('\n')
}

/** A link to the lines at the commit that was linted, where the repository is known. */
function placeOf({ path, start, excerpt }: Location, repository: ReportOptions['repository']): string {
  const place = rooted(path, repository?.prefix ?? '')
  const name = `${plain(place)}:${start.line}`
  const url = repository?.url && repository.revision ? `${repository.url}/blob/${repository.revision}/${place.split('/').map(encodeURIComponent).join('/')}?plain=1#L${start.line}` : null
  return `${url ? `[${name}](${url})` : name}${excerpt?.date ? ` (${excerpt.date})` : ''}`
}

function excerptOf({ excerpt, text }: Location): string {
  return excerpt ? `${plain(tail(excerpt.before, 100))}**${plain(excerpt.text).trim()}**${plain(head(excerpt.after, 100))}` : `**${plain(text)}**`
}

/** Text in which nothing is markup, on one line. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~$]/g, (sign) => `\\${sign}`).replace(/@(?=\w)/g, '@\u200B').replace(/&(?=#?\w+;)/g, '&amp;')
