// The built-in rules, from the bundle that the build makes of rules/.
import { readFileSync } from 'node:fs'
import type { Rule } from '../model/index.js'

/** All built-in rules, by id. */
export function builtInRules(): Rule[] {
  const file = new URL('../../dist/rules.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Rule[]
}
