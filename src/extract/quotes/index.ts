// Quotations and their speakers; marks that open or close nothing.
import { type Block, TokenFlag } from '../../model/index.js'
import type { Collector, ExtractorFactory } from '../collector.js'
import { type Mark, marksOf } from './marks.js'
import { insideOf, pairMarks, pairSingles, type Quotation, type Unbalanced } from './pairs.js'
import { capitalRun, type NameFinder, type Speaker, speakerOf } from './speakers.js'

/** Quotations are paired over the whole document, because they run over paragraphs: all of it happens at the end. */
export const quotes: ExtractorFactory = (document, out) => {
  const marks: Mark[] = []
  return {
    block(block, index) {
      marksOf(block, index, marks)
    },
    end() {
      const { blocks } = document
      const { quotations: doubles, unbalanced } = pairMarks(blocks, marks)
      const quotations = [...doubles, ...pairSingles(blocks, marks, doubles)].sort((a, b) => a.block - b.block || a.first - b.first)
      emitQuotations(out, blocks, quotations)
      emitSpeech(out, blocks, quotations)
      // Where most marks have no partner they are no quotation marks: inches, ditto marks, a table made of characters.
      if (unbalanced.length <= Math.max(1, doubles.length)) for (const one of unbalanced) emitMark(out, blocks, one)
    },
  }
}

function emitQuotations(out: Collector, blocks: readonly Block[], quotations: readonly Quotation[]): void {
  if (quotations.length === 0) return
  const names = nameFinder(out, blocks)
  const quoted = insideOf(blocks, quotations)
  let last: { block: number; speaker: Speaker | null } = { block: -9, speaker: null }
  quotations.forEach((quotation, i) => {
    const { block: index, first } = quotation
    const block = blocks[index]!
    let end = quotation.last
    while (end > first && block.tokens.words[end - 1]!.text === '"') end--
    const quotedAt = (token: number): boolean => quoted(index, token)
    let speaker = block.speaker === null ? speakerOf(block, index, quotation, quotedAt, names) : null
    const named = speaker?.person === true && speaker.name !== 'he' && speaker.name !== 'she'
    if (speaker?.name === 'he' || speaker?.name === 'she') speaker = index - last.block <= 3 ? last.speaker : null
    // Speech goes on: a paragraph re-opened, or a second quotation in the paragraph that starts a sentence.
    const startsSentence = (block.tokens.flags[first]! & TokenFlag.First) !== 0
    const previous = quotations[i - 1]
    if (speaker === null && (quotation.continues || (previous?.block === index && startsSentence))) speaker = last.speaker
    if (speaker !== null || index !== last.block) last = { block: index, speaker: speaker ?? (index - last.block <= 2 ? last.speaker : null) }
    const { starts, ends } = block.tokens
    const text = block.text.slice(starts[first], ends[end - 1])
    const qualifiers = [...(quotation.continues ? ['continued'] : []), ...(named ? ['person'] : [])]
    out.add('quote', block, index, first, end, starts[first]!, ends[end - 1]!, text, { speaker: speaker?.name ?? null, words: text }, qualifiers.length > 0 ? { qualifiers } : {})
  })
}

/** Labels in capitals that name no speaker. */
const NO_SPEAKERS = new Set('NOTE NOTES UPDATE UPDATED WATCH RELATED MORE PHOTOS PHOTO VIDEO BREAKING WARNING POLICE READ SEE LIVE ALSO WHERE WHEN WHAT WHO WHY HOW COST INFO CONTACT SOURCE CORRECTION EDITOR PS FAQ TIP'.split(' '))
/** A label of parliament's records: "Mr Desmond Vane (Leader of the Opposition): …", "The Prime Minister: …". */
const HONOURED = /^\s*(?:Mr|Mrs|Ms|Miss|Dr|Dame|Sir|Lord|Lady|Baroness|Professor|Senator|The)\.? (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4})(?: \([^)]{1,60}\))?:\s/u

interface Speech { readonly speaker: string; readonly labelled: boolean }

