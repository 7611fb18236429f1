// The user's settings laid over the rules.
import { join } from 'node:path'
import type { Level, Rule } from '../model/index.js'
import { ConfigError, meant } from './errors.js'
import type { LoadedConfig } from './load.js'
import { readLexicon, readRules } from './rules.js'

/** The rules of a run: built-in ones and the config's own, with its levels, options and lexicons; without those that are off. Throws ConfigError. */
export function configuredRules(builtIn: readonly Rule[], loaded: LoadedConfig): Rule[] {
  const { config } = loaded
  const all = [...builtIn]
  for (const [i, folder] of (config.ruleFolders ?? []).entries()) {
    const rules = readRules(join(loaded.folder, folder), folder)
    if (rules.length === 0) throw loaded.error(['ruleFolders', i], `${folder} holds no rule: expected folders with a rule.yaml in each`)
    for (const rule of rules) {
      if (all.some((one) => one.id === rule.id)) throw loaded.error(['ruleFolders', i], `${folder}: there is a rule '${rule.id}' already; its folder needs another name`)
      all.push(asItsModel(rule, builtIn))
    }
  }
  const ids = all.map((rule) => rule.id)
  for (const key of ['rules', 'lexicons'] as const) {
    for (const id of Object.keys(config[key] ?? {})) {
      if (!ids.includes(id)) throw loaded.error([key, id], `${key}: there is no rule '${id}': ${meant(id, ids)}`, true)
    }
  }
  for (const [i, { rule }] of (config.suppress ?? []).entries()) {
    if (rule !== undefined && !ids.includes(rule)) throw loaded.error(['suppress', i, 'rule'], `suppress.${i}.rule: there is no rule '${rule}': ${meant(rule, ids)}`)
  }
  return all.flatMap((rule) => applied(rule, loaded)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a user's rule does not say is as in the built-in rule with the same check, so that it need not bring every lexicon. */
function asItsModel(rule: Rule, builtIn: readonly Rule[]): Rule {
  const model = builtIn.find(({ check, match }) => check === rule.check && match === rule.match) ?? builtIn.find(({ check }) => check === rule.check)
  if (!model) return rule
  return {
    ...rule, options: { ...model.options, ...rule.options }, messages: { ...model.messages, ...rule.messages },
    lexicons: { ...model.lexicons, ...rule.lexicons }, optionSchemas: { ...model.optionSchemas, ...rule.optionSchemas },
  }
}

function applied(rule: Rule, loaded: LoadedConfig): Rule[] {
  const setting = loaded.config.rules?.[rule.id]
  const { level = rule.level, options = {} } = typeof setting === 'object' ? setting : { level: setting ?? rule.level }
  if (level === 'off') return []
  for (const [name, value] of Object.entries(options)) {
    const place = ['rules', rule.id, 'options', name]
    const known = Object.keys(rule.options)
    if (!known.includes(name)) throw loaded.error(place, `rules.${rule.id}: unknown option '${name}'${known.length > 0 ? `: ${meant(name, known)}` : ''}`, true)
    const expected = rule.options[name]
    if (rule.folder !== undefined && expected !== null && typeof expected !== typeof value) throw loaded.error(place, `rules.${rule.id}.options.${name}: expected ${typeof expected}, as its default ${JSON.stringify(expected)} is`)
  }
  return [{ ...rule, level: level as Level, options: { ...rule.options, ...options }, lexicons: withEntries(rule, loaded) }]
}

function withEntries(rule: Rule, loaded: LoadedConfig): Rule['lexicons'] {
  const extra = loaded.config.lexicons?.[rule.id]
  if (!extra) return rule.lexicons
  const lexicons: Record<string, unknown> = { ...rule.lexicons }
  for (const [name, given] of Object.entries(extra)) {
    const place = ['lexicons', rule.id, name]
    const known = Object.keys(rule.lexicons)
    if (!known.includes(name)) throw loaded.error(place, `lexicons.${rule.id}: there is no lexicon '${name}'${known.length > 0 ? `: ${meant(name, known)}` : ', and the rule has none'}`, true)
    const entries = typeof given === 'string' ? readLexicon(join(loaded.folder, given), given) : given
    const own = lexicons[name]
    if (Array.isArray(own) !== Array.isArray(entries)) throw loaded.error(place, `lexicons.${rule.id}.${name}: expected ${Array.isArray(own) ? 'a list' : 'keys with entries'}, as the rule's own is`)
    lexicons[name] = merged(own, entries)
  }
  return lexicons
}

/** Lists are joined; of tables the user's entry wins, and tables in tables are merged likewise. */
function merged(own: unknown, extra: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(extra)) return [...own, ...extra]
  if (!isTable(own) || !isTable(extra)) return extra
  const all: Record<string, unknown> = { ...own }
  for (const [key, value] of Object.entries(extra)) all[key] = Object.hasOwn(own, key) ? merged(own[key], value) : value
  return all
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keeps the rules named on the command line. Throws ConfigError for an id that there is not. */
export function onlyRules(rules: readonly Rule[], ids: readonly string[]): Rule[] {
  const known = rules.map((rule) => rule.id)
  for (const id of ids) {
    if (!known.includes(id)) throw new ConfigError([{ file: '--rule', line: 0, column: 0, message: `there is no rule '${id}', or it is off: ${meant(id, known)}` }])
  }
  return rules.filter((rule) => ids.includes(rule.id))
}
