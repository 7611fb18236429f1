// The formats, each as its reader takes it: the same three findings in all of them.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { builtInRules, helpOf } from '../src/config/rules.js'
import type { Finding, Level, Location, Result } from '../src/model/index.js'
import { reporterOf, type ReportOptions } from '../src/report/index.js'
import { reportMarkdown } from '../src/report/markdown.js'
import { shownSides } from '../src/report/sides.js'

const LINE = 'Die Brücke cost $4.2 million, “all in”.'
/** A side whose span is the price in `LINE`, behind an umlaut: one character, two bytes. */
function side(path: string, line: number, price: string): Location {
  const text = `$${price} million`
  const place = (column: number) => ({ line, column, offset: line * 100 + column })
  return {
    path, text, value: `${Number(price) * 1e6} USD`, message: `here it is ${text}`, start: place(17), end: place(17 + text.length),
    excerpt: { before: 'Die Brücke cost ', text, after: ', “all in”.', date: '2024-05-01', start: place(1), end: place(40), source: LINE, byteColumns: [18, 18 + text.length] },
  }
}
const finding = (level: Level, message: string, locations: [Location, ...Location[]], fix: Finding['fix'] = null): Finding =>
  ({ rule: 'figure-conflict', level, confidence: 0.9, subject: 'the bridge', message, because: ['bridge', 'cost'], fingerprint: createHash('sha256').update(message).digest('hex').slice(0, 32), locations, fix })
const a = side('docs/a.md', 3, '4.2')
const findings = [
  finding('error', 'Unexpected $4.2 million, expected $4.8 million: 100%, <b> & [x](y) | @nobody', [a, side('b, c:d.txt', 7, '4.8')]),
  finding('warning', 'Unexpected\nline', [a], [{ path: a.path, start: a.start, end: a.end, text: '$4.8 million' }]),
  finding('note', 'A note', [side('b, c:d.txt', 7, '4.8')]),
]
const silenced: Result['silenced'] = { suppressed: 1, known: 2, fixed: 3, unchanged: 4, resolved: 5, unused: [{ path: 'a.md', line: 3, message: 'this comment silences nothing' }] }
const result: Result = { documents: 2, claims: 9, findings, skipped: [{ path: 'x.txt', reason: 'not text' }], rules: builtInRules(), silenced }
const options: ReportOptions = { version: '1.2.3', color: false, width: 100, quiet: false, helpOf, repository: { prefix: 'web/', url: 'https://example.org/r', revision: 'abc' } }
const report = async (format: string, of = result, more: Partial<ReportOptions> = {}): Promise<string> => [(await reporterOf(format))(of, { ...options, ...more })].flatMap((text) => (typeof text === 'string' ? text : [...text])).join('')
const none: Result = { ...result, findings: [], skipped: [], silenced: { suppressed: 0, known: 0, fixed: 0, unchanged: 0, resolved: 0, unused: [] } }

test('text puts the values of both sides below each other, in pipes and in narrow terminals', async () => {
  for (const width of [100, 60]) {
    const lines = (await report('text', result, { width })).split('\n')
    const values = lines.filter((line) => line.includes('[$4'))
    expect(values[0]!.indexOf('[$4.2')).toBe(values[1]!.indexOf('[$4.8'))
    expect(Math.max(...lines.slice(0, 8).map((line) => line.length))).toBeLessThanOrEqual(width)
  }
  const text = await report('text')
  expect(text).toContain('docs/a.md:3:17   2024-05-01  Die Brücke cost [$4.2 million], “all in”.')
  expect(text).toContain('(1 suppressed; 2 known to the baseline; 3 of the baseline gone: --update-baseline drops them; 4 elsewhere, which this change does not touch; 5 resolved by this change)')
  expect(text).toContain('x.txt  not text')
  expect(text).toContain('a.md:3  this comment silences nothing')
})

test('of many sides one of each value is shown', () => {
  const many = [...Array.from({ length: 20 }, (_, i) => side('a', i + 1, '4.2')), side('b', 1, '4.8'), side('c', 1, '5')]
  const shown = shownSides(many as unknown as [Location, ...Location[]], 4)
  expect(shown.map(({ text, start }) => `${text} ${start.line}`)).toEqual(['$4.2 million 1', '$4.2 million 2', '$4.8 million 1', '$5 million 1'])
})

test('concise has one line a finding', async () => {
  expect((await report('concise')).split('\n').map((line) => line.slice(0, 40))).toEqual(['docs/a.md:3:17: error: Unexpected $4.2 m', 'docs/a.md:3:17: warning: Unexpected line', 'b, c:d.txt:7:17: note: A note [figure-co', ''])
})

