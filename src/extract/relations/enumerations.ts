// Items in the sentence that announces them: "nine members: …", "three states (…)", "four goals: (1) …, (2) …".
import { type Block, Shape, type Word } from '../../model/index.js'
import { type Collector, sourceOffset } from '../collector.js'
import { perWord } from '../facts.js'
import { PLACES } from '../names/places.js'
import { type Announcement, announcementIn } from './announce.js'
import { smallNumber } from './numbers.js'

/** An item has this many words at the most: beyond, a comma may stand inside it. */
const LONGEST = 5
/** Tokens that are looked through for items numbered in the running text. */
const LONGEST_ROW = 2000
/** Names that hold an "and": not two items. */
const JOINED = new Set(
  ('trinidad tobago|bosnia herzegovina|antigua barbuda|kitts nevis|vincent grenadines|tome principe|newfoundland labrador|turks caicos|wallis futuna|johnson johnson|procter gamble|marks spencer|' +
    'serbia montenegro|tyne wear|crosse blackwell|barnes noble|standard poor|arts sciences|food drug|health safety').split('|'),
)
/** Words that make an item more than a name of a thing. */
const CLAUSE = new Set('who whom which that where when while because if is are was were be been has have had will would can could may might must said says including such like not than'.split(' '))
const isAnd = (word: Word): boolean => word.lower === 'and' || word.lower === 'or' || word.lower === '&'
const OPEN = new Set(['(', '[', '“', '«'])
const CLOSE = new Set([')', ']', '”', '»'])
const DASH = new Set(['–', '—', '--'])
/** Where items may begin, after the announcement. */
const isOpener = (text: string): boolean => text === ':' || text === '(' || DASH.has(text)
const mayOpen = (text: string): boolean => /[:(–—]|--/.test(text)

const nature = perWord(({ shape, lower }: Word): number => (shape === Shape.Lower ? (/^(?:of|the|and|or|de|la|du|van|von|al)$/.test(lower) ? 0 : 1) : shape <= Shape.Mixed ? 2 : 3))

/** How many an item counts for: "two men" 2, "a woman" 1; 0 where it is no count but a name of a thing. */
function weightOf(words: readonly Word[], { first, last }: Item): number {
  let i = first
  if (i + 1 < last && /^(?:the|his|her|their|its|our|my|another|both)$/.test(words[i]!.lower)) i++
  const number = smallNumber(words[i]!)
  if (number >= 0) return i + 1 < last ? number : 0
  return /^an?$/.test(words[first]!.lower) || words[first]!.lower === 'another' ? 1 : 0
}

interface Item { readonly first: number; readonly last: number; readonly and: boolean }
interface Reading { readonly items: readonly Item[]; readonly least: number; readonly most: number }

/** Emits a list claim for each announcement of `block` that goes on with its items. */
export function enumerationsIn(block: Block, index: number, out: Collector): void {
  if (mayOpen(block.text)) read(block, index, out)
}

function read(block: Block, index: number, out: Collector): void {
  const { tokens: { words, count, starts, ends }, sentences } = block
  let dated: Set<number> | null = null
  const isDated = (token: number): boolean => out.taken[token] === 1 && (dated ??= datedTokens(out, index)).has(token)
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!
    const to = sentences[s + 1]!
    for (let i = from + 2; i < to - 1; i++) {
      if (words[i]!.shape !== Shape.Punctuation || !isOpener(words[i]!.text)) continue
      const announcement = announcementIn(block, Math.max(from, i - 25), i, isDated)
      if (!announcement || !(announcement.cues.includes('adjacent') || announcement.cues.includes('equated'))) continue
      if (words[i]!.text !== ':' && announcement.last !== i) continue
      const marked = numbered(words, i + 1, Math.min(count, i + LONGEST_ROW))
      const reading = marked ?? itemsOf(block, i, to)
      if (!reading) continue
      const weights = reading.items.map((item) => weightOf(words, item))
      // "12 others: nine men and three women" is a sum.
      if (marked || (!weights.some((weight) => weight > 1) && suits(announcement, reading, words[i]!.text))) emit(announcement, reading)
      i = reading.items.at(-1)!.last - 1
    }
  }

  /** Two things in brackets or between dashes may describe all of the counted: "130 bytes (minified and gzipped)". */
  function suits({ number }: Announcement, { items }: Reading, mark: string): boolean {
    if (items.length > 2 || number === items.length) return true
    return mark === ':' && number < 10 && items.every(({ first }) => nature(words[first]!) === 2 || /^(?:an?|the|one)$/.test(words[first]!.lower))
  }

  function emit(announcement: Announcement, { items, least, most }: Reading): void {
    const parts = items.map(({ first, last }, n) => {
      const from = starts[first]!
      const to = ends[last - 1]!
      return { start: sourceOffset(block, from), end: sourceOffset(block, to - 1) + 1, text: block.text.slice(from, to), message: `item ${n + 1}` }
    })
    const open = announcement.others.includes(items.length)
    out.emit('list', announcement.first, announcement.last, {
      announced: announcement.number, counted: items.length, least: open ? 0 : least, most: open || most === Infinity ? null : most,
      noun: announcement.noun, cues: [...announcement.cues, 'inline'], items: parts.map((part) => part.text),
    }, { subject: announcement.noun, parts })
  }
}

