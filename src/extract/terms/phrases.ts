// Phrases that may be written with capitals or without: "Defense Contact Group", "defense contact group"; "Article 5".
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { STOPWORDS } from '../stopwords.js'

/** Last words of names of bodies, texts and events that are common nouns as well. */
const HEADS = new Set(
  ('group committee commission council agreement act treaty plan fund bank ministry department agency office court party union association board program programme project summit conference parliament senate congress ' +
    'administration army navy forces university college school hospital church street avenue road river mountains lake island islands bridge airport station stadium park museum library theatre theater award awards prize ' +
    'cup league championship championships games war revolution crisis accord accords protocol convention charter constitution amendment bill code initiative movement front alliance coalition federation republic kingdom ' +
    'empire province county district state region valley coast sea ocean bay gulf peninsula desert canal strait corporation institute centre center service services bureau authority organization organisation team society ' +
    'foundation trust network system index exchange community partnership task force police').split(' '),
)
/**
 * Heads before which one capitalised word may stand in a mere description: "a Chicago court", "the Ohio company". With
 * these, two small words at least must follow the capital.
 */
const PLAIN_HEADS = new Set(
  ('group committee commission council agreement plan fund bank agency office court association board program programme project conference forces school hospital church road river lake bridge airport station park ' +
    'library award awards league games crisis bill code initiative movement coalition province district state region coast team system exchange partnership police service services bureau authority institute center centre ' +
    'administration network index army navy summit island college stadium force foundation society trust organization organisation task theatre theater university museum street avenue front team').split(' '),
)
const INSIDE = new Set(['of', 'the', 'and', 'for', '&', 'on'])
/** What is numbered: "article 5", "phase 2". */
const LABELS = new Set('article section chapter title annex appendix resolution phase tier level clause schedule amendment protocol directive'.split(' '))
const MOST_SMALL = 3

const isCapital = perWord((word: Word): boolean => (word.shape === Shape.Capital || word.shape === Shape.Mixed || word.shape === Shape.Upper) && /^\p{Lu}/u.test(word.text) && !STOPWORDS.has(word.lower))
const isSmall = perWord((word: Word): boolean => word.shape === Shape.Lower && !word.parts && word.lower.length > 2 && !STOPWORDS.has(word.lower))
const isHead = perWord((word: Word): boolean => HEADS.has(word.lower))
const isLabel = perWord((word: Word): boolean => LABELS.has(word.lower))
const NOT_PROSE = TokenFlag.Quoted | TokenFlag.Code | TokenFlag.Emphasis

/** Where a phrase stands, `last` exclusive. */
export interface Phrase {
  readonly key: string
  readonly form: string
  readonly first: number
  readonly last: number
}

/** The phrase that begins at token `i` with a capital, or the numbered thing named there; null when there is none. */
export function phraseAt(block: Block, i: number): Phrase | null {
  const { words, flags, count } = block.tokens
  const word = words[i]!
  if (flags[i]! & NOT_PROSE) return null
  if (isLabel(word)) {
    const next = words[i + 1]
    const numbered = next?.shape === Shape.Number && /^\d{1,3}$/.test(next.text) && !(flags[i]! & TokenFlag.First) && word.shape !== Shape.Upper
    return numbered ? { key: `${word.lower} #`, form: `${word.text} #`, first: i, last: i + 2 } : null
  }
  if (!isCapital(word)) return null
  if (i > 0 && isCapital(words[i - 1]!) && !(flags[i]! & TokenFlag.First)) return null
  let end = i + 1
  while (end < count && !(flags[end]! & NOT_PROSE)) {
    if (isCapital(words[end]!)) end++
    else if (INSIDE.has(words[end]!.text) && end + 1 < count && isCapital(words[end + 1]!)) end += 2
    else break
  }
  if (end - i >= 2 && isHead(words[end - 1]!)) return phrase(block, i, end)
  if (end - i > 3 || (end - i === 1 && flags[i]! & TokenFlag.First)) return null
  let head = end
  while (head < count && head - end < MOST_SMALL && isSmall(words[head]!) && !isHead(words[head]!)) head++
  if (head >= count || !isSmall(words[head]!) || !isHead(words[head]!) || flags[head]! & NOT_PROSE) return null
  // The longest name: "contact group" before "contact group meeting" would do, but "police department" goes on.
  while (head + 1 < count && isSmall(words[head + 1]!) && isHead(words[head + 1]!)) head++
  if (head === end && PLAIN_HEADS.has(words[head]!.lower)) return null
  return phrase(block, i, head + 1)
}

function phrase({ text, tokens: { words, starts, ends } }: Block, first: number, last: number): Phrase | null {
  // All in capitals: a headline, which says nothing.
  if (words.slice(first, last).every((word) => word.shape === Shape.Upper)) return null
  const form = text.slice(starts[first], ends[last - 1]).replace(/\s+/g, ' ')
  return { key: form.toLowerCase(), form, first, last }
}
