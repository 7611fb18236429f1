// The place of a block on its page: table heads, defined terms, lead words, headings.
import { type Block, type Document, TokenFlag, type Word } from '../../model/index.js'
import { contentWords } from '../content.js'
import { classes, Is } from './classes.js'
import { idsAmong } from './dated.js'

/** Words that a block's place gives to every figure in it. */
export interface Place {
  readonly label: readonly string[]
  readonly head: string | null
  readonly column: readonly string[]
}

const NOWHERE: Place = { label: [], head: null, column: [] }
/** Cells of a row that may describe it, and words that make a description of one behind the figure. */
const CELLS = 6
const WORDS = 3
/** So many words with a figure among them describe the row all the same. */
const MANY = 6
/** More words than this are a sentence, no label. */
const LABEL = 10

/** Finds the places of a document's blocks; tables are indexed once. */
export class Places {
  readonly #cells = new Map<string, Block>()
  readonly #known = new Map<number, Place>()

  constructor(readonly document: Document) {
    for (const block of document.blocks) {
      if (block.cell) this.#cells.set(`${block.cell.table}:${block.cell.row}:${block.cell.column}`, block)
    }
  }

  of(index: number): Place {
    let place = this.#known.get(index)
    if (!place) {
      const block = this.document.blocks[index]!
      place = block.cell ? this.#cell(block.cell) : this.#lead(block, index)
      this.#known.set(index, place)
    }
    return place
  }

  /** A dateline or a date in the front matter: the day of the document itself. */
  isOwnDate(start: number, end: number): boolean {
    return this.document.dates.some((one) => one.start < end && start < one.end)
  }

  /** Numbers and versions in the head of a cell's row: what the row is about. */
  idsOf(index: number): readonly string[] {
    const { cell } = this.document.blocks[index]!
    const head = cell && cell.column > 0 ? this.#cells.get(`${cell.table}:${cell.row}:0`) : undefined
    return head ? idsAmong(head.tokens.words, 0, head.tokens.count, null) : []
  }

  #cell({ table, row, column }: NonNullable<Block['cell']>): Place {
    const label: string[] = []
    const other: string[] = []
    const head = this.#cells.get(`${table}:${row}:0`)
    if (head && column > 0) add(head, label)
    const top = this.#cells.get(`${table}:0:${column}`)
    if (top && row > 0) add(top, other)
    // Other cells in words describe the row: "Meaning", "Description".
    for (let i = 1; i < CELLS; i++) {
      const beside = i === column ? undefined : this.#cells.get(`${table}:${row}:${i}`)
      if (beside && (!/\d/.test(beside.text) || beside.tokens.count > MANY) && (i < column || beside.tokens.count >= WORDS)) add(beside, other)
    }
    return { label, head: head && column > 0 ? headOf(head.tokens.words) : null, column: other }
  }

  #lead(block: Block, index: number): Place {
    const { tokens, kind } = block
    if (kind === 'heading' || kind === 'title') return NOWHERE
    const label: string[] = []
    // In a transcript the words before a colon say who speaks.
    const end = block.speaker === null ? leadEnd(block) : 0
    let head = end > 0 ? headOf(tokens.words.slice(0, end)) : null
    for (let i = 0; i < end; i++) for (const word of contentWords(tokens.words[i]!)) if (!label.includes(word)) label.push(word)
    if (label.length === 0) {
      // A term on a line of its own (<dt>, a bold line), with its definition below.
      const before = this.document.blocks[index - 1]
      if (before && before.kind === 'paragraph' && before.tokens.count <= LABEL && before.under === block.under && isTerm(before)) {
        add(before, label)
        head = headOf(before.tokens.words)
      }
    }
    const unit = unitAt(tokens, end)
    return label.length > 0 || unit.length > 0 ? { label, head, column: unit } : NOWHERE
  }
}

const SPANS = /^(?:milliseconds|seconds|minutes|hours|days|weeks|months|years|bytes|kilobytes|megabytes|gigabytes|percentage)$/
/** "Hours for which a message is held": a definition that begins with the unit of its figures. */
function unitAt({ words, count }: Block['tokens'], from: number): readonly string[] {
  let i = from
  while (i < count && i < from + 2 && /^[.:–—-]$/.test(words[i]!.text)) i++
  return i + 1 < count && SPANS.test(words[i]!.lower) && /^(?:for|until|till|before|after|between|that|to|of|without|a|an|the|which)$/.test(words[i + 1]!.lower) ? [words[i]!.lower] : []
}

/** The last content word before the first preposition: `size` of "Size of one database". */
function headOf(words: readonly Word[]): string | null {
  let head: string | null = null
  for (const word of words) {
    const own = contentWords(word)
    if (own.length > 0) head = own.at(-1)!
    else if (head !== null && /^(?:of|in|per|on|for|to|from|by|with|at|a|[(,;:])$/.test(word.lower)) break
  }
  return head
}

function add(block: Block, list: string[]): void {
  for (const word of block.tokens.words) for (const text of contentWords(word)) if (!list.includes(text)) list.push(text)
}

const MARKUP = TokenFlag.Strong | TokenFlag.Emphasis | TokenFlag.Code

/** How many tokens lead the block as its label: `**Memory.** Get 16 GB`, `Missing: 9`, "`rows`⏎: A batch …". */
function leadEnd({ tokens, text }: Block): number {
  const { words, flags, count } = tokens
  let marked = 0
  while (marked < count && marked < 16 && (flags[marked]! & MARKUP) !== 0) marked++
  if (marked > 0 && marked < count && (/^[.:?!)–—-]$/.test(words[marked - 1]!.text) || /^[.:?!–—-]$/.test(words[marked]!.text) || text.slice(tokens.ends[marked - 1]!, tokens.starts[marked]!).includes('\n'))) return marked
  for (let i = 0; i < count && i < LABEL; i++) {
    const is = classes.at(tokens, i)
    if ((is & Is.Colon) !== 0) return i
    if ((is & Is.Stop) !== 0) return 0
  }
  return 0
}

/** A term that is defined below: all in markup, or two words at the most without an end mark. */
function isTerm({ tokens, text }: Block): boolean {
  if (/[.!?,;]\s*$/.test(text)) return tokens.flags.every((flag) => (flag & MARKUP) !== 0) && /\?\s*$/.test(text)
  return tokens.count <= 3 || tokens.flags.every((flag) => (flag & MARKUP) !== 0)
}
