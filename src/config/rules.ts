// The rules of a run: the built-in ones from the bundle that the build makes, the user's own from their folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Rule } from '../model/index.js'
import { ConfigError, fileError } from './errors.js'
import { readSource } from './source.js'
import { validate } from './validate.js'

/** All built-in rules, by id. */
export function builtInRules(): Rule[] {
  const file = new URL('../../dist/rules.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Rule[]
}

/** What a rule says of itself at length: the README of its folder, as Markdown. */
export function helpOf(rule: Rule): string {
  if (rule.folder !== undefined) {
    const file = join(rule.folder, 'README.md')
    return existsSync(file) ? readFileSync(file, 'utf8') : `# ${rule.id}\n\n${rule.summary}.\n`
  }
  const file = new URL('../../dist/help.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[rule.id] ?? ''
}

/** The rules in a folder of rule folders, by id. `name` is how messages name the folder. Throws ConfigError. */
export function readRules(folder: string, name: string): Rule[] {
  if (!existsSync(folder)) throw fileError(name, 'no such folder')
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'rule.yaml'))).map((entry) => entry.name).sort()
  return ids.map((id) => readRule(join(folder, id), `${name.replace(/\/$/, '')}/${id}`))
}

/** One rule's folder: `rule.yaml`, validated, and its lexicons. */
export function readRule(folder: string, name: string): Rule {
  const source = readSource(join(folder, 'rule.yaml'), `${name}/rule.yaml`)
  const { claims, ...rule } = validate<Omit<Rule, 'claims' | 'lexicons'> & { claims: Rule['claims'] | Rule['claims'][number] }>('rule', source.value, () => source)
  if (rule.id !== basename(folder)) throw new ConfigError([source.mistake(['id'], `id: expected '${basename(folder)}', the name of its folder`)])
  for (const option of Object.keys(rule.optionSchemas ?? {})) {
    if (!Object.hasOwn(rule.options ?? {}, option)) throw new ConfigError([source.mistake(['optionSchemas', option], `optionSchemas: there is no option '${option}'`, true)])
  }
  const lexicons: Record<string, unknown> = {}
  for (const file of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file) && file !== 'rule.yaml').sort()) {
    lexicons[file.replace(/\.ya?ml$/, '')] = readLexicon(join(folder, file), `${name}/${file}`)
  }
  return { ...rule, options: rule.options ?? {}, claims: [claims].flat() as Rule['claims'], lexicons, folder }
}

/** A lexicon: a list, or a table. */
export function readLexicon(path: string, name: string): unknown {
  const source = readSource(path, name)
  return validate('lexicon', source.value, () => source)
}
