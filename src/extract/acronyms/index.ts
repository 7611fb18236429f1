// Short forms beside their long forms: "long form (LF)", "LF (long form)", "long form, or LF,", "LF = long form".
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import type { Collector, ExtractorFactory } from '../collector.js'
import { perWord } from '../facts.js'
import { addTrigger, hasTrigger, SHORT_FORMS, SHORT_FORMS_SHIFT, triggersOf } from '../triggers.js'
import { fitBefore, fitsAll, ofAnotherTongue, turnedRound } from './letters.js'

const NONE = 0, BRACKET = 1, EQUALS = 2, OR = 3
addTrigger((word) => (word.text === '(' || word.text === '[' ? BRACKET : word.text === '=' ? EQUALS : OR_WORDS.has(word.lower) ? OR : NONE) << SHORT_FORMS_SHIFT)
/** "the deep neural network, or DNN, is": what may stand between the comma and the short form. */
const OR_WORDS = new Set(['or', 'abbreviated', 'called', 'known'])

/** Words at the head of a bracket that introduce a short form. */
const INTRODUCTIONS = new Set('the a an hereinafter hereafter henceforth or abbreviated abbreviation abbr as also called known referred to short acronym'.split(' '))
const QUOTES = new Set(['"', '“', '”', "'", '‘', '’', '«', '»'])
/** A long form does not reach over these. */
const STOPS = new Set(['(', ')', '[', ']', ';', ':', '.', '!', '?', '"', '“', '”', '=', '<', '>', '…', '...'])
const LONGEST_SHORT = 12

export const acronyms: ExtractorFactory = (_document, out) => {
  let before: Block | null = null
  return {
    block(block) {
      if (hasTrigger(block, SHORT_FORMS)) {
        const { words, flags, count } = block.tokens
        const triggers = triggersOf(block)
        for (let i = 0; i < count; i++) {
          const kind = (triggers[i]! & SHORT_FORMS) >> SHORT_FORMS_SHIFT
          if (kind === NONE || flags[i]! & TokenFlag.Code) continue
          if (kind === BRACKET) bracket(block, i, out)
          else if (kind === EQUALS) equals(block, i, out)
          else if (words[i - 1]?.text === ',') apposition(block, i, out)
        }
      }
      glossary(block, out)
      if (before && isBeside(before, block)) beside(before, block, out)
      before = block
    },
  }
}

/** How much a form looks like a short one: 2 surely, 1 perhaps, 0 not. */
const shortness = perWord((word: Word): number => {
  const { text, shape } = word
  if (text.length < 2 || text.length > LONGEST_SHORT || shape === Shape.Punctuation || shape === Shape.Symbol || shape === Shape.Url) return 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (shape === Shape.Number) return capitals >= 2 ? 2 : /^\d[A-Z]/.test(text) ? 1 : 0
  if (capitals >= 2) return 2
  if (shape === Shape.Mixed || (capitals === 1 && (/\d/.test(text) || text.length <= 3))) return 1
  return shape === Shape.Lower && text.length <= 5 && !text.includes("'") ? 1 : capitals === 1 && text.length <= 5 ? 1 : 0
})
/** The most that the letters may cost for a form that only perhaps is a short one. */
const DOUBTFUL_COST = 0.2

