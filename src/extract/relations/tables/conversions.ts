// "| 18 kg | 29.7 lb |": a measure and the same measure in another unit, in two columns of one table.
import type { Block } from '../../../model/index.js'
import type { Collector } from '../../collector.js'
import { UNIT_NAMES, UNIT_SYMBOLS } from '../../quantities/lexicon/units.js'
import { agrees, comparable, emitConversion } from '../conversions.js'
import type { Measure } from '../measures.js'
import { converts, sizeOf } from '../units.js'
import { type Cell, isNumber } from './cells.js'
import type { Grid } from './grid.js'

/** Heads that say no more than in whose units a column is. */
const SYSTEM = /^(?:metric|imperial|us|u\.s\.?|uk|u\.k\.?|si|english|british|american|customary|standard|international|units?|system|measure(?:ment)?s?|equivalent|converted|conversion|in|per|of|the|approx\.?|approximate(?:ly)?|about)$/
const SYSTEMS = /\b(?:metric|imperial|si|customary)\b/i
const LETTERS: Readonly<Record<string, string>> = { F: '°F', C: '°C', K: 'K', in: 'inch', '"': 'inch', "'": 'foot' }

interface Column { readonly name: string; readonly unit: string | null; readonly system: boolean }
interface Found { readonly a: Measure; readonly b: Measure; readonly from: Cell; readonly to: Cell }

/**
 * Emits the conversions of a table that are wrong. Two columns are one measure where their heads name the same thing, or
 * only units and systems of units, and no more rows are wrong than right. `measures`: the cells that are one measure.
 */
export function tableConversions(grid: Grid, measures: ReadonlyMap<Block, Measure>, out: Collector): void {
  const columns = Array.from({ length: grid.width }, (_, column) => columnOf(grid, column))
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      const [x, y] = [columns[a]!, columns[b]!]
      if (!x || !y || x.name !== y.name || (x.unit !== null && y.unit !== null && (x.unit === y.unit || dimension(x.unit) !== dimension(y.unit)))) continue
      // Columns of feet and inches, of hours and minutes, make one measure together.
      if ((x.unit === null || y.unit === null) && x.name === '' && !(x.system && y.system)) continue
      const found: Found[] = []
      for (const row of grid.rows) {
        const [from, to] = [row[a], row[b]]
        if (!from || !to) continue
        const [first, second] = [measureOf(grid, from, x.unit, measures), measureOf(grid, to, y.unit, measures)]
        if (first && second && comparable(first, second)) found.push({ a: first, b: second, from, to })
      }
      const wrong = found.filter((one) => !agrees(one.a, one.b))
      if (wrong.length === 0 || wrong.length * 2 > found.length) continue
      for (const { a: one, b: other, from, to } of wrong) emitConversion(to.block, to.index, { a: one, b: other, loose: false }, from.block, out)
    }
  }
}

const dimension = (unit: string): string => sizeOf(unit)!.dimension

/** What a column's head names, without its unit; null without a head. */
function columnOf(grid: Grid, column: number): Column | null {
  const head = grid.rows[0]?.[column]
  if (!head) return null
  const { words, count } = head.block.tokens
  const rest: string[] = []
  let unit: string | null = null
  for (let i = 0; i < count; ) {
    const span = unitAt(head.block, i)
    if (span) {
      unit = span.unit
      i += span.length
    } else {
      const { lower } = words[i]!
      if (/^\p{L}/u.test(lower) && !SYSTEM.test(lower)) rest.push(lower)
      i++
    }
  }
  return { name: rest.join(' '), unit, system: SYSTEMS.test(head.block.text) }
}

/** The unit that begins at token `i`, by its name or sign. */
function unitAt({ text: all, tokens: { words, count, starts, ends } }: Block, i: number): { unit: string; length: number } | null {
  for (let length = Math.min(3, count - i); length > 0; length--) {
    const text = all.slice(starts[i]!, ends[i + length - 1]!)
    const closed = i === 0 ? length === count : /^[([,/]$/.test(words[i - 1]!.text) || words[i - 1]!.lower === 'in'
    const letter = closed ? LETTERS[text] : undefined
    const unit = letter ?? UNIT_NAMES.get(text.toLowerCase().replace(/\s+/g, '-'))?.name ?? (text.length > 1 || closed ? UNIT_SYMBOLS.get(text)?.name : undefined)
    if (unit && converts(unit)) return { unit, length }
  }
  return null
}

/** A cell as a measure: with its own unit, or a bare number in the unit of its column. */
function measureOf(grid: Grid, cell: Cell, unit: string | null, measures: ReadonlyMap<Block, Measure>): Measure | null {
  const known = measures.get(cell.block)
  if (known) return known
  const reading = grid.read(cell)
  if (!isNumber(reading) || unit === null || reading.unit !== null) return null
  return { first: reading.first, last: reading.last, numbers: [reading.low], joint: '', step: reading.step, unit, parts: null, text: reading.text, hedged: false }
}
