// What differs between two aligned quotations, and what does not count.
import { distance } from 'fastest-levenshtein'
import type { Difference } from '../../model/index.js'
import type { Step } from './align.js'
import { spansOf, statementAt, type Utterance } from './utterances.js'
import { BRACKETED, BREAK_AFTER, CAPITAL, ELLIPSIS_AFTER, isContent, JOIN_AFTER, SENTENCE_END } from './words.js'

/** Words of one side of a hunk: [first, last) of the utterance's words. */
interface Side { first: number; last: number }
interface Hunk { a: Side; b: Side }

/** Longer than this, a hunk is another sentence and not a change of wording. */
const LONGEST_SLIP = 3
/** Left out without harm where a speech is cut: they only lead on. */
const CONNECTIVES = new Set('and so then well also now'.split(' '))

/** The differences inside the common stretch, and just beside it. */
export function differencesOf(a: Utterance, b: Utterance, steps: readonly Step[]): { differences: Difference[]; size: number } {
  const differences: Difference[] = []
  let size = 0
  for (const hunk of hunksOf(a, b, steps)) {
    if (isFree(a, hunk.a, hunk.b, b) || isFree(b, hunk.b, hunk.a, a)) continue
    const formsA = a.words.forms.slice(hunk.a.first, hunk.a.last)
    const formsB = b.words.forms.slice(hunk.b.first, hunk.b.last)
    if (formsA.join('') === formsB.join('')) continue
    const weight = weightOf(a, b, hunk, formsA, formsB)
    size += Math.max(formsA.length, formsB.length)
    differences.push(difference(a, b, hunk, weight))
  }
  for (const { a: i, b: j, same } of steps) if (same && isNotation(raw(a, i), raw(b, j))) differences.push(difference(a, b, { a: { first: i, last: i + 1 }, b: { first: j, last: j + 1 } }, 'notation'))
  return { differences, size }
}

function difference(a: Utterance, b: Utterance, hunk: Hunk, weight: Difference['weight']): Difference {
  return {
    left: source(a, hunk.a, 0), right: source(b, hunk.b, 0), leftContext: source(a, hunk.a, 1), rightContext: source(b, hunk.b, 1),
    leftAt: statementAt(a, Math.min(hunk.a.first, a.pieces.length - 1)), rightAt: statementAt(b, Math.min(hunk.b.first, b.pieces.length - 1)), weight,
  }
}

function raw(one: Utterance, i: number): string {
  const { starts, ends } = spansOf(one)
  return one.claims[one.pieces[i]!]!.value.words.slice(starts[i], ends[i]).toLowerCase()
}
/** "eleventh" and "11th", "6:00" and "6", "%" and "percent": the compared forms are the same, the figures are not written alike. */
const isNotation = (a: string, b: string): boolean => a !== b && /[\d%]/.test(a + b) && a.replaceAll(',', '') !== b.replaceAll(',', '')

function hunksOf(a: Utterance, b: Utterance, steps: readonly Step[]): Hunk[] {
  const hunks: Hunk[] = []
  const first = steps[0]!
  const last = steps.at(-1)!
  // One word that differs at the very start or end of both is a difference; more may be a partial quotation.
  const leftA = reach(a, first.a, -1)
  const leftB = reach(b, first.b, -1)
  if (leftA === 1 && leftB === 1 && isContent(a.words.forms[first.a - 1]!) && isContent(b.words.forms[first.b - 1]!)) hunks.push({ a: { first: first.a - leftA, last: first.a }, b: { first: first.b - leftB, last: first.b } })
  let nextA = first.a
  let nextB = first.b
  let open: Hunk | null = null
  for (const step of steps) {
    if (step.same) open = null
    else {
      if (!open) hunks.push((open = { a: { first: nextA, last: nextA }, b: { first: nextB, last: nextB } }))
      if (step.a >= 0) open.a.last = step.a + 1
      if (step.b >= 0) open.b.last = step.b + 1
    }
    if (step.a >= 0) nextA = step.a + 1
    if (step.b >= 0) nextB = step.b + 1
  }
  const rightA = reach(a, last.a, 1)
  const rightB = reach(b, last.b, 1)
  if (rightA === 1 && rightB === 1) hunks.push({ a: { first: last.a + 1, last: last.a + 1 + rightA }, b: { first: last.b + 1, last: last.b + 1 + rightB } })
  return hunks
}

