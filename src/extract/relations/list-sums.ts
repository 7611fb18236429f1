// "… €96 million, divided between four lines:" and a list of amounts; "Total: €96 million" at its end.
import { type Block, Shape } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { emitRelation, type Part } from './emit.js'
import type { Operand } from './operands.js'
import { adds, DIVIDES, fitsWith, inWordsOf, isCount, nearly, usable } from './sums.js'

/** Where the figure stands in each item: at its head, behind a colon or dash, at its end. */
const PLACES: readonly ((block: Block, figure: Operand) => boolean)[] = [
  ({ tokens: { words } }, { first }) => first === 0 || (first === 1 && words[0]!.shape >= Shape.Punctuation) || (first === 1 && /^(?:another|the|some|a)$/.test(words[0]!.lower)),
  ({ tokens: { words } }, { first }) => first > 0 && /^(?::|[-–—]+|=|\()$/.test(words[first - 1]!.text),
  ({ tokens: { words, count } }, { last }) => last >= count - 1 && (last === count || words[last]!.shape === Shape.Punctuation),
]
const HEADS_TOTAL = /^\W*(?:(?:the )?(?:grand |overall )?total(?: (?:cost|budget|amount|sum|number|price))?\b|in (?:all|total)\b|altogether\b|together\b|sum\b)/i
const SAYS_ALL = /\b(?:total(?:s|ing|ling|led)?|in all|altogether|the (?:whole|entire) (?:sum|amount)|as follows|breakdown|breaks? down|made up of|allocat\w+|combined)\b/i
const SAYS_SOME = /\b(?:including|includes?|among|some of|for example|e\.g\.|such as|highlights|at least|up to|mainly|mostly|largest|biggest|per|each|every|either|one of|only)\b/i
/** A sum further from its total than this adds up other things. */
const FAR = 0.3

interface Entry { readonly block: Block; readonly index: number; readonly operands: readonly Operand[] }
interface Run { readonly intro: Entry | null; readonly items: Entry[]; after: Entry | null; at: number }

/** Keeps the figures of lists while the blocks pass, and adds them up at the end. */
export class ListSums {
  readonly #runs = new Map<number, Run>()
  #last: Entry | null = null
  #open: Run | null = null

  constructor(readonly out: Collector) {}

  /** Called with every block of a document that has lists. */
  block(block: Block, index: number, operands: readonly Operand[]): void {
    const entry = { block, index, operands }
    const { list } = block
    if (list) {
      const run = this.#runs.get(list.id)
      if (!run) {
        if (list.index === 0) this.#runs.set(list.id, (this.#open = { intro: this.#last, items: [entry], after: null, at: 0 }))
      } else if (list.index !== run.at) {
        run.items.push(entry)
        run.at = list.index
      }
    } else if (this.#open) {
      this.#open.after = entry
      this.#open = null
    }
    this.#last = entry
  }

  /** Called once: adds up and emits. */
  end(): void {
    for (const run of this.#runs.values()) {
      const { intro, items, after } = run
      if (items.length < 2) continue
      const tail = items.at(-1)!
      if (HEADS_TOTAL.test(tail.block.text)) this.#under(tail, items.slice(0, -1))
      else if (after && after.block.kind === 'paragraph' && HEADS_TOTAL.test(after.block.text.slice(0, 60))) this.#under(after, items)
      else if (intro) this.#over(intro, items)
    }
  }

  /** A total below its parts. */
  #under(entry: Entry, items: readonly Entry[]): void {
    const total = entry.operands.find(usable)
    if (total && items.length > 1) this.#check(entry, total, items, true)
  }

  /** A total in the words that lead to the list. */
  #over(intro: Entry, items: readonly Entry[]): void {
    const { block, operands } = intro
    const { tokens: { words, starts, count }, sentences, text } = block
    if (words[count - 1]!.text !== ':' || operands.length === 0) return
    const from = sentences[sentences.length - 2] ?? 0
    const lead = text.slice(starts[from]!)
    if (SAYS_SOME.test(lead)) return
    const divides = words.slice(from, count).some(({ lower }) => DIVIDES.test(lower))
    const sure = divides || SAYS_ALL.test(lead)
    const here = operands.filter((one) => one.first >= from && usable(one))
    const near = sure ? here : here.filter(({ last }) => count - last <= 8)
    const before = sure ? operands.filter((one) => one.first < from && one.first >= (sentences[sentences.length - 3] ?? 0) && usable(one)) : []
    for (const total of [...before, ...near].reverse()) if (this.#check(intro, total, items, sure)) return
  }

  /** Emits the sum; false where the items are no parts of this total. */
  #check({ block, index }: Entry, total: Operand, items: readonly Entry[], sure: boolean): boolean {
    const found = PLACES.map((place) => items.map(({ block: of, operands }) => operands.filter((one) => fitsWith(one, total) && place(of, one))))
      .find((figures) => figures.every((some) => some.length === 1 && usable(some[0]!)))
    if (!found) return false
    const addends = found.map(([one]) => one!)
    const counts = isCount(total.unit)
    // Items that each begin with a number may be anything: things counted must be told to make the whole.
    if (counts && !sure) return false
    const sum = Number(addends.reduce((all, { low }) => all + low, 0).toPrecision(14))
    const holds = adds(total, addends)
    if (!holds) {
      const off = Math.abs(sum - total.low) / total.low
      if (off > FAR || (sum < total.low && !sure)) return false
    }
    const step = Math.min(...addends.map((one) => one.step || 1))
    const expected = inWordsOf(total, sum, step)
    const parts = addends.map((one, i): Part => ({ block: items[i]!.block, index: items[i]!.index, first: one.first, last: one.last, message: one.text }))
    emitRelation(this.out, { block, index, first: total.first, last: total.last }, { relation: 'sum', holds, expected, steps: [...addends.map(({ text }) => text), `make ${expected}`], ...(!holds && nearly(total, addends) ? { near: true } : {}) }, parts, total.text)
    return true
  }
}
