// Command line and config together: what a run is to do.
import { isAbsolute, join, posix, relative, sep } from 'node:path'
import { configuredRules, onlyRules } from '../config/apply.js'
import { meant } from '../config/errors.js'
import { type LoadedConfig, loadConfig } from '../config/load.js'
import { readMetadata } from '../config/metadata.js'
import { builtInRules } from '../config/rules.js'
import { cacheAt, changedSince, type LintOptions, membershipOf } from '../lint.js'
import type { Config, Rule } from '../model/index.js'
import type { Arguments } from './options.js'

export interface Settings {
  readonly loaded: LoadedConfig
  readonly rules: readonly Rule[]
  readonly options: LintOptions
  readonly failOn: NonNullable<Config['failOn']>
  /** File of known findings, relative to the working directory. */
  readonly baseline?: string
}

/** The rules of a run and all that `lint` wants to know. Throws ConfigError. */
export function settingsOf(args: Arguments, cwd: string): Settings {
  const loaded = loadConfig(args.config, cwd)
  const { config, folder } = loaded
  const builtIn = builtInRules()
  const all = configuredRules(builtIn, loaded)
  const rules = args.rule.length > 0 ? onlyRules(all, args.rule) : all
  const base = slashes(relative(cwd, folder))
  const fromFolder = (path: string): string => (isAbsolute(path) ? path : posix.join(base || '.', path))
  const metadata = args.metadata ?? (config.metadata === undefined ? undefined : join(folder, config.metadata))
  const level = args.level ?? config.level
  const minConfidence = args.minConfidence ?? config.minConfidence
  const paths = args.paths.length > 0 ? args.paths : (config.files?.map(fromFolder) ?? ['.'])
  const rebase = (path: string): string => slashes(relative(folder, join(cwd, path)))
  const baseline = args.baseline ?? (config.baseline === undefined ? undefined : fromFolder(config.baseline))
  const { suppress, ignore = [] } = config
  const ruleIds = [...new Set([...builtIn, ...all].map(({ id }) => id))]
  return {
    loaded, rules, failOn: args.failOn ?? config.failOn ?? 'warning',
    ...(baseline === undefined ? {} : { baseline }),
    options: {
      ...(args.cache ? { cache: cacheAt(args.cacheLocation, cwd) } : {}),
      ...(args.workers === undefined ? {} : { workers: args.workers }),
      cwd, rules, paths, rebase, ruleIds, meant: (id) => meant(id, ruleIds),
      ...(suppress ? { suppress, suppressedIn: { file: loaded.file ?? 'config', lines: suppress.map((_, i) => loaded.lineOf(['suppress', i])) } } : {}),
      ...(args.changedSince === undefined ? {} : { change: changedSince(cwd, args.changedSince, membershipOf(paths, { ignore, rebase })) }),
      ...(args.anchor === undefined ? {} : { anchor: args.anchor }),
      ...(args.today === undefined ? {} : { today: args.today === 'now' ? new Date().toISOString().slice(0, 10) : args.today }),
      ...(config.ignore ? { ignore: config.ignore } : {}),
      ...(config.scopes ? { scopes: config.scopes } : {}),
      ...(metadata === undefined ? {} : { metadata: readMetadata(metadata, cwd) }),
      ...(level === undefined ? {} : { level }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
    },
  }
}

const slashes = (path: string): string => path.split(sep).join('/')
