// `corpus-lint claims [paths..]`.
import { claimsOf } from '../lint.js'
import type { Extraction } from '../model/index.js'
import { reportClaims } from '../report/claims.js'
import type { Arguments } from './options.js'
import { deliver, targetsOf } from './output.js'
import { progressOf } from './progress.js'
import { settingsOf } from './settings.js'
import type { Streams } from './streams.js'

/** Lists what documents claim, one JSON object a line. */
export async function claimsCommand(args: Arguments, streams: Streams): Promise<number> {
  const [target] = targetsOf(args, ['ndjson'], 'ndjson')
  const { options } = settingsOf(args, streams.cwd)
  const progress = progressOf(streams, args.quiet)
  const { extractions, skipped } = await claimsOf({ ...options, onProgress: progress.step })
  progress.end()
  for (const { path, reason } of skipped) streams.err(`corpus-lint: ${path} skipped: ${reason}\n`)
  await deliver(linesOf(extractions), target!, streams)
  return 0
}

function* linesOf(extractions: readonly Extraction[]): Iterable<string> {
  for (const extraction of extractions) yield reportClaims(extraction)
}
