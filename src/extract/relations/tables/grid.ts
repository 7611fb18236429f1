// A table's cells by row and column, and what each says, read once and only where it is asked for.
import type { Block } from '../../../model/index.js'
import { type Cell, isNumber, readCell, type Reading } from './cells.js'

/** A table as sums see it: lines of cells, each line with a head. Rows are its lines, or columns, when it is turned. */
export interface Lines {
  readonly size: number
  readonly width: number
  /** The words around the table speak of thousands, or of rounding. */
  readonly rounded: boolean
  /** The head of a line, and of a place in the lines; `''` without one. */
  head(line: number): string
  top(place: number): string
  /** What stands there; `undefined` for an empty cell. */
  at(line: number, place: number): Reading | undefined
  cell(line: number, place: number): Cell | undefined
  /** Whether a line holds figures that may be parts: no row that heads a group, no column of words. */
  isPart(line: number): boolean
}

export class Grid {
  readonly rows: (Cell | undefined)[][] = []
  /** Rows of heads alone. */
  readonly heads: boolean[] = []
  width = 0
  /** The block of the first cell, in the document. */
  readonly first: number

  constructor(block: Block, index: number) {
    this.first = index
    this.add(block, index)
  }

  add(block: Block, index: number): void {
    const { row, column, header } = block.cell!
    while (this.rows.length <= row) {
      this.rows.push([])
      this.heads.push(true)
    }
    const cells = this.rows[row]!
    const there = cells[column]
    // A cell of several paragraphs is nobody's number.
    if (there) there.reading = 'unknown'
    else cells[column] = { block, index }
    if (!header) this.heads[row] = false
    if (column >= this.width) this.width = column + 1
  }

  read(cell: Cell | undefined): Reading | undefined {
    return cell && (cell.reading ??= readCell(cell))
  }

  text(row: number, column: number): string {
    return this.rows[row]?.[column]?.block.text.trim() ?? ''
  }

  /** How many columns of a row, from the left, hold its head: words, or nothing before words. */
  #headOf(row: number): string {
    const cells = this.rows[row]!
    for (let column = 0; column < cells.length; column++) {
      const reading = this.read(cells[column])
      if (reading === 'text') return this.text(row, column)
      // A first column of ranks or numbers of items may stand before the head.
      if (column > 1) break
    }
    return ''
  }

  /** Rows of the table below its head, for totals at the end of columns. */
  byRow(rounded: boolean): Lines {
    const { body, tops } = this.#layout()
    const heads = body.map((row) => this.#headOf(row))
    return {
      size: body.length, width: this.width, rounded, head: (line) => heads[line]!, top: (place) => tops[place]!,
      at: (line, place) => this.read(this.rows[body[line]!]![place]), cell: (line, place) => this.rows[body[line]!]![place],
      isPart: (line) => this.rows[body[line]!]!.some((cell) => this.#isFigure(cell)),
    }
  }

  /** The columns, for totals at the end of rows. */
  byColumn(rounded: boolean): Lines {
    const { body, tops } = this.#layout()
    return {
      size: this.width, width: body.length, rounded, head: (line) => tops[line]!, top: (place) => this.#headOf(body[place]!),
      at: (line, place) => this.read(this.rows[body[place]!]![line]), cell: (line, place) => this.rows[body[place]!]![line],
      isPart: (line) => {
        // Without a head, the first column is that of the rows' heads.
        if (line === 0 && tops[0] === '') return false
        let figures = 0
        let words = 0
        for (const row of body) {
          const cell = this.rows[row]![line]
          if (this.#isFigure(cell)) figures++
          else if (cell) words++
        }
        return figures > words
      },
    }
  }

  #isFigure(cell: Cell | undefined): boolean {
    const reading = this.read(cell)
    return isNumber(reading) || reading === 'nothing' || reading === 'unknown'
  }

  /** The rows that are no heads, and what stands above each column. */
  #layout(): { readonly body: readonly number[]; readonly tops: readonly string[] } {
    let top = this.heads.findIndex((head) => !head)
    if (top < 0) top = this.heads.length
    if (top === 0 && this.#isHead(0)) top = 1
    const tops = Array.from({ length: this.width }, (_, column) => {
      for (let row = top - 1; row >= 0; row--) if (this.rows[row]![column]) return this.text(row, column)
      return ''
    })
    const body: number[] = []
    for (let row = top; row < this.rows.length; row++) if (!this.heads[row]) body.push(row)
    return { body, tops }
  }

  /** A first row without a number, or with years alone, in a table that marks no heads. */
  #isHead(row: number): boolean {
    let words = 0
    for (let column = 1; column < this.width; column++) {
      const reading = this.read(this.rows[row]![column])
      if (reading === 'text') words++
      else if (isNumber(reading) && !(reading.step === 1 && reading.unit === null && reading.low >= 1900 && reading.low <= 2100)) return false
    }
    return words > 0 || this.width > 2
  }
}
