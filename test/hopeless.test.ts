// The cheap test for pairs of figures rejects no pair that the dear one would keep.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { claimsOf } from '../src/lint.js'
import { figuresOf } from '../src/match/thing/figure.js'
import { hopelessIn } from '../src/match/thing/hopeless.js'
import { corpusOf } from '../src/match/thing/kin.js'
import { FAINT } from '../src/match/thing/match.js'
import { compare } from '../src/match/thing/pair.js'
import { wordsOf } from '../src/match/thing/words.js'
import { writeCorpus } from '../src/tools/bench/corpus.js'

test('a pair that is rejected would score below what counts', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
  writeCorpus(cwd, 0, 12)
  const { extractions } = await claimsOf({ cwd, paths: ['.', join(import.meta.dirname, '../seeds')] })
  rmSync(cwd, { recursive: true })
  const corpus = corpusOf(extractions)
  const words = wordsOf(builtInRules().find(({ id }) => id === 'figure-conflict')!)
  const figures = extractions.flatMap((document, i) => figuresOf(document, i, words))
  const hopeless = hopelessIn(corpus, FAINT)
  let rejected = 0
  for (const a of figures) {
    for (const b of figures) {
      const nearness = a.at === b.at ? 1 : corpus.nearness(a.at, b.at)
      if (a === b || !hopeless(a, b, nearness)) continue
      rejected++
      expect(compare(a, b, nearness, corpus, words).score).toBeLessThan(FAINT)
    }
  }
  expect(rejected).toBeGreaterThan(figures.length * 10)
})
