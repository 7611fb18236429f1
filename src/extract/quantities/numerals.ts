// Numbers of several tokens: "3 million", "twenty-five", "a million and a half", "two thirds", "hundreds of thousands".
import { type Word } from '../../model/index.js'
import { decimals, digitsAt, free, isA, power, scaleAt, scalesAt, spacedThousands, type State, tidy, wholeAt } from './cardinals.js'
import { type Figure, figureOf } from './figures.js'
import { andPart, aPart, denominatorAt, halfAt, onesAndPart, partOf, plusPart, ratioAt, withScale } from './fractions.js'
import { Near, nearAt } from './lex.js'
import { numberWord } from './number-word.js'
import { lowerAt, type Scan } from './scan.js'

/** A number, as words and digits give it. */
export interface Numeral {
  readonly first: number
  /** The token after its last one. */
  readonly last: number
  /** Null when the words give only a bound ("hundreds") or a range. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** One in the last place given, 0 when there is none. */
  readonly step: number
  /** In words, at least in part before any magnitude. */
  readonly worded: boolean
  /** "a couple of": said loosely. */
  readonly loose: boolean
  /** Letters behind the digits, as written. */
  readonly suffix: string
  /** Words that hyphens join to the number. */
  readonly rest: readonly Word[]
  readonly figure: Figure | null
}

const NONE: readonly Word[] = []
const numeral = (first: number, last: number, value: number | null, more: Partial<Numeral> = {}): Numeral => ({
  first, last, value, low: more.low === undefined ? value : more.low, high: more.high === undefined ? value : more.high, step: more.step ?? 0,
  worded: more.worded ?? false, loose: more.loose ?? false, suffix: more.suffix ?? '', rest: more.rest ?? NONE, figure: more.figure ?? null,
})
/** A part of one, or a number with one. */
const partial = (first: number, { at, value, step }: State, more: Partial<Numeral> = {}): Numeral => numeral(first, at, value, { worded: true, step, ...more })

/** The numeral that starts at token `at`, or null. `stopAtAnd` is set between "between" and its "and". */
export function readNumeral(s: Scan, at: number, stopAtAnd = false): Numeral | null {
  if (!free(s, at)) return null
  const word = s.words[at]!
  const figure = figureOf(word)
  if (figure) return readDigits(s, at, figure, stopAtAnd)
  if (isA(word.lower)) return readArticle(s, at, stopAtAnd)
  const lexeme = numberWord(word)
  if (!lexeme) return null
  if (lexeme.whole) {
    const { value, fraction, rest } = lexeme.whole
    if (rest.length > 0) return numeral(at, at + 1, value, { worded: true, rest, step: fraction ? 0 : 1 })
    return fraction ? partial(at, withScale(s, { at: at + 1, value, step: 0 })) : readWords(s, at, stopAtAnd)
  }
  if (lexeme.vague !== undefined) return readVague(s, at, lexeme.vague)
  if (lexeme.ones !== undefined || lexeme.tens !== undefined) return readWords(s, at, stopAtAnd)
  if (lexeme.scales !== undefined) return readHundreds(s, at, 1)
  const half = lexeme.part === 2 ? halfAt(s, at) : null
  if (half) return partial(at, half)
  // "quarter million": the article is left out.
  return lexeme.part === 4 && scaleAt(s, at + 1) ? partial(at, withScale(s, { at: at + 1, value: 1 / 4, step: 0 })) : null
}

/** What may go on with a number in digits. */
const GOES_ON = Near.Scale | Near.And | Near.Math | Near.Ratio | Near.Comma | Near.Figure
const plain = (first: number, figure: Figure): Numeral => ({
  first, last: first + 1, value: figure.value, low: figure.value, high: figure.value, step: figure.step, worded: false, loose: false, suffix: '', rest: NONE, figure,
})

