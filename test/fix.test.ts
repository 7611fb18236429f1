// --fix and --fix-dry-run: what is safe, once, and nothing else.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Extraction, Finding } from '../src/model/index.js'
import { edited, editsOf, patchOf, withoutQuoted } from '../src/select/fix.js'
import { examplesOf, ruleIds } from './examples.js'
import { folderOf, run } from './run.js'

/** 24 April 2024, which the path tells, was a Wednesday. */
const PATH = 'news/2024-04-24-fair.md'
const WRONG = '# Fair\n\nThe fair opens today, Tuesday, April 24, 2024, at noon.\n\nOne.\n\nTwo.\n\nThree.\n\nClosed Tuesday, April 24, 2024.'
const RIGHT = WRONG.replaceAll('Tuesday', 'Wednesday')

test('writes what is right, and the second time nothing', async () => {
  const folder = folderOf({ [PATH]: WRONG })
  const first = await run(folder, ['--fix'])
  expect(first).toMatchObject({ status: 0, err: `corpus-lint: put 2 places right in 1 file\n` })
  expect(first.out).toMatch(/^No disagreement found/)
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(RIGHT)
  expect((await run(folder, ['--fix'])).err).toBe('')
})

test('--fix-dry-run prints a patch that git apply takes, and writes nothing', async () => {
  const folder = folderOf({ [PATH]: WRONG })
  const { out } = await run(folder, ['--fix-dry-run'])
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(WRONG)
  expect(out).toContain(`--- a/${PATH}\n+++ b/${PATH}\n@@ -1,6 +1,6 @@\n`)
  writeFileSync(join(folder, 'x.patch'), out)
  execFileSync('git', ['apply', 'x.patch'], { cwd: folder })
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(RIGHT)
})

test('a byte-order mark and line ends stay; another encoding is left alone', async () => {
  const folder = folderOf({ [PATH]: `\uFEFF${WRONG.replaceAll('\n', '\r\n')}` })
  await run(folder, ['--fix'])
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(`\uFEFF${RIGHT.replaceAll('\n', '\r\n')}`)
  const latin = Buffer.concat([Buffer.from(WRONG), Buffer.from([0x20, 0xE9, 0x0A])])
  const other = folderOf({ [PATH]: latin })
  const { err } = await run(other, ['--fix'])
  expect(readFileSync(join(other, PATH)).equals(latin)).toBe(true)
  expect(err).toMatch(/^$|is not UTF-8, and was left as it is/)
})

test('words inside quotation marks are not ours to change', async () => {
  const quoted = 'The sign reads “The fair opens today, Tuesday, April 24, 2024, at noon.”\n'
  const folder = folderOf({ [PATH]: quoted })
  await run(folder, ['--fix'])
  expect(readFileSync(join(folder, PATH), 'utf8')).toBe(quoted)
})

test('SARIF and rdjson carry the fix', async () => {
  const folder = folderOf({ [PATH]: `é ${WRONG}` })
  const sarif = JSON.parse((await run(folder, ['--format', 'sarif'])).out) as { runs: [{ results: [{ fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: string } }] }] }] }] }] }
  expect(sarif.runs[0].results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('Wednesday')
  const rdjson = JSON.parse((await run(folder, ['--format', 'rdjson'])).out) as { diagnostics: [{ suggestions: unknown }] }
  expect(rdjson.diagnostics[0].suggestions).toEqual([{ range: { start: { line: 3, column: 23 }, end: { line: 3, column: 30 } }, text: 'Wednesday' }])
})

describe('edits', () => {
  const at = (path: string, start: number, end: number, text: string) => ({ path, text, start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } })
  const finding = (...fix: ReturnType<typeof at>[]): Finding => ({ rule: 'r', level: 'note', confidence: 1, subject: '', message: '', because: [], fingerprint: '', fix, locations: [{ ...at('a', 0, 1, ''), message: '' }] })

  test('that overlap are made one finding after the other, whole or not at all', () => {
    const edits = editsOf([finding(at('a', 5, 6, 'X')), finding(at('a', 0, 2, 'YY'), at('a', 5, 6, 'Z')), finding(at('a', 2, 3, 'W'), at('b', 0, 1, 'V'))])
    expect(edited('0123456789', edits.get('a')!)).toBe('01W34X6789')
    expect(edits.get('b')).toHaveLength(1)
  })

  test('in a quotation are dropped', () => {
    const document = { path: 'a', title: null, date: null, contexts: [], words: [], directives: [], lineStarts: [0], claims: [{ kind: 'quote', text: '', start: 4, end: 9, subject: null, context: -1, value: { speaker: null, words: '' } }] } as unknown as Extraction
    expect(withoutQuoted([finding(at('a', 5, 6, 'X')), finding(at('a', 0, 2, 'Y'))], [document]).map(({ fix }) => fix !== null)).toEqual([false, true])
  })

  test('make hunks with three lines around them', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`).join('')
    expect(patchOf('x', before, before.replace('5\n', 'five\n').replace('\n20\n', '\ntwenty\n')).match(/^@@.*$/gm)).toEqual(['@@ -2,7 +2,7 @@', '@@ -17,4 +17,4 @@'])
  })
})

describe.each(ruleIds())('examples of %s', (id) => {
  test('fixed once are fixed for good, and lint clean of what was fixed', async () => {
    for (const { documents, config } of examplesOf(id)) {
      const dates = documents.filter(({ date }) => date).map(({ path, date }) => `${path},${date}\n`).join('')
      const folder = folderOf({ ...Object.fromEntries(documents.map(({ path, source }) => [path, source])), 'dates.csv': `path,date\n${dates}`, ...(config === null ? {} : { 'corpus-lint.config.yaml': config }) })
      const argv = [...documents.map(({ path }) => path), '--metadata', 'dates.csv', '--rule', id, '--format', 'json']
      const findings = async (...more: string[]): Promise<Finding[]> => (JSON.parse((await run(folder, [...argv, ...more])).out) as { findings: Finding[] }).findings
      const before = (await findings()).filter(({ fix }) => fix !== null)
      const left = await findings('--fix')
      const texts = documents.map(({ path }) => readFileSync(join(folder, path), 'utf8'))
      expect(left.filter(({ fix }) => fix !== null)).toEqual([])
      // What stays of a finding stands where nothing may be changed: in somebody's words.
      for (const { locations, fix } of before) {
        for (const { path, start, text } of fix!) expect(left.flatMap((one) => one.locations).filter((side) => side.path === path && side.start.line === start.line && side.text !== text && locations.some((one) => one.text === side.text))).toEqual([])
      }
      await findings('--fix')
      expect(documents.map(({ path }) => readFileSync(join(folder, path), 'utf8'))).toEqual(texts)
    }
  })
})
