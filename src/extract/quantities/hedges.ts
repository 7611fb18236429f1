// Hedges and qualifiers around an amount.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import type { Amount } from './amounts.js'
import { BETWEEN_HEDGE, type Bound, HEDGES_AFTER, HEDGES_BEFORE, QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from './lexicon/hedges.js'
import { lowerAt, type Scan } from './scan.js'

type Phrases = readonly (readonly [readonly string[], Bound])[]
/** What a word near a figure says about it. */
interface Cue {
  /** Hedges that end with the word, before a figure; that begin with it, behind one. */
  readonly ends: Phrases | undefined
  readonly begins: Phrases | undefined
  readonly before: string | undefined
  readonly after: string | undefined
  /** A figure or a mark: what lies beyond belongs to something else. */
  readonly closes: boolean
  /** May begin "so far", "as of", "to date", "by then", "at the time", or be "currently". */
  readonly moment: boolean
  /** Points back: "the two companies". */
  readonly definite: boolean
}

/** The cue that a word is, or null. */
const cueOf = perWord((word: Word): Cue | null => {
  const { lower, shape } = word
  const cue: Cue = {
    ends: HEDGES_BEFORE.get(lower), begins: HEDGES_AFTER.get(lower), before: QUALIFIERS_BEFORE.get(lower), after: QUALIFIERS_AFTER.get(lower),
    closes: shape === Shape.Number || /^(?:[;:(),—]|--)$/.test(lower), moment: /^(?:so|as|to|by|at|currently)$/.test(lower), definite: /^(?:the|these|those|both)$/.test(lower),
  }
  return cue.ends || cue.begins || cue.before || cue.after || cue.closes || cue.moment || cue.definite ? cue : null
})
const cueAt = (s: Scan, at: number): Cue | null => (at >= s.from && at < s.to ? cueOf(s.words[at]!) : null)

/** The hedge before or behind an amount, or null. */
export function hedgeOf(s: Scan, amount: Amount): Bound | null {
  return hedgeBefore(s, amount) ?? hedgeAfter(s, amount.last) ?? (amount.last > amount.unitEnd ? hedgeAfter(s, amount.unitEnd) : null) ?? (amount.last > amount.numeral.last ? hedgeAfter(s, amount.numeral.last) : null)
}

function hedgeBefore(s: Scan, amount: Amount): Bound | null {
  let at = amount.first - 1
  for (let skipped = 0; ; skipped++, at--) {
    const found = cueAt(s, at)?.ends?.find(([words]) => words.every((word, i) => lowerAt(s, at - words.length + 1 + i) === word))
    if (found && !goesOn(s, amount, at, skipped, found[0].length)) return found[1]
    if (skipped === 3 || !BETWEEN_HEDGE.has(lowerAt(s, at))) return null
  }
}

/** Things that something goes on over: "over three seasons". */
const PERIODS = new Set(['season', 'game', 'quarter', 'session', 'night', 'round', 'match', 'term', 'semester', 'innings', 'period', 'generation'])
/** "over the past two years", "over three seasons": through, not more than. */
const goesOn = (s: Scan, { kind, unit }: Amount, at: number, skipped: number, words: number): boolean =>
  words === 1 && /^(?:over|under|some|near|beyond)$/.test(lowerAt(s, at)) && ((kind === 'time' && skipped > 0) || (unit !== null && PERIODS.has(unit) && lowerAt(s, at) === 'over'))

function hedgeAfter(s: Scan, at: number): Bound | null {
  return cueAt(s, at)?.begins?.find(([words]) => words.every((word, i) => lowerAt(s, at + i) === word))?.[1] ?? null
}

const WINDOW_BEFORE = 6
const WINDOW_AFTER = 3
const WINDOW_MOMENT = 8

/** What kind of figure the words around say it is: `total`, `addition`, `change`, `to`, `from`, `part`, `rate`, …; sorted. */
export function qualifiersOf(s: Scan, amount: Amount): string[] {
  const { first, last, numeral } = amount
  const found: string[] = []
  const add = (qualifier: string): void => {
    if (!found.includes(qualifier)) found.push(qualifier)
  }
  for (let i = first - 1; i >= Math.max(s.from, first - WINDOW_BEFORE); i--) {
    const cue = cueOf(s.words[i]!)
    if (cue?.closes) break
    // "up to" is a hedge.
    if (cue?.before && !(i + 2 === first && lowerAt(s, i) === 'up' && lowerAt(s, i + 1) === 'to')) add(cue.before)
  }
  const before = lowerAt(s, first - 1)
  if ((before === 'to' || before === 'from') && found.includes('change')) add(before)
  for (let i = last; i < Math.min(s.to, last + WINDOW_AFTER); i++) {
    const cue = cueOf(s.words[i]!)
    if (cue?.closes || lowerAt(s, i) === 'and' || lowerAt(s, i) === '.') break
    if (cue?.after) add(cue.after)
  }
  if (amount.kind === 'count' && (QUALIFIERS_AFTER.get(lowerAt(s, numeral.last)) === 'addition' || lowerAt(s, numeral.last) === 'new')) add('addition')
  if (before === 'new' || before === 'another') add('addition')
  if (cueAt(s, first - 1)?.definite && amount.kind === 'count') add('definite')
  if (amount.unit?.includes('/')) add('rate')
  if (isPart(s, last) || (last > numeral.last && isPart(s, numeral.last))) add('part')
  if (atTime(s, first, last)) add('at-time')
  return found.length > 1 ? found.sort() : found
}

/** "of the", "of them" */
const isPart = (s: Scan, at: number): boolean => lowerAt(s, at) === 'of' && /^(?:the|them|these|those|which|whom|its|their)$/.test(lowerAt(s, at + 1))

/** "as of Monday", "to date", "so far", "at the time", "currently": a figure of one moment. */
function atTime(s: Scan, first: number, last: number): boolean {
  for (let i = Math.max(s.from, first - WINDOW_MOMENT); i < Math.min(s.to, last + WINDOW_MOMENT); i++) {
    if (!cueOf(s.words[i]!)?.moment) continue
    const next = lowerAt(s, i + 1)
    switch (lowerAt(s, i)) {
      case 'so': if (next === 'far') return true; break
      case 'as': if (next === 'of') return true; break
      case 'to': if (next === 'date') return true; break
      case 'by': if (next === 'then') return true; break
      case 'at': if (next === 'the' && lowerAt(s, i + 2) === 'time') return true; break
      case 'currently': return true
    }
  }
  return false
}
