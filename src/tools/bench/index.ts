// npm run bench [-- --corpus DIR] [--runs N] [--no-tools] [--growth]: what a run costs, beside what others cost on the same files.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { writeCorpus } from './corpus.js'

interface Usage {
  /** User and system seconds, wall seconds, and the peak of memory in MB. */
  readonly cpu: number
  readonly wall: number
  readonly memory: number
}

const bin = new URL('../../bin.js', import.meta.url).pathname
const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1]
const given = (name: string): boolean => process.argv.includes(name)
const runs = given('--runs') ? Number(option('--runs')) : 3
const room = mkdtempSync(join(tmpdir(), 'corpus-lint-bench-'))
process.on('exit', () => rmSync(room, { recursive: true, force: true }))

/** Tools that are measured beside ours, in versions that run on Node 20. */
const TOOLS = ['unified@11', 'retext-english@5', 'remark-parse@11', 'cspell@9', 'textlint@15', 'textlint-rule-prh@6', 'markdownlint-cli2@0.18']

/** Notes what a process used at its end: threads are counted, too. */
const preload = join(room, 'usage.cjs')
writeFileSync(preload, `if (require('node:worker_threads').isMainThread && process.env.BENCH_USAGE) process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())))`)

function once(command: readonly string[], cwd: string): Usage {
  const file = join(room, 'usage.json')
  rmSync(file, { force: true })
  const started = process.hrtime.bigint()
  const { error } = spawnSync(process.execPath, command, { cwd, stdio: 'ignore', env: { ...process.env, BENCH_USAGE: file, NODE_OPTIONS: `--require ${preload}` } })
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  if (error || !existsSync(file)) throw new Error(`could not be run: ${command.join(' ')}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS / 1024 }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** The medians of several runs; `before` makes each start from the same state. */
function measure(command: readonly string[], cwd: string, before: () => void = () => {}): Usage {
  const all = Array.from({ length: runs }, () => {
    before()
    return once(command, cwd)
  })
  return { cpu: middle(all.map(({ cpu }) => cpu)), wall: middle(all.map(({ wall }) => wall)), memory: middle(all.map(({ memory }) => memory)) }
}

function row(name: string, { cpu, wall, memory }: Usage, base?: Usage): void {
  const ratio = base ? `${(cpu / base.cpu).toFixed(2).padStart(7)} ${(wall / base.wall).toFixed(2).padStart(7)}` : ''.padStart(15)
  process.stdout.write(`${name.padEnd(44)} ${cpu.toFixed(2).padStart(8)} ${wall.toFixed(2).padStart(8)} ${memory.toFixed(0).padStart(8)} ${ratio}\n`)
}

const documentsIn = (folder: string, ...extensions: string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extensions.includes(extname(name)) && statSync(join(folder, name)).isFile()).sort()

/** Ours: cold, warm, and with one file changed. Gives the cold run. */
function ours(folder: string): Usage {
  const cache = join(room, 'claims.bin')
  const command = [bin, '.', '--no-config', '--format', 'json', '--output', join(room, 'out.json')]
  const cold = measure([...command, '--no-cache'], folder)
  row('corpus-lint, cold, no cache', cold)
  row('corpus-lint claims: reading and extracting', measure([bin, 'claims', '.', '--no-config', '--no-cache', '--output', join(room, 'claims.json')], folder), cold)
  row('corpus-lint, cold, filling its cache', measure([...command, '--cache-location', cache], folder, () => rmSync(cache, { force: true })), cold)
  row('corpus-lint, warm', measure([...command, '--cache-location', cache], folder), cold)
  const [one] = documentsIn(folder, '.txt', '.md')
  const file = join(folder, one!)
  const text = readFileSync(file, 'utf8')
  let turn = 0
  row('corpus-lint, one file changed', measure([...command, '--cache-location', cache], folder, () => writeFileSync(file, `${text}\nChanged ${++turn} times.\n`)), cold)
  writeFileSync(file, text)
  return cold
}

function others(folder: string, cold: Usage): void {
  process.stdout.write('installing the other tools …\n')
  const tools = join(room, 'tools')
  mkdirSync(tools)
  writeFileSync(join(tools, 'package.json'), '{"private":true,"type":"module"}')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...TOOLS], { cwd: tools, stdio: 'ignore', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('the other tools could not be installed')
  const modules = join(tools, 'node_modules')
  const parse = (parser: string, ...extensions: string[]): string[] => {
    const script = join(tools, `${parser}.js`)
    writeFileSync(script, `import fs from 'node:fs'; import parser from '${parser}'; import { unified } from 'unified'\nconst p = unified().use(parser)\nfor (const file of ${JSON.stringify(documentsIn(folder, ...extensions))}) p.parse(fs.readFileSync(file, 'utf8'))\n`)
    return [script]
  }
  writeFileSync(join(tools, 'prh.yml'), 'version: 1\nrules:\n  - expected: e-mail\n    pattern: email\n')
  writeFileSync(join(tools, '.textlintrc.json'), JSON.stringify({ rules: { prh: { rulePaths: [join(tools, 'prh.yml')] } } }))
  const text = documentsIn(folder, '.txt').length > 0
  const markdown = documentsIn(folder, '.md').length > 0
  const rows: [string, string[]][] = [
    ...(text ? [['retext-english, bare parse of .txt', parse('retext-english', '.txt')] satisfies [string, string[]]] : []),
    ...(markdown ? [['remark-parse, bare parse of .md', parse('remark-parse', '.md')] satisfies [string, string[]]] : []),
    ['cspell', [join(modules, 'cspell/bin.mjs'), '--no-progress', '--no-summary', '--quiet', '--no-exit-code', '**/*.{md,txt}']],
    ['textlint with prh', [join(modules, 'textlint/bin/textlint.js'), '--config', join(tools, '.textlintrc.json'), '--rules-base-directory', modules, '**/*.{md,txt}']],
    ...(markdown ? [['markdownlint-cli2', [join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md']] satisfies [string, string[]]] : []),
  ]
  for (const [name, command] of rows) row(name, measure(command, folder), cold)
}

process.stdout.write(`${''.padEnd(44)} ${'CPU s'.padStart(8)} ${'wall s'.padStart(8)} ${'MB'.padStart(8)} ${'× CPU'.padStart(7)} ${'× wall'.padStart(7)}   (× of the cold run)\n`)
if (given('--growth')) {
  let first: Usage | undefined
  for (const size of [1000, 4000, 16000, 64000]) {
    const folder = join(room, `growth-${size}`)
    writeCorpus(folder, 0, size, 3)
    const usage = once([bin, '.', '--no-config', '--no-cache', '--format', 'json', '--output', join(room, 'out.json')], folder)
    row(`corpus-lint, ${size.toLocaleString('en-US')} documents`, usage, first)
    if (size === 4000) first = usage
    rmSync(folder, { recursive: true })
  }
} else {
  const folder = join(room, 'corpus')
  const from = option('--corpus')
  if (given('--corpus') && from) cpSync(resolve(from), folder, { recursive: true })
  else writeCorpus(folder, 0, 1000)
  const cold = ours(folder)
  if (!given('--no-tools')) others(folder, cold)
}
