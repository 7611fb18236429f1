// Quotations of one speech in one document, put together: "We will," she said. "All of us."
import type { ClaimOf, Extraction, Statement } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { BREAK_AFTER, JOIN_AFTER, SENTENCE_END, wordsOf, type Words } from './words.js'

export interface Utterance {
  readonly document: Extraction
  /** The document's date, or ''. */
  readonly date: string
  readonly claims: readonly ClaimOf<'quote'>[]
  readonly words: Words
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
  const words: Words = { forms: [], flags: [], starts: [], ends: [] }
  const pieces: number[] = []
  claims.forEach((claim, index) => {
    const own = wordsOf(claim.value.words)
    const last = words.flags.length - 1
    if (last >= 0 && index > 0) {
      const sentence = (words.flags[last]! & SENTENCE_END) !== 0 || /[,—-]$/.test(claims[index - 1]!.value.words)
      words.flags[last] = words.flags[last]! | (sentence && /^\P{Ll}/u.test(claim.value.words) ? JOIN_AFTER : BREAK_AFTER)
    }
    words.forms.push(...own.forms)
    words.flags.push(...own.flags)
    words.starts.push(...own.starts)
    words.ends.push(...own.ends)
    for (let i = 0; i < own.forms.length; i++) pieces.push(index)
  })
  return { document, date: document.date?.date ?? '', claims, words, pieces, speech: isSpeech(claims[0]!) }
}

/** The claim that word `index` stands in. */
export const statementAt = ({ document, claims, pieces }: Utterance, index: number): Statement => ({ document, claim: claims[pieces[index]!]! })
