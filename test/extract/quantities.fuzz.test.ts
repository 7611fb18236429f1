// No text can make the reader of quantities slow: work grows with the length of the text, whatever the words are.
import { expect, test } from 'vitest'
import { Collector } from '../../src/extract/collector.js'
import { quantities } from '../../src/extract/quantities/index.js'
import type { Document, Word } from '../../src/model/index.js'
import { readDocument } from '../../src/read/index.js'

/** How often the extractor looks at a word: its work, whatever the machine. */
async function looks(text: string): Promise<number> {
  const read = await readDocument('a.txt', text)
  let count = 0
  const watched = (words: readonly Word[]): readonly Word[] => new Proxy(words, {
    get: (target, key, receiver) => {
      count++
      return Reflect.get(target, key, receiver) as unknown
    },
  })
  const document: Document = { ...read, blocks: read.blocks.map((block) => ({ ...block, tokens: { ...block.tokens, words: watched(block.tokens.words) } })) }
  const out = new Collector(document)
  const extractor = quantities(document, out)
  document.blocks.forEach((block, index) => {
    out.enter(block, index)
    extractor.block!(block, index)
  })
  return count
}

const WORDS = (
  '1 12 123 1,234 1.5 .5 1/2 ½ 3-4 2nd 60m 10k 5bn 7-1/2 1e9 2^ ^ 1x10 20% 5-year 23-year-old 007 $ € US$ USD £ % ° " \' ( ) [ ] , . - – / : ; + # ~ one two twenty twenty-five hundred thousand million ' +
  'millions dozen half third thirds quarter fifths a an and or to of in out over per point between from about more than at least up minus dollars pounds cents percent feet inches hours years old aged ' +
  'people soldiers armored new the each Smith John Boeing section so far as total additional US Hong Kong square miles degrees C several few couple'
).split(' ')

/** The same numbers on every machine. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const SIZE = 120
const repeated = (pattern: string, times: number): string => Array<string>(times).fill(pattern).join(' ')
/** Twice the text may take a little more than twice the work, at edges; never four times. */
const grows = async (pattern: string): Promise<number> => (await looks(repeated(pattern, 2 * SIZE))) / (await looks(repeated(pattern, SIZE)))

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
    expect((await looks(piece.repeat(8000))) / (await looks(piece.repeat(4000))), piece).toBeLessThan(2.5)
})
