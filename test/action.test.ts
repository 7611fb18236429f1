// The Action from end to end: a real repository, a branch, the environment that a runner sets.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Log } from 'sarif'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderOf, type Ran, run } from './run.js'

const SUMMER = '“We will open the new bridge before the end of the summer holidays,” Mayor Ann Weller told the council.\n'
const WINTER = 'Ann Weller had promised: “We will open the new bridge before the end of the winter holidays.”\n'
/** An old conflict, which the change has nothing to do with: each holds one side. */
const NORTH = '“There is no better road to the northern harbour than the one along the coast,” said Otto Bray.\n'
const SOUTH = '“There is no better road to the southern harbour than the one along the coast,” said Otto Bray.\n'

function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' }
  return execFileSync('git', args, { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
const commit = (cwd: string): string => { git(cwd, 'add', '-A'); git(cwd, 'commit', '-q', '-m', 'x'); return git(cwd, 'rev-parse', 'HEAD') }
const write = (folder: string, path: string, text: string): void => { mkdirSync(dirname(join(folder, path)), { recursive: true }); writeFileSync(join(folder, path), text) }

/** A repository whose branch puts `WINTER` into b.md; a.md says `SUMMER` and is not touched. */
const made = new Map<string, { folder: string; base: string }>()
function repository(below = ''): { folder: string; base: string } {
  const model = made.get(below) ?? makeRepository(below)
  made.set(below, model)
  const folder = folderOf({})
  cpSync(model.folder, folder, { recursive: true })
  return { folder, base: model.base }
}
afterAll(() => { for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true }) })

function makeRepository(below: string): { folder: string; base: string } {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
  git(folder, 'init', '-q', '-b', 'main')
  write(folder, 'corpus-lint.config.json', '{ "files": ["."], "failOn": "note" }')
  write(folder, `${below}a.md`, SUMMER)
  write(folder, `${below}b.md`, '# Town\n\nNothing is new.\n')
  write(folder, `${below}old/n.md`, NORTH)
  write(folder, `${below}old/s.md`, SOUTH)
  const base = commit(folder)
  git(folder, 'checkout', '-q', '-b', 'news')
  write(folder, `${below}b.md`, `# Town\n\nNothing is new.\n\n${WINTER}`)
  commit(folder)
  return { folder, base }
}

interface Job extends Ran {
  readonly outputs: Record<string, string>
  readonly summary: string
  readonly sarif: Log
}

/** One run of the Action's entry point, as a step of a job for a pull request. */
async function job(folder: string, base: string | null, inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<Job> {
  const runner = folderOf({ 'event.json': JSON.stringify(base ? { pull_request: { base: { sha: base } } } : {}), output: '', summary: '' })
  const ran = await run(folder, ['action'], {
    env: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, value])),
      GITHUB_EVENT_PATH: join(runner, 'event.json'), GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary'),
      GITHUB_SERVER_URL: 'https://example.org', GITHUB_REPOSITORY: 'town/docs', GITHUB_SHA: 'f'.repeat(40), ...env,
    },
  })
  const outputs = Object.fromEntries(readFileSync(join(runner, 'output'), 'utf8').trim().split('\n').filter(Boolean).map((line) => line.split('=') as [string, string]))
  const sarif = outputs['sarif-file'] === undefined ? { version: '2.1.0', runs: [] } as Log : JSON.parse(readFileSync(join(folder, outputs['sarif-file']), 'utf8')) as Log
  return { ...ran, outputs, summary: readFileSync(join(runner, 'summary'), 'utf8'), sarif }
}
const places = ({ sarif }: Job): string[] => sarif.runs[0]!.results!.map(({ locations }) => `${locations![0]!.physicalLocation!.artifactLocation!.uri}:${locations![0]!.physicalLocation!.region!.startLine}`)