/** Words from word `at` (not counted) to the end of its sentence or quotation, forwards or backwards. */
function reach({ words: { forms, flags }, pieces }: Utterance, at: number, step: 1 | -1): number {
  const ends = SENTENCE_END | ELLIPSIS_AFTER | BREAK_AFTER | JOIN_AFTER
  let n = 0
  for (let i = at; ; i += step) {
    const border = step > 0 ? i : i - 1
    if (border < 0 || flags[border]! & ends) return n
    const next = i + step
    if (next >= forms.length || pieces[next] !== pieces[i]) return n
    n++
  }
}

/** Does what `a` has more (or other) need no explaining, by its brackets or by what `b` leaves out? */
function isFree({ words: { forms, flags } }: Utterance, own: Side, other: Side, b: Utterance): boolean {
  for (let i = own.first; i < own.last; i++) if (flags[i]! & BRACKETED) return true
  const length = own.last - own.first
  const before = b.words.flags[other.first - 1] ?? 0
  const within = other.last > other.first ? b.words.flags[other.last - 1]! : 0
  if ((before | within) & (ELLIPSIS_AFTER | BREAK_AFTER)) return true
  if (length > 0 && (before | within) & JOIN_AFTER) {
    // Between two quotations of one speech whole sentences may be missing.
    return length > LONGEST_SLIP || (flags[own.last - 1]! & SENTENCE_END) !== 0 || forms.slice(own.first, own.last).every((form) => CONNECTIVES.has(form))
  }
  return false
}

const NEGATIONS = new Set(["not", 'no', 'never', 'none', 'nothing', 'nobody', 'nowhere', 'neither', 'nor', 'without', "ain't"])

function weightOf(a: Utterance, b: Utterance, hunk: Hunk, formsA: readonly string[], formsB: readonly string[]): Difference['weight'] {
  if (formsA.length === formsB.length && formsA.every((form, i) => isSpelling(form, formsB[i]!))) return 'spelling'
  // Both sides put it in words of their own: a "not" in them says nothing.
  if (Math.min(formsA.length, formsB.length) >= LONGEST_SLIP) return 'wording'
  const negative = (forms: readonly string[]): number => forms.filter((form) => NEGATIONS.has(form)).length
  if (negative(formsA) % 2 !== negative(formsB) % 2) return 'meaning'
  const figures = (forms: readonly string[]): string => forms.filter((form) => /\d/.test(form)).join(' ')
  if (figures(formsA) !== figures(formsB) && figures(formsA) && figures(formsB)) return 'meaning'
  const name = ({ words: { flags } }: Utterance, { first, last }: Side): boolean => flags.slice(first, last).some((flag) => flag & CAPITAL)
  return name(a, hunk.a) && name(b, hunk.b) ? 'meaning' : 'wording'
}

/** One word spelled in two ways: neighbour/neighbor, centre/center, a slip in a long word. No other inflection, no figure. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a + b)) return false
  const same = (word: string): string => word.replace(/our/g, 'or').replace(/ys(?=e|i)/g, 'yz').replace(/is(?=e|i)/g, 'iz').replace(/ae|oe/g, 'e').replace(/ll/g, 'l').replace(/tre(?=s?$)/, 'ter').replace(/ence/g, 'ense').replace(/ogue/g, 'og')
  if (same(a) === same(b)) return true
  if (Math.min(a.length, b.length) < 6 || distance(a, b) > 1) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return !(long.startsWith(short.slice(0, -1)) && /(?:s|d|ed|ing|r|n|ly|y)$/.test(long))
}

/** The words of a side as they stand in the source, with `around` words of context. */
function source(one: Utterance, { first, last }: Side, around: number): string {
  const { claims, pieces } = one
  const { starts, ends } = spansOf(one)
  if (last <= first && around === 0) return ''
  let from = Math.max(0, first - around)
  let to = Math.min(starts.length, last + around)
  const piece = pieces[last > first ? first : Math.min(first, pieces.length - 1)]!
  while (from < to && pieces[from] !== piece) from++
  while (to > from && pieces[to - 1] !== piece) to--
  return to > from ? claims[piece]!.value.words.slice(starts[from], ends[to - 1]).replace(/\s+/g, ' ') : ''
}
