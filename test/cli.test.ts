// The command line, in process: what it prints, what it writes, and its exit status.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, run } from './run.js'

/** A note: the mark at 1:17 is never closed. */
const OPEN = 'The mayor said "we will open the bridge in May. Nobody has doubted it since.\n'
const CLEAN = 'The mayor said “we will open the bridge in May” and left.\n'
const STRICT = '{ "rules": { "quote-unbalanced": "error" } }'

describe('exit status', () => {
  test('0 for notes, 1 from --fail-on or the config’s failOn on', async () => {
    const folder = folderOf({ 'a.txt': OPEN })
    expect((await run(folder, [])).status).toBe(0)
    expect((await run(folder, ['--fail-on', 'note'])).status).toBe(1)
    const strict = folderOf({ 'a.txt': OPEN, 'corpus-lint.config.json': '{ "failOn": "note" }' })
    expect((await run(strict, [])).status).toBe(1)
    expect((await run(strict, ['--fail-on', 'never'])).status).toBe(0)
  })

  test.each([
    [['--fromat', 'json'], "unknown option '--fromat': did you mean '--format'?"],
    [['--format', 'sarfi'], "'sarfi' is not known: did you mean 'sarif'?"],
    [['--format', 'text', '--format', 'json'], 'text and json cannot share standard output'],
    [['--rule', 'quote-unbalance'], "did you mean 'quote-unbalanced'?"],
    [['--min-confidence', '7'], 'expected a number from 0 to 1'],
    [['--level', 'bad'], '"note", "warning", "error"'],
    [['nowhere.txt'], "no such file or folder: 'nowhere.txt'"],
    [['**/*.md'], "no document matches '**/*.md'"],
    [['--config', 'none.yaml'], 'none.yaml: cannot be read (ENOENT)'],
    [['explain', 'quote-unblanced'], "did you mean 'quote-unbalanced'?"],
  ])('2 for %j', async (argv, message) => {
    const { status, out, err } = await run(folderOf({ 'a.txt': OPEN }), argv)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(message)
  })
})

test('without paths the config’s files are linted, from any folder of the repository', async () => {
  const folder = folderOf({ '.git/HEAD': '', 'docs/a.txt': OPEN, 'docs/old/b.txt': OPEN, 'c.txt': OPEN, 'corpus-lint.config.yaml': 'files: [docs]\nignore: [old/]\n' })
  expect((await run(folder, ['--format', 'json'])).out).toContain('"path": "docs/a.txt"')
  const inside = await run(join(folder, 'docs/old'), ['--format', 'json'])
  expect(JSON.parse(inside.out)).toMatchObject({ summary: { documents: 1 }, findings: [{ locations: [{ path: '../a.txt' }] }] })
  expect(JSON.parse((await run(folder, ['--format', 'json', '--no-config'])).out).summary.documents).toBe(3)
})

test('text shows every side with its place, its words in their sentence, and a summary', async () => {
  const folder = folderOf({ 'a.txt': OPEN, 'corpus-lint.config.json': STRICT })
  const plain = await run(folder, [])
  expect(plain.out).toMatch(/^error {2}Unexpected "/)
  expect(plain.out).toContain('a.txt:1:16  The mayor said ["]we will open')
  expect(plain.out).toContain('1 finding in 1 document')
  expect(plain.out).not.toContain('\u001B')
  const colored = await run(folder, ['--quiet'], { color: true, columns: 80 })
  expect(colored.out).toContain('\u001B[')
  expect(colored.out).not.toContain('finding in')
  expect((await run(folder, ['--no-color'], { color: true })).out).toBe(plain.out)
  expect((await run(folderOf({ 'a.txt': CLEAN }), [])).out).toMatch(/^No disagreement found in 1 document/)
})

test('several formats at once, each to its own place', async () => {
  const folder = folderOf({ 'a.txt': OPEN })
  const { out } = await run(folder, ['--format', 'sarif:out/a.sarif', '--format', 'json:a.json', '--format', 'text'])
  expect(out).toContain('1 finding')
  expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
  expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).findings).toHaveLength(1)
  expect((await run(folder, ['-o', 'b.txt'])).out).toBe('')
  expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(out)
})

test('--level and --min-confidence leave out what is below them', async () => {
  const folder = folderOf({ 'a.txt': OPEN })
  for (const argv of [['--level', 'warning'], ['--min-confidence', '0.99'], ['--rule', 'quote-unbalanced', '--level', 'error']]) {
    expect(JSON.parse((await run(folder, [...argv, '--format', 'json'])).out).findings).toEqual([])
  }
})

test('claims are one JSON object a line', async () => {
  const { out, status } = await run(folderOf({ '2024-05-01-a.txt': 'The bridge “will never open,” said Anna Meyer.\n' }), ['claims'])
  expect(status).toBe(0)
  const claims = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { kind: string })
  expect(claims.find(({ kind }) => kind === 'quote')).toMatchObject({ path: '2024-05-01-a.txt', documentDate: { date: '2024-05-01', from: 'path' } })
})