describe('a pull request that contradicts another document', () => {
  test('is shown on its own lines, with the other side beside it, and fails', async () => {
    const { folder, base } = repository()
    const ran = await job(folder, base)
    expect(ran.status).toBe(1)
    expect(ran.outputs).toEqual({ 'sarif-file': 'corpus-lint.sarif', findings: '1', 'new-findings': '1' })
    expect(places(ran)).toEqual(['b.md:5'])
    expect(ran.sarif.runs[0]!.results![0]!.message.text).toContain('[a.md:1](1)')
    expect(ran.out).toMatch(/^::notice file=b\.md,line=5,.*,title=corpus-lint%3A quote-wording::/m)
    expect(ran.summary).toContain('| [b.md:5](https://example.org/town/docs/blob/ffffffffffffffffffffffffffffffffffffffff/b.md?plain=1#L5) | [a.md:1]')
    expect(ran.summary).toContain('1 not touched by this change')
  })

  test('passes with a second commit that mends it, which is counted as nothing to hear of', async () => {
    const { folder, base } = repository()
    write(folder, 'b.md', `# Town\n\nNothing is new.\n\n${WINTER.replace('winter', 'summer')}`)
    commit(folder)
    const ran = await job(folder, base)
    expect(ran).toMatchObject({ status: 0, outputs: { findings: '0', 'new-findings': '0' } })
    expect(places(ran)).toEqual([])
    expect(ran.summary).toContain('no disagreement found')
  })

  test('when it mends what was there before, that is told', async () => {
    const { folder, base } = repository()
    write(folder, 'old/s.md', NORTH)
    expect((await job(folder, base)).summary).toContain('1 resolved by this change')
    git(folder, 'rm', '-q', '-f', 'old/s.md')
    expect((await job(folder, base)).summary).toContain('1 resolved by this change')
  })

  test('a document that is only renamed, or gets lines before it, contradicts nothing', async () => {
    const { folder, base } = repository()
    git(folder, 'checkout', '-q', 'main')
    renameSync(join(folder, 'old/n.md'), join(folder, 'old/z.md'))
    write(folder, 'old/s.md', `# A heading\n\n${SOUTH}`)
    commit(folder)
    expect((await job(folder, base)).outputs).toMatchObject({ findings: '0' })
  })

  test('fail-on, level, annotations, summary and sarif-file are heeded', async () => {
    const { folder, base } = repository()
    const ran = await job(folder, base, { 'fail-on': 'error', annotations: 'false', summary: 'false', 'sarif-file': 'out/x.sarif', paths: 'a.md\nb.md' })
    expect(ran).toMatchObject({ status: 0, summary: '', outputs: { 'sarif-file': 'out/x.sarif', findings: '1' } })
    expect(ran.out).not.toContain('::')
    expect((await job(folder, base, { 'changed-only': 'false' })).outputs).toMatchObject({ findings: '2', 'new-findings': '2' })
    expect((await job(folder, base, { 'changed-only': 'maybe' }))).toMatchObject({ status: 2, err: "corpus-lint: input 'changed-only': expected true or false, got 'maybe'\n" })
    expect((await job(folder, base, { 'fail-on': 'bad' })).status).toBe(2)
  })

  test('in the sub-folder of a monorepo, paths are those of the repository', async () => {
    const { folder, base } = repository('docs/guide/')
    const ran = await job(folder, base, { 'working-directory': 'docs/guide', paths: '.' })
    expect(places(ran)).toEqual(['docs/guide/b.md:5'])
    expect(ran.outputs['sarif-file']).toBe('docs/guide/corpus-lint.sarif')
    expect(ran.out).toContain('file=docs/guide/b.md,line=5')
  })

  test('with a baseline, what is known stays quiet on every event', async () => {
    const { folder, base } = repository()
    git(folder, 'checkout', '-q', 'main')
    await run(folder, ['--baseline', 'known.json', '--update-baseline'])
    git(folder, 'checkout', '-q', 'news')
    expect((await job(folder, null, { baseline: 'known.json' })).outputs).toMatchObject({ findings: '1' })
    expect((await job(folder, base, { baseline: 'known.json' })).outputs).toMatchObject({ findings: '1' })
  })

  test('in a shallow clone of the merge, its first parent is the base; without it all is shown, and that is said', async () => {
    const { folder } = repository()
    git(folder, 'checkout', '-q', 'main')
    git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'news')
    const clone = (depth: string): string => { const to = join(folderOf({}), 'clone'); git(folder, 'clone', '-q', '--depth', depth, `file://${folder}`, to); return to }
    const unknown = 'e'.repeat(40)
    expect((await job(clone('2'), unknown)).outputs).toMatchObject({ findings: '1' })
    const shallow = await job(clone('1'), unknown)
    expect(shallow.outputs).toMatchObject({ findings: '2' })
    expect(shallow.out).toContain("give actions/checkout 'fetch-depth: 0'")
  })
})

