// SARIF as code scanning takes it: the schema, and what no schema says.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Log, Result as SarifResult } from 'sarif'
import { describe, expect, test } from 'vitest'
import { builtInRules, helpOf } from '../src/config/rules.js'
import { lint } from '../src/lint.js'
import type { Finding, Location, Result } from '../src/model/index.js'
import { reportSarif } from '../src/report/sarif/index.js'

const require = createRequire(import.meta.url)
const { Ajv2020 } = require('ajv/dist/2020') as typeof import('ajv/dist/2020.js')
const addFormats = require('ajv-formats') as unknown as (ajv: object) => void
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
const valid = ajv.compile(JSON.parse(readFileSync(new URL('../node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json', import.meta.url), 'utf8')) as object)

const rules = builtInRules()
const side = (path: string, line: number, text = `$${line} million`): Location => ({
  path, text, value: `${line}000000 USD`, message: `here it is ${text}`,
  start: { line, column: 5, offset: line * 50 }, end: { line, column: 5 + text.length, offset: line * 50 + text.length },
})
const finding = (locations: readonly [Location, ...Location[]], message = 'Unexpected $4 million', extra: Partial<Finding> = {}): Finding =>
  ({ rule: rules[0]!.id, level: 'warning', confidence: 0.9, subject: 'cost', message, because: ['bridge', 'cost'], fingerprint: 'abc123', locations, fix: null, ...extra })
const result = (findings: readonly Finding[], extra: Partial<Result> = {}): Result => ({ documents: 2, claims: 9, findings, skipped: [], rules, silenced: { suppressed: 0, known: 0, fixed: 0, unchanged: 0, resolved: 0, unused: [] }, ...extra })

function sarif(of: Result, prefix = ''): Log {
  const text = reportSarif(of, { version: '1.2.3', helpOf, repository: { prefix, url: 'https://example.org/docs', revision: 'a'.repeat(40), branch: 'main' }, color: false, width: 100, quiet: false })
  const log = JSON.parse(text) as Log
  expect(valid(log), JSON.stringify(valid.errors)).toBe(true)
  for (const one of log.runs[0]!.results!) holds(one)
  return log
}

/** What code scanning wants of a result beyond the schema. */
function holds({ message, locations, relatedLocations = [] }: SarifResult): void {
  const ids = relatedLocations.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of message.text!.matchAll(/\]\((\d+)\)/g)) expect(ids).toContain(Number(id))
  if (ids.length > 0) expect(message.text).toMatch(/\]\(1\)|\]\(\d+\)/)
  for (const { physicalLocation, message: own } of [...locations!, ...relatedLocations]) {
    expect(physicalLocation!.artifactLocation!.uri).not.toMatch(/^(?:\/|\.\/|[a-z]+:)|[\\ ]/i)
    expect(physicalLocation!.region).toMatchObject({ startLine: expect.any(Number) as number, endColumn: expect.any(Number) as number })
    expect(own!.text).not.toBe('')
  }
}
const results = (log: Log): SarifResult[] => log.runs[0]!.results!

describe('holds for', () => {
  const many = Array.from({ length: 100 }, (_, i) => finding([side('a.md', i + 1), side('b.md', i + 2)]))
  const thirty = Array.from({ length: 30 }, (_, i) => side(`d${i}.md`, i + 1)) as unknown as [Location, ...Location[]]
  test.each([
    ['no finding', []], ['one side', [finding([side('a.md', 1)])]], ['a hundred', many], ['thirty sides', [finding(thirty)]],
    ['names that need escapes', [finding([side('docs\\old notes\\á b.md', 2), side('文書/[x] (1).md', 3), side('C:\\x.md', 4), side('100%.txt', 5)])]],
  ])('%s', (_, findings) => {
    expect(results(sarif(result(findings)))).toHaveLength(findings.length)
  })
})

