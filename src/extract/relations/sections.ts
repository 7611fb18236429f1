// "Five steps to …" as a heading over sections that are numbered: "1. Dig", "Step 2: Plant", "Reason three".
import type { Block, Document } from '../../model/index.js'
import { type Collector, sourceOffset } from '../collector.js'
import { announcementIn } from './announce.js'
import { smallNumber } from './numbers.js'

const MARK = /^[.):–—-]$/
/** Words before the number of a section. */
const LABEL = /^(?:step|tip|reason|way|rule|lesson|part|phase|stage|mistake|myth|principle|idea|question|fact|sign|type|trick|habit|secret|strategy|point|option|method|factor|goal|problem|key|no\.?|number)$/

/** The number that a heading has in its row, or -1. */
function numberOf({ tokens: { words, count } }: Block): number {
  let i = 0
  const labelled = LABEL.test(words[0]!.lower)
  if (labelled) i++
  if (words[i]?.text === '#' || words[i]?.text === '(') i++
  const number = i < count ? smallNumber(words[i]!) : -1
  const next = words[i + 1]?.text
  return number > 0 && (next === undefined ? labelled : MARK.test(next) || labelled) ? number : -1
}

/** Emits a list claim for each heading that announces how many sections stand under it, where these count themselves. */
export function numberedSections({ blocks }: Document, headings: readonly number[], out: Collector): void {
  const below = new Map<number, number[]>()
  for (const index of headings) {
    const { under } = blocks[index]!
    const list = below.get(under)
    if (list) list.push(index)
    else below.set(under, [index])
  }
  for (const [parent, children] of below) {
    const block = blocks[parent]
    if (!block || block.kind !== 'heading' || children.length < 2) continue
    const numbered = children.filter((index) => numberOf(blocks[index]!) > 0)
    // All of one row, from one on without a gap: else some may stand elsewhere.
    if (numbered.length < 2 || numbered.some((index, i) => numberOf(blocks[index]!) !== i + 1 || blocks[index]!.depth !== blocks[numbered[0]!]!.depth)) continue
    // A section between them, without a number, may be one of the things.
    if (children.indexOf(numbered.at(-1)!) - children.indexOf(numbered[0]!) !== numbered.length - 1) continue
    const announcement = announcementIn(block, block.sentences[block.sentences.length - 2] ?? 0, block.tokens.count, () => false)
    if (!announcement || announcement.others.includes(numbered.length)) continue
    const { starts, ends } = block.tokens
    const from = starts[announcement.first]!
    const to = ends[announcement.last - 1]!
    const parts = numbered.map((index, i) => {
      const { text } = blocks[index]!
      return { start: sourceOffset(blocks[index]!, 0), end: sourceOffset(blocks[index]!, text.length - 1) + 1, text, message: `section ${i + 1}` }
    })
    out.add('list', block, parent, announcement.first, announcement.last, from, to, block.text.slice(from, to), {
      announced: announcement.number, counted: numbered.length, least: numbered.length, most: numbered.length, noun: announcement.noun, cues: [...announcement.cues, 'equated'], items: parts.map(({ text }) => text),
    }, { subject: announcement.noun, parts })
  }
}
