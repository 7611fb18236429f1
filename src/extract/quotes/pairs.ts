// Marks → quotations, and the marks that stay without a partner.
import { type Block, Shape } from '../../model/index.js'
import type { Mark } from './marks.js'

/** A quotation, or the part of one that stands in one block. */
export interface Quotation {
  readonly block: number
  /** Tokens between the marks, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** Goes on from the quotation before: a paragraph re-opened, or marks many lines apart. */
  readonly continues: boolean
}

export interface Unbalanced {
  readonly mark: Mark
  readonly missing: 'open' | 'close'
  /** The mark stands on the wrong side of a space: `Russia" invades`. */
  readonly misplaced: boolean
}

/** A quotation may run over this many paragraphs without a mark: plain text often has a line for each sentence. */
const MOST_PARAGRAPHS = 12

export function pairMarks(blocks: readonly Block[], marks: readonly Mark[]): { quotations: Quotation[]; unbalanced: Unbalanced[] } {
  const quotations: Quotation[] = []
  const unbalanced: Unbalanced[] = []
  let open: Mark | null = null
  const left = remaining(marks)
  const unclosed = (mark: Mark): void => { unbalanced.push({ mark, missing: 'close', misplaced: false }) }
  const add = (block: number, first: number, last: number, continues: boolean): void => {
    if (last > first) quotations.push({ block, first, last, continues })
  }
  /** Closes `from` at token `last` of block `block`, over paragraph ends if need be. */
  const close = (from: Mark, block: number, last: number): void => {
    if (from.block === block) return add(block, from.last, last, false)
    add(from.block, from.last, blocks[from.block]!.tokens.count, false)
    for (let i = from.block + 1; i < block; i++) add(i, 0, blocks[i]!.tokens.count, true)
    add(block, 0, last, true)
  }

  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    if (mark.single) continue
    const { block } = mark
    let continues = false
    if (open && open.block !== block) {
      // The first mark of a later block decides what became of a quotation that was left open.
      const runs = runsOn(blocks, open.block, block)
      if (runs && mark.first === 0 && mark.role !== 'close' && block === open.block + 1) {
        close(open, open.block, blocks[open.block]!.tokens.count)
        continues = true
      } else if (!runs || (mark.role === 'open' && !closesAcrossSpace(blocks[block]!, mark, left[i]!))) {
        unclosed(open)
        if (endsText(blocks[open.block]!)) close(open, open.block, blocks[open.block]!.tokens.count)
      } else {
        close(open, block, mark.first)
        open = null
        continue
      }
      open = null
    }
    const role: 'open' | 'close' = mark.role === 'either' || (open && closesAcrossSpace(blocks[block]!, mark, left[i]!)) ? (open ? 'close' : 'open') : mark.role
    if (role === 'open') {
      if (open) {
        // Two opened: one inside the other when both are closed here; otherwise the first was forgotten.
        const [next, afterNext] = following(marks, i)
        if (next?.role === 'close' && afterNext?.role === 'close') {
          i = marks.indexOf(next, i)
          continue
        }
        unclosed(open)
      }
      open = mark
      if (continues) quotations.push({ block, first: mark.last, last: mark.last, continues: true })
    } else if (open) {
      if (mark.doubtful && measures(blocks[block]!, mark)) continue
      close(open, block, mark.first)
      open = null
    } else if (!mark.doubtful) {
      const [next, afterNext] = following(marks, i)
      const misplaced = next !== undefined && next.role === 'close' && !next.doubtful && afterNext?.role !== 'close'
      unbalanced.push({ mark, missing: 'open', misplaced })
      if (misplaced) open = mark
    }
  }
  if (open) {
    unclosed(open)
    if (endsText(blocks[open.block]!)) close(open, open.block, blocks[open.block]!.tokens.count)
  }
  return { quotations: joined(quotations), unbalanced }
}

/** The next two double marks in the same block. */
function following(marks: readonly Mark[], at: number): Mark[] {
  const found: Mark[] = []
  for (let i = at + 1; i < marks.length && marks[i]!.block === marks[at]!.block && found.length < 2; i++) if (!marks[i]!.single) found.push(marks[i]!)
  return found
}

