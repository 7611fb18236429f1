// The command line as yargs knows it.
import { readFileSync } from 'node:fs'
import yargs from 'yargs'
import { meant, nearest } from '../config/errors.js'
import type { Anchor } from '../lint.js'
import type { Level } from '../model/index.js'

export const VERSION = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version
export const FORMATS = ['text', 'concise', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'rdjson', 'junit', 'checkstyle'] as const
export const COMMANDS = ['claims', 'init', 'rules', 'explain', 'why', 'test-rules', 'action'] as const

/** What the command line asks for. */
export interface Arguments {
  readonly command: 'lint' | (typeof COMMANDS)[number]
  readonly paths: readonly string[]
  readonly format: readonly string[]
  readonly output?: string
  /** A file, or false for none. */
  readonly config?: string | false
  readonly metadata?: string
  readonly rule: readonly string[]
  readonly level?: Level
  readonly minConfidence?: number
  readonly failOn?: Level | 'never'
  readonly quiet: boolean
  readonly cache: boolean
  readonly cacheLocation?: string
  readonly workers?: number
  readonly color?: boolean
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly changedSince?: string
  readonly anchor?: Anchor
  /** ISO date that suppressions are held against, or `now`. */
  readonly today?: string
  readonly fix: boolean
  readonly fixDryRun: boolean
}

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const LEVELS = ['note', 'warning', 'error'] as const
const OPTIONS = {
  format: { type: 'string', array: true, requiresArg: true, describe: `${FORMATS.join(', ')}; several at once as FORMAT:FILE`, group: 'Output:' },
  output: { alias: 'o', type: 'string', requiresArg: true, describe: 'Write to a file instead of standard output', group: 'Output:' },
  cache: { type: 'boolean', default: true, describe: 'Keep what documents claim from run to run', group: 'Speed:' },
  'cache-location': { type: 'string', requiresArg: true, describe: 'Folder or file to keep it in', group: 'Speed:' },
  workers: { type: 'number', requiresArg: true, describe: 'Threads beside the first, at most; by default as the corpus and the cores ask for', group: 'Speed:' },
  quiet: { alias: 'q', type: 'boolean', default: false, describe: 'Findings only: no summary, no progress', group: 'Output:' },
  color: { type: 'boolean', describe: 'Colours; by default where the terminal has them', group: 'Output:' },
  config: { alias: 'c', type: 'string', requiresArg: true, describe: 'Config file; --no-config for none', group: 'What is checked:' },
  metadata: { type: 'string', requiresArg: true, describe: 'CSV or TSV with the dates of documents (path, date)', group: 'What is checked:' },
  rule: { type: 'string', array: true, requiresArg: true, default: [] as string[], describe: 'Only this rule; may be repeated', group: 'What is checked:' },
  level: { choices: LEVELS, requiresArg: true, describe: 'Leave out findings below this level', group: 'What is reported:' },
  'min-confidence': { type: 'number', requiresArg: true, describe: 'Leave out findings that are less sure (0 to 1)', group: 'What is reported:' },
  'changed-since': { type: 'string', requiresArg: true, describe: 'Only findings with a side in what changed since this git revision', group: 'What is reported:' },
  anchor: { choices: ['first', 'changed', 'each'] as const, requiresArg: true, describe: 'Show a finding at its first side, at the first in the change, or at each', group: 'What is reported:' },
  baseline: { type: 'string', requiresArg: true, describe: 'File of known findings, which stay quiet', group: 'What is reported:' },
  'update-baseline': { type: 'boolean', default: false, describe: 'Write all findings to the baseline', group: 'What is reported:' },
  today: { type: 'string', requiresArg: true, describe: 'Date that suppressions end by (or now); default: the latest document date', group: 'What is reported:' },
  fix: { type: 'boolean', default: false, describe: 'Put right what is safe to put right', group: 'Fixes:' },
  'fix-dry-run': { type: 'boolean', default: false, describe: 'Print a patch instead', group: 'Fixes:' },
  'fail-on': { choices: [...LEVELS, 'never'] as const, requiresArg: true, describe: 'Exit status 1 from this level on; default: warning', group: 'What is reported:' },
} as const

