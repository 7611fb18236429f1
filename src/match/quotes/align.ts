// Local alignment of two quotations, word by word (Smith-Waterman: the best stretch that both have in common).
import { BRACKETED, BREAK_AFTER, ELLIPSIS_AFTER, isContent, JOIN_AFTER, type Forms } from './words.js'

/** A step of an alignment: both words, or one of them with -1 for the other. `same` when they count as equal. */
export interface Step { readonly a: number; readonly b: number; readonly same: boolean }

const STOP_MATCH = 1, CONTENT_MATCH = 3, MISMATCH = -1.5, GAP = -1
/** Words left out at an ellipsis, and bracketed words, cost next to nothing. */
const FREE_GAP = -0.02
const MOST_CELLS = 1_000_000

/** Where something may have been left out without a word about it. */
const LEFT_OUT = ELLIPSIS_AFTER | BREAK_AFTER | JOIN_AFTER

const END = 0, DIAGONAL = 1, UP = 2, LEFT = 3
let scores = new Float32Array(0)
let moves = new Uint8Array(0)

const EQUAL = new Map<string, string[]>([["'s", ['is', 'has', 'was']], ["'d", ['would', 'had']]])
const sameForm = (a: string, b: string): boolean => a === b || (EQUAL.get(a)?.includes(b) ?? false) || (EQUAL.get(b)?.includes(a) ?? false)

/** The best common stretch of `a` and `b`, first step to last; empty when there is none or the texts are too long. */
export function align(a: Forms, b: Forms): Step[] {
  const rows = a.forms.length
  const columns = b.forms.length
  const width = columns + 1
  const size = (rows + 1) * width
  if (size > MOST_CELLS) return []
  if (scores.length < size) {
    scores = new Float32Array(size)
    moves = new Uint8Array(size)
  }
  scores.fill(0, 0, width)
  moves.fill(END, 0, width)
  let best = 0
  let bestAt = 0
  for (let i = 1; i <= rows; i++) {
    const row = i * width
    scores[row] = 0
    moves[row] = END
    const form = a.forms[i - 1]!
    const match = isContent(form) ? CONTENT_MATCH : STOP_MATCH
    const dropA = (a.flags[i - 1]! & BRACKETED) !== 0 ? FREE_GAP : GAP
    for (let j = 1; j <= columns; j++) {
      const at = row + j
      const equal = sameForm(form, b.forms[j - 1]!)
      const bracketed = ((a.flags[i - 1]! | b.flags[j - 1]!) & BRACKETED) !== 0
      const diagonal = scores[at - width - 1]! + (equal ? match : bracketed ? FREE_GAP : MISMATCH)
      // A gap where the other side says that something was left out is free.
      const up = scores[at - width]! + ((b.flags[j - 1]! & LEFT_OUT) !== 0 ? FREE_GAP : dropA)
      const left = scores[at - 1]! + ((a.flags[i - 1]! & LEFT_OUT) !== 0 ? FREE_GAP : (b.flags[j - 1]! & BRACKETED) !== 0 ? FREE_GAP : GAP)
      let score = 0
      let move = END
      if (diagonal > score) { score = diagonal; move = DIAGONAL }
      if (up > score) { score = up; move = UP }
      if (left > score) { score = left; move = LEFT }
      scores[at] = score
      moves[at] = move
      if (score > best) { best = score; bestAt = at }
    }
  }
  const steps: Step[] = []
  for (let at = bestAt; moves[at] !== END; ) {
    const i = Math.floor(at / width) - 1
    const j = (at % width) - 1
    if (moves[at] === DIAGONAL) { steps.push({ a: i, b: j, same: sameForm(a.forms[i]!, b.forms[j]!) }); at -= width + 1 }
    else if (moves[at] === UP) { steps.push({ a: i, b: -1, same: false }); at -= width }
    else { steps.push({ a: -1, b: j, same: false }); at -= 1 }
  }
  return steps.reverse()
}

/** Words between two common stretches of one speech, at most; and words that the second must have in common. */
const LONGEST_BETWEEN = 7
const LEAST_BEYOND = 4

/** An alignment with the next common stretch before and after it, where little lies between. */
export function extended(steps: readonly Step[], a: Forms, b: Forms): readonly Step[] {
  const first = steps[0]!
  const last = steps.at(-1)!
  const before = align(part(a, 0, first.a), part(b, 0, first.b))
  const after = align(part(a, last.a + 1, a.forms.length), part(b, last.b + 1, b.forms.length)).map(({ a: i, b: j, same }) => ({ a: i < 0 ? i : i + last.a + 1, b: j < 0 ? j : j + last.b + 1, same }))
  const head = joins(before, before.at(-1), first) ? [...before, ...between(before.at(-1)!, first)] : []
  const tail = joins(after, last, after[0]) ? [...between(last, after[0]!), ...after] : []
  return head.length + tail.length > 0 ? [...head, ...steps, ...tail] : steps
}

const part = ({ forms, flags }: Forms, from: number, to: number): Forms => ({ forms: forms.slice(from, to), flags: flags.slice(from, to) })

const joins = (beyond: readonly Step[], left: Step | undefined, right: Step | undefined): boolean =>
  left !== undefined && right !== undefined && beyond.filter(({ same }) => same).length >= LEAST_BEYOND
  && right.a - left.a - 1 <= LONGEST_BETWEEN && right.b - left.b - 1 <= LONGEST_BETWEEN

/** The words that two stretches leave out between them. */
function between(left: Step, right: Step): Step[] {
  const steps: Step[] = []
  for (let a = left.a + 1; a < right.a; a++) steps.push({ a, b: -1, same: false })
  for (let b = left.b + 1; b < right.b; b++) steps.push({ a: -1, b, same: false })
  return steps
}
