// Makes what can be listed from the folders of rules/: the bundle that is read at start-up instead of many files, the
// schemas and their compiled validators, the READMEs for help.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CHECKS } from '../check/index.js'
import { ConfigError } from '../config/errors.js'
import { readRules } from '../config/rules.js'
import { baselineSchema, configSchema, lexiconSchema, ruleSchema } from '../config/schema.js'
import { MATCHERS } from '../match/index.js'
import type { Rule } from '../model/index.js'
import { actionTable, findingsShown, ruleTable, withMade } from './made.js'

const require = createRequire(import.meta.url)
const { Ajv } = require('ajv') as typeof import('ajv')
const standalone = (require('ajv/dist/standalone') as { default: typeof import('ajv/dist/standalone/index.js').default }).default
const root = new URL('../../', import.meta.url).pathname
const write = (name: string, text: string): void => writeFileSync(join(root, 'dist', name), text)

function compile(schemas: Readonly<Record<string, object>>): void {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, code: { source: true }, keywords: ['hint'] })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name)
  write('validators.cjs', standalone(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name]))))
}

/** A hash over the code that decides what is extracted: what a cache holds is good for this code only. */
function fingerprint(): string {
  const hash = createHash('sha1')
  for (const folder of ['model', 'read', 'extract', 'gather']) {
    for (const file of readdirSync(join(root, 'dist', folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.js')) hash.update(file).update(readFileSync(join(root, 'dist', folder, file)))
    }
  }
  return hash.digest('hex')
}

try {
  // npx links to this file and only makes it executable when it links for the first time.
  chmodSync(join(root, 'dist/bin.js'), 0o755)
  mkdirSync(join(root, 'rules'), { recursive: true })
  const rule = ruleSchema(Object.keys(MATCHERS).sort(), Object.keys(CHECKS).sort())
  // The rules are held to their own schema before the config's schema can be made from them.
  compile({ rule, lexicon: lexiconSchema, config: { type: 'object' } })
  const rules = readRules(join(root, 'rules'), 'rules').map(({ folder, ...one }): Rule => one)
  const config = configSchema(rules)
  compile({ rule, lexicon: lexiconSchema, config, baseline: baselineSchema })
  write('rule.schema.json', JSON.stringify(rule, null, 2) + '\n')
  write('config.schema.json', JSON.stringify(config, null, 2) + '\n')
  write('rules.json', JSON.stringify(rules))
  write('help.json', JSON.stringify(Object.fromEntries(rules.map(({ id }) => [id, readFileSync(join(root, 'rules', id, 'README.md'), 'utf8')]))))
  write('extractors', fingerprint())
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Parameters<typeof actionTable>[0]
  const docs = process.argv.includes('--docs') || process.argv.includes('--check')
  const shown = docs ? await findingsShown(root) : ''
  for (const [file, name, made] of [['README.md', 'rules', ruleTable(rules)], ['README.md', 'findings', shown], ['.github/ci.md', 'inputs', actionTable(action)]] as const) {
    if (!docs) break
    const text = readFileSync(join(root, file), 'utf8')
    const fresh = withMade(text, name, made)
    if (fresh === text) continue
    if (process.argv.includes('--docs')) writeFileSync(join(root, file), fresh)
    else {
      process.stderr.write(`${file}: its ${name} are stale: run npm run docs\n`)
      process.exitCode = 1
    }
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
