// Lists after an announcement: "six built-in roles:" and the items that follow.
import { type Block, type Document, Shape, TokenFlag } from '../../model/index.js'
import { type Collector, sourceOffset } from '../collector.js'
import { type Announcement, announcementIn } from './announce.js'
import { datedTokens } from './enumerations.js'
import { smallNumber } from './numbers.js'

/** Blocks looked at after a list for a continuation of it: bounds the work in documents made of lists. */
const LOOK_AHEAD = 30
/** Characters between two blocks that no link or mark-up explains: something unread stands there (code, raw HTML, a figure). */
const GAP = 160

interface Items {
  readonly blocks: readonly number[]
  /** Index of the block after the list. */
  readonly next: number
}

/** Remembers announcements while the blocks pass, and counts the items at the end. */
export class AnnouncedLists {
  readonly #found: { readonly intro: number; readonly first: number; readonly announcement: Announcement }[] = []

  constructor(readonly document: Document, readonly out: Collector) {}

  /** Called with every block; acts at the first item of a list. */
  block(block: Block, index: number): void {
    if (block.list === null || block.list.index !== 0 || index === 0) return
    const intro = this.document.blocks[index - 1]!
    if (intro.list?.id === block.list.id || intro.kind === 'cell') return
    const { sentences } = intro
    const from = sentences[sentences.length - 2] ?? 0
    let dated: Set<number> | null = null
    const announcement = announcementIn(intro, from, intro.tokens.count, (token) => (dated ??= datedTokens(this.out, index - 1)).has(token))
    if (announcement && introduces(intro, announcement)) this.#found.push({ intro: index - 1, first: index, announcement })
  }

  /** Called once: counts and emits. */
  end(): void {
    for (const { intro, first, announcement } of this.#found) {
      const items = this.#items(first)
      const counted = items.blocks.length
      const { least, most } = this.#bounds(intro, first, items, announcement)
      const block = this.document.blocks[intro]!
      const { starts, ends } = block.tokens
      const from = starts[announcement.first]!
      const to = ends[announcement.last - 1]!
      const { text, offsets } = { text: block.text.slice(from, to), offsets: items.blocks }
      const parts = offsets.map((index, i) => partOf(this.document.blocks[index]!, i + 1))
      this.out.add('list', block, intro, announcement.first, announcement.last, from, to, text, {
        announced: announcement.number, counted, least, most: most === Infinity ? null : most, noun: announcement.noun, cues: announcement.cues, items: parts.map((part) => part.text),
      }, { subject: announcement.noun, parts })
    }
  }

  /** The first block of each item of the list that begins at block `first`. Nested lists belong to their items. */
  #items(first: number): Items {
    const { blocks } = this.document
    const { list, depth } = blocks[first]!
    const items: number[] = []
    let seen = -1
    let next = first
    for (; next < blocks.length; next++) {
      const block = blocks[next]!
      if (block.list?.id === list!.id) {
        if (block.list.index !== seen) items.push(next)
        seen = block.list.index
      } else if (block.list === null || block.depth <= depth) break
    }
    return { blocks: items, next }
  }

  /** How many items the text may be taken to hold: an item may name two things, a list may go on after a break. */
  #bounds(intro: number, first: number, { blocks: items, next }: Items, announcement: Announcement): { least: number; most: number } {
    const { blocks } = this.document
    const counted = items.length
    let least = counted
    let most = counted
    for (const index of items) most += more(blocks[index]!) + moreTerms(blocks, index)
    // "ten APIs: the data APIs, the record APIs": an item that names several of them. "Two systems: two …": a play on the number.
    if (items.some((index) => namesSeveral(blocks[index]!, announcement))) most = Infinity
    if (items.some((index) => startsWith(blocks[index]!, announcement.number))) least = 0
    const last = blocks[items.at(-1)!]!
    const text = last.text.toLowerCase()
    if (/(?:\betc\b|…|\.\.\.|\band (?:more|many|so|others)\b|^(?:others?|more|and)\b)/.test(text)) most = Infinity
    if (/^\s*(?:note|optional|bonus|ps|p\.s\.|(?:the|all) (?:remaining|other|others|rest)|remaining|other)\b/.test(text)) least--
    // A part of the list was not read, or stands in other lists.
    let unread = false
    for (let i = 0; i < items.length && !unread; i++) unread = gapBefore(blocks, items[i]!, i === 0 ? intro : items[i]! - 1)
    if (next < blocks.length && gapBefore(blocks, next, next - 1)) unread = true
    if (unread || goesOn(blocks, first, next, counted)) most = Infinity
    // Nested items, all told: "twelve plays in three groups".
    const nested = next - first - counted
    if (announcement.others.includes(counted)) { least = Math.min(least, 0); most = Infinity }
    else if (nested > 0) most = Math.max(most, 0)
    return { least, most }
  }
}