function bracket(block: Block, open: number, out: Collector): void {
  const { words, count } = block.tokens
  let close = open + 1
  while (close < count && close - open < 24 && !/^[)\]]$/.test(words[close]!.text)) close++
  if (close >= count || !/^[)\]]$/.test(words[close]!.text)) return
  // long form (LF), (the "LF"), (LF; see below)
  let first = open + 1
  while (first < close && (QUOTES.has(words[first]!.text) || INTRODUCTIONS.has(words[first]!.lower))) first++
  let last = first
  while (last < close && !/^[,;:"”“’]$/.test(words[last]!.text)) last++
  if (last - first >= 1 && last - first <= 2 && longBefore(block, open, first, last, out)) return
  // LF (long form)
  let end = open + 1
  while (end < close && !/^[;:]$/.test(words[end]!.text)) end++
  const short = QUOTES.has(words[open - 1]?.text ?? '') ? open - 2 : open - 1
  if (end - open >= 2 && shortness(words[short] ?? words[open]!) === 2) longAt(block, short, open + 1, end, false, out)
}

/** What may follow a short form and belong to it: a number, a plural or possessive, another short form. */
const SECOND = /^(?:\p{N}+\p{Lu}?|[IVX]+|['’]s|\p{Lu}{2,})$/u

/** A long form that ends right before token `end`, for the short form on [first, last). */
function longBefore(block: Block, end: number, first: number, last: number, out: Collector): boolean {
  const { words } = block.tokens
  const head = shortness(words[first]!)
  if (head === 0 || (last - first === 2 && !(head === 2 && SECOND.test(words[first + 1]!.text)))) return false
  // "TICAD V", "PGA's": the letters are those of the first word.
  const short = words[first]!.text
  let stop = end
  while (stop > 0 && (QUOTES.has(words[stop - 1]!.text) || words[stop - 1]!.text === ',')) stop--
  let from = stop
  while (from > 0 && stop - from < 2 * LONGEST_SHORT && !STOPS.has(words[from - 1]!.text)) from--
  const texts = words.slice(from, stop).map((word) => word.text)
  const fit = fitBefore(short, texts)
  if (fit && (head === 2 || fit.cost <= DOUBTFUL_COST)) return emit(block, from + fit.first, stop, first, last, out)
  const turned = turnedRound(short, texts)
  if (turned >= 0) return emit(block, from + turned, stop, first, last, out, ['misfit'])
  const named = ofAnotherTongue(short, texts)
  return named >= 0 && emit(block, from + named, stop, first, last, out, ['another tongue'])
}

/**
 * A long form on [first, last) for the short form at token `short`. `open`: nothing shows where it ends, so the cheapest
 * beginning is taken.
 */
function longAt(block: Block, short: number, first: number, last: number, open: boolean, out: Collector): boolean {
  const { words } = block.tokens
  let from = first
  while (from < last && (QUOTES.has(words[from]!.text) || /^(?:the|a|an|or|for)$/.test(words[from]!.lower))) from++
  let to = last
  while (to > from && words[to - 1]!.shape === Shape.Punctuation) to--
  if (open) {
    let best = { cost: Infinity, end: 0 }
    for (let end = from + 1; end <= to; end++) {
      const cost = fitsAll(words[short]!.text, words.slice(from, end).map((word) => word.text))
      if (cost !== null && cost < best.cost - 1e-9) best = { cost, end }
    }
    return best.end > 0 && emit(block, from, best.end, short, short + 1, out)
  }
  const ends = [to, ...[words.findIndex((word, i) => i > from && i < to && /^[,–—]$/.test(word.text))].filter((i) => i > 0)]
  for (const end of ends) {
    const texts = words.slice(from, end).map((word) => word.text)
    if (texts.length < 2 && !/-/.test(texts[0] ?? '') && !isCut(words[short]!, texts[0] ?? '')) continue
    if (fitsAll(words[short]!.text, texts) !== null) return emit(block, from, end, short, short + 1, out)
  }
  return false
}

/** "ADV (adverb)", "ROTN (rotation)": a word cut short, in capitals. */
const isCut = (short: Word, long: string): boolean => short.shape === Shape.Upper && long.length >= short.text.length + 2 && /^\p{L}+$/u.test(long)

/** "GEF = Global Environment Facility; IPF = indicative planning figure". */
function equals(block: Block, at: number, out: Collector): void {
  const { words, count } = block.tokens
  if (at < 1 || shortness(words[at - 1]!) !== 2) return
  let end = at + 1
  while (end < count && end - at < 2 * LONGEST_SHORT && !STOPS.has(words[end]!.text) && words[end]!.text !== ',') end++
  // Nothing but the next short form stands between: "PL = plant level PB = pressure".
  if (words[end]?.text === '=') end--
  if (longAt(block, at - 1, at + 1, end, true, out) || words[end]?.text !== ',' || words[end + 2]?.text === '=') return
  // "LULUCF = land use, land-use change and forestry".
  const comma = end++
  while (end < count && end - at < 2 * LONGEST_SHORT && !STOPS.has(words[end]!.text) && words[end]!.text !== ',') end++
  if (words[end]?.text === '=') end--
  if (end > comma + 1) longAt(block, at - 1, at + 1, end, true, out)
}

/** "the Global Environment Facility, or GEF, said", "the facility, known as GEF, said", "GEF, or the Global Environment Facility, said". */
function apposition(block: Block, at: number, out: Collector): void {
  const { words, count } = block.tokens
  let first = at + 1
  while (first < count && first < at + 4 && (INTRODUCTIONS.has(words[first]!.lower) || QUOTES.has(words[first]!.text))) first++
  if (first < count && shortness(words[first]!) === 2 && (first + 1 >= count || /^[,.;)"”’]$|^for$/.test(words[first + 1]!.text))) {
    longBefore(block, at - 1, first, first + 1, out)
    return
  }
  if (words[at]!.lower !== 'or' || at < 2 || shortness(words[at - 2]!) !== 2) return
  let end = first
  while (end < count && end - first < 2 * LONGEST_SHORT && !STOPS.has(words[end]!.text) && words[end]!.text !== ',') end++
  longAt(block, at - 2, first, end, true, out)
}

/** A line of a glossary: "EAC: Edge Access Controller. Decides which…", "EAC – edge access controller". */
function glossary(block: Block, out: Collector): void {
  const { words, count } = block.tokens
  if (count < 4 || shortness(words[0]!) !== 2 || !/^(?::|-+|–|—)$/.test(words[1]!.text)) return
  let end = 2
  while (end < count && end < 2 * LONGEST_SHORT && !STOPS.has(words[end]!.text) && words[end]!.text !== ',') end++
  longAt(block, 0, 2, end, true, out)
}

/** Two cells of one row, or a term and the paragraph that defines it. */
function isBeside(one: Block, next: Block): boolean {
  if (one.tokens.count !== 1) return false
  return one.cell ? next.cell?.table === one.cell.table && next.cell.row === one.cell.row : next.cell === null && next.kind !== 'heading'
}

/** A short form alone, and the block after it that begins with the long form. The claim stands on the latter. */
function beside(one: Block, next: Block, out: Collector): void {
  const { words } = one.tokens
  if (shortness(words[0]!) !== 2 || next.tokens.count < 2) return
  const texts = next.tokens.words.map((word) => word.text)
  let end = texts.findIndex((text) => STOPS.has(text) || text === ',')
  if (end < 0) end = texts.length
  if (end < 2 || fitsAll(words[0]!.text, texts.slice(0, end)) === null) return
  const { starts, ends } = next.tokens
  out.emit('acronym', 0, end, { short: words[0]!.text, long: next.text.slice(starts[0], ends[end - 1]) }, { subject: words[0]!.text })
}

function emit(block: Block, first: number, last: number, short: number, shortLast: number, out: Collector, qualifiers?: readonly string[]): boolean {
  const { starts, ends, words } = block.tokens
  const long = block.text.slice(starts[first], ends[last - 1])
  const form = block.text.slice(starts[short], ends[shortLast - 1])
  for (let i = first; i < last; i++) if (words[i]!.shape === Shape.Url) return false
  if (last - first < 1 || (last - first === 1 && words[first]!.lower === words[short]!.lower)) return false
  out.emit('acronym', Math.min(first, short), Math.max(last, shortLast), { short: form, long: long.replace(/\s+/g, ' ') }, { subject: form, ...(qualifiers ? { qualifiers } : {}) })
  return true
}
