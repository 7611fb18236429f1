// Command line in, exit status out.
import { explain, listRules } from './cli/about.js'
import { action } from './cli/action.js'
import { claimsCommand } from './cli/claims.js'
import { writeConfig } from './cli/init.js'
import { lintCommand } from './cli/lint.js'
import { type Arguments, parseArguments, UsageError } from './cli/options.js'
import type { Streams } from './cli/streams.js'
import { testRules } from './cli/test-rules.js'
import { whyCommand } from './cli/why.js'
import { ConfigError } from './config/errors.js'
import { GitError, NoSuchFile } from './lint.js'

/** Runs the command line. Gives the exit status: 0 nothing at or above `--fail-on`, 1 something, 2 the run could not be done. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const args = await parseArguments(argv, streams.columns ?? 100)
    if (typeof args !== 'string') return await COMMANDS[args.command](args, streams)
    await streams.out(args)
    return 0
  } catch (error) {
    const expected = [ConfigError, UsageError, NoSuchFile, GitError].some((kind) => error instanceof kind)
    streams.err(expected ? `corpus-lint: ${(error as Error).message}\n` : `corpus-lint: this should not happen; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 2
  }
}

const COMMANDS: Readonly<Record<Arguments['command'], (args: Arguments, streams: Streams) => number | Promise<number>>> = {
  lint: lintCommand, claims: claimsCommand, init: writeConfig, rules: listRules, explain, why: whyCommand, 'test-rules': testRules, action,
}
