// A rule's folder made by `npm run new-rule` passes the tests as it stands.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesFor } from '../src/config/examples.js'
import { readRules } from '../src/config/rules.js'
import { lint } from '../src/lint.js'
import { newRule } from '../src/tools/new-rule.js'
import { examplesOf, ruleIds, rulesFolder } from './examples.js'
import { folderOf } from './run.js'

test.each(ruleIds())('after %s', async (like) => {
  const folder = folderOf({})
  cpSync(join(rulesFolder, like), join(folder, like), { recursive: true })
  expect(newRule(folder, 'tide-conflict', like)).toContain('rules/tide-conflict')
  const rule = readRules(folder, 'rules').find(({ id }) => id === 'tide-conflict')!
  expect(rule.name).toBe('TideConflict')
  const examples = examplesOf('tide-conflict', readFileSync(join(folder, 'tide-conflict/README.md'), 'utf8'))
  expect(examples.length).toBeGreaterThan(1)
  for (const example of examples) {
    const { documents, findings } = example
    const metadata = new Map(documents.flatMap(({ path, date }) => (date ? [[path, { date }] as const] : [])))
    const result = await lint({ cwd: '.', paths: [], sources: documents, metadata, rules: rulesFor(example, [rule]) })
    expect(result.findings.length).toBe(findings.length)
  }
})

test('says what is wrong with a name', () => {
  const folder = folderOf({ 'old-rule/rule.yaml': '' })
  expect(() => newRule(folder, 'Not An Id')).toThrow("expected an id of lower-case words joined by hyphens, got 'Not An Id'")
  expect(() => newRule(folder, 'old-rule')).toThrow("there is a rule 'old-rule' already")
  expect(() => newRule(folder, 'new-rule', 'odl-rule')).toThrow("did you mean 'old-rule'?")
})
