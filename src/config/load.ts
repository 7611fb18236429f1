// Finds the config and reads it.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Config } from '../model/index.js'
import { ConfigError, fileError } from './errors.js'
import { parseSource, readSource, type Source } from './source.js'
import { validate } from './validate.js'

export const CONFIG_NAMES = ['corpus-lint.config.json', 'corpus-lint.config.yaml', 'corpus-lint.config.yml'] as const

export interface LoadedConfig {
  readonly config: Config
  /** Absolute; what the config's paths are relative to. */
  readonly folder: string
  /** As messages name it; null without a config file. */
  readonly file: string | null
  /** The line of a part of it. */
  lineOf(path: readonly (string | number)[]): number
  /** A mistake in it that no schema can tell. */
  error(path: readonly (string | number)[], message: string, key?: boolean): ConfigError
}

/** The config of a run: the file named, none for false, else the one that is found. Throws ConfigError. */
export const loadConfig = (file: string | false | undefined, cwd: string): LoadedConfig =>
  file === false ? noConfig(cwd) : file === undefined ? findConfig(cwd) : readConfig(file, cwd)

/** What holds where there is no config file, or none is wanted. */
export const noConfig = (cwd: string): LoadedConfig => ({ config: {}, folder: cwd, file: null, lineOf: () => 0, error: (_, message) => fileError('config', message) })

/** The config that `cwd` or a folder above it holds, up to the repository's root. Throws ConfigError. */
export function findConfig(cwd: string): LoadedConfig {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found: string[] = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)))
    if (hasKey(join(folder, 'package.json'))) found.push('package.json')
    if (found.length > 1) throw fileError(nameOf(join(folder, found[1]!), cwd), `is a second config beside ${found[0]}: keep one of them`)
    if (found[0]) return readConfig(join(folder, found[0]), cwd)
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return noConfig(cwd)
  }
}

/** Reads a config file: YAML, JSON, or package.json with a key `corpus-lint`. Throws ConfigError. */
export function readConfig(path: string, cwd: string): LoadedConfig {
  const absolute = isAbsolute(path) ? path : join(cwd, path)
  const file = nameOf(absolute, cwd)
  const under = /(?:^|[/\\])package\.json$/.test(absolute) ? 'corpus-lint' : undefined
  let known: Source | undefined
  const source = (): Source => (known ??= under ? parseSource(readFileSync(absolute, 'utf8'), file, under) : readSource(absolute, file))
  const value = (absolute.endsWith('.json') ? plainJson(absolute, under) : undefined) ?? source().value
  const config = validate<Config>('config', value ?? {}, source)
  return { config, folder: dirname(absolute), file, lineOf: (path) => source().mistake(path, '').line, error: (...at) => new ConfigError([source().mistake(...at)]) }
}

/** A config that is in memory: its text, as messages name it, and the folder that its paths are relative to. Throws ConfigError. */
export function parseConfig(text: string, file: string, folder: string): LoadedConfig {
  const source = parseSource(text, file)
  const config = validate<Config>('config', source.value ?? {}, () => source)
  return { config, folder, file, lineOf: (path) => source.mistake(path, '').line, error: (...at) => new ConfigError([source.mistake(...at)]) }
}

/** JSON without its places: enough as long as nothing is wrong, and no YAML parser need be loaded. */
export function plainJson(path: string, under?: string): unknown {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    return under === undefined ? value : value[under]
  } catch {
    return undefined
  }
}

function hasKey(path: string): boolean {
  const value = existsSync(path) ? plainJson(path, 'corpus-lint') : undefined
  return value !== undefined
}

const nameOf = (path: string, cwd: string): string => (relative(cwd, path) || path).split(sep).join('/')
