// Content words: what a word says about what a text is about.
import { stemmer } from 'stemmer'
import { Shape, type Word } from '../model/index.js'
import { perWord } from './facts.js'
import { STOPWORDS } from './stopwords.js'
import { Vocabulary } from './vocabulary.js'

const NONE: readonly string[] = []
/** Written with a hyphen or without: "pre-training", "pretraining". */
const PREFIXES = /^(?:pre|re|co|non|anti|multi|sub|mini|micro|semi|inter|over|under|post|de|un|e|auto|self)$/

/** Numbers in words say how many, not what. */
const NUMBERS = new Set(
  ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions mln billion billions bln bn trillion trillions dozen dozens half percent pct cent').split(' '),
)
const NOTHING: ReadonlySet<string> = new Set([...STOPWORDS, ...NUMBERS])
const isNothing = (text: string): boolean => text.length < 2 || NOTHING.has(text)

/**
 * The content words in a word form, lower case: none for a stopword, a figure or a mark, one for most words, several for a
 * compound ("drive-by") or an identifier (`slot-timeout`, `minibatch.rows`, `HS_WEB_PORT`, `retentionInHours`).
 */
export const contentWords = perWord((word: Word): readonly string[] => {
  if (word.shape > Shape.Mixed || word.lower.length < 2) return NONE
  if (word.plain && word.shape !== Shape.Mixed) return isNothing(word.lower) ? NONE : [word.lower]
  if (/[_.-]./.test(word.lower) && !/^(?:\p{L}\.)+$/u.test(word.lower)) {
    const parts = word.lower.split(/[_.-]+/).filter(Boolean)
    const joined = parts.length > 1 && PREFIXES.test(parts[0]!) ? [parts[0]! + parts[1]!, ...parts.slice(2)] : parts
    // A unit that an identifier names: `lease_ms`.
    return joined.filter((part) => part === 'ms' || (!isNothing(part) && !/^\d+$/.test(part)))
  }
  if (word.shape === Shape.Mixed && /^\p{Ll}+\p{Lu}/u.test(word.text)) {
    return word.text.replace(/\p{Lu}/gu, (capital) => ` ${capital.toLowerCase()}`).trim().split(' ').filter((part) => !isNothing(part))
  }
  return isNothing(word.lower) ? NONE : [word.lower.replace(/\.$/, '')]
})

/** The stems of a form's content words: asked for once a form, by STEMS. */
function contentStems(word: Word): readonly string[] {
  const words = contentWords(word)
  return words.length === 0 ? NONE : words.length === 1 ? [stemmer(words[0]!)] : words.map((one) => stemmer(one))
}

/** Content words, and their stems, by number. */
export const WORDS = new Vocabulary(contentWords)
export const STEMS = new Vocabulary(contentStems)