const runsOn = (blocks: readonly Block[], from: number, to: number): boolean => {
  if (to - from > MOST_PARAGRAPHS) return false
  for (let i = from; i <= to; i++) if (blocks[i]!.kind !== blocks[from]!.kind) return false
  return blocks[from]!.kind === 'paragraph' || blocks[from]!.kind === 'quote'
}

/** Whether a block ends as text does, so that a quotation never closed may be taken to end there. */
const endsText = ({ tokens: { words, count } }: Block): boolean => /^[.!?,…]/.test(words[count - 1]?.text ?? '')

/** `…, "said Weller`: a straight mark that closes on the wrong side of the space: an even number of marks follow. */
function closesAcrossSpace({ tokens: { words } }: Block, { first }: Mark, more: number): boolean {
  return words[first]!.text === '"' && /^[,.?!-]+$/.test(words[first - 1]?.text ?? '') && more % 2 === 0
}

/** How many double marks follow each mark in its block. */
function remaining(marks: readonly Mark[]): Int32Array {
  const left = new Int32Array(marks.length)
  for (let i = marks.length - 2; i >= 0; i--) if (marks[i + 1]!.block === marks[i]!.block) left[i] = left[i + 1]! + (marks[i + 1]!.single ? 0 : 1)
  return left
}

/** Whether a token stands inside one of some quotations. */
export function insideOf(blocks: readonly Block[], quotations: readonly Quotation[]): (block: number, token: number) => boolean {
  const inside = new Map<number, Uint8Array>()
  for (const { block, first, last } of quotations) {
    let tokens = inside.get(block)
    if (!tokens) inside.set(block, (tokens = new Uint8Array(blocks[block]!.tokens.count)))
    tokens.fill(1, first, last)
  }
  return (block, token) => inside.get(block)?.[token] === 1
}

const MEASURED = new Set('x by wide tall long high thick deep diameter screen display monitor tv pipe wheels'.split(' '))
/** `6" x 9"`, `a 24" monitor`, inside a quotation. */
const measures = ({ tokens: { words, count } }: Block, { last }: Mark): boolean => last < count && (MEASURED.has(words[last]!.lower) || words[last]!.shape === Shape.Number)

/** Folds the sign "this goes on" (an empty quotation) into the quotation after it. */
function joined(quotations: readonly Quotation[]): Quotation[] {
  const out: Quotation[] = []
  let continues = false
  for (const one of quotations) {
    if (one.first === one.last) continues = true
    else {
      out.push(continues ? { ...one, continues } : one)
      continues = false
    }
  }
  return out
}

/** Words that lose their first letters: their apostrophe opens nothing. */
const ELIDED = new Set('til till em cause n tis twas bout round cuz m tween neath nuff s fraid im er'.split(' '))
const LONGEST_SINGLE = 80

/** Quotations between single marks, outside those between double ones. Apostrophes make them doubtful: when in doubt, none. */
export function pairSingles(blocks: readonly Block[], marks: readonly Mark[], doubles: readonly Quotation[]): Quotation[] {
  const quoted = insideOf(blocks, doubles)
  const singles = marks.filter((mark) => mark.single && !mark.doubtful && !quoted(mark.block, mark.first))
  const out: Quotation[] = []
  for (let i = 0; i < singles.length; i++) {
    const open = singles[i]!
    if (open.role !== 'open') continue
    const { words } = blocks[open.block]!.tokens
    const next = words[open.last]!
    if (next.shape === Shape.Number || next.shape === Shape.Punctuation || ELIDED.has(next.lower)) continue
    let best = -1
    for (let j = i + 1; j < singles.length; j++) {
      const mark = singles[j]!
      if (mark.block !== open.block || mark.role === 'open' || mark.first - open.first > LONGEST_SINGLE) break
      if (mark.role !== 'close') continue
      best = j
      // After a plural the mark may be a possessive: a later one is more likely the end.
      if (!/s$/i.test(words[mark.first - 1]!.text)) break
    }
    if (best < 0) continue
    out.push({ block: open.block, first: open.last, last: singles[best]!.first, continues: false })
    i = best
  }
  return out
}
