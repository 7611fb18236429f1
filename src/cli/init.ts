// `corpus-lint init`: a config file with comments.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_NAMES } from '../config/load.js'
import { builtInRules } from '../config/rules.js'
import { initialConfig } from '../config/template.js'
import { type Arguments, UsageError } from './options.js'
import type { Streams } from './streams.js'

/** Writes corpus-lint.config.yaml to the working directory, unless there is a config already. */
export async function writeConfig(_: Arguments, { out, cwd }: Streams): Promise<number> {
  const there = CONFIG_NAMES.find((name) => existsSync(join(cwd, name)))
  if (there) throw new UsageError(`there is ${there} already`)
  writeFileSync(join(cwd, 'corpus-lint.config.yaml'), initialConfig(builtInRules()))
  await out('Wrote corpus-lint.config.yaml: name your files in it, then run corpus-lint.\n')
  return 0
}
