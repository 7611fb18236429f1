// What a document computes by itself: lists, sums, shares, conversions.
import type { Block } from '../../model/index.js'
import type { Collector, Draft, ExtractorFactory } from '../collector.js'
import { CHANGE, hasTrigger, TEMPERATURE, triggersOf } from '../triggers.js'
import { changesIn } from './changes.js'
import { conversionsIn } from './conversions.js'
import { enumerationsIn } from './enumerations.js'
import { hundredIn } from './hundred.js'
import { ListSums } from './list-sums.js'
import { AnnouncedLists } from './lists.js'
import { measuresOf } from './measures.js'
import { numeralsIn } from './numerals.js'
import { type Operand, operandsOf } from './operands.js'
import { numberedSections } from './sections.js'
import { sharesIn } from './shares.js'
import { datedDrafts, spansIn } from './spans.js'
import { sumsIn } from './sums.js'
import { Tables } from './tables/index.js'
import { converts } from './units.js'

/** Figures of one sentence that are compared with each other. */
const MOST_FIGURES = 120

/** Tokens of a cell that can hold no relation of its own: "12/40 (30%)" has four. */
const SHORT_CELL = 4

export const relations: ExtractorFactory = (document, out) => {
  const lists = document.blocks.some((block) => block.kind === 'item') ? new AnnouncedLists(document, out) : null
  const sums = lists && new ListSums(out)
  let tables: Tables | null = null
  const headings: number[] = []
  return {
    block(block, index) {
      lists?.block(block, index)
      if (block.kind === 'heading') headings.push(index)
      if (block.cell) {
        (tables ??= new Tables(document, out)).cell(block, index)
        // A figure alone: most cells are no more, and a table may have a hundred thousand.
        if (block.tokens.count < SHORT_CELL) return
      }
      const operands = sums === null && isLone(block, index, out) ? NONE : operandsOf(block, index, out)
      sums?.block(block, index, operands)
      if (mayConvert(block, operands)) conversionsIn(block, index, measuresOf(block, operands, true), out)
      numeralsIn(block, index, operands, out)
      if (operands.length > 0) inSentences(block, index, operands)
      const dated = datedDrafts(index, out)
      if (dated) spansIn(block, index, dated, out)
      enumerationsIn(block, index, out)
    },
    end() {
      lists?.end()
      sums?.end()
      tables?.end()
      if (headings.length > 2) numberedSections(document, headings, out)
    },
  }

  /** One walk over the operands of the whole block: a block may have as many as sentences. */
  function inSentences(block: Block, index: number, operands: readonly Operand[]): void {
    const { sentences } = block
    const triggers = hasTrigger(block, CHANGE) ? triggersOf(block) : null
    let earlier: Operand[] = []
    let next = 0
    for (let s = 0; s + 1 < sentences.length; s++) {
      const first = sentences[s]!
      const last = sentences[s + 1]!
      const inside: Operand[] = []
      while (next < operands.length && operands[next]!.first < last) inside.push(operands[next++]!)
      const before = earlier
      earlier = inside
      // As many figures are no sentence, but a table or a record in the form of text.
      if (inside.length === 0 || inside.length > MOST_FIGURES) continue
      if (inside.some(({ unit }) => unit === '%')) {
        sharesIn(block, index, first, last, inside, out)
        hundredIn(block, index, first, last, inside, out)
      }
      if (inside.length > 1) sumsIn(block, index, first, last, inside, before, out)
      // Two ends make a change: two figures, or a range.
      if (inside.length === 1 && inside[0]!.low === inside[0]!.high) continue
      let change = first
      while (triggers !== null && change < last && (triggers[change]! & CHANGE) === 0) change++
      if (triggers !== null && change < last) changesIn(block, index, first, last, inside, out)
    }
  }
}

const NONE: readonly Operand[] = []

/** Is there one figure alone, that is no share and no range, and has no bracket behind it? Nothing can be computed from it. */
function isLone(block: Block, index: number, out: Collector): boolean {
  let alone: Draft | null = null
  for (const draft of out.of(index)) {
    const { kind } = draft.claim
    if (kind !== 'quantity' && kind !== 'duration') continue
    if (alone !== null) return false
    alone = draft
  }
  if (alone === null || hasTrigger(block, TEMPERATURE) || block.tokens.words[alone.last]?.text === '(') return false
  return alone.claim.kind === 'duration' || (alone.claim.kind === 'quantity' && alone.claim.value.number !== null && alone.claim.value.unit !== '%')
}

/** A conversion takes two measures; each has a figure with a unit that converts, or a mark or letter behind a bare one. */
function mayConvert(block: Block, operands: readonly Operand[]): boolean {
  let measures = hasTrigger(block, TEMPERATURE) ? 2 : 0
  for (const { unit } of operands) if (unit === null || unit === '°' || converts(unit)) measures++
  return measures > 1
}
