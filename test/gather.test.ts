// Whatever the way to the claims, in one thread or several, cold or from a cache in any state, the bytes that come out are the same.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Reader, Writer } from '../src/gather/bytes.js'
import { packExtraction, unpackExtraction } from '../src/gather/pack.js'
import { claimsOf } from '../src/lint.js'
import { random, writeCorpus } from '../src/tools/bench/corpus.js'
import { examplesOf, ruleIds } from './examples.js'

const bin = join(import.meta.dirname, '../dist/bin.js')
const root = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
afterAll(() => rmSync(root, { recursive: true }))

/** The seeds, and every document of every rule's examples. */
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../seeds'), join(root, 'all/seeds'), { recursive: true })
  for (const id of ruleIds()) {
    examplesOf(id).forEach(({ documents }, i) => documents.forEach(({ path, source }) => {
      mkdirSync(dirname(join(root, 'all', id, String(i), path)), { recursive: true })
      writeFileSync(join(root, 'all', id, String(i), path), source)
    }))
  }
  writeCorpus(join(root, 'made'), 0, 60)
})

function run(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, folder, '--no-config', '--format', 'json', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 })
  expect(stderr).toBe('')
  expect([0, 1]).toContain(status)
  return stdout
}

test('an extraction is the same after packing', async () => {
  const { extractions } = await claimsOf({ cwd: root, paths: ['all', 'made'] })
  expect(extractions.length).toBeGreaterThan(100)
  const out = new Writer()
  const at = extractions.map((one) => packExtraction(out, one))
  extractions.forEach((one, i) => expect(unpackExtraction(new Reader(out.bytes, out.table, at[i]))).toStrictEqual(one))
})

test.each(['all', 'made'])('%s: one thread, several, a new cache and an old one', (folder) => {
  const cache = ['--cache-location', join(root, `${folder}.bin`)]
  const expected = run(folder, '--no-cache')
  expect(run(folder, '--no-cache', '--workers', '2')).toBe(expected)
  expect(run(folder, ...cache, '--workers', '1')).toBe(expected)
  expect(run(folder, ...cache)).toBe(expected)
})

describe('the cache', () => {
  const file = join(root, 'cache.bin')
  let expected: string
  let good: Buffer
  beforeAll(() => {
    expected = run('made', '--cache-location', file)
    good = readFileSync(file)
  }, 60_000)
  const check = (): void => {
    expect(run('made', '--cache-location', file)).toBe(expected)
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }

  test.each([
    ['cut off', () => good.subarray(0, good.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['with a byte changed', () => { const bad = Buffer.from(good); bad[bad.length - 1000]! ^= 1; return bad }],
    ['of another version', () => Buffer.concat([Buffer.from('corpus-lint cache, 0\n'), good])],
    ['with zeros at its end, as a power cut leaves it', () => Buffer.concat([good, Buffer.alloc(4096)])],
  ])('%s is as good as none', (_, bytes) => {
    writeFileSync(file, bytes())
    check()
    expect(readFileSync(file).length).toBeGreaterThanOrEqual(good.length)
  })

  test('takes up what has changed, and knows a document by its content, path and date', () => {
    writeFileSync(file, good)
    const changed = join(root, 'made/000/000007.txt')
    const before = readFileSync(changed, 'utf8')
    writeFileSync(changed, before.replace(/cost \$/g, 'cost $9'))
    writeFileSync(join(root, 'dates.csv'), 'path,date\nmade/000/000008.txt,1999-12-31\n')
    const args = ['--metadata', 'dates.csv']
    expect(run('made', ...args, '--cache-location', file)).toBe(run('made', ...args, '--no-cache'))
    writeFileSync(changed, before)
    check()
  })

  test('that cannot be written does not fail the run', () => {
    writeFileSync(join(root, 'blocked'), '')
    expect(run('made', '--cache-location', join(root, 'blocked/cache.bin'))).toBe(expected)
  })

  test('stays good when runs are killed at any moment, and when two write at once', async () => {
    const next = random(1)
    rmSync(file)
    for (let i = 0; i < 6; i++) {
      const child = spawn(process.execPath, [bin, 'made', '--no-config', '--cache-location', file], { cwd: root, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.on('exit', resolve))
      const timer = setTimeout(() => child.kill('SIGKILL'), next() * 1200)
      await ended
      clearTimeout(timer)
    }
    check()
    rmSync(file)
    const both = [0, 1].map(() => spawn(process.execPath, [bin, 'made', '--no-config', '--cache-location', file], { cwd: root, stdio: 'ignore' }))
    await Promise.all(both.map((child) => new Promise((resolve) => child.on('exit', resolve))))
    check()
  })
})
