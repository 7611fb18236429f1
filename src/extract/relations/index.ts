// What a document computes by itself: lists, sums, shares, conversions.
import type { ExtractorFactory } from '../collector.js'
import { conversionsIn } from './conversions.js'
import { enumerationsIn } from './enumerations.js'
import { AnnouncedLists } from './lists.js'
import { measuresOf } from './measures.js'
import { operandsOf } from './operands.js'

export const relations: ExtractorFactory = (document, out) => {
  const lists = document.blocks.some((block) => block.kind === 'item') ? new AnnouncedLists(document, out) : null
  return {
    block(block, index) {
      lists?.block(block, index)
      const operands = operandsOf(block, index, out)
      conversionsIn(block, index, measuresOf(block, operands, true), out)
      enumerationsIn(block, index, out)
    },
    end() {
      lists?.end()
    },
  }
}