describe('github', () => {
  test('escapes what would end a property or a command', async () => {
    const lines = (await report('github')).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('::error file=web/docs/a.md,line=3,endLine=3,col=17,endColumn=29,title=corpus-lint%3A figure-conflict::Unexpected $4.2 million, expected $4.8 million: 100%25, <b> & [x](y) | @nobody%0Ab, c:d.txt:7: Die Brücke cost $4.8 million, “all in”.')
    expect(lines[1]).toContain('::Unexpected%0Aline')
    expect(lines[2]).toContain('file=web/b%2C c%3Ad.txt,')
  })

  test('ten of a kind at most, those of the change first, and how many more there are', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...finding(i % 2 ? 'warning' : 'note', `No ${i}`, [side('a.md', i + 1, '4')]), isNew: i > 20 }))
    const lines = (await report('github', { ...result, findings: many })).trimEnd().split('\n')
    const of = (kind: string): string[] => lines.filter((line) => line.startsWith(`::${kind}`))
    expect([of('warning').length, of('notice').length]).toEqual([10, 10])
    expect(of('warning').filter((line) => /No (?:21|23|25|27|29)$/.test(line))).toHaveLength(5)
    expect(lines.at(-1)).toContain('::11 more findings')
  })
})

describe('markdown', () => {
  test('puts the sides side by side, linked to the commit, with nothing in them taken for markup', async () => {
    const text = await report('markdown')
    expect(text).toContain('### 🛑 Unexpected \\$4.2 million, expected \\$4.8 million: 100%, \\<b\\> & \\[x\\](y) \\| @\u200Bnobody')
    expect(text).toContain('| [web/docs/a.md:3](https://example.org/r/blob/abc/web/docs/a.md?plain=1#L3) (2024-05-01) | [web/b, c:d.txt:7](https://example.org/r/blob/abc/web/b%2C%20c%3Ad.txt?plain=1#L7) (2024-05-01) |')
    expect(text).toContain('| Die Brücke cost **\\$4.2 million**, “all in”. | Die Brücke cost **\\$4.8 million**, “all in”. |')
    expect(text).toContain('`x.txt` (not text)')
  })

  test('stays below the limit of a job summary, the worst first', () => {
    const many = Array.from({ length: 500 }, (_, i) => finding(i === 499 ? 'error' : 'note', `No ${i}`, [a]))
    const text = reportMarkdown({ ...result, findings: many }, options, 20_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000)
    expect(text.indexOf('No 499')).toBeGreaterThan(0)
    expect(text).toMatch(/… and \d+ more findings\.\n$/)
  })
})

test('gitlab has unique fingerprints and paths from the root', async () => {
  const twice = { ...result, findings: [...findings, findings[0]!] }
  const issues = JSON.parse(await report('gitlab', twice)) as { fingerprint: string; severity: string; location: { path: string; lines: object } }[]
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4)
  expect(issues[0]).toMatchObject({ check_name: 'figure-conflict', severity: 'major', location: { path: 'web/docs/a.md', lines: { begin: 3, end: 3 } } })
})

test('rdjson counts columns in bytes, and carries related places and suggestions', async () => {
  const { diagnostics } = JSON.parse(await report('rdjson')) as { diagnostics: object[] }
  expect(diagnostics[0]).toMatchObject({
    severity: 'ERROR', location: { path: 'web/docs/a.md', range: { start: { line: 3, column: 18 }, end: { line: 3, column: 30 } } },
    related_locations: [{ message: 'here it is $4.8 million', location: { path: 'web/b, c:d.txt' } }],
  })
  expect(diagnostics[1]).toMatchObject({ suggestions: [{ range: { start: { line: 3, column: 18 }, end: { line: 3, column: 30 } }, text: '$4.8 million' }] })
})

test('junit and checkstyle are well-formed, whatever the texts hold', async () => {
  for (const format of ['junit', 'checkstyle']) {
    const xml = await report(format, { ...result, findings: [...findings, finding('note', 'bell \u0007 & "quotes" \uFFFF', [a])] })
    expect(xml.match(/[\u0000-\u0008\uFFFF]/)).toBeNull()
    // Every tag is closed, and no attribute holds a bare sign.
    const open: string[] = []
    for (const [, close, name, rest] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[\w]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*\s*\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name)
      else if (!rest!.endsWith('/')) open.push(name!)
    }
    expect(open).toEqual([])
    expect(xml.replace(/<\/?[a-z]+(?:\s[\w]+="[^"<]*")*\s*\/?>|<\?xml[^?]*\?>|&#\d+;/g, '')).not.toMatch(/[<&]/)
  }
  expect(await report('junit')).toContain('tests="4" failures="3" errors="1"')
  expect(await report('junit', none)).toContain('tests="1" failures="0" errors="0"')
  expect(await report('checkstyle', none)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n')
})

test('nothing found is said, in every format', async () => {
  expect(await report('text', none)).toBe('No disagreement found in 2 documents, 9 claims.\n')
  expect(await report('markdown', none)).toBe('## corpus-lint: no disagreement found in 2 documents, 9 claims\n')
  expect([await report('concise', none), await report('github', none), await report('gitlab', none)]).toEqual(['', '', '[]\n'])
})
