// `corpus-lint why FILE:LINE FILE:LINE`.
import { posix } from 'node:path'
import { nearest } from '../config/errors.js'
import { claimsOf, type Place, why } from '../lint.js'
import { type Arguments, UsageError } from './options.js'
import { progressOf } from './progress.js'
import { settingsOf } from './settings.js'
import type { Streams } from './streams.js'

/** Explains what two lines claim, and why their claims are, or are not, taken to speak of one thing. */
export async function whyCommand(args: Arguments, streams: Streams): Promise<number> {
  const [a, b] = args.paths.map(placeOf)
  const { options, rules } = settingsOf({ ...args, paths: [] }, streams.cwd)
  if (!a || !b) throw new UsageError('expected two places, as in docs/a.md:12 docs/b.md:7')
  const progress = progressOf(streams, args.quiet)
  // How rare a word is depends on the whole corpus: that is read, and the two documents with it.
  const { extractions } = await claimsOf({ ...options, paths: [...options.paths, a.path, b.path], onProgress: progress.step })
  progress.end()
  for (const { path } of [a, b]) {
    const paths = extractions.map((document) => document.path)
    const near = nearest(path, paths)
    if (!paths.includes(path)) throw new UsageError(`${path} is not a document that could be read${near ? `: did you mean '${near}'?` : ''}`)
  }
  await streams.out(`${why(extractions, rules, a, b).join('\n')}\n`)
  return 0
}

function placeOf(text: string): Place {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(text)
  if (!match) throw new UsageError(`'${text}': expected a file and a line, as in docs/a.md:12`)
  return { path: posix.normalize(match[1]!), line: Number(match[2]) }
}
