// Collects blocks in reading order and cuts them into tokens and sentences.
import { type Block, type BlockKind, TokenFlag } from '../model/index.js'
import { sentencesOf } from './sentences.js'
import { tokenise } from './tokens.js'
import { QuoteMark, quoteMarkOf } from './words.js'

/** A piece of text and where it stands in the source; `flags` (TokenFlag) say in what markup. */
export interface Piece {
  readonly text: string
  readonly at: number
  readonly flags: number
}

export interface BlockPlace {
  readonly depth?: number
  readonly list?: Block['list']
  readonly cell?: Block['cell']
}

export class BlockBuilder {
  readonly blocks: Block[] = []
  #headings: number[] = []

  /** Adds a block made of pieces that follow one another; nothing when they hold only white space. */
  add(kind: BlockKind, pieces: readonly Piece[], place: BlockPlace = {}): void {
    const first = pieces[0]
    if (!first) return
    const linear = pieces.length === 1
    const text = linear ? first.text : pieces.map((piece) => piece.text).join('')
    if (!/\S/.test(text)) return
    const marked = pieces.some((piece) => piece.flags !== 0)
    const tokens = tokenise(text, marked ? flagger(pieces) : null)
    const depth = place.depth ?? 0
    if (kind === 'heading') this.#headings = this.#headings.filter((i) => this.blocks[i]!.depth < depth)
    const under = this.#headings.at(-1) ?? -1
    const sentences = sentencesOf(tokens)
    markQuoted(tokens.words, tokens.flags as number[], kind === 'quote')
    this.blocks.push({
      kind, text, at: first.at, offsets: linear ? null : offsetsOf(pieces), tokens, sentences, depth, under,
      list: place.list ?? null, cell: place.cell ?? null, speaker: null,
    })
    if (kind === 'heading') this.#headings.push(this.blocks.length - 1)
  }
}

function offsetsOf(pieces: readonly Piece[]): [number, number][] {
  let offset = 0
  return pieces.map((piece) => {
    const pair: [number, number] = [offset, piece.at]
    offset += piece.text.length
    return pair
  })
}

function flagger(pieces: readonly Piece[]): (offset: number) => number {
  let i = 0
  let end = pieces[0]!.text.length
  return (offset) => {
    while (offset >= end && i + 1 < pieces.length) end += pieces[++i]!.text.length
    return pieces[i]!.flags
  }
}

/** Marks the tokens between quotation marks of one block. A mark that is never closed holds to the block's end. */
function markQuoted(words: Block['tokens']['words'], flags: number[], all: boolean): void {
  let open = false
  for (let i = 0; i < words.length; i++) {
    const mark = quoteMarkOf(words[i]!)
    if (mark !== QuoteMark.None) open = mark === QuoteMark.Open || (mark === QuoteMark.Either && !open)
    else if (open || all) flags[i] = flags[i]! | TokenFlag.Quoted
  }
}