function readDigits(s: Scan, first: number, figure: Figure, stopAtAnd: boolean): Numeral | null {
  const { suffix, rest, high } = figure
  if (high !== null) {
    const { at, value } = scalesAt(s, first + 1)
    return numeral(first, at, null, { figure, suffix, rest, low: figure.value * value, high: high * value, step: figure.step * value })
  }
  // "100s of men": hundreds.
  if (suffix === 's' && lowerAt(s, first + 1) === 'of' && /^10+$/.test(String(figure.value)) && figure.value > 10) return numeral(first, first + 1, null, { low: figure.value, high: null, worded: true, step: figure.value })
  if (suffix === 'e' || suffix === 'E') return readExponent(s, first, figure)
  if (suffix === 'x10') return readScientific(s, first, figure)
  if (suffix || rest.length > 0) return numeral(first, first + 1, figure.value, { figure, suffix, rest, step: figure.step })
  const near = nearAt(s, first + 1)
  if ((near & GOES_ON) === 0) return plain(first, figure)
  const comma = (near & Near.Comma) !== 0 ? decimalComma(s, first, figure) : null
  if (comma) return comma
  const state: State = { at: first + 1, value: figure.value, step: figure.step }
  const next = free(s, first + 1) ? figureOf(s.words[first + 1]!) : null
  if (next?.fraction && next.value < 1 && !figure.fraction) {
    // "10 1/2", "2 ½".
    Object.assign(state, { at: state.at + 1, value: state.value + next.value, step: 0 })
    if (next.suffix || next.rest.length > 0) return numeral(first, state.at, state.value, { figure, suffix: next.suffix, rest: next.rest })
  } else if (figure.digits <= 3 && !figure.grouped && figure.step === 1 && figure.value > 0) spacedThousands(s, state)
  power(s, state)
  if (scaleAt(s, state.at)) return readWords(s, first, stopAtAnd, state)
  const part = stopAtAnd ? null : andPart(s, state.at)
  if (part) return numeral(first, part.at, plusPart(state.value, part, 1), { figure })
  const ratio = figure.step === 1 ? ratioAt(s, state) : null
  if (ratio) return numeral(first, ratio.at, ratio.value, { figure })
  return numeral(first, state.at, state.value, { figure, step: state.step })
}

/** "0,5", "12,5 %": a decimal comma, between two figures alone. */
function decimalComma(s: Scan, first: number, figure: Figure): Numeral | null {
  const joined = (at: number): boolean => at > 0 && at < s.to && s.starts[at] === s.ends[at - 1]
  if (lowerAt(s, first + 1) !== ',' || !joined(first + 1) || !joined(first + 2) || figure.step !== 1 || figure.grouped || joined(first)) return null
  const text = s.words[first + 2]!.text
  const tenths = /^(\d{1,2})(%?)$/.exec(text)
  if (!tenths || (joined(first + 3) && /^[,\d]/.test(s.words[first + 3]!.text))) return null
  return numeral(first, first + 3, figure.value + Number(`0.${tenths[1]!}`), { figure, step: 10 ** -tenths[1]!.length })
}

/** "12.3e+14": the sign is a token of its own. */
function readExponent(s: Scan, first: number, figure: Figure): Numeral | null {
  const exponent = lowerAt(s, first + 1) === '+' ? digitsAt(s, first + 2) : null
  return exponent && s.ends[first] === s.starts[first + 1] ? numeral(first, exponent.at, Number(`${figure.value}e${exponent.value}`), { figure }) : null
}

/** "1.3x10^6" */
function readScientific(s: Scan, first: number, figure: Figure): Numeral | null {
  const ten: State = { at: first + 1, value: 10, step: 1 }
  power(s, ten)
  return ten.at > first + 1 ? numeral(first, ten.at, Number(`${figure.value}e${Math.round(Math.log10(ten.value))}`), { figure }) : null
}

/** Cardinal words, or digits with magnitudes, from `first`; `state` when digits or an article were read already. */
function readWords(s: Scan, first: number, stopAtAnd: boolean, state: State | null = null): Numeral | null {
  const figure = figureOf(s.words[first]!)
  const sum = new Sum(state)
  let at = state?.at ?? first
  for (let next = sum.take(s, at, stopAtAnd); next > at; next = sum.take(s, at, stopAtAnd)) at = next
  if (!sum.any) return null
  // 4.28 billion is 4280000000, without what floating point adds.
  const end: State = { at, value: tidy(sum.value), step: sum.step }
  decimals(s, end)
  const part = figure ? null : partOf(s, end)
  if (part) return partial(first, part)
  const more = stopAtAnd ? null : andPart(s, end.at)
  const ones = more || figure || stopAtAnd ? null : onesAndPart(s, end)
  if (ones) return partial(first, ones)
  if (more) return partial(first, { at: more.at, value: plusPart(end.value, more, sum.lastScale), step: 0 }, { figure, worded: !figure })
  if (end.at > at) return partial(first, withScale(s, end))
  const ratio = ratioAt(s, end)
  if (ratio) return partial(first, ratio)
  const tail = free(s, at) ? numberWord(s.words[at]!)?.whole : undefined
  // "twenty five-year": the tail of a number hangs on the hyphens of its unit.
  if (tail && tail.rest.length > 0 && !tail.fraction && tail.value < 10 && end.value >= 20 && end.value % 10 === 0 && end.value < 100)
    return numeral(first, at + 1, end.value + tail.value, { worded: true, step: 1, rest: tail.rest })
  return numeral(first, at, end.value, { worded: !figure, step: end.step, figure })
}

