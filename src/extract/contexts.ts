// What stands around a claim, reduced to what matching asks of it: the sentence, and for figures and dates the clause.
import { type Block, type Context, type Document, type Frame } from '../model/index.js'
import { type Draft, sourceOffset } from './collector.js'
import { contentStems, contentWords } from './content.js'
import { clauseOf, DATE } from './frames/clause.js'
import { Places } from './frames/place.js'

/** Kinds whose sentence matters to matching. */
const WITH_CONTEXT = new Set(['quantity', 'duration', 'date', 'role', 'age', 'quote'])
/** Kinds whose clause matters, too. */
const WITH_FRAME = new Set(['quantity', 'duration', 'date'])
/** Kinds that own the words around them: one figure's words are not the next one's. */
const FIGURES = new Set(['quantity', 'duration', 'date', 'age'])

/** Builds the contexts of all drafts that want one, and sets each claim's `context` and `frame`. */
export function contextsOf(document: Document, drafts: readonly Draft[]): Context[] {
  const contexts: Context[] = []
  const sentences = new Map<number, Draft[]>()
  // Blocks and sentences as one number: no document has a million sentences in one block.
  const key = (draft: Draft): number => draft.block * 1_000_000 + draft.sentence
  for (const draft of drafts) {
    const list = sentences.get(key(draft))
    if (list) list.push(draft)
    else sentences.set(key(draft), [draft])
  }
  const places = new Places(document)
  for (const inside of sentences.values()) {
    const wanting = inside.filter(({ claim }) => WITH_CONTEXT.has(claim.kind))
    const [one] = wanting
    if (!one) continue
    const block = document.blocks[one.block]!
    const from = block.sentences[one.sentence]!
    const to = block.sentences[one.sentence + 1]!
    const figure = new Uint8Array(to - from)
    for (const { claim, first, last } of inside) if (FIGURES.has(claim.kind)) figure.fill(claim.kind === 'date' ? DATE : 1, first - from, Math.min(last, to) - from)
    for (const draft of wanting) {
      draft.claim.context = contexts.length
      if (WITH_FRAME.has(draft.claim.kind)) draft.claim.frame = frameOf(places, block, from, to, draft, figure)
    }
    contexts.push(contextOf(document, block, one.block, from, to, inside))
  }
  return contexts
}

function frameOf(places: Places, block: Block, from: number, to: number, draft: Draft, figure: Uint8Array): Frame {
  const { core, before, near, label, cues } = clauseOf(block, from, to, draft.first, draft.last, figure, draft.claim.kind === 'date')
  const place = places.of(draft.block)
  const column = block.cell && from > 0 ? [...new Set([...place.column, ...wordsOf(block, Math.max(0, from - FORE), from)])] : place.column
  return {
    core, before, near, label: [...label, ...place.label.filter((word) => !label.includes(word))], head: label.at(-1) ?? place.head, column, cues: [...cues].sort(),
  }
}

/** Words before a sentence of a table's cell that tell what its figure is: "Seconds until the token expires. Always 180." */
const FORE = 20
function wordsOf(block: Block, from: number, to: number): string[] {
  return block.tokens.words.slice(from, to).flatMap((word) => [...contentWords(word)])
}

function contextOf(document: Document, block: Block, index: number, from: number, to: number, drafts: readonly Draft[]): Context {
  const words = new Set<string>()
  for (let i = from; i < to; i++) for (const stem of contentStems(block.tokens.words[i]!)) words.add(stem)
  const names = drafts.flatMap(({ claim }) => (claim.kind === 'name' ? [claim.value.name] : []))
  const dates = drafts.flatMap(({ claim }) => (claim.kind === 'date' && claim.value.from ? [claim.value] : []))
  return {
    start: sourceOffset(block, block.tokens.starts[from]!),
    end: sourceOffset(block, block.tokens.ends[to - 1]! - 1) + 1,
    words: [...words].sort(),
    names: [...new Set(names)].sort(),
    dates: [...new Set(dates.map(({ from: first }) => first!))].sort(),
    times: dates.map(({ from: first, to: last }) => [first!, last ?? first!] as const),
    timed: drafts.some(({ claim }) => claim.kind === 'date'),
    headings: headingsOf(document, block),
    kind: block.kind,
    block: index,
  }
}

function headingsOf(document: Document, block: Block): string[] {
  const headings: string[] = []
  for (let i = block.under; i >= 0; i = document.blocks[i]!.under) headings.unshift(document.blocks[i]!.text.trim())
  return headings
}
