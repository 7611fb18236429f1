// What a number counts: the noun phrase behind it, and its head.
import { Shape, TokenFlag } from '../../model/index.js'
import { perWord } from '../facts.js'
import { numberWord } from './number-word.js'
import { figureOf } from './figures.js'
import { NO_MODIFIERS, PERSONS, PHRASE_ENDS } from './lexicon/nouns.js'
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

/** Cannot stand in a noun phrase behind a number. */
const ends = perWord((word): boolean =>
  word.shape > Shape.Mixed || PHRASE_ENDS.has(word.lower) || NO_MODIFIERS.has(word.lower) || (word.shape === Shape.Lower && /ly$/.test(word.lower) && !/(?:family|monthly|weekly|daily|yearly|elderly|friendly|early|hourly|quarterly|only|ally|fly|supply|assembly|reply|anomaly|bully)$/.test(word.lower)))

const possessive = (text: string): boolean => text === "'s" || text === '’s' || text === "'" || text === '’'

/**
 * The noun phrase that starts at token `at`. With `one`, the number is one and the head is singular: the last word before
 * the phrase ends. Otherwise it is the first plural, or the last of several in a row ("police officers").
 */
export function countedAt(s: Scan, at: number, one: boolean, partitive = false): Counted | null {
  let start = at
  if (lowerAt(s, start) === 'of') {
    // "hundreds of carriers"; "60 of the workers" counts a part of them.
    start++
    const next = lowerAt(s, start)
    if (/^(?:the|these|those|its|their|his|her|our|my|your|all)$/.test(next)) start++
    else if (!partitive) return null
  }
  if (/^(?:more|additional|extra|further|new|other|fewer|different|such)$/.test(lowerAt(s, start)) && lowerAt(s, start + 1) === 'than') return null
  let head = -1
  let noun = ''
  let at_ = start
  for (; at_ < s.to && at_ - start <= MOST_MODIFIERS; at_++) {
    const word = s.words[at_]!
    if (s.taken[at_] !== 0) break
    if (possessive(word.text)) break
    if (isAnd(s, at_, head, start)) continue
    // "20 A320s", "six 737s": a plural in digits.
    const model = word.shape === Shape.Number && /^\d{2,4}s$/.test(word.text) ? word.text.slice(0, -1) : ''
    // "60 Boeing 787 aircraft": digits that belong to a name.
    const inName = word.shape === Shape.Number && at_ > start && (s.words[at_ - 1]!.shape !== Shape.Lower || (at_ + 1 < s.to && s.words[at_ + 1]!.shape === Shape.Lower && singularOf(s.words[at_ + 1]!) !== ''))
    if (inName && !model) continue
    if (!model && (ends(word) || (figureOf(word) !== null) || numberWord(word)?.scale || numberWord(word)?.ones)) break
    if (at_ > start && (s.flags[at_]! & TokenFlag.First) !== 0) break
    const singular = model || singularOf(word)
    if (one) {
      if (isVerbal(s, at_)) break
      if (head >= 0 && ((singular && word.shape === Shape.Lower && !/(?:ss|us)$/.test(word.lower)))) break
      head = at_
      noun = word.lower
    } else if (singular) {
      // A plural possessive is what owns the thing counted: "five days' leave".
      head = at_
      noun = singular
    } else if (head >= 0) break
  }
  if (head < 0 || (one && PERSONS.has(lowerAt(s, start)))) {
    const more = /^(?:more|other)$/.test(lowerAt(s, start)) ? 1 : 0
    return PERSONS.has(lowerAt(s, start + more)) ? { noun: 'person', last: start + more + 1, phrase: lowerAt(s, start + more) } : null
  }
  if (one && !/^\p{L}/u.test(noun)) return null
  return { noun, last: head + 1, phrase: s.block.text.slice(s.starts[start]!, s.ends[head]!) }
}

/** "one employee screaming,", "one man named John": a participle that goes on behind the noun. */
function isVerbal(s: Scan, at: number): boolean {
  if (!/(?:ing|ed)$/.test(lowerAt(s, at))) return false
  const next = at + 1 < s.to ? s.words[at + 1]! : null
  return next === null || ends(next) || next.shape !== Shape.Lower
}

/** "small and medium companies": an "and" between two modifiers. */
function isAnd(s: Scan, at: number, head: number, start: number): boolean {
  return head < 0 && at > start && lowerAt(s, at) === 'and' && at + 2 < s.to && s.words[at - 1]!.shape === Shape.Lower && s.words[at + 1]!.shape === Shape.Lower &&
    !ends(s.words[at + 1]!) && singularOf(s.words[at + 2]!) !== '' && !ends(s.words[at + 2]!)
}
