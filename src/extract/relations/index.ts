// What a document computes by itself: lists, sums, shares, conversions.
import type { ExtractorFactory } from '../collector.js'
import { enumerationsIn } from './enumerations.js'
import { AnnouncedLists } from './lists.js'

export const relations: ExtractorFactory = (document, out) => {
  const lists = document.blocks.some((block) => block.kind === 'item') ? new AnnouncedLists(document, out) : null
  return {
    block(block, index) {
      lists?.block(block, index)
      enumerationsIn(block, index, out)
    },
    end() {
      lists?.end()
    },
  }
}
