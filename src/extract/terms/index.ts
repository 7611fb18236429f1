// Words and phrases that can be written in several ways, each form once for a document.
import { type Block, type ClaimValues, hashOf, Shape, TokenFlag, type Word } from '../../model/index.js'
import type { Draft, ExtractorFactory } from '../collector.js'
import { perWord } from '../facts.js'
import { addTrigger, hasTrigger, TERMS, TERMS_SHIFT, triggersOf } from '../triggers.js'
import { STOPWORDS } from '../stopwords.js'
import { OPEN_COMPOUNDS } from './compounds.js'
import { LongWords } from './long-words.js'
import { HEADS, LABELS, numberedAt, phraseEndingAt } from './phrases.js'
import { otherSpelling, spellingOf } from './spelling.js'

type Term = ClaimValues['term']
type Mutable = { -readonly [K in keyof Term]: Term[K] } & { places: number[] }
const NOT_PROSE = TokenFlag.Quoted | TokenFlag.Code | TokenFlag.Emphasis
/** A compound written as one word is at least so long, but for a few. */
const LONG = 6
const SHORT_COMPOUNDS = new Set('email setup login logon ebook'.split(' '))

export const terms: ExtractorFactory = (_document, out) => {
  const seen = new Map<unknown, Draft>()
  longWords.clear()
  /** `id` is the same for the same form. `free`: another form would do at this place. */
  const emit = (id: unknown, value: Omit<Term, 'count'>, { text, tokens: { starts, ends } }: Block, first: number, last: number, free: boolean): void => {
    const known = seen.get(id)
    const draft = known ?? out.emit('term', first, last, uncounted(value))
    if (!known) seen.set(id, draft)
    if (draft.claim.kind !== 'term') return
    // Counted in place: a new object for each use of a form would be most of what this costs.
    const term = draft.claim.value as Mutable
    term.count++
    if (value.noun) term.noun = true
    if (!free) return
    const from = starts[first]!
    const to = ends[last - 1]!
    const start = out.sourceAt(from)
    // Markup or a line's end inside the form is not to be cut through.
    if (out.sourceAt(to - 1) + 1 - start === to - from && (last - first === 1 || !text.slice(from, to).includes('\n'))) term.places.push(start)
  }
  const longWord = (word: Word, at: number): void => {
    const known = longWords.placeOf(word.id)
    if (known >= 0) out.longWords[known]!++
    else {
      longWords.put(word.id, out.longWords.length + 2)
      out.longWords.push(letters(word), out.sourceAt(at), 1)
    }
  }
  return {
    block(block) {
      if (!hasTrigger(block, TERMS)) return
      const { words, flags, starts, count } = block.tokens
      const triggers = triggersOf(block)
      const prose = block.kind !== 'title' && block.kind !== 'heading'
      let loud: boolean | null = null
      for (let i = 0; i < count; i++) {
        const kind = (triggers[i]! & TERMS) >> TERMS_SHIFT
        if (kind === NONE || flags[i]! & NOT_PROSE) continue
        const word = words[i]!
        if (kind & LONG_WORD) longWord(word, starts[i]!)
        if (kind & FIXED && !isName(block, i)) {
          const form = fixed(word)
          if (form) emit(form, word.parts && isNoun(block, i + 1) ? { ...form, noun: true } : form, block, i, i + 1, true)
        }
        if (kind & OPENS && isOpenCompound(block, i)) {
          const form = `${word.lower} ${words[i + 1]!.lower}`
          emit(form, { key: form.replace(' ', ''), form, way: 'compound', noun: true }, block, i, i + 2, true)
        }
        if ((kind & (POINTED | NAMED | NUMBERED)) === 0 || (loud ??= isLoud(block))) continue
        if (kind & POINTED && points(block, i)) emit(word, { key: plainPoints(word), form: word.text, way: 'points' }, block, i, i + 1, mayLosePoint(block, i))
        const phrase = !prose ? null : kind & NAMED ? phraseEndingAt(block, i) : kind & NUMBERED ? numberedAt(block, i) : null
        if (phrase) emit(`${phrase.key} ${phrase.form}`, { key: phrase.key, form: phrase.form, way: 'capitals' }, block, phrase.first, phrase.last, true)
      }
    },
  }
}

/** A form that has not been counted yet. Each shape written out: to spread a value costs more than all the rest. */
function uncounted({ key, form, way, other, noun }: Omit<Term, 'count'>): Term {
  if (other !== undefined) return { key, form, way, other, count: 0, places: [] }
  return noun ? { key, form, way, noun, count: 0, places: [] } : { key, form, way, count: 0, places: [] }
}

const longWords = new LongWords()

const letters = perWord((word: Word): number => hashOf(word.lower))

/** What a form may be; flags. */
const NONE = 0, FIXED = 1, POINTED = 2, OPENS = 4, NAMED = 8, LONG_WORD = 16, NUMBERED = 32

const LISTED = new Map([...HEADS].map((word) => [word, NAMED]))
for (const word of LABELS) LISTED.set(word, (LISTED.get(word) ?? NONE) | NUMBERED)

function classOf(word: Word): number {
  const { shape, lower, text } = word
  if (shape === Shape.Punctuation || shape === Shape.Symbol || shape === Shape.Url) return NONE
  let known = NONE
  if (word.parts || shape === Shape.Capital) known |= FIXED
  else if (shape === Shape.Lower) {
    if (fixed(word)) known |= FIXED
    if (OPEN_COMPOUNDS.has(lower)) known |= OPENS
    if ((text.length >= LONG || SHORT_COMPOUNDS.has(text)) && isPlain(text) && !text.endsWith('ly') && !STOPWORDS.has(text)) known |= LONG_WORD
  }
  if ((shape === Shape.Upper || lower === 'pm' || (lower.length < 7 && lower.includes('.'))) && POINTS.has(plainPoints(word))) known |= POINTED
  return known | (LISTED.get(lower) ?? NONE)
}
addTrigger((word) => classOf(word) << TERMS_SHIFT)