test('init writes a config that holds, once', async () => {
  const folder = folderOf({ 'a.txt': OPEN })
  expect((await run(folder, ['init'])).status).toBe(0)
  expect((await run(folder, [])).out).toContain('1 finding in 1 document')
  // Every line that is commented out is valid, too.
  const text = readFileSync(join(folder, 'corpus-lint.config.yaml'), 'utf8')
  const open = text.replace(/^# (?=[a-zA-Z]+:|  )/gm, '').replace('metadata: dates.csv', '').replace(/^ruleFolders.*$/m, '').replace(/^lexicons:[^]*?\n\n/m, '\n')
  const { err, status } = await run(folderOf({ 'a.txt': OPEN, 'corpus-lint.config.yaml': open }), [])
  expect({ err, status }).toEqual({ err: '', status: 0 })
  expect(await run(folder, ['init'])).toMatchObject({ status: 2, err: expect.stringContaining('there is corpus-lint.config.yaml already') as string })
})

test('rules lists them, explain tells about one, as the config has them', async () => {
  const folder = folderOf({ 'corpus-lint.config.json': STRICT })
  expect((await run(folder, ['rules'])).out).toMatch(/^quote-unbalanced +error +\S/m)
  const { out } = await run(folder, ['explain', 'quote-unbalanced'])
  expect(out).toMatch(/^quote-unbalanced {2}error\n/)
  expect(out.length).toBeGreaterThan(300)
})

test('why tells what two lines claim, and what speaks for and against comparing them', async () => {
  const folder = folderOf({
    'a.md': 'The harbour bridge at Aldmouth will cost $4.2 million.\n', 'b.md': 'Nothing.\n\nAt Aldmouth the new harbour bridge costs $4.8 million.\n', 'corpus-lint.config.json': '{ "files": ["a.md"] }',
  })
  const { out, status } = await run(folder, ['why', 'a.md:1', './b.md:3:9'])
  expect(status).toBe(0)
  expect(out).toContain('a.md:1 makes')
  expect(out).toContain('“$4.2 million” and “$4.8 million”:')
  const others = folderOf({
    'a.txt': 'The Sorrel bridge in Wenham was opened in 1964.\n\n"We will never close the Sorrel bridge," said Mayor Ann Hale of Wenham.\n',
    'b.txt': 'The Sorrel bridge in Wenham was opened in 1946.\n\n"We will close the Sorrel bridge," said Ann Hale, the treasurer of Wenham.\n',
  })
  expect((await run(others, ['why', 'a.txt:1', 'b.txt:1'])).out).toMatch(/date-conflict:\n +“1964” and “1946”:\n +opening \(opened\) and opening \(opened\)\n[^]*one event: \d+ %; the dates cannot both hold\n/)
  const { out: words } = await run(others, ['why', 'a.txt:3', 'b.txt:3'])
  expect(words).toContain('“never” against “”: a change of meaning')
  expect(words).toContain('role-conflict:')
  expect(await run(folder, ['why', 'a.md', 'b.md:3'])).toMatchObject({ status: 2, err: "corpus-lint: 'a.md': expected a file and a line, as in docs/a.md:12\n" })
  expect((await run(folder, ['why', 'a.md:1', 'c.md:1'])).status).toBe(2)
})

test('a reader that has heard enough is no error', () => {
  const bin = join(import.meta.dirname, '../dist/bin.js')
  const lines = `${'“It is late,” said Ann Weller. '.repeat(20)}\n`.repeat(400)
  const ran = spawnSync('bash', ['-o', 'pipefail', '-c', `node '${bin}' claims a.txt | head -n 1`], { cwd: folderOf({ 'a.txt': lines }), encoding: 'utf8' })
  expect(ran.stderr).toBe('')
  expect(ran.stdout.split('\n')).toHaveLength(2)
})

test('help and version', async () => {
  const folder = folderOf({})
  expect((await run(folder, ['--help'])).out).toContain('Exit status: 0')
  expect((await run(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('the progress line comes on a terminal only, and is wiped away', async () => {
  const { progressOf } = await import('../src/cli/progress.js')
  const drawn: string[] = []
  const streams = { out: () => {}, err: (text: string) => void drawn.push(text), cwd: '.' }
  progressOf(streams, false).step(1, 2)
  const line = progressOf({ ...streams, progress: true }, false, -1)
  line.step(1, 2)
  line.end()
  expect(drawn).toEqual(['\r\u001B[K1 of 2 documents', '\r\u001B[K'])
})

test('a file that vanishes while it is linted leaves its findings without excerpts', async () => {
  const { withExcerpts } = await import('../src/select/excerpts.js')
  const { lint } = await import('../src/lint.js')
  const { findings } = await lint({ cwd: '.', paths: [], sources: [{ path: 'a.txt', source: OPEN }] })
  expect(await withExcerpts(findings, [], () => Promise.resolve(null))).toEqual(findings)
  expect(existsSync('a.txt')).toBe(false)
})
