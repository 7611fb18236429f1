// The singular of a noun, and whether a word looks like a plural.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { IRREGULAR, NO_PLURAL } from './lexicon/nouns.js'

/**
 * The singular of a word that looks like a plural noun, or ''. Small letters, but names keep theirs (`A320s` → `A320`).
 * Endings are enough here: the word stands behind a number greater than one, where a noun in -s is a plural.
 */
export const singularOf = perWord((word: Word): string => {
  const { lower, text } = word
  const irregular = IRREGULAR.get(lower)
  if (irregular !== undefined) return irregular
  if (word.parts) {
    const last = singularOf(word.parts.at(-1)!)
    return last && word.parts.at(-1)!.text.length > 1 ? lower.slice(0, lower.lastIndexOf('-') + 1) + last : ''
  }
  if (!lower.endsWith('s') || lower.length < 3 || NO_PLURAL.has(lower)) return ''
  if (/^\p{Lu}[\p{Lu}\d]+s$/u.test(text)) return text.slice(0, -1)
  // "12 TOS": initials; "THREE OFFICERS" is a headline.
  if (word.shape === Shape.Upper && lower.length < 5) return ''
  if (word.shape === Shape.Punctuation || word.shape === Shape.Symbol || word.shape === Shape.Url || word.shape === Shape.Number || lower.includes("'")) return ''
  if (/(?:ss|us|is|ous|ics)$/.test(lower)) return ''
  if (/[^aeiou]ies$/.test(lower)) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
  if (/(?:s|x|z|ch|sh)es$/.test(lower) && !/(?:[aeiou](?:s|z)es|axes)$/.test(lower)) return lower.slice(0, -2)
  if (/[aeiou]ses$/.test(lower) || /[^o]oes$/.test(lower)) return /oes$/.test(lower) && lower.length > 5 ? lower.slice(0, -2) : lower.slice(0, -1)
  return lower.slice(0, -1)
})
