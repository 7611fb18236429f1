// Numbers that are no quantities: names, years, scores, times, list numbers, the pronoun "one".
import { Shape, TokenFlag } from '../../model/index.js'
import type { Amount } from './amounts.js'
import { Is, isAt } from './lex.js'
import { SCORES } from './lexicon/labels.js'
import { lowerAt, type Scan } from './scan.js'

/** Is the number of this amount no figure at all? */
export function isNoQuantity(s: Scan, amount: Amount, hedged: boolean): boolean {
  const { numeral, first, kind, last } = amount
  if ((s.flags[first]! & TokenFlag.Code) !== 0 && !isWholeCode(s, amount)) return true
  if (isOne(s, amount) || isHalf(s, amount) || (kind === 'time' && (isAlways(s, amount) || isTitle(s, amount)))) return true
  const digits = numeral.figure !== null
  if (kind === 'money') return isNumbered(s, amount)
  if (kind === 'measure') return false
  const before = lowerAt(s, first - 1)
  // "the nineteen fifties"
  if (!digits && /^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/.test(lowerAt(s, numeral.last))) return true
  // "ten o'clock", "half past ten"
  if (!digits && kind === 'bare' && (isAt(s, numeral.last, Is.Clock) || (/^(?:past|to)$/.test(before) && /^(?:half|quarter)$/.test(lowerAt(s, first - 2))))) return true
  if (!digits) return isAt(s, first - 1, Is.Label) && numeral.value !== null && numeral.value <= 20 && kind === 'bare'
  const next = lowerAt(s, last)
  if (isAt(s, numeral.last, Is.Clock) || (kind === 'time' && amount.unit === 'hour' && numeral.figure!.digits === 4 && !numeral.figure!.grouped)) return true
  // "from 1 to 5 p.m."
  if (kind === 'bare' && isAt(s, last + 2, Is.Clock) && /^(?:to|and|until|till|-|–)$/.test(next) && !numeral.figure!.grouped) return true
  // "the 80's", "in his 20's"
  if (kind === 'bare' && /^['’]s$/.test(next) && numeral.figure!.digits === 2) return true
  if ((before === '#' && numeral.last - numeral.first === 1) || before === '@' || before === '^' || before === '+') return true
  if (isScore(s, amount, hedged)) return true
  if (kind === 'time') return false
  if (isTelephone(s, amount) || next === 'block' || lowerAt(s, numeral.last) === 'block') return true
  // "Image 5 of 9"
  if (before === 'of' && first - 3 >= s.from && isAt(s, first - 3, Is.Label) && s.words[first - 2]!.shape === Shape.Number) return true
  if (before === "'" && kind === 'bare' && numeral.figure!.digits === 2) return true
  if (isAt(s, first - 1, Is.Label) && !numeral.figure!.grouped && !isCell(s) && !(kind === 'count' && LABELS_OR_VERBS.has(s.words[first - 1]!.text))) return true
  if (isYear(s, amount)) return true
  if ((isName(s, amount) || isVersion(s, amount)) && !isLeastVersion(s, amount)) return true
  if (kind === 'bare' && isAlways(s, amount)) return true
  // "6.1 Fees are due": the number of a section.
  if (first === 0 && !hedged && (kind === 'bare' || kind === 'count') && numeral.last === 1 && s.words[1]?.shape === Shape.Capital && /^\d+\.\d/.test(s.words[0]!.text)) return true
  // "1.2 – 3 May 2022"
  if (first === 0 && kind === 'bare' && s.block.kind === 'heading' && numeral.figure!.step < 1 && numeral.last === 1) return true
  if (kind === 'bare') {
    if ((before === '(' && next === ')') || (before === '[' && next === ']')) return numeral.figure!.digits < 4
    // "1." and "2)" at the head of a paragraph.
    if (first === 0 && (next === '.' || next === ')' || next === ':') && s.block.tokens.count > 2 && numeral.figure!.digits < 3) return true
  }
  return isEmergency(amount) || (!hedged && isModel(s, amount, before)) || isAddress(s, amount)
}

/** "called 911", "a 911 caller" */
const isEmergency = ({ numeral, kind, unit }: Amount): boolean =>
  numeral.value === 911 && (kind === 'bare' || (unit !== null && /^(?:call|caller|dispatcher|operator|tape|record|recording)$/.test(unit)))

/** "the 787 Dreamliner", "a 737": digits that name a thing, with its kind before or behind them. */
function isModel(s: Scan, { numeral, kind, last }: Amount, before: string): boolean {
  const { figure } = numeral
  if (kind !== 'bare' || !figure || figure.grouped || figure.step !== 1 || figure.high !== null || numeral.last - numeral.first > 1) return false
  if (before === 'a' || before === 'an' || (before === 'the' && figure.digits > 2) || (/^(?:'s|’s|new|first|its|their)$/.test(before) && figure.digits > 2)) return true
  const next = last < s.to ? s.words[last]! : null
  return next !== null && (next.shape === Shape.Capital || next.shape === Shape.Mixed) && s.taken[last] === 0 && figure.digits > 1
}

/** In small letters these may be verbs, where the number counts: "may issue 100 requests". */
const LABELS_OR_VERBS = new Set(['issue', 'measure', 'group', 'class', 'type', 'line', 'point', 'number', 'block', 'track', 'exit', 'rank', 'build', 'release', 'dock', 'question', 'picture', 'stage', 'phase', 'land', 'part', 'model', 'case'])

/** A span of code holds a value only where it holds nothing else: `5151`, `10 MB`. */
function isWholeCode(s: Scan, { first, last }: Amount): boolean {
  const code = (at: number): boolean => at >= 0 && at < s.block.tokens.count && (s.flags[at]! & TokenFlag.Code) !== 0
  return !code(first - 1) && !code(last)
}

/** "one" as a pronoun, or in an idiom. */
function isOne(s: Scan, { numeral, first, kind, counted, tail, unit }: Amount): boolean {
  if (numeral.value !== 1 || numeral.last - numeral.first !== 1 || s.words[numeral.first]!.lower !== 'one' || numeral.rest.length > 0) return false
  if (first !== numeral.first || s.to - s.from === 1) return false
  const before = lowerAt(s, first - 1)
  if (kind === 'money' || kind === 'measure' || (kind === 'time' && unit !== 'day')) return false
  if (kind === 'time') return tail.length === 0 && !/^(?:for|in|within|than|least|about|after|only|just|lasted|takes|of)$/.test(before)
  if (isAt(s, first - 1, Is.Pronoun) || isAt(s, first - 1, Is.Label)) return true
  if (isAt(s, numeral.last, Is.Idiom)) return true
  return !counted || s.words[numeral.last]!.shape !== Shape.Lower
}

/** "the second half", "the top half". */
const isHalf = (s: Scan, { numeral, first }: Amount): boolean =>
  s.words[numeral.first]!.lower === 'half' && isAt(s, first - 1, Is.Ordinal)

/** The end of a telephone number: `308-3600`, `222-TIPS`. */
const LINE = /^\d{3,4}-(?:\d{4}|[A-Z]{4,})$/
/** "713 308-3600", "0845 125 2222", "007": groups of digits one behind the other. */
function isTelephone(s: Scan, { numeral, kind }: Amount): boolean {
  const figure = numeral.figure!
  if (figure.digits < 2 || figure.grouped) return false
  const { text } = s.words[numeral.first]!
  if (text.startsWith('0') && figure.step === 1 && figure.value > 0 && kind !== 'time') return true
  const is = (at: number, pattern: RegExp): boolean => at >= s.from && at < s.to && pattern.test(s.words[at]!.text)
  if (is(numeral.first - 1, /^0\d{2,}$/)) return true
  if (numeral.last - numeral.first > 1 || !is(numeral.first, /^\d{3,}$/)) return false
  if (!is(numeral.last, /^\d/) && !is(numeral.first - 1, /^\d/)) return false
  if (is(numeral.last, LINE)) return true
  const group = /^\d{3,}$/
  return [-2, -1, 0].some((shift) => [0, 1, 2].every((i) => is(numeral.first + shift + i, group)))
}

/** "3-1", "a 5-4 vote". */
function isScore(s: Scan, { numeral, kind, unit, last }: Amount, hedged: boolean): boolean {
  if (numeral.figure?.high == null) return false
  if (kind === 'bare') return !hedged && (numeral.low! < 100 || numeral.high! > 999 || lowerAt(s, numeral.first - 1) === 'the') && !isCell(s) && !/^(?:from|between)$/.test(lowerAt(s, numeral.first - 1)) && !numeral.figure.grouped && !numeral.figure.suffix && !SCALED.has(lowerAt(s, numeral.last - 1))
  return kind === 'count' && ((unit !== null && SCORES.has(unit)) || isAt(s, numeral.last, Is.Score) || isAt(s, last, Is.Score))
}
const SCALED = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'lakh', 'crore'])

/** Four digits that the date reader left: still no count when they stand as years do. */
function isYear(s: Scan, { numeral, kind, value }: Amount): boolean {
  const { figure } = numeral
  if (!figure || figure.digits !== 4 || figure.grouped || figure.step !== 1 || figure.suffix || value === null || value < 1500 || value > 2100) return false
  if (kind === 'bare') return !isCell(s) || value >= 1900
  return isAt(s, numeral.first - 1, Is.Year)
}

/** "Boeing 787", "Windows 10": a capital right before digits makes a name of both. */
function isName(s: Scan, { numeral, kind, first }: Amount): boolean {
  const at = first - 1
  if (at < s.from || s.taken[at] !== 0 || first !== numeral.first) return false
  const word = s.words[at]!
  if (word.shape !== Shape.Capital && word.shape !== Shape.Upper && word.shape !== Shape.Mixed) return false
  if (numeral.figure!.grouped || numeral.last > numeral.first + 1) return false
  if (word.shape === Shape.Capital && isAt(s, at, Is.Opener)) return false
  // "UDP 5514" is a port.
  if (PROTOCOLS.has(word.text)) return false
  const opens = (s.flags[at]! & TokenFlag.First) !== 0
  return kind === 'bare' || !opens || word.shape === Shape.Mixed
}
const PROTOCOLS = new Set(['TCP', 'UDP', 'SCTP', 'TCP/UDP'])

/** Codes of currencies that are more often names, with a version or a number: PHP 8.2, SDG 13. */
const NUMBERED: ReadonlySet<string> = new Set(['PHP', 'SDG', 'CVE'])
/** Sums below this in such a currency buy nothing that is written about. */
const LEAST_SUM = 20
function isNumbered(s: Scan, { numeral, first, signed }: Amount): boolean {
  const { figure, low } = numeral
  return signed && figure !== null && low !== null && low < LEAST_SUM && figure.step >= 0.1 && !figure.suffix && numeral.last === numeral.first + 1 && NUMBERED.has(s.words[first]!.text)
}

/** Behind a version: "the 3.11 release". */
const RELEASE = /^(?:releases?|versions?|branch|branches|series|builds?)$/
const LINKS = /^(?:,|and|or|&|through|\/|-|–)$/
/** How far back a list of versions is read. */
const MOST_LISTED = 12

/** "the 3.11 release", and in "PHP 8.1, 8.2 and 8.3" what goes on from the first. */
function isVersion(s: Scan, { numeral, kind, first, last }: Amount): boolean {
  const { figure } = numeral
  if (kind !== 'bare' || !figure || figure.step >= 1 || figure.grouped || figure.suffix || figure.digits > 2 || numeral.last > numeral.first + 1) return false
  if (RELEASE.test(lowerAt(s, last))) return true
  let i = first - 1
  let linked = false
  let before = false
  for (; i >= s.from && i > first - MOST_LISTED; i--) {
    if (LINKS.test(lowerAt(s, i))) linked = true
    else if (linked && /^\d{1,2}\.\d{1,2}$/.test(s.words[i]!.text)) [before, linked] = [true, false]
    else break
  }
  if (!before || linked || i < s.from) return false
  const { shape } = s.words[i]!
  return (shape === Shape.Capital || shape === Shape.Upper || shape === Shape.Mixed) && !isAt(s, i, Is.Opener)
}

/** "24 × 7", "24 hours a day", "seven days a week": around the clock. */
function isAlways(s: Scan, { numeral: { value, first, last }, kind, unit, last: end }: Amount): boolean {
  if (kind === 'time') return ((value === 24 && unit === 'hour' && lowerAt(s, end + 1) === 'day') || (value === 7 && unit === 'day' && lowerAt(s, end + 1) === 'week')) && /^(?:a|per)$/.test(lowerAt(s, end))
  const times = (at: number): boolean => /^[x×]$/.test(lowerAt(s, at))
  return value === 24 ? times(last) && lowerAt(s, last + 1) === '7' : value === 7 && times(first - 1) && lowerAt(s, first - 2) === '24'
}

/** "on '60 Minutes'": a title opens with its mark. */
const isTitle = (s: Scan, { numeral: { first, last } }: Amount): boolean => last < s.to && s.words[last]!.shape === Shape.Capital && /^['"‘“`]+$/.test(lowerAt(s, first - 1))

/** "Node.js 18 or later", "Java 17 and up", "at least Java 17", "requires Java 17": a requirement, which is a figure, of a thing by its name. */
const isLeastVersion = (s: Scan, { first, numeral: { last } }: Amount): boolean =>
  (lowerAt(s, last) === 'or' && /^(?:later|newer|higher|above|better)$/.test(lowerAt(s, last + 1))) ||
  (lowerAt(s, last) === 'and' && /^(?:up|above|later|newer|higher)$/.test(lowerAt(s, last + 1))) ||
  (lowerAt(s, last) === 'at' && lowerAt(s, last + 1) === 'least') ||
  (lowerAt(s, first - 2) === 'least' && lowerAt(s, first - 3) === 'at') ||
  /^(?:requires|require|needs|requiring|minimum)$/.test(lowerAt(s, first - 2))

/** "123 Main Street" */
function isAddress(s: Scan, { numeral }: Amount): boolean {
  if (numeral.figure!.grouped) return false
  for (let i = numeral.last; i < Math.min(s.to, numeral.last + 4); i++) {
    const word = s.words[i]!
    if (word.shape !== Shape.Capital && word.shape !== Shape.Upper && !/^\d+(?:st|nd|rd|th)$/.test(word.lower)) return false
    if (i > numeral.last && isAt(s, i, Is.Street)) return true
  }
  return false
}

const isCell = (s: Scan): boolean => s.block.kind === 'cell'
