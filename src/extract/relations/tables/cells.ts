// What a table's cell says: a number, nothing, something unread, or words.
import { type Block, Shape, type Word } from '../../../model/index.js'
import { sourceOffset } from '../../collector.js'
import { perWord } from '../../facts.js'
import { figureOf } from '../../quantities/figures.js'
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../../quantities/lexicon/currencies.js'
import { MAGNITUDES } from '../../quantities/lexicon/number-words.js'

/** A cell as the reader gave it: one block. */
export interface Cell {
  readonly block: Block
  /** The block's index in the document. */
  readonly index: number
  /** What it says, once it was asked. */
  reading?: Reading
}

export interface CellNumber {
  readonly low: number
  /** One in the last place written. */
  readonly step: number
  /** `%`, a currency, a word behind the figure; null when bare. */
  readonly unit: string | null
  /** What the digits were multiplied by. */
  readonly scale: number
  /** Tokens of the figure with its sign and unit. */
  readonly first: number
  readonly last: number
  readonly text: string
}

/** `nothing`: a dash, "none"; `unknown`: "n/a", a bound, a range, a figure that cannot be read; `text`: words. */
export type Reading = CellNumber | 'nothing' | 'unknown' | 'text'

export const isNumber = (reading: Reading | undefined): reading is CellNumber => typeof reading === 'object'

const NOTHING = new Set('- – — -- --- none nil zero ---- −'.split(' '))
const UNKNOWN = new Set('n/a n.a. n.a na n/k nk .. ... … x * ? tbd tba tbc nm n/m unknown pending ** # †'.split(' '))
/** Marks of notes behind a figure: "1,234*", "1,234 [2]", "1,234 (a)". */
const NOTE = /^(?:\*+|[†‡§¶¹²³⁴⁵#]+)$/
const IN_NOTE = /^(?:\d{1,2}|\p{Ll}{1,2})$/u
const BOUND = /^(?:[<>~≈≤≥±]|about|around|approx\.?|over|under|nearly|circa|ca\.?|c\.)$/

const magnitudeOf = perWord(({ lower }: Word): number => MAGNITUDES.get(lower) ?? 0)
const currencyOf = perWord((word: Word): string => CURRENCY_SIGNS.get(word.lower) ?? (word.shape === Shape.Upper ? (CURRENCY_CODES.has(word.text) ? word.text : '') : ''))

export function readCell({ block }: Cell): Reading {
  const { words, count, starts, ends } = block.tokens
  if (count > 9) return 'text'
  const plain = block.text.trim().toLowerCase()
  if (NOTHING.has(plain)) return 'nothing'
  if (UNKNOWN.has(plain)) return 'unknown'
  let from = 0
  let to = withoutNotes(words, count)
  const bracketed = words[0]!.text === '(' && words[to - 1]?.text === ')'
  if (bracketed) { from++; to-- }
  const begin = from
  let sign = bracketed ? -1 : 1
  let unit: string | null = null
  for (; from < to && words[from]!.shape !== Shape.Number; from++) {
    const { text, lower } = words[from]!
    if (BOUND.test(lower)) return holdsNumber(words, from, to) ? 'unknown' : 'text'
    // A spaced dash may open a list.
    if (/^[-−–]$/.test(text) && from + 1 < to && (starts[from + 1] === ends[from] || from > begin)) sign = -1
    else if (text === '+') sign = 1
    else if (unit === null && from + 2 < to && currencyOf(words[from + 1]!) !== '' && !currencyOf(words[from]!)) continue
    else if (currencyOf(words[from]!) !== '') unit = currencyOf(words[from]!)
    else return 'text'
  }
  const figure = from < to ? figureOf(words[from]!) : null
  if (!figure || figure.rest.length > 0) return from < to && words[from]!.shape === Shape.Number ? 'unknown' : 'text'
  if (figure.high !== null) return 'unknown'
  let scale = figure.suffix === '' ? 1 : (MAGNITUDES.get(figure.suffix.toLowerCase()) ?? 0)
  if (figure.currency) unit = figure.currency
  let tail = ''
  if (scale === 0) { tail = figure.suffix; scale = 1 }
  let last = from + 1
  if (last < to && magnitudeOf(words[last]!) !== 0) scale *= magnitudeOf(words[last++]!)
  for (; last < to; last++) {
    const word = words[last]!
    if (word.text === '+') return 'unknown'
    // "12 (30%)": the figure in brackets is another one.
    if (word.text === '(') { to = words[to - 1]!.text === ')' ? last : 0; break }
    if (word.shape > Shape.Mixed && word.shape !== Shape.Symbol) return words[last]!.shape === Shape.Number || /^[-–/]$/.test(word.text) ? 'unknown' : 'text'
    tail = tail === '' ? word.lower : `${tail} ${word.lower}`
    if (tail.length > 24) return 'text'
  }
  if (to === 0) return 'unknown'
  if (tail !== '') unit = unit === null ? unitOf(tail) : currencyOf(words[last - 1]!) === unit ? unit : `${unit} ${tail}`
  const start = starts[begin]!
  const end = ends[last - 1]!
  // "1,234" with a raised 1 behind it reads "12341": what stands there is not what the source says.
  if (sourceOffset(block, end - 1) - sourceOffset(block, start) !== end - 1 - start) return 'unknown'
  const open = bracketed ? 0 : begin
  const close = bracketed ? last + 1 : last
  return { low: sign * figure.value * scale, step: figure.step * scale, unit, scale, first: open, last: close, text: block.text.slice(starts[open]!, ends[close - 1]!) }
}

const unitOf = (tail: string): string => (/^(?:%|percent|per cent|pct\.?)$/.test(tail) ? '%' : (CURRENCY_SIGNS.get(tail) ?? (CURRENCY_CODES.has(tail.toUpperCase()) ? tail.toUpperCase() : tail)))

function holdsNumber(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.shape === Shape.Number) return true
  return false
}

/** The end of the tokens without the marks of notes. */
function withoutNotes(words: readonly Word[], count: number): number {
  let end = count
  while (end > 1) {
    if (NOTE.test(words[end - 1]!.text)) end--
    else if (end > 3 && /^[)\]]$/.test(words[end - 1]!.text) && /^[([]$/.test(words[end - 3]!.text) && IN_NOTE.test(words[end - 2]!.text) && (words[end - 1]!.text === ']' || words[end - 2]!.shape !== Shape.Number)) end -= 3
    else break
  }
  return end
}
