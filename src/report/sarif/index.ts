// SARIF 2.1.0, as code scanning takes it.
import { gzipSync } from 'node:zlib'
import type { Invocation, Log, Notification, VersionControlDetails } from 'sarif'
import type { Result } from '../../model/index.js'
import { count } from '../style.js'
import type { ReportOptions, Repository } from '../index.js'
import { artifactOf } from './places.js'
import { kept, MOST_RESULTS, resultOf } from './results.js'
import { descriptorOf } from './rules.js'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const HOME = 'https://github.com/corpus-lint/corpus-lint'

/** Code scanning takes 10 MB, gzipped. */
const MOST_BYTES = 9_500_000

/** The whole result as one SARIF run, without the weakest findings where it would be more than code scanning takes. */
export function reportSarif(result: Result, options: ReportOptions): string {
  for (let most = MOST_RESULTS; ; most = Math.floor(most * 0.7)) {
    const text = `${JSON.stringify(logOf(result, options, most), null, 2)}\n`
    if (text.length > MOST_BYTES && gzipSync(text, { level: 1 }).length > MOST_BYTES && most > 0) continue
    const left = result.findings.length - most
    if (left > 0) options.say?.(`the SARIF file leaves out ${leftOut(left)}`)
    return text
  }
}

function logOf(result: Result, { version, helpOf, repository }: ReportOptions, most: number): Log {
  const prefix = repository?.prefix ?? ''
  const rules = [...result.rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map(rules.map((rule, i) => [rule.id, i]))
  const { findings, left } = kept(result.findings, most)
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: 'corpus-lint', version, semanticVersion: version, informationUri: HOME,
        rules: rules.map((rule) => descriptorOf(rule, helpOf(rule))),
      } },
      automationDetails: { id: 'corpus-lint/' },
      columnKind: 'utf16CodeUnits',
      invocations: [invocationOf(result, left, prefix)],
      ...provenanceOf(repository),
      results: findings.map((finding) => resultOf(finding, index.get(finding.rule)!, prefix)),
    }],
  }
}

const leftOut = (left: number): string => `${count(left, 'finding')} of the lowest levels and confidence: code scanning keeps no more`

/** A run that could not read a file must not look clean. */
function invocationOf({ skipped, silenced }: Result, left: number, prefix: string): Invocation {
  const notifications: Notification[] = skipped.map(({ path, reason }) => ({
    level: 'warning', message: { text: `'${path}' was skipped: ${reason}.` }, locations: [{ physicalLocation: { artifactLocation: artifactOf(path, prefix) } }],
  }))
  if (left > 0) notifications.push({ level: 'warning', message: { text: `Left out: ${leftOut(left)}.` } })
  const unused: Notification[] = silenced.unused.map(({ path, line, message }) => ({
    level: 'note', message: { text: `${message[0]!.toUpperCase()}${message.slice(1)}.` },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(path, prefix), ...(line > 0 ? { region: { startLine: line } } : {}) } }],
  }))
  return {
    executionSuccessful: skipped.length === 0,
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
    ...(unused.length > 0 ? { toolConfigurationNotifications: unused } : {}),
  }
}

function provenanceOf(repository: Repository | null): { versionControlProvenance?: VersionControlDetails[] } {
  if (!repository?.url) return {}
  const { url, revision, branch } = repository
  return { versionControlProvenance: [{ repositoryUri: url, ...(revision ? { revisionId: revision } : {}), ...(branch ? { branch } : {}) }] }
}
