// What a figure is said of, in words: the phrase counted, or what money and measures are given for.
import { Shape } from '../../model/index.js'
import type { Amount } from './amounts.js'
import { Is, isAt, isOf } from './lex.js'
import { lowerAt, type Scan } from './scan.js'

const MOST_WORDS = 6
/** Words before a figure are read without knowing the verbs: few, so that they are mostly its noun. */
const MOST_BEFORE = 4

/** The words that say what a figure is of, or null. */
export function subjectOf(s: Scan, amount: Amount): string | null {
  if (amount.counted) return amount.counted.phrase
  return behind(s, amount.last) ?? before(s, amount.first)
}

/** "$60 million in security assistance", "a $300 million contract", "two pounds of meat". */
function behind(s: Scan, at: number): string | null {
  let start = at
  const word = lowerAt(s, start)
  if (word === 'worth' && lowerAt(s, start + 1) === 'of') start += 2
  else if (word === 'of' || word === 'in' || word === 'for') {
    start++
    if (isAt(s, start, Is.Determiner) || lowerAt(s, start) === 'a' || lowerAt(s, start) === 'an') start++
    if (start < s.to && word !== 'of' && s.words[start]!.shape !== Shape.Lower) return null
  }
  if (isAt(s, start, Is.Adverbial)) return null
  let end = start
  while (end < s.to && end - start < MOST_WORDS && isNominal(s, end)) end++
  return end > start ? s.block.text.slice(s.starts[start]!, s.ends[end - 1]!) : null
}

/** "a budget of $5 million", "the cost was $4.2 million". */
function before(s: Scan, first: number): string | null {
  let end = first
  while (end > s.from && first - end < 4 && isAt(s, end - 1, Is.Joint)) end--
  if (end === first) return null
  let start = end
  while (start > s.from && end - start < MOST_BEFORE && isNominal(s, start - 1)) start--
  while (end > start && /(?:ed|ing)$/.test(lowerAt(s, end - 1))) end--
  return start < end ? s.block.text.slice(s.starts[start]!, s.ends[end - 1]!) : null
}

const isNominal = (s: Scan, at: number): boolean => s.taken[at] === 0 && (isOf(s.words[at]!) & Is.End) === 0
