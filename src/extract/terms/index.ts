// Words and phrases that can be written in several ways, each form once for a document.
import { type Block, type ClaimValues, hashOf, Shape, TokenFlag, type Word } from '../../model/index.js'
import type { Draft, ExtractorFactory } from '../collector.js'
import { perWord } from '../facts.js'
import { STOPWORDS } from '../stopwords.js'
import { OPEN_COMPOUNDS } from './compounds.js'
import { phraseAt } from './phrases.js'
import { spellingOf } from './spelling.js'

type Term = ClaimValues['term']
const NOT_PROSE = TokenFlag.Quoted | TokenFlag.Code | TokenFlag.Emphasis
const LONG = 6

export const terms: ExtractorFactory = (_document, out) => {
  const seen = new Map<string, Draft>()
  const long = new Map<Word, { at: number; count: number }>()
  const emit = (value: Omit<Term, 'count'>, first: number, last: number): void => {
    const id = `${value.way}\u0000${value.form}`
    const known = seen.get(id)
    if (!known) seen.set(id, out.emit('term', first, last, { ...value, count: 1 }))
    else if (known.claim.kind === 'term') {
      const was: Term = known.claim.value
      known.claim.value = { ...was, count: was.count + 1, ...(value.noun ? { noun: true } : {}) }
    }
  }
  return {
    block(block) {
      const { words, flags, starts, count } = block.tokens
      const prose = block.kind !== 'title' && block.kind !== 'heading'
      const loud = isLoud(block)
      for (let i = 0; i < count; i++) {
        const word = words[i]!
        const known = classOf(word)
        if (known === NONE || flags[i]! & NOT_PROSE) continue
        if (known & LONG_WORD) {
          const one = long.get(word)
          if (one) one.count++
          else long.set(word, { at: out.sourceAt(starts[i]!), count: 1 })
        }
        if (known & FIXED && !isName(block, i)) emit({ ...fixed(word)!, ...(word.parts && isNoun(block, i + 1) ? { noun: true } : {}) }, i, i + 1)
        if (known & POINTED && !loud && points(block, i)) emit({ key: plainPoints(word), form: word.text, way: 'points' }, i, i + 1)
        if (known & OPENS && i + 1 < count && OPEN_COMPOUNDS.get(word.lower)!.has(words[i + 1]!.lower) && words[i + 1]!.shape === Shape.Lower && isNoun(block, i + 2) && hasArticle(block, i)) {
          emit({ key: word.lower + words[i + 1]!.lower, form: `${word.lower} ${words[i + 1]!.lower}`, way: 'compound', noun: true }, i, i + 2)
        }
        if (known & CAPITAL && prose && !loud) {
          const phrase = phraseAt(block, i)
          if (phrase) {
            emit({ key: phrase.key, form: phrase.form, way: 'capitals' }, phrase.first, phrase.last)
            i = phrase.last - 1
          }
        }
      }
    },
    end() {
      for (const [word, { at, count }] of long) out.longWords.push(hashOf(word.lower), at, count)
    },
  }
}

/** What a form may be; flags. */
const NONE = 0, FIXED = 1, POINTED = 2, OPENS = 4, CAPITAL = 8, LONG_WORD = 16

const classOf = perWord((word: Word): number => {
  const { shape, lower } = word
  if (shape === Shape.Punctuation || shape === Shape.Symbol || shape === Shape.Url) return NONE
  let known = NONE
  if (fixed(word)) known |= FIXED
  if (POINTS.has(plainPoints(word)) && (shape === Shape.Upper || /\./.test(lower) || lower === 'pm')) known |= POINTED
  if (shape === Shape.Lower && OPEN_COMPOUNDS.has(lower)) known |= OPENS
  if (shape === Shape.Lower && !word.parts && lower.length >= LONG && /^[a-z]+$/.test(lower)) known |= LONG_WORD
  if (shape === Shape.Capital || shape === Shape.Upper || shape === Shape.Mixed || LABEL.test(lower)) known |= CAPITAL
  return known
})
const LABEL = /^(?:article|section|chapter|title|annex|appendix|resolution|phase|tier|level|clause|schedule|amendment|protocol|directive)$/

/** Short forms that stand with points and without. */
const POINTS = new Set('us un uk eu usa ussr uae dc fbi cia irs nato phd md pm ad bc gop vip hq tv'.split(' '))
const plainPoints = (word: Word): string => word.lower.replaceAll('.', '')

/** A form that can be told by itself: a spelling, a hyphen, a figure in a compound, "Internet". */
const fixed = perWord((word: Word): Omit<Term, 'count'> | null => {
  const { lower, shape, parts } = word
  if (parts) return hyphenated(word)
  if (lower === 'internet') return shape === Shape.Upper ? null : { key: lower, form: word.text, way: 'capitals' }
  if ((shape !== Shape.Lower && shape !== Shape.Capital) || !/^[a-z]+$/.test(lower)) return null
  const spelling = spellingOf(lower)
  return spelling && { key: spelling.key, form: `${spelling.variety}:${lower}`, way: 'spelling' }
})

const NUMBERS = new Map('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ').map((word, i) => [word, String(i)]))

function hyphenated({ lower, parts, shape }: Word): Omit<Term, 'count'> | null {
  const [first, ...rest] = parts!.map((part) => part.lower)
  const digits = /^\d{1,2}$/.test(first!) ? first! : NUMBERS.get(first!)
  if (digits !== undefined && rest.every((part) => /^[a-z]{3,}$/.test(part))) return { key: `${digits}-${rest.join('-')}`, form: lower, way: 'figure' }
  if (shape !== Shape.Lower || parts!.length !== 2 || !parts!.every((part) => /^[a-z]+$/.test(part.lower))) return null
  // "so-called", "by-and": a small word and a large one are no compound that could be closed.
  return first!.length + rest[0]!.length >= LONG && (first!.length > 1 || first === 'e') ? { key: first! + rest[0]!, form: lower, way: 'compound' } : null
}

/** A capital inside a sentence makes a word part of a name, whose spelling is its own. */
function isName({ tokens: { words, flags } }: Block, i: number): boolean {
  const { shape, lower } = words[i]!
  if (lower === 'internet') return (flags[i]! & TokenFlag.First) !== 0
  if (shape !== Shape.Capital) return false
  return (flags[i]! & TokenFlag.First) === 0 || (words[i + 1] !== undefined && words[i + 1]!.shape !== Shape.Lower && words[i + 1]!.shape !== Shape.Punctuation && words[i + 1]!.shape !== Shape.Number)
}

/** What follows a noun that ends its phrase: a mark, or a small word; then grammar asks for no hyphen. */
function isNoun({ tokens: { words, count } }: Block, next: number): boolean {
  return next >= count || words[next]!.shape === Shape.Punctuation || STOPWORDS.has(words[next]!.lower)
}

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
