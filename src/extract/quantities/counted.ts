// What a number counts: the noun phrase behind it, and its head.
import { Shape, TokenFlag, type Word } from '../../model/index.js'
import { Is, isAt, isOf, Near, nearAt } from './lex.js'
import { singularOf } from './nouns.js'
import { lowerAt, type Scan } from './scan.js'

export interface Counted {
  /** The head, singular. */
  readonly noun: string
  /** The token after the head. */
  readonly last: number
  /** The phrase in words: "armored personnel carriers". */
  readonly phrase: string
}

/** How many words may stand between a number and the head of what it counts. */
const MOST_MODIFIERS = 5

/**
 * The noun phrase that starts at token `at`. With `one`, the number is one and the head is singular: the last word before
 * the phrase ends. Otherwise it is the first plural, or the last of several in a row ("police officers").
 */
export function countedAt(s: Scan, at: number, one: boolean, partitive = false): Counted | null {
  let start = at
  if (lowerAt(s, start) === 'of') {
    // "hundreds of carriers"; "60 of the workers" counts a part of them.
    start++
    if (isAt(s, start, Is.Determiner)) start++
    else if (!partitive) return null
  }
  if (isAt(s, start, Is.Comparative) && lowerAt(s, start + 1) === 'than') return null
  let head = -1
  let noun = ''
  for (let i = start; i < s.to && i - start <= MOST_MODIFIERS && s.taken[i] === 0; i++) {
    const word = s.words[i]!
    if (isJoined(s, i, head, start)) continue
    const model = word.shape === Shape.Number ? modelsOf(word) : ''
    if (!model && ((isOf(word) & Is.End) !== 0 || ((nearAt(s, i) & Near.Figure) !== 0 && word.parts === null))) break
    if (i > start && (s.flags[i]! & TokenFlag.First) !== 0) break
    const singular = model || singularOf(word)
    if (one) {
      if (isVerbal(s, i) || (head >= 0 && singular && word.shape === Shape.Lower)) break
      head = i
      noun = word.lower
    } else if (singular) {
      head = i
      noun = singular
    } else if (head >= 0) break
  }
  if (head < 0 || (one && isAt(s, start, Is.Person))) return personsAt(s, start)
  return one && !/^\p{L}/u.test(noun) ? null : { noun, last: head + 1, phrase: s.block.text.slice(s.starts[start]!, s.ends[head]!) }
}

/** "12 dead", "seven more injured" */
function personsAt(s: Scan, start: number): Counted | null {
  const at = /^(?:more|other)$/.test(lowerAt(s, start)) ? start + 1 : start
  return isAt(s, at, Is.Person) ? { noun: 'person', last: at + 1, phrase: lowerAt(s, at) } : null
}

/** "20 A320s", "six 737s": a plural in digits. */
const modelsOf = (word: Word): string => (/^\d{2,4}s$/.test(word.text) ? word.text.slice(0, -1) : '')

/** "one employee screaming,", "one man named John": a participle that goes on behind the noun. */
function isVerbal(s: Scan, at: number): boolean {
  if (!/(?:ing|ed)$/.test(lowerAt(s, at))) return false
  const next = at + 1 < s.to ? s.words[at + 1]! : null
  return next === null || next.shape !== Shape.Lower || isAt(s, at + 1, Is.End)
}

/** What neither ends a phrase nor is its head: "small and medium companies", "60 Boeing 787 aircraft". */
function isJoined(s: Scan, at: number, head: number, start: number): boolean {
  if (at === start || at + 1 >= s.to) return false
  const word = s.words[at]!
  if (word.shape === Shape.Number) {
    if (modelsOf(word)) return false
    const next = s.words[at + 1]!
    return s.words[at - 1]!.shape !== Shape.Lower || (next.shape === Shape.Lower && singularOf(next) !== '')
  }
  if (head >= 0 || word.lower !== 'and' || at + 2 >= s.to) return false
  const [before, next, after] = [s.words[at - 1]!, s.words[at + 1]!, s.words[at + 2]!]
  return before.shape <= Shape.Capital && next.shape <= Shape.Capital && !isAt(s, at + 1, Is.End) && !isAt(s, at + 2, Is.End) && singularOf(after) !== ''
}
