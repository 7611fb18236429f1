// The unit behind a number: percent, measures, spans of time.
import { Shape, TokenFlag, type Word } from '../../model/index.js'
import { Near, lexOf } from './lex.js'
import { CURRENCY_NAMES, CURRENCY_SIGNS, HUNDREDTHS } from './lexicon/currencies.js'
import { UNIT_NAMES, UNIT_SYMBOLS, type Unit } from './lexicon/units.js'
import { singularOf } from './nouns.js'
import { lowerAt, type Scan } from './scan.js'

/** Symbols that are words or letters of other use: a unit only right behind the digits. */
const CLOSE = new Set(['in', 'in.', 'a', 'A', 't', 's', 'h', 'C', 'F', 'N', 'J', 'V', 'W', 'st', 'bar', 'mo', 'mi', 'mt', 'pt', 'qt', 'ac', 'bu', 'lm', 'pp', 'kn', 'kt', 'MP', 'ha', 'L', 'cc', 'min.', 'sec', 'px', 'bp', 'PB', 'Pa', 'dl', 'cl'])
const CLOSE_BUT_SPACED = new Set(['min.', 'sec', 'ha', 'mi', 'px', 'kn', 'PB', 'Pa', 'cl', 'dl', 'cc', 'L', 'V', 'W', 'h', 'bp', 'lm'])

export interface Measure {
  readonly unit: Unit
  readonly last: number
}

/** The unit that starts at token `at`, behind digits (or words, which take no symbols). */
export function measureAt(s: Scan, at: number, digits: boolean): Measure | null {
  if (at >= s.to || s.taken[at] !== 0) return null
  const word = s.words[at]!
  const found = lexOf(s.words[at]!)
  if ((found.near & Near.Unit) === 0) return null
  if ((found.near & Near.Bracket) !== 0) return digits ? (bracketed(s, at) ?? inchMark(s, at, word)) : null
  for (let n = Math.min(found.most, s.to - at); n > 1; n--) {
    const unit = UNIT_NAMES.get(joinedWords(s, at, n))
    if (unit) return { unit, last: at + n }
  }
  const square = (found.near & Near.Square) !== 0 ? squared(s, at) : null
  if (square) return square
  if ((found.near & Near.Degree) !== 0) return degrees(s, at)
  if (found.unit) return withPoints(s, { unit: found.unit, last: at + 1 })
  if (!found.symbol) return null
  // Of symbols, words take the percent sign alone.
  if (found.symbol.name === '%') return withPoints(s, { unit: found.symbol, last: at + 1 })
  if (!digits) return null
  // "kbit/s", "lb-ft": a symbol of two tokens.
  const two = /^[/°]$/.test(lowerAt(s, at + 1)) ? UNIT_SYMBOLS.get(`${word.text}/${s.words[at + 2]?.text ?? ''}`) : undefined
  if (two) return { unit: two, last: at + 3 }
  if (CLOSE.has(word.text) && (s.flags[at]! & TokenFlag.Joined) === 0 && !CLOSE_BUT_SPACED.has(word.text) && !endsCell(s, at)) return null
  return { unit: found.symbol, last: at + 1 }
}

/** "| Trigger time | 0.5 s |": nothing else stands in the cell. */
const endsCell = ({ block }: Scan, at: number): boolean => block.kind === 'cell' && at === block.tokens.count - 1

/** "20 (kg)", "20 {kg}" */
function bracketed(s: Scan, at: number): Measure | null {
  const inner = at + 2 < s.to && /^[)}\]]$/.test(s.words[at + 2]!.text) ? UNIT_SYMBOLS.get(s.words[at + 1]!.text) : undefined
  return inner ? { unit: inner, last: at + 3 } : null
}

/** `15"` is fifteen inches, `6'` six feet, where the mark closes no quotation. */
function inchMark(s: Scan, at: number, word: Word): Measure | null {
  if ((s.flags[at]! & TokenFlag.Joined) === 0) return null
  if (word.text !== '"' && word.text !== '″' && word.text !== '”') return null
  if ((s.flags[at - 1]! & TokenFlag.Quoted) !== 0) return null
  return { unit: UNIT_NAMES.get('inch')!, last: at + 1 }
}

/** "degrees Celsius", "° F", "deg. C": else plain degrees. */
function degrees(s: Scan, at: number): Measure {
  const next = at + 1 < s.to ? s.words[at + 1]! : null
  const scale = next && /^[CFcf]\.?$/.test(next.text) ? next.lower[0] : ''
  if (scale) return { unit: UNIT_SYMBOLS.get(scale === 'c' ? '°C' : '°F')!, last: at + 2 }
  const named = next && UNIT_NAMES.get(next.lower)
  if (named && named.name.startsWith('°') && named.name !== '°') return { unit: named, last: at + 2 }
  return { unit: UNIT_NAMES.get('degree')!, last: at + 1 }
}

