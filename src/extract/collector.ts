// Gathers the claims of one document while the extractors walk over its blocks.
import { type Block, type Claim, type ClaimKind, type ClaimOf, type ClaimValues, type Document, TokenFlag } from '../model/index.js'
import { turnTo } from './triggers.js'

/** What an extractor may add to a claim. */
export type More = { readonly [K in 'subject' | 'qualifiers' | 'parts' | 'fix' | 'quoted']?: Claim[K] | undefined }

const NOTHING: More = {}

/** An extractor, made anew for each document, so that it may remember what it saw: the last date, the people so far. */
export interface Extractor {
  /** Called for each block, in reading order; earlier extractors have seen the whole document before. */
  block?: (block: Block, index: number) => void
  /** Called once, when all extractors have seen the last block. */
  end?: () => void
}
export type ExtractorFactory = (document: Document, out: Collector) => Extractor

/** A claim with the block and sentence it was found in. */
export interface Draft {
  claim: Mutable<Claim>
  readonly block: number
  readonly sentence: number
  /** Tokens of the block that it covers, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** Of a quantity: one in the last place written, in its unit: 0.1 for `4.2`, 100,000 for `4.2 million`; 0 for a fraction in words. */
  step?: number | undefined
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export class Collector {
  /** All drafts, block by block: there when the last block is read. */
  readonly drafts: Draft[] = []
  /** See Extraction.longWords. */
  readonly longWords: number[] = []
  #block!: Block
  #index = -1
  readonly #taken: Uint8Array[] = []
  /** What each block's tokens may set off. */
  readonly #triggers: number[] = []
  /** While blocks are read: the drafts of each. */
  readonly #byBlock: Draft[][]
  #gathered = false

  constructor(readonly document: Document) {
    this.#byBlock = document.blocks.map(() => [])
  }

  /** Turns to a block. */
  enter(block: Block, index: number): void {
    this.#block = block
    this.#index = index
    this.#triggers[index] = turnTo(block, this.#triggers[index] ?? -1)
  }

  /** Tokens of the current block that a claim has used up: a date's day is no quantity. */
  get taken(): Uint8Array {
    return (this.#taken[this.#index] ??= new Uint8Array(this.#block.tokens.count))
  }

  /** The drafts of one block so far. */
  of(index: number): readonly Draft[] {
    return this.#byBlock[index]!
  }

  /** All blocks are read: puts their drafts together. What comes now comes behind them. */
  gather(): void {
    const { drafts } = this
    const byBlock = this.#byBlock
    for (let block = 0; block < byBlock.length; block++) {
      const own = byBlock[block]!
      for (let i = 0; i < own.length; i++) drafts.push(own[i]!)
    }
    this.#gathered = true
  }

  /** Where the character at `offset` of the current block's text stands in the source. */
  sourceAt(offset: number): number {
    return sourceOffset(this.#block, offset)
  }

  /** Adds a claim on the tokens [first, last) of the current block. `take` marks them as used up. */
  emit<K extends ClaimKind>(kind: K, first: number, last: number, value: ClaimValues[K], more: More = NOTHING, take = false): Draft {
    const { tokens, text } = this.#block
    const from = tokens.starts[first]!
    const to = tokens.ends[last - 1]!
    if (take) this.taken.fill(1, first, last)
    return this.add(kind, this.#block, this.#index, first, last, from, to, text.slice(from, to), value, more)
  }

  /** Adds a claim on any stretch of any block: offsets are into the block's text. */
  add<K extends ClaimKind>(
    kind: K, block: Block, index: number, first: number, last: number, from: number, to: number, text: string, value: ClaimValues[K], more: More = NOTHING,
  ): Draft {
    const quoted = ((block.tokens.flags[first] ?? 0) & TokenFlag.Quoted) !== 0
    // All fields in one order, whether they are there or not: claims of one shape are read several times as fast.
    const claim = {
      kind, text, start: sourceOffset(block, from), end: sourceOffset(block, to - 1) + 1, subject: more.subject ?? null, value, context: -1,
      quoted: more.quoted ?? (quoted ? true : undefined), qualifiers: more.qualifiers, frame: undefined, parts: more.parts, fix: more.fix,
    } as unknown as ClaimOf<K>
    const draft: Draft = { claim: claim as Claim, block: index, sentence: sentenceAt(block, first), first, last, step: undefined }
    const drafts = this.#gathered ? this.drafts : this.#byBlock[index]!
    drafts.push(draft)
    return draft
  }
}

/** Where the character at `offset` of a block's text stands in the source. */
export function sourceOffset(block: Block, offset: number): number {
  const { offsets } = block
  if (!offsets) return block.at + offset
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]![0] <= offset) low = middle
    else high = middle - 1
  }
  const [inText, inSource] = offsets[low]!
  return inSource + offset - inText
}

/** Index of the sentence of `block` that holds token `token`. */
export function sentenceAt(block: Block, token: number): number {
  const { sentences } = block
  let low = 0
  let high = sentences.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]! <= token) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
