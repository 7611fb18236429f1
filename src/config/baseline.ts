// The file of known findings.
import { existsSync } from 'node:fs'
import { ConfigError, fileError } from './errors.js'
import { plainJson } from './load.js'
import { readSource, type Source } from './source.js'
import { validate } from './validate.js'

const VERSION = 1

/** Reads a baseline. Throws ConfigError. */
export function readBaseline<Known>(path: string, file: string): Known[] {
  if (!existsSync(path)) throw fileError(file, 'there is no such baseline; corpus-lint --update-baseline makes it')
  const source = (): Source => readSource(path, file)
  const { version, findings } = validate<{ version: number; findings: Known[] }>('baseline', plainJson(path) ?? source().value, source)
  if (version > VERSION) throw new ConfigError([source().mistake(['version'], `version: ${version} is of a newer corpus-lint; this one reads ${VERSION}`)])
  return findings
}

/** A baseline as it is written: an entry's lines stand apart, so that it diffs well. */
export const baselineText = (findings: readonly object[]): string => `${JSON.stringify({ version: VERSION, findings }, null, 2)}\n`