/** Whether the announcement ends in the list: at a colon, or in a sentence that can only mean what follows. */
function introduces(intro: Block, { cues }: Announcement): boolean {
  const { words, count } = intro.tokens
  let last = count - 1
  while (last > 0 && /^[*_)"”’']+$/.test(words[last]!.text)) last--
  const text = words[last]?.text
  if (text === ':') return cues.length > 0
  if (text !== '?' && (intro.kind === 'heading' || intro.kind === 'title')) return cues.length > 0
  if (words[last]?.shape !== Shape.Punctuation || text === '.') return cues.includes('presented') && cues.includes('adjacent')
  return false
}

/** How many more things a short item may name: "Chinese and Japanese". Of "`push` pulls and pushes" only the marked head counts. */
function more(block: Block): number {
  const { words, flags, count } = block.tokens
  const mark = flags[0]! & (TokenFlag.Code | TokenFlag.Strong | TokenFlag.Link)
  let end = 0
  while (end < count && (mark === 0 || flags[end]! & mark) && !/^[:.–—-]$/.test(words[end]!.text)) end++
  if (end > 6) return 0
  let n = 0
  for (let i = 1; i < end - 1; i++) if (/^(?:and|or|&|,|\/|;|\+)$/.test(words[i]!.lower)) n++
  return n
}

/** Paragraphs of an item that are a marked term each, as the first one is: `--only32bit` below `--only64bit`. */
function moreTerms(blocks: readonly Block[], first: number): number {
  const { list } = blocks[first]!
  const isTerm = ({ tokens: { count, flags } }: Block): boolean => {
    for (let i = 0; i < count; i++) if ((flags[i]! & (TokenFlag.Code | TokenFlag.Strong)) === 0) return false
    return count < 8
  }
  if (!isTerm(blocks[first]!)) return 0
  let n = 0
  for (let i = first + 1; blocks[i]?.list?.id === list!.id && blocks[i]!.list!.index === list!.index; i++) if (isTerm(blocks[i]!)) n++
  return n
}

/** Whether an item speaks of the counted things in the plural itself, so that it may be more than one of them. */
function namesSeveral(block: Block, { noun }: Announcement): boolean {
  const { words, count } = block.tokens
  const head = noun.slice(noun.lastIndexOf(' ') + 1)
  for (let i = 0; i < count && i < 12; i++) if (words[i]!.lower === head) return true
  return false
}

/** Whether an item begins with the announced number, in words. */
function startsWith(block: Block, number: number): boolean {
  const word = block.tokens.words[0]!
  return word.shape !== Shape.Number && smallNumber(word) === number
}

function gapBefore(blocks: readonly Block[], index: number, before: number): boolean {
  if (before < 0) return false
  const previous = blocks[before]!
  return sourceOffset(blocks[index]!, 0) - sourceOffset(previous, previous.text.length - 1) > GAP
}

/** Whether the list may go on after the block `next`: a numbered item further on, or a list that nothing introduces. */
function goesOn(blocks: readonly Block[], first: number, next: number, counted: number): boolean {
  const { depth } = blocks[first]!
  for (let i = next; i < blocks.length && i < next + LOOK_AHEAD; i++) {
    const block = blocks[i]!
    if (block.kind === 'heading') return false
    if (block.kind === 'item' && block.depth < depth) return false
    if (ordinalOf(block) === counted + 1) return true
    if (block.list?.index === 0 && block.depth <= depth && !/:\s*$/.test(blocks[i - 1]!.text)) return true
  }
  return false
}

const ORDINALS = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** The place in a row that a paragraph claims for itself: "4. …", "Fourth, …", "(4)". */
function ordinalOf(block: Block): number {
  const { words, count } = block.tokens
  let i = 0
  while (i < count && words[i]!.shape === Shape.Punctuation) i++
  if (i >= count) return -1
  const number = smallNumber(words[i]!)
  if (number > 0 && /^[.):]$/.test(words[i + 1]?.text ?? '')) return number
  return ORDINALS.indexOf(words[i]!.lower.replace(/ly$/, ''))
}

/** An item's head as a reader would quote it. */
function partOf(block: Block, place: number): { start: number; end: number; text: string; message: string } {
  const { starts, ends, count, words, flags } = block.tokens
  let last = Math.min(count, 8) - 1
  const strong = (i: number): number => flags[i]! & TokenFlag.Strong
  for (let i = 1; i <= last; i++) {
    if (/^[:.;–—]$/.test(words[i]!.text) || (strong(0) && !strong(i))) { last = i - 1; break }
  }
  const from = starts[0]!
  const to = ends[last]!
  return { start: sourceOffset(block, from), end: sourceOffset(block, to - 1) + 1, text: block.text.slice(from, to), message: `item ${place}` }
}
