// A block's tokens as the grammar of time expressions reads them: hyphenated forms in their pieces, classes at hand.
import type { Block, Word } from '../../model/index.js'
import { Class, type Lex, lexOf, NONE, piecesOf } from './lexicon.js'

/** Classes that a time expression is found by. */
export const TRIGGERS =
  Class.Month | Class.Weekday | Class.Year | Class.Unit | Class.Season | Class.DayPart | Class.Deictic | Class.Decade | Class.Numeric | Class.Clock | Class.Set |
  Class.Holiday | Class.Reference | Class.Quarter | Class.Era | Class.Half | Class.Small | Class.Nth

export class Line {
  count = 0
  words: readonly Word[] = []
  starts: readonly number[] = []
  ends: readonly number[] = []
  /** Token of each atom; null when every atom is a token. */
  tokens: readonly number[] | null = null
  /** Atoms joined by a hyphen to the one before; null when none are. */
  #glued: readonly boolean[] | null = null
  /** Atoms with a class of `TRIGGERS`, ascending. */
  readonly triggers: number[] = []
  block!: Block

  /** Turns to a block; false when nothing in it can be a time expression. */
  load(block: Block): boolean {
    const { tokens } = block
    this.block = block
    this.triggers.length = 0
    let split = false
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.words[i]!
      if (word.parts !== null && piecesOf(word)) { split = true; break }
      if ((lexOf(word).c & TRIGGERS) !== 0) this.triggers.push(i)
    }
    if (split) this.split(block)
    else {
      this.words = tokens.words
      this.starts = tokens.starts
      this.ends = tokens.ends
      this.count = tokens.count
      this.tokens = null
      this.#glued = null
    }
    return this.triggers.length > 0
  }

  split({ tokens }: Block): void {
    const words: Word[] = []
    const starts: number[] = []
    const ends: number[] = []
    const tokenOf: number[] = []
    const glued: boolean[] = []
    for (let i = 0; i < tokens.count; i++) {
      let at = tokens.starts[i]!
      const word = tokens.words[i]!
      const pieces = (word.parts !== null && piecesOf(word)) || [word]
      pieces.forEach((piece, nth) => {
        words.push(piece)
        starts.push(at)
        ends.push(pieces.length === 1 ? tokens.ends[i]! : at + piece.text.length)
        tokenOf.push(i)
        glued.push(nth > 0)
        at += piece.text.length + 1
      })
    }
    this.words = words
    this.starts = starts
    this.ends = ends
    this.tokens = tokenOf
    this.#glued = glued
    this.count = words.length
    this.triggers.length = 0
    for (let i = 0; i < words.length; i++) if ((lexOf(words[i]!).c & TRIGGERS) !== 0) this.triggers.push(i)
  }

  lex(i: number): Lex {
    const word = this.words[i]
    return word === undefined || i >= this.count ? NONE : lexOf(word)
  }
  has(i: number, mask: number): boolean {
    return (this.lex(i).c & mask) !== 0
  }
  lower(i: number): string {
    return i < 0 || i >= this.count ? '' : this.words[i]!.lower
  }
  is(i: number, ...forms: readonly string[]): boolean {
    return forms.includes(this.lower(i))
  }
  in(i: number, set: ReadonlySet<string>): boolean {
    return set.has(this.lower(i))
  }
  shape(i: number): number {
    return i < 0 || i >= this.count ? -1 : this.words[i]!.shape
  }
  /** Is atom `i` joined by a hyphen to the one before? */
  glued(i: number): boolean {
    return this.#glued !== null && this.#glued[i] === true
  }
  /** The atom after `i` across a hyphen, dash or one of `links`, or -1. */
  across(i: number, links: readonly string[] = []): number {
    if (this.glued(i + 1)) return i + 1
    const link = this.lower(i + 1)
    return DASHES.has(link) || links.includes(link) ? i + 2 : -1
  }
  /** The atom before `i` across a hyphen, dash or one of `links`, or -1. */
  acrossBack(i: number, links: readonly string[] = []): number {
    if (this.glued(i)) return i - 1
    const link = this.lower(i - 1)
    return DASHES.has(link) || links.includes(link) ? i - 2 : -1
  }
  token(i: number): number {
    return this.tokens ? this.tokens[i]! : i
  }
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--', '‑'])
