// Tables: totals at the ends of columns and rows, and measures that stand in two units side by side.
import type { Block, Document } from '../../../model/index.js'
import type { Collector } from '../../collector.js'
import { emitRelation, type Part } from '../emit.js'
import { type Measure, measuresOf } from '../measures.js'
import { operandsOf } from '../operands.js'
import { inWordsOf } from '../sums.js'
import { converts } from '../units.js'
import { type Cell, type CellNumber, isNumber } from './cells.js'
import { tableConversions } from './conversions.js'
import { Grid, type Lines } from './grid.js'
import { mayHeadTotal, tellsRounding } from './labels.js'
import { type Misfit, misfits } from './totals.js'

const NO_MEASURES: ReadonlyMap<Block, Measure> = new Map()
/** Heads of totals are short. */
const LONGEST_HEAD = 8
/** Of more parts than this, only the first and the last are shown. */
const MOST_PARTS = 24

/** Gathers the tables while the cells pass; looks at those that have a total at the end. */
export class Tables {
  readonly #grids = new Map<number, Grid>()
  readonly #totalled = new Set<number>()
  /** Cells that are one measure, by table. */
  readonly #measures = new Map<number, Map<Block, Measure>>()

  constructor(readonly document: Document, readonly out: Collector) {}

  /** Called with every cell. */
  cell(block: Block, index: number): void {
    const { table } = block.cell!
    const grid = this.#grids.get(table)
    if (grid) grid.add(block, index)
    else this.#grids.set(table, new Grid(block, index))
    const { words, count } = block.tokens
    const claimed = this.out.of(index).at(-1)
    if (claimed?.claim.kind === 'quantity' && (converts(claimed.claim.value.unit) || words[count - 1]!.lower === 'in')) this.#measure(table, block, index)
    if (count > LONGEST_HEAD) return
    for (let i = 0; i < count; i++) if (mayHeadTotal(words[i]!)) this.#totalled.add(table)
  }

  #measure(table: number, block: Block, index: number): void {
    const [measure, ...others] = measuresOf(block, operandsOf(block, index, this.out), false)
    if (!measure || others.length > 0 || measure.first > 1 || measure.last < block.tokens.count - 1) return
    let known = this.#measures.get(table)
    if (!known) this.#measures.set(table, (known = new Map()))
    known.set(block, measure)
  }

  /** Called once: checks and emits. */
  end(): void {
    for (const table of this.#totalled) {
      const grid = this.#grids.get(table)!
      const around = this.#around(grid)
      const rounded = tellsRounding(around)
      const rows = grid.byRow(rounded)
      const columns = grid.byColumn(rounded)
      const down = misfits(rows, around)
      const across = misfits(columns, around)
      const told = new Set<Misfit>()
      for (const one of down) {
        for (const other of across) {
          const cell = crossing(one, other, rows)
          if (cell === null || told.has(one) || told.has(other)) continue
          told.add(one).add(other)
          if (other.place === one.line) this.#emitSum(one, rows)
          else if (other.line === one.place) this.#emitSum(other, columns)
          else this.#emitCell(one, other, rows, columns, cell)
        }
      }
      for (const one of down) if (one.sure && !told.has(one)) this.#emitSum(one, rows)
      for (const one of across) if (one.sure && !told.has(one)) this.#emitSum(one, columns)
    }
    for (const [table, grid] of this.#grids) if (grid.width > 1) tableConversions(grid, this.#measures.get(table) ?? NO_MEASURES, this.out)
  }

  /** A total that its parts do not make. */
  #emitSum(one: Misfit, lines: Lines): void {
    const { line, place, total, sum, step } = one
    const cell = lines.cell(line, place)!
    const { parts, steps } = partsOf(one, lines)
    const expected = written(total, sum, step)
    emitRelation(this.out, placeOf(cell, total, ''), { relation: total.unit === '%' ? 'shares' : 'sum', holds: false, expected, steps: [...steps, `make ${expected}`] }, parts, subjectOf(lines, line, place))
  }

  /** A cell that the totals of its row and of its column both say is another. */
  #emitCell(down: Misfit, across: Misfit, rows: Lines, columns: Lines, right: number): void {
    const cell = rows.cell(across.place, down.place)!
    const number = rows.at(across.place, down.place)
    if (!isNumber(number)) return
    const expected = written(number, right, Math.min(down.step, number.step || 1))
    const ends = [[down, rows] as const, [across, columns] as const].map(([one, lines]) => {
      const { line, place, total, sum, step } = one
      return { part: placeOf(lines.cell(line, place)!, total, `its parts make ${written(total, sum, step)}`), step: `${subjectOf(lines, line, place) ?? 'total'}: ${total.text}, and the parts make ${written(total, sum, step)}` }
    })
    emitRelation(this.out, placeOf(cell, number, ''), { relation: 'cell', holds: false, expected, steps: [...ends.map(({ step }) => step), `with ${expected} both are right`] }, ends.map(({ part }) => part), subjectOf(rows, across.place, down.place))
  }

  /** The words around a table: its heads, the heading and the paragraphs beside it. */
  #around(grid: Grid): string {
    const { blocks } = this.document
    const first = blocks[grid.first]!
    let last = grid.first
    for (const row of grid.rows) for (const cell of row) if (cell && cell.index > last) last = cell.index
    const near = [first.under >= 0 ? blocks[first.under] : undefined, blocks[grid.first - 1], blocks[last + 1]]
    return [...near.filter((block) => block && block.kind !== 'cell').map((block) => block!.text.slice(0, 600)), ...grid.rows[0]!.map((cell) => cell?.block.text ?? '')].join('\n')
  }
}

/** What the cell where a column and a row meet should be, when one and the same figure puts both right; else null. */
function crossing(down: Misfit, across: Misfit, rows: Lines): number | null {
  const off = (one: Misfit, at: number): number | null => (at === one.line ? one.sum - one.total.low : one.parts.includes(at) ? one.total.low - one.sum : null)
  const [a, b] = [off(down, across.place), off(across, down.place)]
  if (a === null || b === null || Math.abs(a - b) > 1e-6) return null
  const there = rows.at(across.place, down.place)
  return isNumber(there) ? Number((there.low + a).toPrecision(14)) : null
}

const placeOf = ({ block, index }: Cell, { first, last }: CellNumber, message: string): Part => ({ block, index, first, last, message })

/** A figure as the cell beside it is written. */
const written = (like: CellNumber, number: number, step: number): string => inWordsOf({ ...like, high: like.low, hedged: false, qualifiers: [] }, Math.abs(number), step)

const subjectOf = (lines: Lines, line: number, place: number): string | null => [lines.head(line), lines.top(place)].filter(Boolean).join(', ') || null

function partsOf({ parts: lines_, place }: Misfit, lines: Lines): { parts: Part[]; steps: string[] } {
  const numbers = lines_.filter((line) => isNumber(lines.at(line, place)))
  const shown = numbers.length > MOST_PARTS ? [numbers[0]!, numbers.at(-1)!] : numbers
  const parts = shown.map((line) => {
    const number = lines.at(line, place) as CellNumber
    const head = lines.head(line)
    return placeOf(lines.cell(line, place)!, number, head === '' ? number.text : `${head}: ${number.text}`)
  })
  const steps = parts.map(({ message }) => message)
  if (shown.length < numbers.length) steps.splice(1, 0, `… ${numbers.length - 2} more …`)
  return { parts, steps }
}
