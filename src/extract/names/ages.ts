// Whose age it is: the name that it stands beside.
import { type Block, type Document, Shape, TokenFlag, type Word } from '../../model/index.js'
import type { Collector, Draft } from '../collector.js'
import { Is, nameClass } from './classes.js'
import type { Mention } from './mentions.js'

/** Sets the person of each age claim to the fullest name in the document; null where the age is nobody's by name, or no longer true. */
export function assignAges(document: Document, out: Collector, mentions: readonly Mention[]): void {
  if (!out.drafts.some(({ claim }) => claim.kind === 'age')) return
  const byBlock = new Map<number, Mention[]>()
  for (const mention of mentions) {
    if (mention.type !== 'person' && mention.type !== 'other') continue
    const list = byBlock.get(mention.block)
    if (list) list.push(mention)
    else byBlock.set(mention.block, [mention])
  }
  for (const draft of out.drafts) {
    if (draft.claim.kind !== 'age') continue
    const block = document.blocks[draft.block]!
    const near = byBlock.get(draft.block) ?? []
    const holder = isPast(block, draft) ? undefined : (beside(block, draft, near) ?? spokenOf(block, draft, near))
    // A given name alone may be the son's, who has it from his father.
    const person = holder && !isGivenOnly(block, holder) ? holder.name : null
    draft.claim.value = { ...draft.claim.value, person }
    draft.claim.subject = person
  }
}

/** `Two years ago, Weir, 21, …`; `in 2004, when he was 14`; `then-15-year-old`: an age of another time. */
function isPast(block: Block, { first, sentence }: Draft): boolean {
  const { words } = block.tokens
  if (/^then-/.test(words[first]!.lower) || /^then-?$/.test(words[first - 1]?.lower ?? '')) return true
  for (let i = block.sentences[sentence]!; i < first; i++) if (/^(?:ago|when|formerly)$/.test(words[i]!.lower)) return true
  return words[first - 2]?.lower === 'then' && words[first - 1]?.text === '-'
}

const isGivenOnly = (block: Block, { first, last, name }: Mention): boolean =>
  last - first === 1 && name.includes(' ') && name.split(' ')[0] === block.tokens.words[first]!.text

const inOneSentence = (block: Block, a: number, b: number): boolean => {
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++) if (block.tokens.flags[i]! & TokenFlag.First) return false
  return true
}

/** `34-year-old nurse Ann Hale`; `Ann Hale, 34,`, `Ann Hale (34)`, `Ann Hale, aged 34`, `Ann Hale, a 34-year-old nurse`, `Ann Hale is 34`. */
function beside(block: Block, { first, last }: Draft, near: readonly Mention[]): Mention | undefined {
  const { words } = block.tokens
  // An adjective belongs to the name that follows: `32-year-old Ann Hale and 44-year-old Omar Weir`.
  const adjective = /old$/.test(words[last - 1]!.lower)
  if (adjective) {
    const next = near.find((mention) => mention.first >= last)
    if (next && next.from - last <= 3 && inOneSentence(block, last - 1, next.first) && words.slice(last, next.first).every(describes)) return next
  }
  const before = near.findLast((mention) => mention.last <= first)
  if (!before || first - before.last > 3 || !inOneSentence(block, before.last - 1, first)) return undefined
  const between = words.slice(before.last, first).map((word) => word.lower)
  if (between.length === 0 && !/^(?:aged|age)$/.test(words[first]!.lower)) return undefined
  const link = between.join(' ')
  if (!adjective) return /^(?:|,|\(|, who is|, who was|who is|who was|is|was|, aged|, age|age)$/.test(link) && endsThere(words[last]) ? before : undefined
  return /^(?:, (?:a|an|the)|is|was|is a|was a|is an|was an)$/.test(link) ? before : undefined
}

/** After a bare age the phrase ends: `Ann Hale was 34 minutes late`. */
const endsThere = (word: Word | undefined): boolean => !word || word.shape === Shape.Punctuation || /^(?:and|of|from|who|when|was|is|were|has|had|at|in|with)$/.test(word.lower)

/** A word between an age and a name: `nurse`, `Officer`, `Houston`. No comma, no verb. */
const describes = (word: Word): boolean => word.shape <= Shape.Mixed && !/^(?:and|or|who|that|was|is|were|are|has|had|named|identified|at|in|on|by|with|of|from|to|as|shot|killed|told|said)$/.test(word.lower)

/** `She was 91.` after a sentence about one person: hers, if the sentence names nobody before. */
function spokenOf(block: Block, { first, last, sentence }: Draft, near: readonly Mention[]): Mention | undefined {
  const { words } = block.tokens
  const start = block.sentences[sentence]!
  const head = words.slice(start, first).map((word) => word.lower)
  const pronoun = head.findIndex((word) => word === 'he' || word === 'she')
  if (pronoun < 0 || head.includes('when') || head.includes('turned') || head.includes('since') || head.includes('until') || head.slice(-3).includes('at')) return undefined
  if (!/^(?:aged|was|is)$/.test(head.at(-1) ?? '') && !/^(?:aged|age)$/.test(words[first]!.lower)) return undefined
  if (words[last] && /^(?:when|years|year|at|then)$/.test(words[last]!.lower)) return undefined
  // Nobody else may come between the pronoun's person and the age.
  if (near.some((mention) => mention.first >= start && mention.first < first && nameClass(words[mention.first]!) & Is.Capital && mention.last - mention.first > 1)) return undefined
  for (let before = sentence - 1; before >= 0 && before >= sentence - 2; before--) {
    const found = near.find((mention) => mention.type === 'person' && mention.first >= block.sentences[before]! && mention.first < block.sentences[before + 1]!)
    if (found) return found
  }
  return undefined
}