/** Adds up the words of a cardinal, one after another. */
class Sum {
  any: boolean
  step: number
  #total = 0
  #group: number
  /** The last magnitude of a thousand and up. */
  #last = 0
  /** What may still be added is smaller than this: infinite as long as digits alone were read. */
  #room = Infinity

  constructor(state: State | null) {
    this.any = state !== null
    this.#group = state?.value ?? 0
    this.step = state?.step ?? 1
  }
  get value(): number {
    return this.#total + this.#group
  }
  /** The magnitude that the number ends with, or 1. */
  get lastScale(): number {
    return this.#last >= 1000 && this.#group === 0 ? this.#last : 1
  }

  /** Takes the next piece at `at`, if it goes on with the number; gives the token behind it, or `at`. */
  take(s: Scan, at: number, stopAtAnd: boolean): number {
    const scale = this.any ? scaleAt(s, at) : undefined
    if (scale !== undefined) return this.#scale(scale, at)
    const n = wholeAt(s, at) ?? (this.#room < Infinity && this.#room >= 100 ? digitsAt(s, at) : null)
    if (n && this.#group % 100 === 0 && n.value < this.#room && (!this.any || this.#room < Infinity)) return this.any && isDenominator(s, at) ? at : this.#add(n)
    if (!stopAtAnd && this.#room >= 100 && this.#room < Infinity && lowerAt(s, at) === 'and') {
      const after = wholeAt(s, at + 1) ?? digitsAt(s, at + 1)
      const beyond = after && scaleAt(s, after.at)
      if (after && after.value * (beyond ?? 1) < this.#room && !isProper(s, after)) return this.#add(after)
    }
    return at
  }

  #add(n: State): number {
    this.#group += n.value
    this.#room = 1
    this.step = 1
    this.any = true
    return n.at
  }
  #scale(scale: number, at: number): number {
    if (scale === 100 || scale === 12) this.#group = (this.#group || 1) * scale
    else {
      this.#total = scale < this.#last || this.#last === 0 ? this.#total + (this.#group || 1) * scale : this.value * scale
      this.#group = 0
    }
    this.step = (this.#last === 0 || scale > this.#last ? this.step : 1) * scale
    if (scale >= 1000) this.#last = scale
    this.#room = scale
    return at + 1
  }
}

/** "one hundred | thirty fifths", "twenty | twenty fifths": a ten that begins the denominator. */
const isDenominator = (s: Scan, at: number): boolean => numberWord(s.words[at]!)?.tens !== undefined && denominatorAt(s, at, 2) !== null && numberWord(s.words[at]!)?.parts === undefined
/** "and two thirds": a part smaller than one, that does not go on with the number. */
const isProper = (s: Scan, n: State): boolean => {
  const below = denominatorAt(s, n.at, n.value)
  return below !== null && n.value < below.value
}

/** "a hundred", "a million and a half", "a third of", "a couple of", "a few dozen". */
function readArticle(s: Scan, first: number, stopAtAnd: boolean): Numeral | null {
  const lexeme = free(s, first + 1) ? numberWord(s.words[first + 1]!) : null
  if (!lexeme) return null
  if (lexeme.vague !== undefined) return lexeme.vague < 3 ? readVague(s, first + 1, lexeme.vague, first) : null
  if (lexeme.scale) return readWords(s, first, stopAtAnd, { at: first + 1, value: 1, step: 1 })
  const part = aPart(s, first + 1)
  return part && partial(first, part)
}

/** "several thousand", "a few dozen", "a couple of"; "several" alone is no number. */
function readVague(s: Scan, at: number, least: number, first = at): Numeral | null {
  const couple = s.words[at]!.lower === 'couple'
  if (couple && first === at) return null
  const start = couple && lowerAt(s, at + 1) === 'of' ? at + 2 : at + 1
  const lexeme = free(s, start) ? numberWord(s.words[start]!) : null
  if (lexeme?.scale === undefined && lexeme?.scales === undefined) return couple ? numeral(first, start, 2, { worded: true, loose: true, step: 1 }) : null
  return readHundreds(s, start, least, first)
}

const GREATEST = 1e18
/** "hundreds", "tens of thousands", "several hundred million": a least number. */
function readHundreds(s: Scan, at: number, least: number, first = at): Numeral {
  let low = least
  let end = at
  while (low < GREATEST) {
    const lexeme = free(s, end) ? numberWord(s.words[end]!) : null
    const scale = lexeme?.scales ?? lexeme?.scale
    if (scale === undefined) break
    low *= scale
    end++
    if (lowerAt(s, end) === 'of' && free(s, end + 1) && numberWord(s.words[end + 1]!)?.scales) end++
  }
  return numeral(first, end, null, { low, high: null, worded: true, step: low })
}
