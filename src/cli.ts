// Command line in, exit status out.
import { type Arguments, parseArguments } from './cli/options.js'
import type { Streams } from './cli/streams.js'

type Command = (args: Arguments, streams: Streams) => number | Promise<number>

/** Each command is loaded when it is asked for: help need not wait for the linter. */
const COMMANDS: Readonly<Record<Arguments['command'], () => Promise<Command>>> = {
  lint: async () => (await import('./cli/lint.js')).lintCommand,
  claims: async () => (await import('./cli/claims.js')).claimsCommand,
  init: async () => (await import('./cli/init.js')).writeConfig,
  rules: async () => (await import('./cli/about.js')).listRules,
  explain: async () => (await import('./cli/about.js')).explain,
  why: async () => (await import('./cli/why.js')).whyCommand,
  'test-rules': async () => (await import('./cli/test-rules.js')).testRules,
  action: async () => (await import('./cli/action.js')).action,
}

/** Errors that are the user's to mend: their message is all there is to say. By name, as the stages that throw them are not loaded for every command. */
const EXPECTED = new Set(['ConfigError', 'UsageError', 'NoSuchFile', 'GitError'])

/** Runs the command line. Gives the exit status: 0 nothing at or above `--fail-on`, 1 something, 2 the run could not be done. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const args = await parseArguments(argv, streams.columns ?? 100)
    if (typeof args !== 'string') return await (await COMMANDS[args.command]())(args, streams)
    await streams.out(args)
    return 0
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    streams.err(EXPECTED.has(name) ? `corpus-lint: ${message}\n` : `corpus-lint: this should not happen; please report it.\n${stack ?? message}\n`)
    return 2
  }
}
