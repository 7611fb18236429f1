// Whatever the way to the claims, in one thread or several, cold or from a cache in any state, the bytes that come out are the same.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Strings, Writer } from '../src/model/bytes.js'
import { packExtraction } from '../src/gather/pack.js'
import { Unpacked } from '../src/gather/unpack.js'
import { cacheAt, claimsOf, lint, type LintOptions } from '../src/lint.js'
import type { Extraction } from '../src/model/index.js'
import { random, writeCorpus } from '../src/tools/bench/corpus.js'
import { examplesOf, ruleIds } from './examples.js'

const bin = join(import.meta.dirname, '../dist/bin.js')
const root = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
afterAll(() => rmSync(root, { recursive: true }))

/** The seeds, and some of every rule's examples. */
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../seeds'), join(root, 'all/seeds'), { recursive: true })
  for (const id of ruleIds()) {
    examplesOf(id).slice(0, 2).forEach(({ documents }, i) => documents.forEach(({ path, source }) => {
      mkdirSync(dirname(join(root, 'all', id, String(i), path)), { recursive: true })
      writeFileSync(join(root, 'all', id, String(i), path), source)
    }))
  }
  writeCorpus(join(root, 'made'), 0, 24)
})

/** As plain data. */
const plain = ({ path, title, date, claims: all, contexts, words, lead, directives, lineStarts }: Extraction): Extraction => ({ path, title, date, claims: all, contexts, words, lead, directives, lineStarts })

// The first Markdown that a worker reads has it wait for a parser, while the next tasks are there already.
test('a worker that waits for a parser answers in order', async () => {
  const sources = Array.from({ length: 500 }, (_, i) => ({ path: `${String(i).padStart(3, '0')}.md`, text: `# Page ${i}\n\n${`The **bridge** cost $${i + 2} million. `.repeat(80)}\n` }))
  for (const { path, text } of sources) {
    mkdirSync(join(root, 'pages'), { recursive: true })
    writeFileSync(join(root, 'pages', path), text)
  }
  const { extractions } = await claimsOf({ cwd: root, paths: ['pages'], workers: 1 })
  expect(extractions.map(({ title }) => title)).toEqual(sources.map((_, i) => `Page ${i}`))
}, 30_000)

// What a claim lacks is undefined or not there at all: both say the same.
test('an extraction is the same after packing', async () => {
  const { extractions } = await claimsOf({ cwd: root, paths: ['all', 'made'] })
  expect(extractions.length).toBeGreaterThan(50)
  const strings = new Strings()
  const out = new Writer(strings)
  const at = extractions.map((one) => packExtraction(out, one))
  extractions.forEach((one, i) => {
    const copy = new Unpacked(out.bytes, strings.list, at[i]!)
    expect(copy.count).toBe(one.claims.length)
    for (const kind of new Set(one.claims.map((claim) => claim.kind))) expect(copy.of(kind)).toEqual(one.claims.filter((claim) => claim.kind === kind))
    expect({ ...plain(copy), longWords: copy.longWords }).toEqual(one)
  })
})

test('one thread, several, a new cache and an old one: the same findings', async () => {
  const run = async (options: Partial<LintOptions>): Promise<string> => {
    const { documents, claims, findings, skipped } = await lint({ cwd: root, paths: ['all', 'made'], ...options })
    return JSON.stringify({ documents, claims, findings, skipped })
  }
  const cache = cacheAt(join(root, 'all.bin'), root)
  const expected = await run({ workers: 0 })
  expect(await run({ workers: 2 })).toBe(expected)
  expect(await run({ cache, workers: 1 })).toBe(expected)
  expect(await run({ cache })).toBe(expected)
})

describe('the cache', () => {
  const file = join(root, 'cache.bin')
  const claims = async (location: string | null, metadata?: Map<string, { date: string }>): Promise<string> =>
    JSON.stringify((await claimsOf({ cwd: root, paths: ['made'], ...(location === null ? {} : { cache: cacheAt(location, root) }), ...(metadata ? { metadata } : {}) })).extractions.map(plain))
  let expected: string
  let good: Buffer
  beforeAll(async () => {
    expected = await claims(null)
    expect(await claims(file)).toBe(expected)
    good = readFileSync(file)
  }, 60_000)
  const check = async (): Promise<void> => {
    expect(await claims(file)).toBe(expected)
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }

  test.each([
    ['cut off', () => good.subarray(0, good.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['with a byte changed', () => { const bad = Buffer.from(good); bad[bad.length - 1000]! ^= 1; return bad }],
    ['of another version', () => Buffer.concat([Buffer.from('corpus-lint cache, 0\n'), good])],
    ['with zeros at its end, as a power cut leaves it', () => Buffer.concat([good, Buffer.alloc(4096)])],
  ])('%s is as good as none', async (_, bytes) => {
    writeFileSync(file, bytes())
    await check()
    await check()
  })

  test('takes up what has changed, and knows a document by its content, path and date', async () => {
    writeFileSync(file, good)
    const changed = join(root, 'made/000/000007.txt')
    const before = readFileSync(changed, 'utf8')
    const metadata = new Map([['made/000/000008.txt', { date: '1999-12-31' }]])
    writeFileSync(changed, before.replace(/cost \$/g, 'cost $9'))
    const other = await claims(null, metadata)
    expect(other).not.toBe(expected)
    const plainly = await claims(null)
    for (let i = 0; i < 4; i++) expect(await claims(file, i % 2 === 0 ? metadata : new Map())).toBe(i % 2 === 0 ? other : plainly)
    expect(readFileSync(file).length).toBeLessThan(good.length * 2)
    writeFileSync(changed, before)
    await check()
  })

  test('that cannot be written does not fail the run', async () => {
    writeFileSync(join(root, 'blocked'), '')
    expect(await claims(join(root, 'blocked/cache.bin'))).toBe(expected)
  })

  test('stays good when runs are killed at any moment, and when two write at once', async () => {
    const next = random(1)
    rmSync(file)
    const start = () => spawn(process.execPath, [bin, 'made', '--no-config', '--cache-location', file], { cwd: root, stdio: 'ignore' })
    const ended = (child: ReturnType<typeof start>): Promise<unknown> => new Promise((resolve) => child.on('exit', resolve))
    for (let i = 0; i < 5; i++) {
      const child = start()
      const timer = setTimeout(() => child.kill('SIGKILL'), next() * 1200)
      await ended(child)
      clearTimeout(timer)
    }
    await check()
    rmSync(file)
    await Promise.all([start(), start()].map(ended))
    await check()
  })
})
