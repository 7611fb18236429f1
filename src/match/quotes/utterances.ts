// Quotations of one speech in one document, put together: "We will," she said. "All of us."
import type { ClaimOf, Extraction, Statement } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { type Reader, Strings, times, type Writer } from '../../model/bytes.js'
import { onceFor, remembering } from '../remember.js'
import { Shelf } from '../shelf.js'
import { BREAK_AFTER, CAPITAL, type Forms, isContent, JOIN_AFTER, SENTENCE_END, wordsOf, type Words } from './words.js'

/** What of an utterance waits in memory: its claims are looked up again. */
export class Utterance {
  #claims: readonly ClaimOf<'quote'>[] | null = null

  constructor(
    readonly document: Extraction,
    /** Index of its document; of itself among the utterances there; of its first claim among the quotations there, and how many they are. */
    readonly at: number,
    readonly index: number,
    readonly first: number,
    readonly count: number,
    readonly words: Forms,
    /** For each word, the index of its claim. */
    readonly pieces: readonly number[],
    /** A transcript's paragraph: words as they were spoken, not as somebody quoted them. */
    readonly speech: boolean,
    /** The speaker's last name, small; null where nobody is named. */
    readonly voice: string | null,
  ) {}

  /** The document's date, or ''. */
  get date(): string {
    return this.document.date?.date ?? ''
  }

  get claims(): readonly ClaimOf<'quote'>[] {
    return (this.#claims ??= claimsOf(this.document, 'quote').slice(this.first, this.first + this.count))
  }
}

/** The gap that "…," she said on Tuesday. "…" may make, in characters. */
const LONGEST_ATTRIBUTION = 140

export function utterancesOf(document: Extraction, at = 0): Utterance[] {
  const quotes = claimsOf(document, 'quote')
  const out: Utterance[] = []
  for (let i = 0; i < quotes.length; ) {
    let next = i + 1
    while (next < quotes.length && goesOn(quotes[next - 1]!, quotes[next]!)) next++
    const { words, pieces } = wordsIn(quotes.slice(i, next))
    out.push(new Utterance(document, at, out.length, i, next - i, words, pieces, isSpeech(quotes[i]!), voiceOf(quotes[i]!)))
    i = next
  }
  return out
}

/** The utterances of a corpus that say enough to be compared: some as objects, most of a large corpus as bytes. */
export function utterancesIn(documents: readonly Extraction[], most?: number): Shelf<Utterance> {
  const strings = new Strings()
  const table = { idOf: (word: string) => strings.idOf(word), words: strings.list }
  return new Shelf<Utterance>(documents.length, {
    make: (at) => utterancesOf(documents[at]!, at).filter(saysEnough),
    pack(out, utterances) {
      out.uint(utterances.length)
      for (const one of utterances) pack(out, one)
    },
    unpack: (from, at) => times(from.uint(), () => unpack(from, documents[at]!, at)),
  }, table, most)
}

function pack(out: Writer, { index, first, count, words: { forms, flags }, pieces, speech, voice }: Utterance): void {
  out.uint(index)
  out.uint(first)
  out.uint(count * 2 + (speech ? 1 : 0))
  out.text(voice)
  out.texts(forms)
  for (const flag of flags) out.uint(flag)
  if (count > 1) for (const piece of pieces) out.uint(piece)
}

function unpack(from: Reader, document: Extraction, at: number): Utterance {
  const [index, first, both] = [from.uint(), from.uint(), from.uint()]
  const count = both >> 1
  const voice = from.text()
  const forms = from.texts()
  const flags = times(forms.length, () => from.uint())
  return new Utterance(document, at, index, first, count, { forms, flags }, count > 1 ? times(forms.length, () => from.uint()) : zeros(forms.length), both % 2 === 1, voice)
}

/** Five words or more, two of content, and no title. */
const saysEnough = (one: Utterance): boolean => one.words.forms.length >= 5 && one.words.forms.filter(isContent).length >= 2 && !isTitle(one)

/** Nobody says it, and its words begin with capitals: the title of a work, which may well have a sequel. */
function isTitle({ document, first, words: { forms, flags } }: Utterance): boolean {
  if (claimsOf(document, 'quote')[first]!.value.speaker !== null) return false
  let content = 0
  let capital = 0
  forms.forEach((form, i) => {
    if (i === 0 || !isContent(form) || /^\d/.test(form)) return
    content++
    if (flags[i]! & CAPITAL) capital++
  })
  return content >= 2 && capital / content >= 0.6
}

const voiceOf = ({ value: { speaker } }: ClaimOf<'quote'>): string | null => (speaker ? speaker.trim().split(/\s+/).at(-1)!.toLowerCase() : null)

const isSpeech = (claim: ClaimOf<'quote'>): boolean => claim.qualifiers?.includes('speech') ?? false

function goesOn(one: ClaimOf<'quote'>, next: ClaimOf<'quote'>): boolean {
  if (isSpeech(one) || isSpeech(next)) return false
  if (next.start < one.end) return false
  if (next.qualifiers?.includes('continued')) return true
  return one.value.speaker !== null && one.value.speaker === next.value.speaker && next.start - one.end <= LONGEST_ATTRIBUTION
}

function wordsIn(claims: readonly ClaimOf<'quote'>[]): Pick<Utterance, 'words' | 'pieces'> {
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
  // Lists as long as they are: an utterance may wait for long.
  return { words: { forms: forms.slice(), flags: flags.slice() }, pieces: claims.length === 1 ? zeros(pieces.length) : pieces.slice() }
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
