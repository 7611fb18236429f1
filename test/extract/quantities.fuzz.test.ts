// No text can make the reader of quantities slow: work grows with the length of the text, whatever the words are.
import { expect, test } from 'vitest'
import { quantities } from '../../src/extract/quantities/index.js'
import { growthOf, looks, random } from './work.js'

const WORDS = (
  '1 12 123 1,234 1.5 .5 1/2 ½ 3-4 2nd 60m 10k 5bn 7-1/2 1e9 2^ ^ 1x10 20% 5-year 23-year-old 007 $ € US$ USD £ % ° " \' ( ) [ ] , . - – / : ; + # ~ one two twenty twenty-five hundred thousand million ' +
  'millions dozen half third thirds quarter fifths a an and or to of in out over per point between from about more than at least up minus dollars pounds cents percent feet inches hours years old aged ' +
  'people soldiers armored new the each Smith John Boeing section so far as total additional US Hong Kong square miles degrees C several few couple'
).split(' ')

const work = (text: string): Promise<number> => looks(quantities, text)
const grows = growthOf(work)

test('each word, repeated', async () => {
  for (const word of WORDS) expect(await grows(word), word).toBeLessThan(2.5)
})

test('random patterns, repeated', async () => {
  const numbers = random(20211208)
  const next = (below: number): number => Math.floor(numbers.next().value * below)
  for (let i = 0; i < 120; i++) {
    const pattern = Array.from({ length: 2 + next(6) }, () => WORDS[next(WORDS.length)]!).join(next(4) === 0 ? '' : ' ')
    expect(await grows(pattern), pattern).toBeLessThan(2.5)
  }
})

test('one endless token', async () => {
  for (const piece of ['1', '1,', '1-', '1/', '1.', 'twenty-', '$', '1a', '(1'])
    expect((await work(piece.repeat(8000))) / (await work(piece.repeat(4000))), piece).toBeLessThan(2.5)
})