test('the step of action.yml runs what is built beside it', () => {
  const { folder } = repository()
  const root = join(import.meta.dirname, '..')
  const { runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { runs: { steps: { id?: string; run: string }[] } }
  const ran = spawnSync('bash', ['-e', '-c', runs.steps.find(({ id }) => id === 'lint')!.run], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], GITHUB_ACTION_PATH: root, INPUT_PATHS: '.', INPUT_FAIL_ON: 'note', INPUT_SUMMARY: '' } })
  expect(ran).toMatchObject({ status: 1 })
  expect(existsSync(join(folder, 'corpus-lint.sarif'))).toBe(true)
})

test('the cache goes where action.yml restores and saves it; its key changes with what it holds', async () => {
  const { folder, base } = repository()
  const room = folderOf({})
  const env = { CACHE_FOLDER: join(room, 'cache') }
  const cold = await job(folder, base, {}, env)
  const key = cold.outputs['cache-key']
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  const warm = await job(folder, base, {}, env)
  expect(warm.outputs).toEqual(cold.outputs)
  expect(warm.sarif).toEqual(cold.sarif)
  write(folder, 'c.md', 'A third document.\n')
  expect((await job(folder, base, {}, env)).outputs['cache-key']).not.toBe(key)
  expect((await job(folder, base, { cache: 'false' }, env)).outputs).not.toHaveProperty('cache-key')
  const { runs } = parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8')) as { runs: { steps: { uses?: string; with?: { path: string }; env?: Record<string, string> }[] } }
  const places = runs.steps.flatMap(({ with: inputs, env: own }) => inputs?.path ?? own?.['CACHE_FOLDER'] ?? [])
  expect(places).toHaveLength(3)
  expect(new Set(places).size).toBe(1)
})

describe('--changed-since', () => {
  test('sees what is not committed and not yet added', async () => {
    const { folder } = repository()
    write(folder, 'ü ö.md', WINTER.replace('winter', 'school'))
    const { out, status } = await run(folder, ['--changed-since', 'news', '--format', 'concise'])
    expect(status).toBe(1)
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^ü ö\.md:1:/)
  })

  test('--anchor each shows every side in the change', async () => {
    const { folder } = repository()
    write(folder, 'a.md', `${SUMMER}\nThe end.\n`)
    write(folder, 'a.md', SUMMER.replace('summer', 'school'))
    const sides = async (anchor: string): Promise<number> => (await run(folder, ['--changed-since', 'main', '--anchor', anchor, '--format', 'concise'])).out.trim().split('\n').length
    expect([await sides('first'), await sides('changed'), await sides('each')]).toEqual([1, 1, 2])
  })

  test.each([['no-such', "git knows no revision 'no-such'"], ['--output=x', "git knows no revision '--output=x'"]])('%s is an error', async (revision, message) => {
    const { folder } = repository()
    expect(await run(folder, [`--changed-since=${revision}`])).toMatchObject({ status: 2, err: expect.stringContaining(message) as string })
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  test('outside a repository is an error', async () => {
    expect(await run(folderOf({ 'a.md': SUMMER }), ['--changed-since', 'main'])).toMatchObject({ status: 2, err: 'corpus-lint: --changed-since: this is no git repository\n' })
  })
})