test('findings of real documents, with their contexts', async () => {
  const of = await lint({ cwd: new URL('..', import.meta.url).pathname, paths: ['seeds'], excerpts: true })
  const log = sarif(of)
  expect(results(log).length).toBe(of.findings.length)
  for (const { physicalLocation } of results(log).flatMap((one) => [...one.locations!, ...(one.relatedLocations ?? [])])) {
    const { region, contextRegion } = physicalLocation!
    expect(contextRegion!.snippet!.text!.slice(region!.charOffset! - contextRegion!.charOffset!, region!.charOffset! + region!.charLength! - contextRegion!.charOffset!)).toBe(region!.snippet!.text)
  }
})

test('what was computed shows its derivation as a code flow, step by step', async () => {
  const of = await lint({ cwd: '.', paths: [], sources: [{ path: 'a.txt', source: 'Twelve others -- nine men and six women -- came on Tuesday, April 24, 2024.\n' }] })
  const flows = results(sarif(of)).map(({ codeFlows }) => codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => `${location!.physicalLocation!.region!.startColumn!}: ${location!.message!.text!}`))
  expect(flows).toEqual([
    ['18: nine men', '31: six women', '1: make 15'],
    ['52: the year is 2024', '52: April 24, 2024 is a Wednesday', '52: April 23, 2024 and April 30, 2024 are Tuesdays'],
  ])
})

test('a place that the message names is a link; the first other side is where it names none', () => {
  const sides = [side('a.md', 3), side('[b].md', 4), side('c.md', 5)] as const
  const named = results(sarif(result([finding([...sides], 'Unexpected $3 million, expected $5 million as in c.md:5:5-5:15')])))[0]!
  expect(named.message.text).toBe('Unexpected $3 million, expected $5 million as in [c.md:5](2).')
  const unnamed = results(sarif(result([finding([...sides])])))[0]!
  expect(unnamed.message.text).toBe('Unexpected $4 million. See [\\[b\\].md:4](1) and 1 more.')
  expect(unnamed.codeFlows![0]!.threadFlows[0]!.locations).toHaveLength(3)
})

test('a run that could not read a file does not look clean', () => {
  const [invocation] = sarif(result([], { skipped: [{ path: 'b c.txt', reason: 'not text' }] })).runs[0]!.invocations!
  expect(invocation).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'b%20c.txt' } } }] }] })
})

test('beyond the limits the weakest are left out, and the run says so', () => {
  const findings = Array.from({ length: 5003 }, (_, i) => finding([side('a.md', i + 1)], 'Same', { level: i === 5002 ? 'error' : i < 2 ? 'note' : 'warning', confidence: i === 5001 ? 0.1 : 0.9 }))
  const log = JSON.parse(reportSarif(result(findings), { version: '1.2.3', helpOf: () => '# x', repository: null, color: false, width: 100, quiet: false })) as Log
  const lines = results(log).map((one) => one.locations![0]!.physicalLocation!.region!.startLine)
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([5000, 3, 5003])
  expect(lines).not.toContain(5002)
  expect(log.runs[0]!.invocations![0]!.toolExecutionNotifications![0]!.message.text).toMatch(/^3 findings/)
})

test('URIs are relative to the repository’s root, wherever the run is', () => {
  const [one] = results(sarif(result([finding([side('../guide/a b.md', 1), side('x.md', 2)])]), 'packages/web/'))
  expect(one!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('packages/guide/a%20b.md')
  expect(one!.relatedLocations![0]!.physicalLocation!.artifactLocation!.uri).toBe('packages/web/x.md')
})

test('rules carry their README as help', () => {
  for (const rule of sarif(result([])).runs[0]!.tool.driver.rules!) {
    expect(rule.help!.markdown).toContain('#')
    expect(rule.fullDescription!.text.length).toBeGreaterThan(20)
    expect(rule.fullDescription!.text.length).toBeLessThanOrEqual(1024)
    expect(rule.help!.text).not.toMatch(/```|\]\(/)
  }
})
