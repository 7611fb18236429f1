// Which files are the corpus, and what comes of files that are no documents.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discover } from '../src/discover/index.js'
import { claimsOf } from '../src/lint.js'

const made: string[] = []
function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
  made.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true })))

describe('discover', () => {
  let root: string
  beforeAll(() => {
    root = folder({
      '.git/HEAD': '', '.gitignore': '/build/\n*.tmp.md\n', '.corpuslintignore': '!kept.tmp.md\nold\n',
      'a.md': '', 'B.TXT': '', 'c.pdf': '', 'kept.tmp.md': '', 'lost.tmp.md': '', '.hidden.md': '', 'build/x.md': '', 'old/x.md': '',
      'docs/.gitignore': 'draft*\n!draft-2.md\n', 'docs/draft-1.md': '', 'docs/draft-2.md': '', 'docs/z.html': '', 'docs/deep/old/x.md': '', 'docs/node_modules/m.md': '',
      'dir.md/inner.txt': '', 'node_modules/m/readme.md': '', 'notes.log': '',
    })
    symlinkSync('..', join(root, 'docs/up'))
    symlinkSync('nowhere.md', join(root, 'dangling.md'))
    symlinkSync('loop.md', join(root, 'loop.md'))
    symlinkSync('a.md', join(root, 'also-a.md'))
    symlinkSync('../docs', join(root, 'dir.md/linked'))
  })
  const all = ['B.TXT', 'a.md', 'dangling.md', 'dir.md/inner.txt', 'docs/draft-2.md', 'docs/z.html', 'kept.tmp.md', 'loop.md']
  const paths = async (...patterns: string[]): Promise<string[]> => (await discover(patterns, root)).paths

  test('folders: documents only, ignore files honoured, links followed once, one order out', async () => {
    expect(await paths('.')).toEqual(all)
    expect(await paths()).toEqual(all)
    expect(await paths('kept.tmp.md', 'docs', 'dir.md', './', 'a.md', join(root, 'docs'))).toEqual(all)
  })
  test('what is named by its path is taken: files always, folders with their own rules', async () => {
    expect(await paths('notes.log', 'lost.tmp.md', 'node_modules/m/readme.md', './.hidden.md')).toEqual(['.hidden.md', 'lost.tmp.md', 'node_modules/m/readme.md', 'notes.log'])
    expect(await paths('build', 'docs/deep/old')).toEqual(['build/x.md', 'docs/deep/old/x.md'])
  })
  test('globs, and what is taken from them', async () => {
    expect(await paths('**/*.md')).toEqual(['a.md', 'docs/draft-2.md', 'kept.tmp.md'])
    expect(await paths('*.{log,pdf}')).toEqual(['c.pdf', 'notes.log'])
    expect(await paths('!docs/**', '.', '!*.TXT')).toEqual(['a.md', 'dangling.md', 'dir.md/inner.txt', 'kept.tmp.md', 'loop.md'])
    expect((await discover(['.'], root, { ignore: ['docs/', '*.TXT'] })).paths).toEqual(['a.md', 'dangling.md', 'dir.md/inner.txt', 'kept.tmp.md', 'loop.md'])
  })
  test('from another folder, paths are relative to that', async () => {
    expect((await discover(['..', '../a.md'], join(root, 'docs'))).paths).toEqual(all.map((path) => (path.startsWith('docs/') ? path.slice(5) : `../${path}`)).sort())
  })
  test.each([['none.md', "no such file or folder: 'none.md'"], ['*.rst', "no document matches '*.rst'"]])('%s is an error', async (pattern, message) => {
    await expect(discover(['a.md', pattern], root)).rejects.toThrow(message)
  })
})