/** The tokens of a block that belong to dates and spans of time. */
export function datedTokens(out: Collector, block: number): Set<number> {
  const tokens = new Set<number>()
  for (const { first, last, claim } of out.of(block)) {
    if (claim.kind === 'date' || claim.kind === 'duration') for (let token = first; token < last; token++) tokens.add(token)
  }
  return tokens
}

/** "(1) … (2) …", "a) … b) …": items that are numbered in the running text, to the end of the block. */
function numbered(words: readonly Word[], from: number, to: number): Reading | null {
  const heads: number[] = []
  let letters = false
  let final = false
  for (let i = from; i < to - 1; i++) {
    // "…; and (e) …." is the last: what is numbered on behind that sentence is another row.
    if (final && isStop(words, i)) break
    if (words[i + 1]!.text !== ')') continue
    const number = smallNumber(words[i]!)
    const letter = words[i]!.text.length === 1 ? words[i]!.lower.charCodeAt(0) - 96 : -1
    if (heads.length === 0) {
      if (i > from + 1 || (number !== 1 && letter !== 1)) return null
      letters = letter === 1
    }
    if ((letters ? letter : number) !== heads.length + 1) continue
    heads.push(i + 2)
    const before = words[i - 1]?.text === '(' ? i - 2 : i - 1
    final = heads.length > 1 && isAnd(words[before]!)
  }
  if (heads.length < 2) return null
  // A text that breaks off may have more.
  const cut = !final && words[to - 1]!.shape <= Shape.Number
  const items = heads.map((first, n) => ({ first, last: Math.min(first + 6, (heads[n + 1] ?? to + 2) - 2), and: false })).filter(({ first, last }) => last > first)
  return { items, least: items.length, most: cut ? Infinity : items.length }
}

/** The end of a sentence: a point behind a word, with a capital after it. */
const isStop = (words: readonly Word[], i: number): boolean => /^[.!?]$/.test(words[i]!.text) && (words[i + 1]?.shape ?? Shape.Capital) !== Shape.Lower

