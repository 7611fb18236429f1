// What stands around a claim, reduced to what matching asks of it: the sentence, and for figures and dates the clause.
import type { Block, Claim, ClaimKind, Context, Document, Frame } from '../model/index.js'
import { type Draft, sourceOffset } from './collector.js'
import { contentWords, STEMS } from './content.js'
import { Clauses } from './frames/clause.js'
import { cuesOf } from './frames/cues.js'
import { dateCues, idsAmong } from './frames/dated.js'
import { Places } from './frames/place.js'
import { hasTrigger, NAMING } from './triggers.js'
import { Bag } from './vocabulary.js'

/** What each kind asks of its context. Its sentence matters to matching; its clause, too; it owns the words around it: one figure's words are not the next one's. */
const SENTENCE = 1, CLAUSE = 2, FIGURE = 4
const ASKS: Readonly<Partial<Record<ClaimKind, number>>> = {
  quantity: SENTENCE | CLAUSE | FIGURE, duration: SENTENCE | CLAUSE | FIGURE, date: SENTENCE | CLAUSE | FIGURE, age: SENTENCE | FIGURE, role: SENTENCE, quote: SENTENCE,
}
const asks = ({ kind }: Claim): number => ASKS[kind] ?? 0
const NONE: readonly never[] = []

const clauses = new Clauses()
const stems = new Bag(STEMS)

/** Builds the contexts of all drafts that want one, and sets each claim's `context` and `frame`. */
export function contextsOf(document: Document, drafts: readonly Draft[]): Context[] {
  const contexts: Context[] = []
  const places = new Places(document)
  for (const inside of bySentence(drafts)) {
    const one = inside.find(({ claim }) => (asks(claim) & SENTENCE) !== 0)
    if (!one) continue
    const block = document.blocks[one.block]!
    const from = block.sentences[one.sentence]!
    const to = block.sentences[one.sentence + 1]!
    let framed = false
    for (const { claim } of inside) {
      if ((asks(claim) & SENTENCE) !== 0) claim.context = contexts.length
      if ((asks(claim) & CLAUSE) !== 0) framed = true
    }
    if (framed) {
      clauses.enter(block.tokens, from, to)
      for (const { claim, first, last } of inside) if ((asks(claim) & FIGURE) !== 0) clauses.figure(first, last, claim.kind === 'date')
      for (const draft of inside) if ((asks(draft.claim) & CLAUSE) !== 0) draft.claim.frame = frameOf(places, block, from, to, draft)
    }
    contexts.push(contextOf(document, block, one.block, from, to, inside))
  }
  return contexts
}

/** Drafts of one sentence together; sentences in the order of their first draft. */
function bySentence(drafts: readonly Draft[]): Iterable<Draft[]> {
  const sentences = new Map<number, Draft[]>()
  for (const draft of drafts) {
    // Blocks and sentences as one number: no document has a million sentences in one block.
    const key = draft.block * 1_000_000 + draft.sentence
    const list = sentences.get(key)
    if (list) list.push(draft)
    else sentences.set(key, [draft])
  }
  return sentences.values()
}

function frameOf(places: Places, block: Block, from: number, to: number, { claim, block: index, first, last }: Draft): Frame {
  const isDate = claim.kind === 'date'
  clauses.read(first, last, isDate)
  const { core, near, before } = clauses
  const place = places.of(index)
  const label = clauses.label.texts()
  const frame: Frame = {
    core: core.texts(), before, near: near.texts(), label: label.length === 0 ? place.label : [...label, ...place.label.filter((word) => !label.includes(word))],
    head: label.length > 0 ? label[label.length - 1]! : place.head, column: block.cell && from > 0 ? [...new Set([...place.column, ...foreword(block, from)])] : place.column, cues: cuesOf(clauses.cues),
  }
  if (!isDate) return frame
  const { words } = block.tokens
  const own = dateCues(words, from, to, first, last)
  if (block.kind !== 'heading' && places.isOwnDate(claim.start, claim.end)) own.push('told')
  if (own.length > 0) claim.qualifiers = [...(claim.qualifiers ?? []), ...own]
  const ids = hasTrigger(block, NAMING) ? idsAmong(words, Math.max(from, first - NAMED), Math.min(to, last + NAMED), isFigure) : NONE
  const heads = places.idsOf(index)
  return ids.length + heads.length > 0 ? { ...frame, ids: [...new Set([...ids, ...heads])] } : frame
}
/** Tokens from a date within which a version is told with it. */
const NAMED = 60
const isFigure = (i: number): boolean => clauses.isFigure(i)

/** Words before a sentence of a table's cell that tell what its figure is: "Seconds until the token expires. Always 180." */
const FORE = 20
function foreword({ tokens: { words } }: Block, from: number): string[] {
  return words.slice(Math.max(0, from - FORE), from).flatMap((word) => [...contentWords(word)])
}

function contextOf(document: Document, block: Block, index: number, from: number, to: number, drafts: readonly Draft[]): Context {
  const { tokens } = block
  stems.clear()
  stems.addAll(tokens, from, to)
  const names: string[] = []
  const dates: string[] = []
  const times: [string, string][] = []
  let timed = false
  for (const { claim } of drafts) {
    if (claim.kind === 'name') {
      if (!names.includes(claim.value.name)) names.push(claim.value.name)
    } else if (claim.kind === 'date') {
      timed = true
      const { from: first, to: last } = claim.value
      if (!first) continue
      if (!dates.includes(first)) dates.push(first)
      times.push([first, last ?? first])
    }
  }
  return {
    start: sourceOffset(block, tokens.starts[from]!), end: sourceOffset(block, tokens.ends[to - 1]! - 1) + 1,
    words: stems.sorted(), names: inOrder(names), dates: inOrder(dates), times, timed,
    headings: headingsOf(document, block), kind: block.kind, block: index,
  }
}

/** Few are sorted by insertion: the engine's own sort takes longer to set out. */
function inOrder(texts: string[]): string[] {
  if (texts.length > 8) return texts.sort()
  for (let i = 1; i < texts.length; i++) {
    const one = texts[i]!
    let k = i
    for (; k > 0 && texts[k - 1]! > one; k--) texts[k] = texts[k - 1]!
    texts[k] = one
  }
  return texts
}

function headingsOf(document: Document, block: Block): readonly string[] {
  if (block.under < 0) return NONE
  const headings: string[] = []
  for (let i = block.under; i >= 0; i = document.blocks[i]!.under) headings.unshift(document.blocks[i]!.text.trim())
  return headings
}