describe('files that are no documents leave the others alone', () => {
  const deep = 100_000
  const cases: Record<string, [text: string | Buffer, reason: string | null]> = {
    'empty.txt': ['', null],
    'binary.txt': [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'is not text: byte 5 is zero (a binary file, or UTF-16 without a byte-order mark)'],
    'latin.txt': [Buffer.from('It cost 5.\nThe caf\u00e9 paid.', 'latin1'), 'is not UTF-8 text: byte 19 in line 2 (convert it to UTF-8; it may be Windows-1252)'],
    'latin.html': [Buffer.from('<meta charset="iso-8859-1"><p>The caf\u00e9 paid $5.', 'latin1'), null],
    'le.txt': [Buffer.from('\ufeffIt cost $5.', 'utf16le'), null],
    'be.txt': [Buffer.from('\ufeffIt cost $5.', 'utf16le').swap16(), null],
    'mark.md': ['\ufeffIt cost $5.\r\n\r\nNobody paid.\r\n', null],
    'paper.txt': ['%PDF-1.7 text', 'is not text but a PDF file'],
    'line.txt': [Buffer.alloc(50e6, 'It cost $5. '), 'is larger than 16 MB (48 MB): split it into documents'],
    'long.txt': ['It cost $5. '.repeat(30_000), null],
    'quotes.md': ['>'.repeat(deep) + ' x', 'is nested more than 100 levels deep in line 1'],
    'lists.md': ['text\n\n' + '- '.repeat(deep) + 'x', 'is nested more than 100 levels deep in line 3'],
    'indents.md': [Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n'), 'is nested more than 100 levels deep in line 101'],
    'links.md': ['['.repeat(deep) + 'x' + '](y)'.repeat(deep), 'has more marks of emphasis, links and code in the paragraph of line 1 than anybody writes (20001 and more)'],
    'changes.md': ['- **It** cost $5. `a_b` [#1](x)\n'.repeat(10_000), null],
    'rule.md': ['* '.repeat(2000) + '\n\nIt cost $5.', null],
    'divs.html': ['<div>'.repeat(deep) + 'x', 'has elements nested more than 1000 levels deep in line 1'],
    'bold.html': ['<p>It cost $5.\n'.repeat(2000), null],
  }
  test('each has its reason', async () => {
    const root = folder(Object.fromEntries(Object.entries(cases).map(([path, [text]]) => [path, text])))
    symlinkSync('nowhere', join(root, 'dangling.md'))
    symlinkSync('loop.md', join(root, 'loop.md'))
    const secret = join(root, 'secret.txt')
    writeFileSync(secret, 'x')
    chmodSync(secret, 0)
    const { extractions, skipped } = await claimsOf({ cwd: root, paths: ['.'] })
    const expected = Object.entries(cases).flatMap(([path, [, reason]]) => (reason ? [{ path, reason }] : []))
    expected.push({ path: 'dangling.md', reason: "is a link to 'nowhere', which does not exist" }, { path: 'loop.md', reason: 'is a link that leads back to itself' })
    // Nothing is unreadable to root.
    if (process.getuid?.() !== 0) expected.push({ path: 'secret.txt', reason: 'cannot be read: permission denied' })
    expect(skipped).toEqual(expected.sort((a, b) => (a.path < b.path ? -1 : 1)))
    const good = Object.entries(cases).flatMap(([path, [, reason]]) => (reason === null ? [path] : []))
    expect(extractions.map(({ path }) => path).filter((path) => path !== 'secret.txt')).toEqual(good.sort())
    const money = extractions.filter(({ claims }) => claims.some(({ kind, text }) => kind === 'quantity' && text === '$5')).map(({ path }) => path)
    expect(money).toEqual(['be.txt', 'bold.html', 'changes.md', 'latin.html', 'le.txt', 'long.txt', 'mark.md', 'rule.md'])
    expect(extractions.find(({ path }) => path === 'mark.md')!.claims.find(({ kind }) => kind === 'quantity')).toMatchObject({ start: 8, end: 10 })
  })

  test('the command says so, and what is not there ends it', () => {
    const root = folder({ 'good.txt': 'It cost $5.', 'bad.txt': Buffer.from([0]) })
    const run = (...args: string[]): { status: number; stdout: string; stderr: string } => {
      try {
        return { status: 0, stdout: execFileSync(process.execPath, [join(import.meta.dirname, '../dist/bin.js'), '--no-config', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }), stderr: '' }
      } catch (error) {
        return error as { status: number; stdout: string; stderr: string }
      }
    }
    expect(JSON.parse(run('.', '--format', 'json').stdout)).toMatchObject({ summary: { documents: 1 }, skipped: [{ path: 'bad.txt' }] })
    expect(run('none.txt')).toMatchObject({ status: 2, stdout: '', stderr: "corpus-lint: no such file or folder: 'none.txt'\n" })
  })
})
