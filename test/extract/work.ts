// How much work an extractor does for a text, whatever the machine: for tests that no text can make it slow.
import { Collector, type ExtractorFactory } from '../../src/extract/collector.js'
import type { Document, Word } from '../../src/model/index.js'
import { readDocument } from '../../src/read/index.js'

/** How often the extractor looks at a word, and one. */
export async function looks(make: ExtractorFactory, text: string): Promise<number> {
  const read = await readDocument('a.txt', text)
  // Each form is looked up once: that is no work of this text's.
  extractFrom(make, read)
  let count = 1
  const watched = (words: readonly Word[]): readonly Word[] => new Proxy(words, {
    get: (target, key, receiver) => {
      count++
      return Reflect.get(target, key, receiver) as unknown
    },
  })
  extractFrom(make, { ...read, blocks: read.blocks.map((block) => ({ ...block, tokens: { ...block.tokens, words: watched(block.tokens.words) } })) })
  return count
}

function extractFrom(make: ExtractorFactory, document: Document): void {
  const out = new Collector(document)
  const extractor = make(document, out)
  document.blocks.forEach((block, index) => {
    out.enter(block, index)
    extractor.block!(block, index)
  })
}

/** The same numbers on every machine. */
export function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** How often a pattern is repeated. */
export const SIZE = 120
export const repeated = (pattern: string, times: number): string => Array<string>(times).fill(pattern).join(' ')

/** Twice the text may take a little more than twice the work, at edges; never four times. */
export const growthOf = (work: (text: string) => Promise<number>) => async (pattern: string): Promise<number> =>
  (await work(repeated(pattern, 2 * SIZE))) / Math.max(SIZE, await work(repeated(pattern, SIZE)))
