// Quotations of one speech in one document, put together: "We will," she said. "All of us."
import type { ClaimOf, Extraction, Statement } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { onceFor, remembering } from '../remember.js'
import { BREAK_AFTER, JOIN_AFTER, SENTENCE_END, type Forms, wordsOf, type Words } from './words.js'

export interface Utterance {
  readonly document: Extraction
  /** The document's date, or ''. */
  readonly date: string
  readonly claims: readonly ClaimOf<'quote'>[]
  readonly words: Forms
  /** For each word, the index of its claim. */
  readonly pieces: readonly number[]
  /** A transcript's paragraph: words as they were spoken, not as somebody quoted them. */
  readonly speech: boolean
}

/** The gap that "…," she said on Tuesday. "…" may make, in characters. */
const LONGEST_ATTRIBUTION = 140

export function utterancesOf(document: Extraction): Utterance[] {
  const quotes = claimsOf(document, 'quote')
  const out: Utterance[] = []
  for (let i = 0; i < quotes.length; ) {
    let next = i + 1
    while (next < quotes.length && goesOn(quotes[next - 1]!, quotes[next]!)) next++
    out.push(utterance(document, quotes.slice(i, next)))
    i = next
  }
  return out
}

const isSpeech = (claim: ClaimOf<'quote'>): boolean => claim.qualifiers?.includes('speech') ?? false

function goesOn(one: ClaimOf<'quote'>, next: ClaimOf<'quote'>): boolean {
  if (isSpeech(one) || isSpeech(next)) return false
  if (next.start < one.end) return false
  if (next.qualifiers?.includes('continued')) return true
  return one.value.speaker !== null && one.value.speaker === next.value.speaker && next.start - one.end <= LONGEST_ATTRIBUTION
}

function utterance(document: Extraction, claims: readonly ClaimOf<'quote'>[]): Utterance {
  const forms: string[] = []
  const flags: number[] = []
  const pieces: number[] = []
  claims.forEach((claim, index) => {
    const own = wordsOf(claim.value.words)
    const last = flags.length - 1
    if (last >= 0 && index > 0) {
      const sentence = (flags[last]! & SENTENCE_END) !== 0 || /[,—-]$/.test(claims[index - 1]!.value.words)
      flags[last] = flags[last]! | (sentence && /^\P{Ll}/u.test(claim.value.words) ? JOIN_AFTER : BREAK_AFTER)
    }
    forms.push(...own.forms)
    flags.push(...own.flags)
    for (let i = 0; i < own.forms.length; i++) pieces.push(index)
  })
  // Lists as long as they are: an utterance of a large corpus waits for long.
  const words = { forms: forms.slice(), flags: flags.slice() }
  return { document, date: document.date?.date ?? '', claims, words, pieces: claims.length === 1 ? zeros(pieces.length) : pieces.slice(), speech: isSpeech(claims[0]!) }
}

/** One list for all quotations of one piece and so many words. */
const zeros = remembering(1024, (length: number): readonly number[] => new Array<number>(length).fill(0))

/** Where each word stands in the text of its claim: found out again for the few utterances that are compared. */
export const spansOf = onceFor(({ claims }: Utterance): Pick<Words, 'starts' | 'ends'> => {
  const all = claims.map(({ value }) => wordsOf(value.words))
  return { starts: all.flatMap(({ starts }) => starts), ends: all.flatMap(({ ends }) => ends) }
})

/** The claim that word `index` stands in. */
export const statementAt = ({ document, claims, pieces }: Utterance, index: number): Statement => ({ document, claim: claims[pieces[index]!]! })
