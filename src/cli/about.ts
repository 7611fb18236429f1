// `corpus-lint rules` and `corpus-lint explain RULE`.
import { configuredRules } from '../config/apply.js'
import { meant } from '../config/errors.js'
import { loadConfig } from '../config/load.js'
import { builtInRules, helpOf } from '../config/rules.js'
import type { Rule } from '../model/index.js'
import { styleOf } from '../report/style.js'
import { type Arguments, UsageError } from './options.js'
import type { Streams } from './streams.js'

/** The rules as the config has them, and those that it switches off. */
function known(args: Arguments, cwd: string): { on: Rule[]; all: Rule[] } {
  const on = configuredRules(builtInRules(), loadConfig(args.config, cwd))
  const all = [...on, ...builtInRules().filter(({ id }) => !on.some((rule) => rule.id === id))]
  return { on, all: all.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** Prints the table of rules. */
export async function listRules(args: Arguments, { out, cwd, color }: Streams): Promise<number> {
  const style = styleOf(args.color ?? color === true)
  const { on, all } = known(args, cwd)
  const width = Math.max(0, ...all.map(({ id }) => id.length))
  for (const rule of all) {
    const level = on.includes(rule) ? style.level(rule.level, rule.level.padEnd(7)) : style.dim('off    ')
    await out(`${rule.id.padEnd(width)}  ${level}  ${rule.summary}${rule.folder === undefined ? '' : style.dim(' (your own)')}\n`)
  }
  return 0
}

/** Prints a rule's README, with its level and options as they are set. */
export async function explain(args: Arguments, { out, cwd, color }: Streams): Promise<number> {
  const style = styleOf(args.color ?? color === true)
  const { on, all } = known(args, cwd)
  const [id = ''] = args.paths
  const rule = all.find((one) => one.id === id)
  if (!rule) throw new UsageError(`there is no rule '${id}': ${meant(id, all.map((one) => one.id))}`)
  const options = Object.entries(rule.options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`)
  const body = helpOf(rule).replace(/^# .*\n+/, '').trim()
  await out(`${style.bold(rule.id)}  ${on.includes(rule) ? style.level(rule.level, rule.level) : style.dim('off')}\n${rule.summary}.\n\n${body}\n${options.length > 0 ? `\n${style.bold('Options, as they are set')}\n${options.join('')}` : ''}`)
  return 0
}
