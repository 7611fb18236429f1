// What is left of the findings: suppressions, scopes, baselines, thresholds.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rulesFor } from '../src/config/examples.js'
import { builtInRules } from '../src/config/rules.js'
import { lint as lintDocuments } from '../src/lint.js'
import type { Finding, Result } from '../src/model/index.js'
import { type Example, examplesOf, ruleIds } from './examples.js'
import { folderOf, run } from './run.js'

/** Two tellings of one speech: a finding of quote-wording, with a side in each document. */
const SUMMER = '“We will open the new bridge before the end of the summer holidays,” Mayor Ann Weller told the council.\n'
const WINTER = 'Ann Weller had promised: “We will open the new bridge before the end of the winter holidays.”\n'
/** A third, which agrees with none. */
const SCHOOL = 'Ann Weller said: “We will open the new bridge before the end of the school holidays.”\n'

async function lint(files: Record<string, string>, argv: readonly string[] = []): Promise<Result & { findings: Finding[] }> {
  const { out, err } = await run(folderOf(files), [...argv, '--rule', 'quote-wording', '--format', 'json'])
  expect(err).toBe('')
  return JSON.parse(out) as Result & { findings: Finding[] }
}
const paths = ({ findings }: Result): string[] => findings.map(({ locations }) => locations.map(({ path }) => path).sort().join(' '))

test('the two tellings are told', async () => {
  expect(paths(await lint({ 'a.md': SUMMER, 'b.md': WINTER }))).toEqual(['a.md b.md'])
})

describe('comments', () => {
  test.each([
    ['the next line', `<!-- corpus-lint-disable-next-line quote-wording -- as she said it that day -->\n${WINTER}`],
    ['the next line with text', `<!-- corpus-lint-disable-next-line quote-wording -->\n\n${WINTER}`],
    ['the rest of a wrapped paragraph', `<!-- corpus-lint-disable-next-line -->\nIt was a long day in the town hall, and\nnot a warm one. ${WINTER}`],
    ['all rules', `<!-- corpus-lint-disable -->\n\n${WINTER}`],
    ['a block', `<!-- corpus-lint-disable quote-wording, list-count -->\n\n${WINTER}\n<!-- corpus-lint-enable quote-wording -->\n`],
    ['the file', `${WINTER}\n<!-- corpus-lint-disable-file quote-wording -->\n`],
    ['the line', `${WINTER.trimEnd()} <!-- corpus-lint-disable-line quote-wording -->\n`],
  ])('%s', async (_, text) => {
    const result = await lint({ 'a.md': SUMMER, 'b.md': text })
    expect(result.findings).toEqual([])
    expect(result.silenced).toMatchObject({ suppressed: 1, unused: [] })
  })

  test('in HTML, too', async () => {
    expect((await lint({ 'a.md': SUMMER, 'b.html': `<body><!-- corpus-lint-disable-next-line -->\n<p>${WINTER}</p></body>` })).findings).toEqual([])
  })

  test.each([
    ['another rule', `<!-- corpus-lint-disable-next-line list-count -->\n${WINTER}`],
    ['after the end of a block', `<!-- corpus-lint-disable -->\n\nx\n\n<!-- corpus-lint-enable -->\n\n${WINTER}`],
    ['the next item of a list', `<!-- corpus-lint-disable-next-line -->\n- It was a long day.\n- ${WINTER}`],
    ['two lines on', `<!-- corpus-lint-disable-next-line -->\nSo it was said.\n\n${WINTER}`],
  ])('not: %s', async (_, text) => {
    expect((await lint({ 'a.md': SUMMER, 'b.md': text })).findings).toHaveLength(1)
  })

  test('what the other documents say of each other still comes out', async () => {
    const result = await lint({ 'a.md': SUMMER, 'b.md': `<!-- corpus-lint-disable-file -->\n${WINTER}`, 'c.md': SCHOOL })
    expect(paths(result)).toEqual(['a.md c.md'])
  })

  test('those that silence nothing are told', async () => {
    const { silenced } = await lint({ 'a.md': `x\n\n<!-- corpus-lint-disable-next-line quote-wording -->\n${SUMMER}`, 'b.md': '<!-- corpus-lint-disable quote-wrding -->\n' })
    expect(silenced.unused).toEqual([
      { path: 'a.md', line: 3, message: 'this comment silences nothing of quote-wording' },
      { path: 'b.md', line: 1, message: "this comment names a rule 'quote-wrding' that there is not: did you mean 'quote-wording'?" },
    ])
  })
})

