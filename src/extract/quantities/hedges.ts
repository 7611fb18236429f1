// Hedges and qualifiers around an amount.
import type { Amount } from './amounts.js'
import { Is, isAt, isOf, lexOf, type Phrases } from './lex.js'
import { BETWEEN_HEDGE, type Bound } from './lexicon/hedges.js'
import { lowerAt, type Scan } from './scan.js'

/** The hedge before or behind an amount, or null. */
export function hedgeOf(s: Scan, amount: Amount): Bound | null {
  const { last, unitEnd, numeral } = amount
  return hedgeBefore(s, amount) ?? hedgeAfter(s, last) ?? (last > unitEnd ? hedgeAfter(s, unitEnd) : null) ?? (unitEnd > numeral.last ? hedgeAfter(s, numeral.last) : null)
}

function hedgeBefore(s: Scan, amount: Amount): Bound | null {
  let at = amount.first - 1
  for (let skipped = 0; ; skipped++, at--) {
    const found = isAt(s, at, Is.Ends) ? endingAt(s, at, lexOf(s.words[at]!).ends!) : undefined
    if (found && !goesOn(s, amount, at, skipped, found[0].length)) return found[1]
    if (skipped === 3 || !BETWEEN_HEDGE.has(lowerAt(s, at))) return null
  }
}

const endingAt = (s: Scan, at: number, phrases: Phrases): Phrases[number] | undefined => phrases.find(([words]) => words.every((word, i) => lowerAt(s, at - words.length + 1 + i) === word))
const beginningAt = (s: Scan, at: number, phrases: Phrases): Phrases[number] | undefined => phrases.find(([words]) => words.every((word, i) => lowerAt(s, at + i) === word))

/** "over the past two years", "over three seasons": through, not more than. */
function goesOn(s: Scan, { kind, counted }: Amount, at: number, skipped: number, words: number): boolean {
  const word = lowerAt(s, at)
  if (words > 1) return false
  if (kind === 'time') return skipped > 0 && /^(?:over|under|some|near|beyond)$/.test(word)
  return word === 'over' && counted !== null && isAt(s, counted.last - 1, Is.Period)
}

function hedgeAfter(s: Scan, at: number): Bound | null {
  if (!isAt(s, at, Is.Begins)) return null
  const found = beginningAt(s, at, lexOf(s.words[at]!).begins!)
  // "89 cents or more than 27 percent": another figure's hedge.
  return found && lowerAt(s, at + found[0].length) !== 'than' ? found[1] : null
}

const WINDOW_BEFORE = 6
const WINDOW_AFTER = 3
const WINDOW_MOMENT = 8
const NONE: string[] = []

/** What kind of figure the words around say it is: `total`, `addition`, `change`, `to`, `from`, `part`, `rate`, …; sorted. */
export function qualifiersOf(s: Scan, { first, last, numeral, kind, unit }: Amount): readonly string[] {
  let found = NONE
  const add = (qualifier: string): void => {
    if (found === NONE) found = [qualifier]
    else if (!found.includes(qualifier)) found.push(qualifier)
  }
  for (let i = first - 1; i >= s.from && i >= first - WINDOW_BEFORE; i--) {
    const is = isOf(s.words[i]!)
    if ((is & Is.Closing) !== 0) break
    // "up to" is a hedge.
    if ((is & Is.Before) !== 0 && !(i + 2 === first && lowerAt(s, i) === 'up' && lowerAt(s, i + 1) === 'to')) add(lexOf(s.words[i]!).before!)
  }
  const before = lowerAt(s, first - 1)
  if ((before === 'to' || before === 'from') && found.includes('change')) add(before)
  else if (before === 'new' || before === 'another') add('addition')
  for (let i = last; i < s.to && i < last + WINDOW_AFTER; i++) {
    const is = isOf(s.words[i]!)
    const text = s.words[i]!.lower
    if ((is & Is.Closing) !== 0 || text === 'and' || text === '.') break
    if ((is & Is.After) !== 0) add(lexOf(s.words[i]!).after!)
  }
  if (kind === 'count') {
    if ((isAt(s, numeral.last, Is.After) && lexOf(s.words[numeral.last]!).after === 'addition') || lowerAt(s, numeral.last) === 'new') add('addition')
    if (isAt(s, first - 1, Is.Definite)) add('definite')
  }
  if (unit !== null && unit.includes('/')) add('rate')
  if (isPart(s, last) || (last > numeral.last && isPart(s, numeral.last))) add('part')
  if (atTime(s, first, last)) add('at-time')
  return found.length > 1 ? found.sort() : found
}

/** "of the", "of them" */
const isPart = (s: Scan, at: number): boolean => lowerAt(s, at) === 'of' && isAt(s, at + 1, Is.Whole)

/** A moment near the figure, in its sentence. */
function atTime(s: Scan, first: number, last: number): boolean {
  const { moments } = s
  if (moments.length === 0) return false
  const from = Math.max(s.from, first - WINDOW_MOMENT)
  // Binary search: a long table may have as many moments as figures.
  let low = 0
  for (let high = moments.length; low < high; ) {
    const middle = (low + high) >> 1
    if (moments[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < moments.length && moments[low]! < Math.min(s.to, last + WINDOW_MOMENT)
}

/** Do the words from token `at` make a figure one of its moment: "as of Monday", "to date", "so far", "at the time", "currently"? */
export function isMoment(words: Scan['words'], at: number): boolean {
  const next = words[at + 1]?.lower
  switch (words[at]!.lower) {
    case 'so': return next === 'far'
    case 'as': return next === 'of'
    case 'to': return next === 'date'
    case 'by': return next === 'then'
    case 'at': return next === 'the' && words[at + 2]?.lower === 'time'
    case 'currently': return true
  }
  return false
}
