// What everybody quotes is told of once, not once for each document.
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { lint } from '../src/lint.js'

const names = 'Ada Ash,Bella Birch,Carl Cole,Dora Dunn,Eric Egan,Faye Frost,Gus Grant,Hugo Hale,Ivy Irwin,Jack Joyce,Kate Kemp,Liam Lowe,Mary Marsh,Nora Nolan,Otto Oakes,Paul Pratt,Rita Quill,Rosa Rowe,Saul Shaw,Tom Todd'.split(',')
const report = (name: string, words: string): string => `Harbour wall of Tidewick cracks after the storm\n\nTIDEWICK, March 4, 2024 - The harbour wall cracked in two places. “${words},” said harbour master ${name}. Boats stay in the Tidewick basin.\n`
const run = async (id: string, texts: readonly string[]) =>
  (await lint({ cwd: '.', paths: [], sources: texts.map((source, i) => ({ path: `${String(i).padStart(2, '0')}.txt`, source })), rules: builtInRules().filter((rule) => rule.id === id) })).findings

test('one document quotes otherwise what twenty quote', async () => {
  const findings = await run('quote-wording', [...names.map(() => report('Ada Hale', 'We will close the northern gate and the old lock before the tide comes back')), report('Ada Hale', 'We will not close the northern gate and the old lock before the tide comes back')])
  expect(findings).toHaveLength(1)
  expect(findings[0]!.locations[0]!.path).toBe('20.txt')
})

test('twenty speakers of one sentence', async () => {
  const findings = await run('quote-attribution', names.map((name) => report(name, 'We will close the northern gate and the old lock before the tide comes back')))
  expect(findings).toHaveLength(1)
  expect(new Set(findings[0]!.locations.map(({ value }) => value)).size).toBe(10)
})