/** The items between an opening mark and the end of the sentence, the bracket or the second dash; null when it is no plain row of things. */
function itemsOf(block: Block, opener: number, to: number): Reading | null {
  const { words } = block.tokens
  const mark = words[opener]!.text
  let end = to
  let depth = 0
  let semicolons = 0
  const cuts: number[] = []
  for (let i = opener + 1; i < to; i++) {
    const { text } = words[i]!
    if (OPEN.has(text)) depth++
    else if (CLOSE.has(text)) { if (depth === 0) { end = i; break } depth-- }
    else if (depth > 0) continue
    else if (DASH.has(text)) { if (mark !== ':') { end = i; break } return null }
    else if (text === ':' || text === '"') return null
    else if (text === ';') { semicolons++; cuts.push(i) }
    else if (text === ',') cuts.push(i)
    else if (text === '.' && i + 1 < to && !CLOSE.has(words[i + 1]!.text)) return null
  }
  if (mark === '(' && (words[end]?.text !== ')' || depth !== 0)) return null
  if (DASH.has(mark) && !DASH.has(words[end]?.text ?? '') && end < to) return null
  while (end > opener + 1 && words[end - 1]!.shape === Shape.Punctuation && /^[.!?,;”")]+$/.test(words[end - 1]!.text)) end--
  const separators = semicolons > 0 ? cuts.filter((i) => words[i]!.text === ';') : cuts
  const items: Item[] = []
  let first = opener + 1
  for (const cut of [...separators.filter((i) => i < end), end]) {
    const and = first < cut && isAnd(words[first]!)
    if (and) first++
    if (first >= cut) return null
    items.push({ first, last: cut, and })
    first = cut + 1
  }
  return semicolons > 0 ? clauses(words, items, cuts.length - semicolons) : things(words, items)
}

/** Items between semicolons: they may be long; commas inside them may part two of them. */
function clauses(words: readonly Word[], items: readonly Item[], commas: number): Reading | null {
  if (items.length < 3 || !items.at(-1)!.and) return null
  if (isLoose(words, items)) return null
  let ands = 0
  for (const { first, last } of items) for (let i = first + 1; i < last - 1; i++) if (isAnd(words[i]!)) ands++
  return { items, least: items.length, most: items.length + ands + commas }
}

/** Items between commas: short, of one nature (all names or all common nouns), the last one after an "and". */
function things(words: readonly Word[], cut: readonly Item[]): Reading | null {
  const items = [...cut]
  const tail = items.at(-1)!
  let least = 0
  if (!tail.and) {
    // "A, B and C": the last comma-separated piece holds two items, unless a name holds the "and".
    const and = lastAnd(words, tail)
    if (and <= tail.first || and >= tail.last - 1) return null
    items.splice(-1, 1, { ...tail, last: and }, { first: and + 1, last: tail.last, and: true })
    const names = nature(words[and - 1]!) === 2 && nature(words[and + 1]!) === 2
    if (!names || JOINED.has(`${words[and - 1]!.lower} ${words[tail.last - 1]!.lower}`)) least = -1
  }
  if (items.length < 2 || isLoose(words, items)) return null
  let ands = 0
  let kinds = 0
  let places = 0
  for (const { first, last } of items) {
    if (last - first > LONGEST) return null
    let kind = 0
    for (let i = first; i < last; i++) {
      const word = words[i]!
      if (CLAUSE.has(word.lower) || word.shape === Shape.Number || word.shape >= Shape.Symbol || (word.shape === Shape.Punctuation && !/^['’]s?$|^\.$/.test(word.text))) return null
      if (isAnd(word) && i > first) ands++
      kind |= nature(word)
    }
    kinds |= kind === 3 ? 4 : kind
    if (last - first === 1 && PLACES.has(words[first]!.lower)) places++
  }
  // "Paris, the capital, Lyon and Lille", "Denver, Colorado": an item may stand beside the name that it explains.
  if (kinds === 3 || kinds >= 4 || (places > 0 && places < items.length)) return null
  return { items, least: items.length + least, most: items.length + ands }
}

function lastAnd(words: readonly Word[], { first, last }: Item): number {
  for (let i = last - 1; i > first; i--) if (isAnd(words[i]!)) return i
  return -1
}

/** "among others", "and more", "etc.": a sample. */
const isLoose = (words: readonly Word[], items: readonly Item[]): boolean => {
  const { first, last } = items.at(-1)!
  for (let i = first; i < last; i++) if (/^(?:others?|more|etc\.?|so|many|several|including|e\.g\.?|i\.e\.?)$/.test(words[i]!.lower)) return true
  return /^(?:including|includes?|e\.g\.?|eg|such|like|see|or|both|more|either|usually|mostly|\w+ed)$/.test(words[items[0]!.first]!.lower)
}
