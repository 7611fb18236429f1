// What holds for every example of every rule, whatever the rule: company does not change a finding.
import { expect, test } from 'vitest'
import { rulesFor } from '../src/config/examples.js'
import { builtInRules } from '../src/config/rules.js'
import { lint } from '../src/lint.js'
import type { Finding } from '../src/model/index.js'
import { examplesOf, ruleIds } from './examples.js'

const rules = builtInRules()

/** Documents about nothing that the examples speak of: no name, no figure, no date. */
const BYSTANDERS = Array.from({ length: 12 }, (_, i) => {
  const plants = ['heather', 'lavender', 'foxglove', 'bracken', 'gorse', 'thyme', 'yarrow', 'campion', 'tansy', 'clover', 'sorrel', 'mallow']
  const plant = plants[i]!
  return {
    path: `zz-garden/${plant}.txt`,
    source: `Growing ${plant}\n\nA bed of ${plant} wants sun and a light soil. Water the ${plant} in the evening, and cut it back when the flowers fade.\n\nBees like ${plant} as much as gardeners do.\n`,
  }
})

test.each(ruleIds().flatMap((id) => examplesOf(id).map((example) => [`${id}: ${example.title}`, example] as const)))(
  'unrelated documents change nothing: %s',
  async (_, example) => {
    const metadata = new Map(example.documents.flatMap(({ path, date }) => (date ? [[path, { date }] as const] : [])))
    const run = (sources: readonly { path: string; source: string }[]) => lint({ cwd: '.', paths: [], sources, metadata, rules: rulesFor(example, rules) })
    const alone = await run(example.documents)
    const inCompany = await run([...example.documents, ...BYSTANDERS])
    // How rare a word is depends on the corpus, so the last digit of a confidence may move, and two reasons of one weight may change places; nothing else may.
    const apart = (findings: readonly Finding[]) => findings.map(({ confidence, because, ...rest }) => ({ ...rest, because: [...because].sort() }))
    expect(apart(inCompany.findings)).toEqual(apart(alone.findings))
    inCompany.findings.forEach(({ confidence }, i) => expect(Math.abs(confidence - alone.findings[i]!.confidence)).toBeLessThan(0.03))
  },
)
