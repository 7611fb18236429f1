// The examples in a rule's README, which are its tests: fenced documents with a name, then fenced findings.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Example, examplesIn } from '../src/config/examples.js'

export type { Example }

export const rulesFolder = join(import.meta.dirname, '../rules')
export const ruleIds = (): string[] => readdirSync(rulesFolder).filter((name) => !name.startsWith('.')).sort()

/** The examples of a built-in rule's README, or of a text. */
export const examplesOf = (rule: string, readme = readFileSync(join(rulesFolder, rule, 'README.md'), 'utf8')): Example[] => examplesIn(readme, rule)
