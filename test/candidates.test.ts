// Figures of a corpus are not compared pair by pair: what everybody writes of brings nobody together, and what is rare still does.
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { claimsOf, lint } from '../src/lint.js'
import { candidates } from '../src/match/thing/candidates.js'
import { corpusOf } from '../src/match/thing/kin.js'
import { figuresIn } from '../src/match/thing/shelf.js'
import { wordsOf } from '../src/match/thing/words.js'
import { random } from '../src/tools/bench/corpus.js'

const [rule] = builtInRules().filter(({ id }) => id === 'figure-conflict')

/** Reports on as many bridges, all in the same words but for the place and the figures. */
function bridges(count: number): { path: string; source: string }[] {
  const next = random(7)
  const place = (): string => Array.from({ length: 4 }, () => 'bdfklmnprst'[Math.floor(next() * 11)]! + 'aeiou'[Math.floor(next() * 5)]!).join('').replace(/^./, (letter) => letter.toUpperCase())
  return Array.from({ length: count }, (_, i) => ({
    path: `${i}.txt`,
    source: `${place()} approves its bridge\n\nThe bridge will cost $${10 + Math.floor(next() * 900)} million, the council said. It opens after ${2 + Math.floor(next() * 40)} months of work by ${20 + Math.floor(next() * 500)} workers.\n`,
  }))
}

const viaduct = [
  { path: 'x.txt', source: 'Harrowgate viaduct\n\nThe Harrowgate viaduct over the Ouse gorge will cost $4.2 million, engineer Ada Thistlewood said.\n' },
  { path: 'y.txt', source: 'Viaduct at Harrowgate\n\nEngineer Ada Thistlewood put the cost of the Harrowgate viaduct over the Ouse gorge at $4.8 million.\n' },
]

async function pairsOf(sources: readonly { path: string; source: string }[], most?: number): Promise<string[]> {
  const { extractions } = await claimsOf({ cwd: '.', paths: [], sources })
  const corpus = corpusOf(extractions)
  return [...candidates(corpus, figuresIn(extractions, wordsOf(rule!), corpus.vocabulary, { most }))].map(([a, b]) => `${a} ${b}`)
}

test('pairs that are looked at grow with the documents, not with their square', async () => {
  const [few, many] = [(await pairsOf(bridges(100))).length, (await pairsOf(bridges(800))).length]
  expect(few).toBeGreaterThanOrEqual(100)
  expect(many).toBeLessThanOrEqual(8 * 1.5 * few)
})

test('a conflict is found among hundreds of documents that use the same words', async () => {
  const run = async (sources: readonly { path: string; source: string }[]) => (await lint({ cwd: '.', paths: [], sources, rules: [rule!] })).findings.map(({ fingerprint, locations }) => [fingerprint, locations.map(({ path, text }) => `${path} ${text}`)])
  const alone = await run(viaduct)
  expect(alone).toHaveLength(1)
  expect((await run([...bridges(300), ...viaduct])).filter(([, places]) => (places as string[]).some((place) => /^[xy]/.test(place)))).toEqual(alone)
})

test('with figures in memory for some documents at a time, the pairs are the same', async () => {
  // The two that meet are the first and the last by path.
  const sources = [{ ...viaduct[0]!, path: '!.txt' }, ...bridges(60), viaduct[1]!]
  const whole = await pairsOf(sources)
  expect(whole).toContain('0 61')
  for (const size of [1, 16]) expect((await pairsOf(sources, size)).sort()).toEqual([...whole].sort())
})
