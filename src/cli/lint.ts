// `corpus-lint [paths..]`.
import { resolve } from 'node:path'
import { baselineText, readBaseline } from '../config/baseline.js'
import { helpOf } from '../config/rules.js'
import { baselineOf, type Known, lint, reaches } from '../lint.js'
import type { Result } from '../model/index.js'
import { reporterOf, type ReportOptions } from '../report/index.js'
import { count } from '../report/style.js'
import { DEFAULT_WIDTH } from '../report/text.js'
import { fix } from './fix.js'
import { type Arguments, FORMATS, UsageError, VERSION } from './options.js'
import { deliver, targetsOf } from './output.js'
import { progressOf } from './progress.js'
import { repositoryOf } from './repository.js'
import { type Settings, settingsOf } from './settings.js'
import type { Streams } from './streams.js'

/** Lints and reports. Gives the exit status. */
export async function lintCommand(args: Arguments, streams: Streams): Promise<number> {
  const targets = targetsOf(args, FORMATS, 'text')
  const settings = settingsOf(args, streams.cwd)
  const excerpts = targets.some(({ format }) => format !== 'json')
  if (args.updateBaseline) return updateBaseline(args, settings, streams)
  const progress = progressOf(streams, args.quiet)
  const onProgress = (done: number, total: number): void => {
    if (done === 0) streams.documents?.(total)
    progress.step(done, total)
  }
  const options = { ...settings.options, excerpts, onProgress, ...knownOf(settings, streams.cwd) }
  if (args.fix || args.fixDryRun) {
    const { result, patch } = await fix(options, args.fixDryRun, streams)
    progress.end()
    if (args.fixDryRun) await streams.out(patch)
    else await report(result, args, streams)
    return statusOf(result, settings)
  }
  const result = await lint(options)
  progress.end()
  await report(result, args, streams)
  return statusOf(result, settings)
}

/** What a run's baseline knows; nothing without one. Throws ConfigError. */
export const knownOf = ({ baseline }: Settings, cwd: string): { baseline?: readonly Known[] } => (baseline === undefined ? {} : { baseline: readBaseline<Known>(resolve(cwd, baseline), baseline) })

const statusOf = ({ findings }: Result, { failOn }: Settings): number => (findings.some((finding) => reaches(finding, failOn)) ? 1 : 0)

/** What reporters are told of a run, but for what depends on where the report goes. */
export const contextOf = (cwd: string): Pick<ReportOptions, 'version' | 'helpOf' | 'repository'> => ({ version: VERSION, helpOf, repository: repositoryOf(cwd) })

async function report(result: Result, args: Arguments, streams: Streams): Promise<void> {
  const context = contextOf(streams.cwd)
  for (const target of targetsOf(args, FORMATS, 'text')) {
    const terminal = target.file === undefined
    const text = (await reporterOf(target.format))(result, {
      ...context, quiet: args.quiet, color: args.color ?? (terminal && streams.color === true), width: (terminal && streams.columns) || DEFAULT_WIDTH,
      say: (text) => streams.err(`corpus-lint: ${text}\n`),
    })
    await deliver(text, target, streams)
  }
}

async function updateBaseline(args: Arguments, settings: Settings, streams: Streams): Promise<number> {
  const { baseline: file, options: { change: _, ...options }, rules } = settings
  if (file === undefined) throw new UsageError("--update-baseline: which file? Name it with --baseline FILE, or 'baseline' in the config")
  const { findings } = await lint(options)
  const ran = new Set(rules.map(({ id }) => id))
  // Rules that did not run keep what is known of them.
  const others = args.rule.length === 0 ? [] : (knownIfAny(settings, streams.cwd) ?? []).filter(({ rule }) => !ran.has(rule))
  const entries = [...others, ...baselineOf(findings)].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
  await deliver(baselineText(entries), { format: 'json', file }, streams)
  if (!args.quiet) await streams.out(`Wrote ${file}: ${count(findings.length, 'finding')} that ${findings.length === 1 ? 'is' : 'are'} known from now on.\n`)
  return 0
}

function knownIfAny(settings: Settings, cwd: string): readonly Known[] | undefined {
  try {
    return knownOf(settings, cwd).baseline
  } catch {
    return undefined
  }
}
