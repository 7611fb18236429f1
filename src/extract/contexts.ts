// The sentence around a claim, reduced to what matching asks of it.
import { stemmer } from 'stemmer'
import { type Block, type Context, type Document, Shape, type Word } from '../model/index.js'
import { type Draft, sourceOffset } from './collector.js'
import { perWord } from './facts.js'
import { STOPWORDS } from './stopwords.js'

/** Kinds whose sentence matters to matching. */
const WITH_CONTEXT = new Set(['quantity', 'duration', 'date', 'role', 'age', 'quote'])

/** The stem of a content word; '' for a stopword, a figure or a mark. */
export const contentStem = perWord((word: Word): string => {
  if (word.shape > Shape.Mixed || word.lower.length < 2 || STOPWORDS.has(word.lower)) return ''
  return stemmer(word.lower.replace(/\.$/, ''))
})

/** Builds the contexts of all drafts that want one, and sets each claim's `context`. */
export function contextsOf(document: Document, drafts: readonly Draft[]): Context[] {
  const contexts: Context[] = []
  const known = new Map<string, number>()
  const bySentence = new Map<string, Draft[]>()
  const key = (draft: Draft): string => `${draft.block}:${draft.sentence}`
  for (const draft of drafts) {
    const list = bySentence.get(key(draft))
    if (list) list.push(draft)
    else bySentence.set(key(draft), [draft])
  }
  for (const draft of drafts) {
    if (!WITH_CONTEXT.has(draft.claim.kind)) continue
    const id = key(draft)
    let index = known.get(id)
    if (index === undefined) {
      index = contexts.length
      known.set(id, index)
      contexts.push(contextOf(document, document.blocks[draft.block]!, draft.sentence, bySentence.get(id)!))
    }
    draft.claim.context = index
  }
  return contexts
}

function contextOf(document: Document, block: Block, sentence: number, drafts: readonly Draft[]): Context {
  const first = block.sentences[sentence]!
  const last = block.sentences[sentence + 1]!
  const words = new Set<string>()
  for (let i = first; i < last; i++) {
    const stem = contentStem(block.tokens.words[i]!)
    if (stem) words.add(stem)
  }
  const names = drafts.flatMap(({ claim }) => (claim.kind === 'name' ? [claim.value.name] : []))
  const dates = drafts.flatMap(({ claim }) => (claim.kind === 'date' && claim.value.from ? [claim.value.from] : []))
  return {
    start: sourceOffset(block, block.tokens.starts[first]!),
    end: sourceOffset(block, block.tokens.ends[last - 1]! - 1) + 1,
    words: [...words].sort(),
    names: [...new Set(names)].sort(),
    dates: [...new Set(dates)].sort(),
    headings: headingsOf(document, block),
  }
}

function headingsOf(document: Document, block: Block): string[] {
  const headings: string[] = []
  for (let i = block.under; i >= 0; i = document.blocks[i]!.under) headings.unshift(document.blocks[i]!.text.trim())
  return headings
}
