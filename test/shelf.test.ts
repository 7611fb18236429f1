// What is made of the documents of a large corpus waits as bytes: it comes back as it was made.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInRules } from '../src/config/rules.js'
import { claimsOf } from '../src/lint.js'
import { datesOf, eventsIn } from '../src/match/events/event.js'
import { eventsOf } from '../src/match/events/lexicon.js'
import { DatedEvents } from '../src/match/events/shelf.js'
import { utterancesIn } from '../src/match/quotes/utterances.js'
import type { Shelf } from '../src/match/shelf.js'
import { figuresOf } from '../src/match/thing/figure.js'
import { figuresIn } from '../src/match/thing/shelf.js'
import { wordsOf } from '../src/match/thing/words.js'
import { vocabularyOf } from '../src/match/vocabulary.js'
import { examplesOf } from './examples.js'

const seeds = join(import.meta.dirname, '../seeds')
const sources = [
  ...readdirSync(seeds).map((path) => ({ path, source: readFileSync(join(seeds, path), 'utf8') })),
  ...['figure-conflict', 'date-conflict', 'unit-conversion', 'quote-wording'].flatMap((id) => examplesOf(id).flatMap(({ documents }, i) => documents.map(({ path, source }) => ({ path: `${id}/${i}/${path}`, source })))),
]
const { extractions } = await claimsOf({ cwd: '.', paths: [], sources })
const rule = (id: string) => builtInRules().find((one) => one.id === id)!

/** Asks for each document's things, from bytes where the shelf has room for none, and compares. */
function compare<T extends { at: number; index: number }>(shelf: Shelf<T>, made: readonly (readonly T[])[]): void {
  for (let round = 0; round < 2; round++) made.forEach((things, i) => expect(shelf.of(i)).toEqual(things))
  expect(made.flat().length).toBeGreaterThan(15)
}

test('figures', () => {
  const words = wordsOf(rule('figure-conflict'))
  const vocabulary = vocabularyOf(extractions)
  compare(figuresIn(extractions, words, vocabulary, { most: 0 }), extractions.map((document, i) => figuresOf(document, i, words, vocabulary)))
})

test('dated events', () => {
  const vocabulary = vocabularyOf(extractions)
  const lexicon = eventsOf(rule('date-conflict'))
  compare(new DatedEvents(extractions, lexicon, vocabulary, 0), extractions.map((document, i) => eventsIn(document, i, datesOf(document), lexicon, vocabulary)))
})

test('utterances', () => {
  const whole = utterancesIn(extractions)
  compare(utterancesIn(extractions, 0), extractions.map((_, i) => whole.of(i)))
})
