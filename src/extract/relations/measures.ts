// Figures with a unit that converts, as a reader takes them together: "92 × 61 × 30 cm", "20 to 25°C", "6'2\"", "350F".
import { type Block, Shape } from '../../model/index.js'
import { figureOf } from '../quantities/figures.js'
import type { Operand } from './operands.js'
import { convert, converts } from './units.js'
import { written } from './rounding.js'

export interface Measure {
  readonly first: number
  readonly last: number
  /** One number; the two ends of a range; the sides of a thing. */
  readonly numbers: readonly number[]
  /** What stands between the numbers: ` to `, ` × `. */
  readonly joint: string
  readonly step: number
  readonly unit: string
  /** Written with a smaller unit, which makes the larger one this many times: 6 feet 2 inches. */
  readonly parts: number | null
  readonly text: string
  readonly hedged: boolean
}

const TEMPERATURES: Readonly<Record<string, string>> = { F: '°F', C: '°C' }
const FOOT_MARK = /^['’′]$/
const INCH_MARK = /^(?:["”″]|in\.?)$/
const TIMES = /^[x×X]$/
const SMALLER: Readonly<Record<string, number>> = { foot: 12, pound: 16, stone: 14 }
const SMALL_NAMES: Readonly<Record<string, readonly [string, string]>> = { foot: ['feet', 'inches'], pound: ['pounds', 'ounces'], stone: ['stone', 'pounds'] }

/** The measures among the figures of a block, in order. */
export function measuresOf(block: Block, operands: readonly Operand[], letters: boolean): Measure[] {
  const { words, starts, ends, count } = block.tokens
  const all = letters ? [...operands, ...lettered(block, operands)].sort((a, b) => a.first - b.first) : operands
  const measures: Measure[] = []
  const textOf = (first: number, last: number): string => block.text.slice(starts[first]!, ends[last - 1]!)
  const word = (i: number): string => (i >= 0 && i < count ? words[i]!.text : '')
  for (let i = 0; i < all.length; i++) {
    const first = all[i]!
    const numbers = [...ends2(first)]
    let joint = first.low === first.high ? '' : ' to '
    let begin = first.first
    let last = first.last
    let step = first.step
    let unit = unitAfter(first)
    if (unit !== null && first.unit === null) last++
    let parts: number | null = unit !== null && !Number.isInteger(first.low) && first.step < 1 && SMALLER[unit] && /\d\D+\d/.test(first.text) && !/[.]/.test(first.text) ? SMALLER[unit]! : null
    const next = all[i + 1]
    if (unit === 'foot' && first.unit !== null && next?.first === last && Number.isInteger(first.low) && unitAfter(next) === 'inch') {
      numbers[0] = first.low + next.low / 12
      last = next.last + (next.unit === null ? 1 : 0)
      step = next.step / 12
      parts = 12
      i++
    } else if (FOOT_MARK.test(word(first.first - 1)) && (unit === 'inch' || INCH_MARK.test(word(last)) || FOOT_MARK.test(word(last))) && first.low < 12 && /^\d{1,2}$/.test(word(first.first - 2))) {
      // 6'2": the feet may have been read as anything, or nothing.
      numbers[0] = Number(word(first.first - 2)) + first.low / 12
      if (unit !== 'inch') last += FOOT_MARK.test(word(last)) ? 2 : 1
      begin = first.first - 2
      unit = 'foot'
      step = first.step / 12
      parts = 12
    } else {
      // Sides, and ranges whose second end has the unit.
      while (i + 1 < all.length && all[i + 1]!.first === last + 1 && numbers.length < 4) {
        const other = all[i + 1]!
        const between = word(last)
        const times = TIMES.test(between) || (between === 'by' && joint !== ' to ')
        if (!times && !(numbers.length === 1 && unit === null && /^(?:to|-|–)$/.test(between))) break
        const otherUnit = unitAfter(other)
        if (other.low !== other.high || (unit !== null && otherUnit !== null && unit !== otherUnit)) break
        numbers.push(other.low)
        joint = times ? ' × ' : ' to '
        step = Math.min(step, other.step)
        last = other.last + (otherUnit !== null && other.unit === null ? 1 : 0)
        unit = otherUnit ?? unit
        i++
        if (otherUnit !== null && !TIMES.test(word(last)) && word(last) !== 'by') break
      }
    }
    if (!converts(unit)) continue
    measures.push({ first: begin, last, numbers, joint, step, unit, parts, text: textOf(begin, last), hedged: first.hedged })
  }
  return measures

  function unitAfter({ unit, last }: Operand): string | null {
    if (unit !== null && unit !== '°') return unit
    const after = word(last)
    const beyond = word(last + 1)
    if (TEMPERATURES[after] && !/^[\p{L}\d+#]/u.test(beyond === '' ? ' ' : block.text.slice(ends[last]!, ends[last]! + 1))) return TEMPERATURES[after]!
    return /^in\.?$/.test(after) && (beyond === '' ? block.cell !== null : /^[()\]×x]$/.test(beyond)) ? 'inch' : null
  }
}

const ends2 = ({ low, high }: Operand): number[] => (low === high ? [low] : [low, high])

/** "350F", "21C": a letter that only a second temperature makes one of. */
function lettered(block: Block, operands: readonly Operand[]): Operand[] {
  const { words, count, starts, ends } = block.tokens
  const found: Operand[] = []
  const known = new Set(operands.map(({ first }) => first))
  for (let i = 0; i < count; i++) {
    if (words[i]!.shape !== Shape.Number || !/[CF]$/.test(words[i]!.text) || known.has(i)) continue
    const unit = TEMPERATURES[words[i]!.text.slice(-1)]!
    const figure = figureOf(words[i]!)
    if (!figure || figure.suffix.length !== 1 || figure.rest.length > 0) continue
    found.push({ first: i, last: i + 1, low: figure.value, high: figure.high ?? figure.value, step: figure.step, unit, scale: 1, text: block.text.slice(starts[i]!, ends[i]!), hedged: false, qualifiers: [] })
  }
  return found
}

/** `numbers` of a measure in the unit of another, as that one writes its own. */
export function inUnitOf(from: Measure, to: Measure): string {
  const numbers = from.numbers.map((number) => convert(number, from.unit, to.unit))
  if (to.parts !== null) {
    const [large, small] = SMALL_NAMES[to.unit]!
    const all = Math.round(numbers[0]! * to.parts)
    return `${Math.trunc(all / to.parts)} ${large} ${all % to.parts} ${small}`
  }
  return `${numbers.map((number) => plain(written(number, place(number, to.step)), to.step)).join(from.joint || to.joint)}${unitText(to)}`
}

/** Without zeros behind the point where the other figure has no point. */
const plain = (text: string, step: number): string => (step >= 1 && text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** A place to write a computed figure to: as far as the figure that it stands for, and three digits at least. */
const place = (number: number, step: number): number => Math.min(step || 1, 10 ** Math.floor(Math.log10(Math.abs(number) || 1) - 2))

/** The unit in the words of the figure, with the space before it: " km" of "500 km", "°F" of "70°F". */
function unitText({ text, unit }: Measure): string {
  const tail = /[^\d.,]*$/.exec(text)![0]
  return tail.trim() === '' || tail.includes('×') ? ` ${unit}` : tail.replace(/^-/, ' ')
}
