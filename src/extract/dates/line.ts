// A block's tokens as the grammar of time expressions reads them: hyphenated forms in their pieces, classes at hand.
import type { Block, Word } from '../../model/index.js'
import { type Lex, lexOf, NONE, piecesOf } from './lexicon.js'
import { TRIGGERS } from './scan.js'

export class Line {
  count = 0
  words: readonly Word[] = []
  starts: readonly number[] = []
  ends: readonly number[] = []
  /** Token of each atom; null when every atom is a token. */
  tokens: readonly number[] | null = null
  /** Atoms joined by a hyphen to the one before; null when none are. */
  #glued: readonly boolean[] | null = null
  /** Atoms that may start a time expression, ascending. */
  triggers: readonly number[] = []
  block!: Block

  /** Turns to a block, whose tokens `triggers` may start a time expression. `split`: some of its hyphenated forms are read in their pieces. */
  load(block: Block, triggers: readonly number[], split: boolean): void {
    this.block = block
    if (split) return this.#split(block)
    const { tokens } = block
    this.triggers = triggers
    this.words = tokens.words
    this.starts = tokens.starts
    this.ends = tokens.ends
    this.count = tokens.count
    this.tokens = null
    this.#glued = null
  }

  #split({ tokens }: Block): void {
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
    this.triggers = words.flatMap((word, i) => ((lexOf(word).c & TRIGGERS) !== 0 ? [i] : []))
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
  /** Is the word at `i` one of `forms`, which are lower case, with spaces between? */
  is(i: number, forms: string): boolean {
    const lower = this.lower(i)
    return lower === forms || (lower !== '' && lower.length < forms.length && setOf(forms).has(lower))
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
  across(i: number, links = ''): number {
    if (this.glued(i + 1)) return i + 1
    const link = this.lower(i + 1)
    return DASHES.has(link) || (links !== '' && this.is(i + 1, links)) ? i + 2 : -1
  }
  /** The atom before `i` across a hyphen, dash or one of `links`, or -1. */
  acrossBack(i: number, links = ''): number {
    if (this.glued(i)) return i - 1
    const link = this.lower(i - 1)
    return DASHES.has(link) || (links !== '' && this.is(i - 1, links)) ? i - 2 : -1
  }
  token(i: number): number {
    return this.tokens ? this.tokens[i]! : i
  }
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--', '‑'])

const sets = new Map<string, ReadonlySet<string>>()
/** The words of a list in one string: `is` is asked with constants, and a set for each is made once. */
function setOf(forms: string): ReadonlySet<string> {
  const known = sets.get(forms)
  if (known) return known
  const set = new Set(forms.split(' '))
  sets.set(forms, set)
  return set
}
