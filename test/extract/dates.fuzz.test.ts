// No text can make the reader of dates slow: work grows with the length of the text, whatever the words are.
import { expect, test, vi } from 'vitest'
import { dates } from '../../src/extract/dates/index.js'
import { Line } from '../../src/extract/dates/line.js'
import { growthOf, looks, random } from './work.js'

const WORDS = (
  '1 5 12 31 99 1066 1984 2024 1990s \'60s 5th 22nd 2024-03-04 3/4/2024 12:30 9.35am 9 a.m. p.m. GMT BC AD ( ) [ ] , . - – / : of the in on at by from to until since between before after about and or last next this ' +
  'previous following same early late mid past coming every each first second third two twenty hundred day days week weeks fortnight month months quarter year years decade century weekend ' +
  'January May March Sept. Oct. Monday Tuesday Fri. Sunday today yesterday tomorrow tonight morning night ago earlier later spring summer Christmas Easter fiscal half now then once was will said born nineteen eighty four thousand oh eighties several over years-long thirteenth'
).split(' ')

/** Whatever the grammar asks, it asks the line. */
const asked = (['lex', 'is', 'has', 'in', 'lower', 'shape'] as const).map((name) => vi.spyOn(Line.prototype, name))
const grows = growthOf(async (text) => {
  for (const spy of asked) spy.mockClear()
  await looks(dates, text)
  return asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
})

test('each word, repeated', async () => {
  for (const word of WORDS) expect(await grows(word), word).toBeLessThan(2.5)
})

test('random patterns, repeated', async () => {
  const numbers = random(19840610)
  const next = (below: number): number => Math.floor(numbers.next().value * below)
  for (let i = 0; i < 120; i++) {
    const pattern = Array.from({ length: 2 + next(6) }, () => WORDS[next(WORDS.length)]!).join(next(4) === 0 ? '' : ' ')
    expect(await grows(pattern), pattern).toBeLessThan(2.5)
  }
})
