// Cells of a table: the head of a column gives the unit of a bare number, the heads of row and column say what it is of.
import type { Block } from '../../model/index.js'
import type { Draft } from './amounts.js'
import { Is, lexOf } from './lex.js'
import { numberWord } from './number-word.js'

/** The unit and the magnitude that a column's head names: "Price (€)", "Size, MB", "Cost in $ million". */
interface Head {
  readonly text: string
  readonly unit: string | null
  readonly kind: 'money' | 'measure'
  readonly factor: number
}

/** What was seen of the table in hand. */
export class Cells {
  #table = -1
  #columns: (Head | undefined)[] = []
  #row = -1
  #rowHead = ''

  /** Takes note of a cell; others end the table. */
  enter(block: Block): void {
    const { cell } = block
    if (!cell) return
    if (cell.table !== this.#table) {
      this.#table = cell.table
      this.#columns = []
    }
    if (cell.header && cell.row === 0) this.#columns[cell.column] = headOf(block)
    if (cell.row !== this.#row || cell.column === 0) {
      this.#row = cell.row
      this.#rowHead = cell.column === 0 && !cell.header ? block.text.trim() : ''
    }
  }

  /** Gives a bare number that is all its cell holds the unit of its column. */
  complete(block: Block, draft: Draft): void {
    const head = block.cell && !block.cell.header ? this.#columns[block.cell.column] : undefined
    if (!head || draft.kind !== 'bare' || draft.last - draft.first !== block.tokens.count || head.unit === null) return
    draft.unit = head.unit
    draft.kind = head.kind
    if (head.factor === 1) return
    const times = (n: number | null): number | null => (n === null ? null : n * head.factor)
    Object.assign(draft, { value: times(draft.value), low: times(draft.low), high: times(draft.high), step: draft.step * head.factor })
  }

  /** The heads of a cell's row and column, or null. */
  subject({ cell }: Block): string | null {
    if (!cell || cell.header || cell.column === 0) return null
    const column = this.#columns[cell.column]?.text ?? ''
    return [this.#rowHead, column].filter((text) => text !== '').join(', ') || null
  }
}

function headOf({ text, tokens }: Block): Head {
  let unit: string | null = null
  let kind: Head['kind'] = 'measure'
  let factor = 1
  // A unit stands in brackets, behind a comma or "in", or is a sign; elsewhere a word like "second" or "real" is none.
  let open = false
  for (const word of tokens.words) {
    const lex = lexOf(word)
    const scale = open ? (numberWord(word)?.scale ?? numberWord(word)?.scales) : undefined
    const money = lex.sign ?? lex.code?.[0] ?? (open ? lex.name : undefined)
    if (scale) factor *= scale
    else if (unit === null && money && (open || !/^\p{L}/u.test(word.text))) {
      unit = money
      kind = 'money'
      open = true
    } else if (unit === null && (open || word.text === '%') && !lex.unit?.time) unit = (lex.symbol && !lex.symbol.time ? lex.symbol : lex.unit)?.name ?? null
    if ((lex.is & Is.Closing) !== 0 || word.text === '(' || word.lower === 'in' || word.text === '[') open = true
  }
  return { text: text.trim(), unit, kind, factor: unit === null ? 1 : factor }
}
