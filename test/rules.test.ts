// Runs every example of every rule's README, and holds the rules to what the README says.
import { describe, expect, test } from 'vitest'
import { exampleLine, rulesFor } from '../src/config/examples.js'
import { builtInRules } from '../src/config/rules.js'
import { lint } from '../src/lint.js'
import type { Finding } from '../src/model/index.js'
import { type Example, examplesOf, ruleIds } from './examples.js'

const rules = builtInRules()
const run = async (example: Example, documents = example.documents): Promise<readonly Finding[]> => {
  const metadata = new Map(documents.flatMap(({ path, date }) => (date ? [[path, { date }] as const] : [])))
  const result = await lint({ cwd: '.', paths: [], sources: documents, metadata, rules: rulesFor(example, rules) })
  return result.findings
}

describe.each(ruleIds())('%s', (id) => {
  const examples = examplesOf(id)
  const rule = rules.find((one) => one.id === id)

  test.each(examples)('$title', async (example) => {
    const findings = await run(example)
    expect(findings.map(exampleLine)).toEqual(example.findings)
    for (const { locations } of findings) {
      for (const { path, start, end, text } of locations) {
        const source = example.documents.find((document) => document.path === path)!.source
        if (/\.(?:txt)$/.test(path)) expect(source.slice(start.offset, end.offset)).toBe(text)
      }
    }
    const reversed = await run(example, [...example.documents].reverse())
    expect(reversed).toEqual(findings)
  })

  test('has an example that finds, one that is silent, no example twice', () => {
    expect(rule, 'npm run build makes dist/rules.json').toBeDefined()
    expect(examples.some((one) => one.findings.length > 0)).toBe(true)
    expect(examples.some((one) => one.findings.length === 0)).toBe(true)
    const bodies = examples.map((one) => JSON.stringify([one.documents, one.config]))
    expect(bodies.filter((body, i) => bodies.indexOf(body) !== i)).toEqual([])
  })

  test('every message is used by an example, and none leaves a placeholder', async () => {
    const messages = (await Promise.all(examples.map((one) => run(one)))).flat().map((one) => one.message)
    for (const message of messages) expect(message).not.toMatch(/\{\w+\}|undefined|\[object/)
    for (const [key, template] of Object.entries(rule!.messages)) {
      const pattern = new RegExp(template.split(/\{\w+\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'))
      const used = (await Promise.all(examples.map((one) => run(one)))).flat().some((one) => pattern.test(one.message) || one.locations.some((side) => pattern.test(side.message)))
      expect(used, `message '${key}' of ${id}`).toBe(true)
    }
  })
})

test('there are rules', () => expect(rules.length).toBe(ruleIds().length))