/** Parses a command line. Gives text to print (help, version) instead of arguments where that is asked for. Throws UsageError. */
export async function parseArguments(argv: readonly string[], columns: number): Promise<Arguments | string> {
  const chosen: { command: Arguments['command'] } = { command: 'lint' }
  const set = (command: Arguments['command']) => (): void => void (chosen.command = command)
  const paths = { type: 'string', array: true, describe: 'Files, folders and globs; those of the config when there are none' } as const
  const parser = yargs([])
    .scriptName('corpus-lint').locale('en')
    .parserConfiguration({ 'greedy-arrays': false, 'parse-positional-numbers': false, 'duplicate-arguments-array': true })
    .command('$0 [paths..]', 'Report what documents do not agree on', (one) => one.positional('paths', paths), set('lint'))
    .command('claims [paths..]', 'List what documents claim, one JSON object a line', (one) => one.positional('paths', paths), set('claims'))
    .command('init', 'Write a config file with comments', (one) => one, set('init'))
    .command('rules', 'List the rules', (one) => one, set('rules'))
    .command('explain <id>', 'Say what a rule finds, and why', (one) => one.positional('id', { type: 'string', describe: 'Id of a rule, such as figure-conflict' }), set('explain'))
    .command('why <here> <there>', 'Say why two lines are, or are not, taken to speak of one thing', (one) => one.positional('here', { type: 'string', describe: 'FILE:LINE' }).positional('there', { type: 'string', describe: 'FILE:LINE' }), set('why'))
    .command('test-rules', "Run the examples of your own rules' READMEs", (one) => one, set('test-rules'))
    .command('action', false, (one) => one, set('action'))
    .options(OPTIONS)
    .example('$0', 'lint the files that the config names')
    .example("$0 docs 'news/**/*.txt'", 'lint a folder and a glob')
    .example('$0 docs --format sarif:out.sarif --format text', 'a SARIF file, and text to read')
    .example('$0 news --metadata dates.csv --rule figure-conflict', 'one rule, with dates from a table')
    .example('$0 --changed-since origin/main', 'what this branch contradicts')
    .example('$0 explain figure-conflict', 'what a rule finds')
    .example('$0 why docs/a.md:12 docs/b.md:7', 'why two lines are compared, or not')
    .epilogue('Exit status: 0 nothing at or above --fail-on, 1 something, 2 the run could not be done.')
    .strictOptions().help().alias('h', 'help').version(VERSION).alias('V', 'version')
    .wrap(Math.min(columns, 100)).exitProcess(false)
    .fail((message, error) => { throw error ?? new UsageError(better(message)) })
  let printed = ''
  const args = await parser.parse([...argv], {}, (_error: unknown, _args: unknown, output: string) => { printed = output })
  if (printed) return `${printed}\n`
  const minConfidence = args['min-confidence']
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) throw new UsageError('--min-confidence: expected a number from 0 to 1')
  const { today } = args
  if (today !== undefined && !/^(?:\d{4}-\d{2}-\d{2}|now)$/.test(today)) throw new UsageError(`--today: expected a day such as 2024-06-30, or now, got '${today}'`)
  for (const name of ['output', 'config', 'metadata', 'level', 'fail-on', 'min-confidence', 'changed-since', 'anchor', 'baseline', 'today', 'cache-location', 'workers'] as const) {
    if (Array.isArray(args[name])) throw new UsageError(`--${name} stands there twice: expected it once`)
  }
  if (args.workers !== undefined && !(Number.isInteger(args.workers) && args.workers >= 0)) throw new UsageError('--workers: expected a whole number from 0')
  const { command } = chosen
  const given = <K extends string, V>(key: K, value: V | undefined): Record<K, V> | object => (value === undefined ? {} : { [key]: value })
  return {
    command, paths: command === 'explain' ? [String(args['id'])] : command === 'why' ? [String(args['here']), String(args['there'])] : ((args['paths'] as string[] | undefined) ?? []),
    format: args.format ?? [], rule: args.rule, quiet: args.quiet, cache: args.cache, ...given('cacheLocation', args['cache-location']), ...given('workers', args.workers),
    ...given('output', args.output), ...given('config', args.config as string | false | undefined), ...given('metadata', args.metadata),
    ...given('level', args.level), ...given('failOn', args['fail-on']), ...given('minConfidence', minConfidence), ...given('color', args.color),
    updateBaseline: args['update-baseline'], fix: args.fix, fixDryRun: args['fix-dry-run'],
    ...given('baseline', args.baseline), ...given('changedSince', args['changed-since']), ...given('anchor', args.anchor), ...given('today', today),
  }
}

/** yargs says what is wrong; what would be right is said here. */
function better(message: string): string {
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]?.split(', ')[0]
  if (unknown === undefined) return message.replace(/\n\s*/g, ' ')
  const near = nearest(unknown, Object.keys(OPTIONS))
  return `unknown option '${unknown.length > 1 ? '--' : '-'}${unknown}'${near ? `: did you mean '--${near}'?` : '; corpus-lint --help lists them'}`
}

/** `sarif:out.sarif` → format and file. Throws UsageError. */
export function formatOf(text: string, formats: readonly string[]): { format: string; file?: string } {
  const colon = text.indexOf(':')
  const format = colon < 0 ? text : text.slice(0, colon)
  if (!formats.includes(format)) throw new UsageError(`--format: '${format}' is not known: ${meant(format, formats)}`)
  const file = colon < 0 ? undefined : text.slice(colon + 1)
  if (file === '') throw new UsageError(`--format ${text}: expected a file name behind the colon`)
  return { format, ...(file === undefined ? {} : { file }) }
}
