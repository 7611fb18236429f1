// Who may import whom (see README, "How it is built").
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../src')
const WINGS = ['discover', 'read', 'extract', 'match', 'check', 'select', 'report']
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  ...Object.fromEntries(WINGS.map((wing) => [wing, ['model', wing]])),
  gather: ['model', 'read', 'extract', 'gather'],
  config: ['model', 'config'],
  'lint.ts': ['model', 'config', 'gather', ...WINGS.filter((wing) => wing !== 'report')],
  'cli.ts': ['model', 'config', 'report', 'cli', 'lint.ts'],
  cli: ['model', 'config', 'report', 'cli', 'lint.ts'],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const room = (file: string): string => file.split('/')[0]!

test('no wing imports another', () => {
  const wrong = files.flatMap((file) => {
    const allowed = ALLOWED[room(file)]
    if (!allowed) return []
    const imports = [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']*)'/g)]
    const targets = imports.map((match) => relative(src, join(src, dirname(file), match[1]!)).replace(/\.js$/, '.ts'))
    return targets.filter((target) => !allowed.includes(room(target))).map((target) => `${file} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('files have 250 lines at the most', () => {
  const long = files.map((file) => [file, readFileSync(join(src, file), 'utf8').split('\n').length] as const).filter(([, lines]) => lines > 250)
  expect(long).toEqual([])
})
