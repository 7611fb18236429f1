// What a document computes by itself: lists, sums, shares, conversions.
import type { Word } from '../../model/index.js'
import type { ExtractorFactory } from '../collector.js'
import { changesIn, isChange } from './changes.js'
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

/** Figures of one sentence that are compared with each other. */
const MOST_FIGURES = 120

/** Tokens of a cell that can hold no relation of its own: "12/40 (30%)" has four. */
const SHORT_CELL = 4

function hasChange(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isChange(words[i]!)) return true
  return false
}

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
      const operands = operandsOf(block, index, out)
      sums?.block(block, index, operands)
      conversionsIn(block, index, measuresOf(block, operands, true), out)
      numeralsIn(block, index, operands, out)
      const { sentences, tokens: { words } } = block
      let earlier: Operand[] = []
      // One walk over the operands of the whole block, which are in order: a block may have as many as sentences.
      let next = 0
      for (let s = 0; operands.length > 0 && s + 1 < sentences.length; s++) {
        const first = sentences[s]!
        const last = sentences[s + 1]!
        const inside: Operand[] = []
        while (next < operands.length && operands[next]!.first < last) inside.push(operands[next++]!)
        const before = earlier
        earlier = inside
        // As many figures are no sentence, but a table or a record in the form of text.
        if (inside.length > MOST_FIGURES) continue
        if (inside.some(({ unit }) => unit === '%')) {
          sharesIn(block, index, first, last, inside, out)
          hundredIn(block, index, first, last, inside, out)
        }
        if (inside.length === 0) continue
        if (inside.length > 1) sumsIn(block, index, first, last, inside, before, out)
        if (hasChange(words, first, last)) changesIn(block, index, first, last, inside, out)
      }
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
}
