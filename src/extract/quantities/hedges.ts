// Hedges and qualifiers around an amount.
import { Shape } from '../../model/index.js'
import type { Amount } from './amounts.js'
import { BETWEEN_HEDGE, type Bound, HEDGES_AFTER, HEDGES_BEFORE, QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from './lexicon/hedges.js'
import { lowerAt, type Scan } from './scan.js'

/** The hedge before or behind an amount, or null. */
export function hedgeOf(s: Scan, amount: Amount): Bound | null {
  return hedgeBefore(s, amount) ?? hedgeAfter(s, amount.last) ?? (amount.last > amount.unitEnd ? hedgeAfter(s, amount.unitEnd) : null) ?? hedgeAfter(s, amount.numeral.last)
}

function hedgeBefore(s: Scan, amount: Amount): Bound | null {
  let at = amount.first - 1
  for (let skipped = 0; ; skipped++, at--) {
    const phrases = HEDGES_BEFORE.get(lowerAt(s, at))
    const found = phrases?.find(([words]) => words.every((word, i) => lowerAt(s, at - words.length + 1 + i) === word))
    // "over the past two years", "over 3 years": through, not more than.
    if (found && !(amount.unit !== null && PERIODS.has(amount.unit) && lowerAt(s, at) === 'over') && !(amount.kind === 'time' && /^(?:over|under|some|near|beyond)$/.test(lowerAt(s, at)) && found[0].length === 1 && skipped > 0)) return found[1]
    if (skipped === 3 || !BETWEEN_HEDGE.has(lowerAt(s, at))) return null
  }
}

/** Things that something goes on over: "over three seasons". */
const PERIODS = new Set(['season', 'game', 'quarter', 'session', 'night', 'round', 'match', 'term', 'semester', 'innings', 'period', 'generation'])

function hedgeAfter(s: Scan, at: number): Bound | null {
  const phrases = HEDGES_AFTER.get(lowerAt(s, at))
  return phrases?.find(([words]) => words.every((word, i) => lowerAt(s, at + i) === word))?.[1] ?? null
}

const WINDOW_BEFORE = 6
const WINDOW_AFTER = 3
/** A new figure or clause ends the window. */
const closes = (text: string): boolean => text === ';' || text === ':' || text === '(' || text === ')' || text === '—' || text === '--'

/** What kind of figure the words around say it is: `total`, `addition`, `change`, `to`, `from`, `part`, `rate`, …; sorted. */
export function qualifiersOf(s: Scan, amount: Amount): string[] {
  const found = new Set<string>()
  for (let i = amount.first - 1; i >= Math.max(s.from, amount.first - WINDOW_BEFORE); i--) {
    const text = lowerAt(s, i)
    if (closes(text) || s.words[i]!.shape === Shape.Number || text === ',') break
    const qualifier = QUALIFIERS_BEFORE.get(text)
    // "up to" is a hedge.
    if (qualifier && !(text === 'up' && lowerAt(s, i + 1) === 'to' && i + 2 === amount.first)) found.add(qualifier)
  }
  const before = lowerAt(s, amount.first - 1)
  if (found.has('change') && before === 'to') found.add('to')
  if (found.has('change') && before === 'from') found.add('from')
  for (let i = amount.last; i < Math.min(s.to, amount.last + WINDOW_AFTER); i++) {
    const text = lowerAt(s, i)
    if (closes(text) || s.words[i]!.shape === Shape.Number || text === ',' || text === '.' || text === 'and') break
    const qualifier = QUALIFIERS_AFTER.get(text)
    if (qualifier) found.add(qualifier)
  }
  const first = lowerAt(s, amount.numeral.last)
  if (first === 'more' || first === 'additional' || first === 'new' || first === 'extra' || first === 'further') found.add('addition')
  if (/^(?:new|another|additional)$/.test(before)) found.add('addition')
  if (/^(?:the|these|those|both)$/.test(before) && amount.kind === 'count') found.add('definite')
  if (amount.unit?.includes('/')) found.add('rate')
  if (lowerAt(s, amount.last) === 'of' && /^(?:the|them|these|those|which|whom|its|their)$/.test(lowerAt(s, amount.last + 1))) found.add('part')
  if (lowerAt(s, amount.numeral.last) === 'of' && /^(?:the|them|these|those|which|whom|its|their)$/.test(lowerAt(s, amount.numeral.last + 1))) found.add('part')
  if (lowerAt(s, amount.last) === 'so' && lowerAt(s, amount.last + 1) === 'far') found.add('at-time')
  if (atTime(s, amount)) found.add('at-time')
  return [...found].sort()
}

/** "as of Monday", "to date", "so far", "at the time", "currently": a figure of one moment. */
function atTime(s: Scan, amount: Amount): boolean {
  for (let i = Math.max(s.from, amount.first - 8); i < Math.min(s.to - 1, amount.last + 8); i++) {
    const text = lowerAt(s, i)
    const next = lowerAt(s, i + 1)
    if ((text === 'so' && next === 'far') || (text === 'as' && next === 'of') || (text === 'to' && next === 'date') || (text === 'by' && next === 'then') || (text === 'at' && next === 'the' && lowerAt(s, i + 2) === 'time') || text === 'currently') return true
  }
  return false
}