/** "sq ft", "km²", "square metres", "sq. miles", "cubic feet". */
function squared(s: Scan, at: number): Measure | null {
  const text = lowerAt(s, at)
  const power = lowerAt(s, at + 1)
  if (power === '²' || power === '³') {
    const unit = UNIT_SYMBOLS.get(s.words[at]!.text + (power === '²' ? '2' : '3'))
    return unit ? { unit, last: at + 2 } : null
  }
  if (!/^(?:sq\.?|cu\.?|square|cubic)$/.test(text)) return null
  const dot = power === '.' ? 1 : 0
  const base = lowerAt(s, at + 1 + dot)
  const prefix = text.startsWith('sq') ? 'square' : 'cubic'
  const full = UNIT_SYMBOLS.get(base)?.name ?? base
  const long = full === 'm' ? 'metre' : full === 'km' ? 'kilometre' : full === 'cm' ? 'centimetre' : full
  const unit = UNIT_NAMES.get(`${prefix}-${long}`)
  return unit ? { unit, last: at + 2 + dot } : null
}

function joinedWords(s: Scan, at: number, n: number): string {
  let text = s.words[at]!.lower
  for (let i = 1; i < n; i++) text += `-${s.words[at + i]!.lower}`
  return text
}

/** "10 % points" are percentage points. */
function withPoints(s: Scan, measure: Measure): Measure {
  return measure.unit.name === '%' && /^points?$/.test(lowerAt(s, measure.last)) ? { unit: UNIT_NAMES.get('percentage-point')!, last: measure.last + 1 } : measure
}

/** The unit of letters that stand right behind the digits: `km`, `GB`, `kg`. */
export const measureOfSuffix = (suffix: string): Unit | null =>
  UNIT_SYMBOLS.get(suffix) ?? UNIT_NAMES.get(suffix.toLowerCase()) ?? (suffix.length > 1 && suffix === suffix.toUpperCase() ? (UNIT_SYMBOLS.get(suffix.toLowerCase()) ?? null) : null)

/** The unit of hyphenated words behind a number: `mile` of "four-mile", `square-foot`; and how many words it takes. */
export function measureOfRest(rest: readonly Word[]): { readonly unit: Unit; readonly used: number } | null {
  const two = rest.length > 1 ? UNIT_NAMES.get(`${rest[0]!.lower}-${rest[1]!.lower}`) : undefined
  if (two) return { unit: two, used: 2 }
  const unit = UNIT_NAMES.get(rest[0]!.lower) ?? (rest[0]!.text.length > 1 ? UNIT_SYMBOLS.get(rest[0]!.text) : undefined)
  return unit ? { unit, used: 1 } : null
}

/** Things that money or an amount is given for one of, after "a": "$5 a share", "6 million bottles a week". */
const EACH = new Set(
  ('share month year week day hour minute second quarter night barrel ton tonne head person kilo kilogram pound gallon litre liter ounce bushel copy seat unit piece bottle game mile kilometre kilometer acre hectare foot metre meter yard ' +
    'pop plate ticket student pupil family household vote trip visit call shot pack page word song download term session decade fortnight weekend').split(' '),
)

/** A rate behind a unit: "per hour", "a month", "/ day". Gives the thing it is per, singular, and the token behind. */
export function perAt(s: Scan, at: number): { readonly per: string; readonly last: number } | null {
  const text = lowerAt(s, at)
  if (text !== 'a' && text !== 'per' && text !== '/' && text !== 'an') return null
  const next = at + 1 < s.to && s.taken[at + 1] === 0 ? s.words[at + 1]! : null
  if (!next || next.shape > Shape.Mixed) return null
  const noun = UNIT_NAMES.get(next.lower)?.name ?? UNIT_SYMBOLS.get(next.text)?.name ?? (singularOf(next) || next.lower)
  if (text === 'per' || (text === '/' && (s.flags[at]! & TokenFlag.Joined) !== 0)) {
    const square = squared(s, at + 1)
    if (square) return { per: square.unit.name, last: square.last }
    if (next.lower === 'capita') return { per: 'person', last: at + 2 }
    // "per cent" is a unit; "/" may join alternatives: "10 km/6 miles".
    // "per diluted share"
    const after = lowerAt(s, at + 2)
    if (EACH.has(after) && next.shape === Shape.Lower && !EACH.has(next.lower) && !UNIT_NAMES.has(next.lower)) return { per: after, last: at + 3 }
    return next.lower === 'cent' || next.lower === 'se' || (text === '/' && !UNIT_NAMES.has(next.lower) && !UNIT_SYMBOLS.has(next.text)) ? null : { per: noun, last: at + 2 }
  }
  if ((text === 'a' || text === 'an') && EACH.has(next.lower) && !/^(?:ago|earlier|later|before)$/.test(lowerAt(s, at + 2)))
    return { per: noun, last: at + 2 }
  return null
}

/** Is this word money, in the singular or plural? For hyphenated forms: "12-cent", "one-yen". */
export function moneyOfRest(rest: readonly Word[]): { readonly code: string; readonly factor: number; readonly used: number } | null {
  const first = rest[0]!.lower
  if (HUNDREDTHS.has(first) && first.length > 2) return { code: HUNDREDTHS.get(first) ?? 'USD', factor: 0.01, used: 1 }
  if (first === 'pound') return null
  const code = CURRENCY_NAMES.get(first) ?? (first.length > 2 && first === 'rmb' ? CURRENCY_SIGNS.get(first) : undefined)
  return code !== undefined && first !== 'won' && first !== 'real' && first !== 'mark' ? { code, factor: 1, used: 1 } : null
}