/** Letters a to z alone. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Short forms that stand with points and without. */
const POINTS = new Set('us un uk eu usa ussr uae dc fbi cia irs nato phd md pm ad bc gop vip hq tv'.split(' '))
const plainPoints = (word: Word): string => (word.lower.includes('.') ? word.lower.replaceAll('.', '') : word.lower)

/** A form that can be told by itself: a spelling, a hyphen, a figure in a compound, "Internet". */
const fixed = perWord((word: Word): Omit<Term, 'count'> | null => {
  const { lower, shape, parts } = word
  if (parts) return hyphenated(word)
  if (lower === 'internet') return shape === Shape.Upper ? null : { key: lower, form: word.text, way: 'capitals' }
  if ((shape !== Shape.Lower && shape !== Shape.Capital) || !isPlain(lower)) return null
  const spelling = spellingOf(lower)
  if (!spelling) return null
  const other = otherSpelling(lower)
  return { key: spelling.key, form: `${spelling.variety}:${lower}`, way: 'spelling', ...(other ? { other } : {}) }
})

const NUMBERS = new Map('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ').map((word, i) => [word, String(i)]))

function hyphenated({ lower, parts, shape }: Word): Omit<Term, 'count'> | null {
  const [first, ...rest] = parts!.map((part) => part.lower)
  const digits = /^\d{1,2}$/.test(first!) ? first! : NUMBERS.get(first!)
  if (digits !== undefined && rest.every((part) => /^[a-z]{3,}$/.test(part))) return { key: `${digits}-${rest.join('-')}`, form: lower, way: 'figure' }
  if (shape !== Shape.Lower || parts!.length !== 2 || !parts!.every((part) => /^[a-z]+$/.test(part.lower))) return null
  // "so-called", "by-and": a small word and a large one are no compound that could be closed.
  return (first!.length + rest[0]!.length >= LONG || SHORT_COMPOUNDS.has(first! + rest[0]!)) && (first!.length > 1 || first === 'e') ? { key: first! + rest[0]!, form: lower, way: 'compound' } : null
}

/** A capital inside a sentence makes a word part of a name, whose spelling is its own. */
function isName({ tokens: { words, flags } }: Block, i: number): boolean {
  const { shape, lower } = words[i]!
  if (lower === 'internet') return (flags[i]! & TokenFlag.First) !== 0
  if (shape !== Shape.Capital) return false
  // Most capitals stand inside a sentence: this comes first.
  return (flags[i]! & TokenFlag.First) === 0 || (words[i + 1] !== undefined && words[i + 1]!.shape !== Shape.Lower && words[i + 1]!.shape !== Shape.Punctuation && words[i + 1]!.shape !== Shape.Number)
}

/** What follows a noun that ends its phrase: a mark, or a small word; then grammar asks for no hyphen. */
function isNoun({ tokens: { words, count } }: Block, next: number): boolean {
  return next >= count || words[next]!.shape === Shape.Punctuation || STOPWORDS.has(words[next]!.lower)
}

/** "cease fire", where it is a noun. */
function isOpenCompound(block: Block, i: number): boolean {
  const next = block.tokens.words[i + 1]
  return next !== undefined && next.shape === Shape.Lower && OPEN_COMPOUNDS.get(block.tokens.words[i]!.lower)!.has(next.lower) && (isNoun(block, i + 2) || isVerb(block.tokens.words[i + 2]!)) && hasArticle(block, i)
}

/** What a noun before it does, or when: a verb in the past, an adverb. */
const isVerb = perWord(({ lower, shape }: Word): boolean => shape === Shape.Lower && (/(?:ed|ly)$/.test(lower) || AFTER_NOUNS.has(lower)))
const AFTER_NOUNS = new Set('grew rose fell made took said says came went began stood held lost won gave got kept led met paid ran saw sold spent told has had first again today yesterday tomorrow now then here there still also'.split(' '))

/** An article or the like before a noun: "the cease fire", not "ordered to cease fire". */
function hasArticle({ tokens: { words } }: Block, i: number): boolean {
  return [words[i - 1], words[i - 2]].some((word) => word !== undefined && ARTICLES.has(word.lower))
}
const ARTICLES = new Set("the a an this that these those any no its their his her our your of for in by with 's ’s".split(' '))

/** "US" in a line of capitals may be "us"; "US$" is money; "pm" is a time only after a figure. */
function points({ tokens: { words, flags } }: Block, i: number): boolean {
  const plain = plainPoints(words[i]!)
  if (plain === 'pm') return words[i - 1]?.shape === Shape.Number
  const next = words[i + 1]
  return !(next?.text === '$' && flags[i + 1]! & TokenFlag.Joined) && !(plain === 'md' && words[i - 1]?.text === ',')
}

/** Before a small word or a mark inside the sentence: where a point may also end the sentence, and before a name ("U.S. Steel"), forms stay. */
function mayLosePoint({ tokens: { words, flags } }: Block, i: number): boolean {
  const next = words[i + 1]
  return next !== undefined && !(flags[i + 1]! & TokenFlag.First) && (next.shape === Shape.Lower || /^(?:,|;|:|\)|[’']s?)$/.test(next.text))
}

/** Mostly capitals: a headline of old wires, a label. */
function isLoud({ tokens: { words } }: Block): boolean {
  let upper = 0
  let small = 0
  for (let i = 0; i < words.length && i < 40; i++) {
    if (words[i]!.shape === Shape.Upper) upper++
    else if (words[i]!.shape === Shape.Lower) small++
  }
  return upper > small
}