describe('suppress in the config', () => {
  const files = (entry: string): Record<string, string> => ({ 'a.txt': SUMMER, 'old/b.txt': WINTER, 'corpus-lint.config.yaml': `files: [.]\nsuppress:\n  - { reason: kept as it was, ${entry} }\n` })
  test.each(['rule: quote-wording', 'path: old/', 'path: old/b.txt, rule: quote-wording', 'subject: ann weller'])('%s', async (entry) => {
    const before = await lint(files('path: none.txt'))
    const subject = before.findings[0]!.subject
    const result = await lint(files(entry.replace('ann weller', JSON.stringify(subject.toUpperCase()))))
    expect(result.findings).toEqual([])
    expect(result.silenced).toMatchObject({ suppressed: 1, unused: [] })
  })

  test('until a day: held against the latest document date, or --today', async () => {
    const dated = { ...files('path: old/, until: 2024-05-31'), 'c.md': '---\ndate: 2024-06-01\n---\nNothing.\n' }
    const over = await lint(dated)
    expect(over.findings).toHaveLength(1)
    expect(over.silenced.unused).toEqual([{ path: 'corpus-lint.config.yaml', line: 3, message: 'this suppression held until 2024-05-31: the corpus is of 2024-06-01' }])
    expect((await lint(dated, ['--today', '2024-05-31'])).findings).toEqual([])
    expect((await lint(files('path: old/, until: 2024-05-31'))).findings).toEqual([])
  })

  test('one that silences nothing is told, unless its documents are not linted', async () => {
    const quiet = { ...files('path: old/'), 'old/b.txt': SUMMER }
    expect((await lint(quiet)).silenced.unused).toEqual([{ path: 'corpus-lint.config.yaml', line: 3, message: 'this suppression silences nothing' }])
    expect((await lint(quiet, ['a.txt'])).silenced.unused).toEqual([])
  })
})

test('scopes are compared only within themselves', async () => {
  const files = { 'v1/a.md': SUMMER, 'v2/a.md': WINTER, 'c.md': SCHOOL, 'v2/d.md': SCHOOL }
  expect(paths(await lint(files)).length).toBeGreaterThan(1)
  const scoped = { ...files, 'corpus-lint.config.json': '{ "files": ["."], "scopes": { "one": ["v1/"], "two": ["v2/**"] } }' }
  expect(paths(await lint(scoped))).toEqual(['v2/a.md v2/d.md'])
})

describe('baseline', () => {
  const known = async (): Promise<string> => {
    const folder = folderOf({ 'a.md': SUMMER, 'b.md': WINTER, 'corpus-lint.config.json': '{ "files": ["."], "baseline": "known.json" }' })
    expect(await run(folder, ['--update-baseline', '--rule', 'quote-wording'])).toMatchObject({ status: 0, out: 'Wrote known.json: 1 finding that is known from now on.\n' })
    return folder
  }
  const lintAgain = async (folder: string): Promise<Result> => JSON.parse((await run(folder, ['--rule', 'quote-wording', '--format', 'json'])).out) as Result

  test('keeps known findings quiet, over moved lines and renamed files', async () => {
    const folder = await known()
    expect((await lintAgain(folder)).silenced).toMatchObject({ known: 1, fixed: 0 })
    writeFileSync(join(folder, 'b.md'), `# News\n\nIt was a long day.\n\n${WINTER}`)
    mkdirSync(join(folder, 'old'))
    renameSync(join(folder, 'a.md'), join(folder, 'old/z.md'))
    expect((await lintAgain(folder)).findings).toEqual([])
  })

  test('a changed value on either side is another finding', async () => {
    for (const [file, text] of [['a.md', SUMMER.replace('summer', 'spring')], ['b.md', WINTER.replace('winter', 'autumn')]] as const) {
      const folder = await known()
      writeFileSync(join(folder, file), text)
      const again = await lintAgain(folder)
      expect(again.findings).toHaveLength(1)
      expect(again.silenced).toMatchObject({ known: 0, fixed: 1 })
    }
  })

  test('what is gone drops out when it is written again, and the file diffs well', async () => {
    const folder = await known()
    const text = readFileSync(join(folder, 'known.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ version: 1, findings: [{ rule: 'quote-wording', count: 1 }] })
    expect(text).not.toContain('a.md')
    writeFileSync(join(folder, 'b.md'), SUMMER)
    expect((await lintAgain(folder)).silenced.fixed).toBe(1)
    await run(folder, ['--update-baseline', '--rule', 'list-count', '-q'])
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text)
    await run(folder, ['--update-baseline', '-q'])
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: [] })
  })

  test.each([
    [{}, ['--baseline', 'no.json'], 'no.json: there is no such baseline'],
    [{ 'k.json': '{ "findings": [{}] }' }, ['--baseline', 'k.json'], "k.json:1:1: the key 'version' is missing"],
    [{ 'k.json': '{ "version": 7, "findings": [] }' }, ['--baseline', 'k.json'], 'k.json:1:14: version: 7 is of a newer corpus-lint'],
    [{}, ['--update-baseline'], '--update-baseline: which file?'],
  ])('%j %j', async (files, argv, message) => {
    const { status, err } = await run(folderOf({ 'a.md': SUMMER, ...(files as Record<string, string>) }), argv)
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) as string })
  })
})

test.each(ruleIds())('%s: a finding stays the same finding when its documents move', async (id) => {
  const prints = async (example: Example, name: (path: string, i: number) => string): Promise<string[]> => {
    const { documents } = example
    const sources = documents.map(({ path, source }, i) => ({ path: name(path, i), source }))
    const rules = rulesFor(example, builtInRules())
    const metadata = new Map(documents.flatMap(({ path, date }, i) => (date ? [[name(path, i), { date }] as const] : [])))
    return (await lintDocuments({ cwd: '.', paths: [], sources, metadata, rules })).findings.map(({ fingerprint }) => fingerprint).sort()
  }
  // Into folders that turn their order around.
  for (const example of examplesOf(id)) expect(await prints(example, (path, i) => `${'zyxwvutsrqponm'[i]}/${path}`), example.title).toEqual(await prints(example, (path) => path))
})
