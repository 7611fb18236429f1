// The GitHub Action: inputs from the environment, then lint, SARIF, annotations, summary, outputs.
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasRevision, lint, reaches } from '../lint.js'
import type { Result } from '../model/index.js'
import { reportGithub } from '../report/lines.js'
import { reportMarkdown } from '../report/markdown.js'
import type { Repository } from '../report/index.js'
import { reportSarif } from '../report/sarif/index.js'
import { reportText, DEFAULT_WIDTH } from '../report/text.js'
import { contextOf, knownOf } from './lint.js'
import { type Arguments, parseArguments, UsageError } from './options.js'
import { deliver } from './output.js'
import { settingsOf } from './settings.js'
import type { Streams } from './streams.js'

type Environment = NonNullable<Streams['env']>

/** Runs as the Action does: reads `INPUT_*` and `GITHUB_*`. Fails, exit status 1, only when everything is written. */
export async function action(_: Arguments, streams: Streams): Promise<number> {
  const env = streams.env ?? {}
  const cwd = resolve(streams.cwd, input(env, 'working-directory') || '.')
  const here: Streams = { ...streams, cwd }
  const base = flag(env, 'changed-only', true) ? baseOf(env, cwd) : null
  if (base && 'missing' in base) streams.out(`::warning title=corpus-lint::${base.missing}\n`)
  const args = await parseArguments(argumentsOf(env, base && 'revision' in base ? base.revision : null), DEFAULT_WIDTH) as Arguments
  const settings = settingsOf(args, cwd)
  const result = await lint({ ...settings.options, ...knownOf(settings, cwd), excerpts: true })
  const context = { ...contextOf(cwd), color: false, width: DEFAULT_WIDTH, quiet: false }
  const options = { ...context, repository: onGithub(context.repository, env), say: (text: string) => void streams.out(`::warning title=corpus-lint::${text}\n`) }

  const sarif = input(env, 'sarif-file') || 'corpus-lint.sarif'
  await deliver(reportSarif(result, options), { format: 'sarif', file: sarif }, here)
  await streams.out(reportText(result, options))
  if (flag(env, 'annotations', true)) await streams.out(reportGithub(result, options))
  if (flag(env, 'summary', true) && env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], reportMarkdown(result, options))
  const cache = settings.options.cache?.file
  const kept = env['CACHE_FOLDER'] && cache && existsSync(cache) ? { 'cache-key': createHash('sha256').update(readFileSync(cache)).digest('hex').slice(0, 32) } : {}
  outputs(env, { 'sarif-file': [input(env, 'working-directory').replace(/\/$/, ''), sarif].filter(Boolean).join('/'), findings: result.findings.length, 'new-findings': newOnes(result), ...kept })
  return result.findings.some((finding) => reaches(finding, settings.failOn)) ? 1 : 0
}

/** Inputs that are options, too, go the way of the command line: one place checks them. */
function argumentsOf(env: Environment, base: string | null): string[] {
  const option = (name: string, from = name): string[] => (input(env, from) ? [`--${name}`, input(env, from)] : [])
  return [
    ...option('config'), ...option('fail-on'), ...option('level'), ...option('baseline'), ...option('metadata'), ...option('min-confidence'),
    ...(base ? ['--changed-since', base] : []),
    ...(!flag(env, 'cache', true) ? ['--no-cache'] : env['CACHE_FOLDER'] ? ['--cache-location', `${env['CACHE_FOLDER']}/`] : []),
    '--', ...input(env, 'paths').split(/\s*\n\s*|\s+/).filter(Boolean),
  ]
}

/** What a composite action's step is given: `INPUT_FAIL_ON` for `fail-on`; runners set `INPUT_FAIL-ON`. */
const input = (env: Environment, name: string): string => (env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? env[`INPUT_${name.toUpperCase()}`] ?? '').trim()

function flag(env: Environment, name: string, fallback: boolean): boolean {
  const text = input(env, name).toLowerCase()
  if (text === '') return fallback
  if (text !== 'true' && text !== 'false') throw new UsageError(`input '${name}': expected true or false, got '${text}'`)
  return text === 'true'
}

/** What a pull request is to be held against: its base, or what stands for it in a shallow clone; null for other events. */
function baseOf(env: Environment, cwd: string): { revision: string } | { missing: string } | null {
  const event = eventOf(env)
  const sha = event.pull_request?.base?.sha ?? event.merge_group?.base_sha
  if (!sha) return null
  const found = [sha, `origin/${env['GITHUB_BASE_REF'] ?? ''}`].find((revision) => hasRevision(cwd, revision))
  if (found) return { revision: found }
  // A pull request is checked out as a merge: its first parent is the base.
  if (hasRevision(cwd, 'HEAD^2')) return { revision: 'HEAD^1' }
  return { missing: `The pull request's base ${sha.slice(0, 7)} is not in this clone, so all findings are shown: give actions/checkout 'fetch-depth: 0'` }
}

interface Event {
  readonly pull_request?: { readonly base?: { readonly sha?: string } }
  readonly merge_group?: { readonly base_sha?: string }
}

function eventOf(env: Environment): Event {
  const file = env['GITHUB_EVENT_PATH']
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Event) : {}
}

/** The runner knows the repository better than the clone does. */
function onGithub(repository: Repository | null, env: Environment): Repository | null {
  const [server, name, sha] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_SHA']]
  return repository && server && name ? { ...repository, url: `${server}/${name}`, ...(sha ? { revision: sha } : {}) } : repository
}

const newOnes = ({ findings }: Result): number => findings.filter(({ isNew }) => isNew !== false).length

function outputs(env: Environment, values: Readonly<Record<string, string | number>>): void {
  const file = env['GITHUB_OUTPUT']
  if (file) appendFileSync(file, Object.entries(values).map(([name, value]) => `${name}=${value}\n`).join(''))
}
