// Command line in, exit status out.
import { ConfigError } from './config/errors.js'
import { helpOf } from './config/rules.js'
import { listRules, explain } from './cli/about.js'
import { writeConfig } from './cli/init.js'
import { type Arguments, FORMATS, parseArguments, UsageError, VERSION } from './cli/options.js'
import { deliver, targetsOf } from './cli/output.js'
import { progressOf } from './cli/progress.js'
import { repositoryOf } from './cli/repository.js'
import { settingsOf } from './cli/settings.js'
import type { Streams } from './cli/streams.js'
import { claimsOf, lint, NoSuchFile, reaches } from './lint.js'
import { reportClaims } from './report/claims.js'
import { reporterOf } from './report/index.js'
import { DEFAULT_WIDTH } from './report/text.js'

/** Runs the command line. Gives the exit status: 0 nothing at or above `--fail-on`, 1 something, 2 the run could not be done. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const args = await parseArguments(argv, streams.columns ?? 100)
    if (typeof args === 'string') {
      await streams.out(args)
      return 0
    }
    return await COMMANDS[args.command](args, streams)
  } catch (error) {
    const expected = error instanceof ConfigError || error instanceof UsageError || error instanceof NoSuchFile
    streams.err(expected ? `corpus-lint: ${error.message}\n` : `corpus-lint: this should not happen; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 2
  }
}

const COMMANDS: Readonly<Record<Arguments['command'], (args: Arguments, streams: Streams) => number | Promise<number>>> = {
  lint: lintCommand, claims: claimsCommand, init: writeConfig, rules: listRules, explain,
}

async function lintCommand(args: Arguments, streams: Streams): Promise<number> {
  const targets = targetsOf(args, FORMATS, 'text')
  const { options, failOn } = settingsOf(args, streams.cwd)
  const progress = progressOf(streams, args.quiet)
  const result = await lint({ ...options, excerpts: targets.some(({ format }) => format !== 'json'), onProgress: progress.step })
  progress.end()
  for (const target of targets) {
    const terminal = target.file === undefined
    const report = await reporterOf(target.format)
    await deliver(report(result, {
      version: VERSION, quiet: args.quiet, helpOf, repository: repositoryOf(streams.cwd),
      color: args.color ?? (terminal && streams.color === true), width: (terminal && streams.columns) || DEFAULT_WIDTH,
    }), target, streams)
  }
  return result.findings.some((finding) => reaches(finding, failOn)) ? 1 : 0
}

async function claimsCommand(args: Arguments, streams: Streams): Promise<number> {
  const [target] = targetsOf(args, ['ndjson'], 'ndjson')
  const { options } = settingsOf(args, streams.cwd)
  const progress = progressOf(streams, args.quiet)
  const { extractions, skipped } = await claimsOf({ ...options, onProgress: progress.step })
  progress.end()
  for (const { path, reason } of skipped) streams.err(`corpus-lint: ${path} skipped: ${reason}\n`)
  if (target!.file !== undefined) await deliver(extractions.map(reportClaims).join(''), target!, streams)
  else for (const extraction of extractions) await streams.out(reportClaims(extraction))
  return 0
}
