// A pair of figures is given up early only when the rest of the evidence could not have saved it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { claimsOf } from '../src/lint.js'
import { Surrounds } from '../src/match/thing/surroundings.js'
import type { Figure } from '../src/match/thing/figure.js'
import { type Corpus, corpusOf } from '../src/match/thing/kin.js'
import { isPromising, linksOf, meet, WORTHLESS } from '../src/match/thing/match.js'
import { Meeting } from '../src/match/thing/meeting.js'
import { compare, kindOf, scoreOf } from '../src/match/thing/pair.js'
import { Partners } from '../src/match/thing/partners.js'
import { figuresIn } from '../src/match/thing/shelf.js'
import { wordsOf } from '../src/match/thing/words.js'
import { examplesOf } from './examples.js'

const seeds = join(import.meta.dirname, '../seeds')

const words = wordsOf(builtInRules().find(({ id }) => id === 'figure-conflict')!)

/** Small corpora with their figures: the samples, and the examples of rules about figures. */
async function* corpora(): AsyncIterable<{ corpus: Corpus; figures: readonly (readonly Figure[])[]; meetingOf: (a: number, b: number) => Meeting }> {
  for (const sources of [readdirSync(seeds).map((path) => ({ path, source: readFileSync(join(seeds, path), 'utf8') })), ...['figure-conflict', 'sum-mismatch', 'list-count'].flatMap((id) => examplesOf(id).map(({ documents }) => documents))]) {
    const { extractions } = await claimsOf({ cwd: '.', paths: [], sources })
    const corpus = corpusOf(extractions)
    const shelf = figuresIn(extractions, words, corpus.vocabulary)
    const surrounds = new Surrounds(shelf, words, corpus)
    yield { corpus, figures: extractions.map((_, at) => shelf.of(at)), meetingOf: (a, b) => new Meeting(corpus, surrounds, a, b) }
  }
}

test('no pair is given up whose evidence would have reached the mark', async () => {
  let pairs = 0
  for await (const { figures, meetingOf } of corpora()) {
    for (let a = 0; a < figures.length; a++) for (let b = a; b < figures.length; b++) {
      const meeting = meetingOf(a, b)
      for (const one of figures[a]!) for (const two of figures[b]!) {
        if (a === b && one.index >= two.index) continue
        const { score, reasons } = compare(one, two, meeting)
        expect(scoreOf(one, two, meeting, score - 1e-6), reasons.map(({ name }) => name).join(' ')).toBeCloseTo(score, 6)
        pairs++
      }
    }
  }
  expect(pairs).toBeGreaterThan(500)
})

test('no documents are given up of which a pair is worth telling', async () => {
  let worth = 0
  let given = 0
  for await (const { corpus, figures, meetingOf } of corpora()) {
    const partners = new Partners(corpus.vocabulary)
    for (let a = 0; a < figures.length; a++) for (let b = a + 1; b < figures.length; b++) {
      const met = meet(figures[a]!, figures[b]!, meetingOf(a, b), partners)
      const best = linksOf(met).filter(({ score }) => score >= WORTHLESS)
      if (!isPromising(met)) expect(best).toEqual([])
      worth += best.length
      given += Number(!isPromising(met))
    }
  }
  expect(worth).toBeGreaterThan(10)
  expect(given).toBeGreaterThan(10)
})

test('pages that name other things at their heads are still compared by what they state', async () => {
  const { extractions } = await claimsOf({ cwd: '.', paths: [], sources: [
    { path: 'a.md', source: '# Your session in Gullwing Desk\n\nGullwing signs you out after 20 minutes without a click. Save your work in time.\n' },
    { path: 'b.md', source: '# Security at Marlow Harbour Software\n\nMarlow Harbour signs users out after 45 minutes without a click. Passwords are stored as hashes.\n' },
  ] })
  const corpus = corpusOf(extractions)
  const shelf = figuresIn(extractions, words, corpus.vocabulary)
  const meeting = new Meeting(corpus, new Surrounds(shelf, words, corpus), 0, 1)
  expect(meeting.subjects).toBeLessThan(0.25)
  expect(linksOf(meet(shelf.of(0), shelf.of(1), meeting, new Partners(corpus.vocabulary))).map(({ a, b }) => kindOf(a, b))).toEqual(['Stated'])
})