/** Whose speech a paragraph is, in a transcript; null for any other block. */
function speechOf({ speaker, text, kind }: Block): Speech | null {
  if (kind !== 'paragraph') return null
  if (speaker !== null) return NO_SPEAKERS.has(speaker.split(/[ ']/)[0]!) ? null : { speaker, labelled: text.trimStart().startsWith(`${speaker}:`) }
  const label = HONOURED.exec(text)
  return label && { speaker: label[1]!, labelled: true }
}

/** A transcript's paragraphs are their speaker's words, without any marks. One label alone makes no transcript. */
function emitSpeech(out: Collector, blocks: readonly Block[], quotations: readonly Quotation[]): void {
  const speeches = blocks.map(speechOf)
  if (speeches.filter((speech) => speech?.labelled).length < 2) return
  const quoted = new Set(quotations.filter((one) => one.last - one.first > 5).map((one) => one.block))
  blocks.forEach((block, index) => {
    const speech = speeches[index]
    if (!speech) return
    const { words, starts, ends, count } = block.tokens
    let first = 0
    if (speech.labelled) while (first < count && words[first]!.text !== ':') first++
    if (words[first]?.text === ':') first++
    if (first >= count || words[first]!.text === '{' || quoted.has(index)) return
    const text = block.text.slice(starts[first], ends[count - 1])
    out.add('quote', block, index, first, count, starts[first]!, ends[count - 1]!, text, { speaker: speech.speaker, words: text }, { qualifiers: ['speech'] })
  })
}

function emitMark(out: Collector, blocks: readonly Block[], { mark, missing, misplaced }: Unbalanced): void {
  const block = blocks[mark.block]!
  const { starts, ends, count } = block.tokens
  const from = starts[mark.first]!
  const to = ends[mark.last - 1]!
  const [first, last] = missing === 'close' ? [mark.first, Math.min(count, mark.last + 5)] : [Math.max(0, mark.first - 4), mark.last]
  const around = block.text.slice(starts[first], ends[last - 1]).replace(/\s+/g, ' ')
  const text = block.text.slice(from, to)
  out.add('mark', block, mark.block, mark.first, mark.last, from, to, text, { mark: text, missing }, { subject: around, ...(misplaced ? { qualifiers: ['misplaced'] } : {}) })
}

/** Tokens of a name, at the most. */
const LONGEST_NAME = 40

/** Names from the claims found so far; runs of capitals where there are none. */
function nameFinder(out: Collector, blocks: readonly Block[]): NameFinder {
  interface Named { readonly name: string; readonly type: string; readonly first: number; readonly last: number }
  const named = new Map<number, Named[]>()
  for (const { claim, block, first, last } of out.drafts) {
    if (claim.kind !== 'name') continue
    const one = { name: claim.value.name, type: claim.value.type, first, last }
    const list = named.get(block)
    if (list) list.push(one)
    else named.set(block, [one])
  }
  for (const list of named.values()) list.sort((a, b) => a.first - b.first)
  const among = (list: readonly Named[], first: number, last: number): Named[] => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.first < first - LONGEST_NAME) low = middle + 1
      else high = middle
    }
    const inside: Named[] = []
    for (let i = low; i < list.length && list[i]!.first < last; i++) if (list[i]!.last > first) inside.push(list[i]!)
    return inside
  }
  return {
    person(index, first, last, end) {
      const inside = among(named.get(index) ?? [], first, last)
      const people = inside.filter((one) => one.type === 'person')
      const known = end === 'first' ? people[0] : people.at(-1)
      if (known) return { name: known.name, person: true, last: known.last }
      const { words, flags, starts, ends } = blocks[index]!.tokens
      const run = capitalRun(words, flags, first, last, end)
      if (!run) return null
      // Who says something and has two names or three is a person, unless known to be an agency, a firm, a place.
      const other = inside.some((one) => one.type !== 'other' && one.first < run.last && one.last > run.first)
      return { name: blocks[index]!.text.slice(starts[run.first], ends[run.last - 1]), person: !other && run.last - run.first > 1, last: run.last }
    },
  }
}
