// Phrases that may be written with capitals or without: "Defense Contact Group", "defense contact group"; "Article 5".
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { STOPWORDS } from '../stopwords.js'

/** Last words of names of bodies, texts and events that are common nouns as well. */
export const HEADS: ReadonlySet<string> = new Set(
  ('group committee commission council agreement act treaty plan fund bank ministry department agency office court party union association board program programme project summit conference parliament senate congress ' +
    'administration army navy forces university college school hospital church street avenue road river mountains lake island islands bridge airport station stadium park museum library theatre theater award awards prize ' +
    'cup league championship championships games war revolution crisis accord accords protocol convention charter constitution amendment bill code initiative movement front alliance coalition federation republic kingdom ' +
    'empire province county district state region valley coast sea ocean bay gulf peninsula desert canal strait corporation institute centre center service services bureau authority organization organisation team society ' +
    'foundation trust network system index exchange community partnership force police').split(' '),
)
/** Heads before which one capitalised word makes a name: of others it may be a mere description ("a Chicago court", "the Ohio company"). */
const NAMING_HEADS = new Set(
  ('act treaty ministry department party union parliament senate congress mountains islands cup war revolution accord accords protocol convention charter constitution federation republic kingdom empire county valley sea ' +
    'ocean bay gulf peninsula desert canal strait prize championship championships alliance community corporation').split(' '),
)
const INSIDE = new Set(['of', 'the', 'and', 'for', '&', 'on'])
/** What is numbered: "article 5", "phase 2". */
export const LABELS: ReadonlySet<string> = new Set('article section chapter title annex appendix resolution phase tier level clause schedule amendment protocol directive'.split(' '))
const MOST_SMALL = 3
const LONGEST = 8
const NOT_PROSE = TokenFlag.Quoted | TokenFlag.Code | TokenFlag.Emphasis

const isHead = (word: Word): boolean => HEADS.has(word.lower)
const isCapital = perWord((word: Word): boolean => (word.shape === Shape.Capital || word.shape === Shape.Mixed || word.shape === Shape.Upper) && /^\p{Lu}/u.test(word.text) && !STOPWORDS.has(word.lower))
const isSmall = perWord((word: Word): boolean => word.shape === Shape.Lower && !word.parts && word.lower.length > 2 && !STOPWORDS.has(word.lower))

/** Where a phrase stands, `last` exclusive. */
export interface Phrase {
  readonly key: string
  readonly form: string
  readonly first: number
  readonly last: number
}

/** The numbered thing at token `i`, a label: "Article 5". Its form leaves the number out. */
export function numberedAt({ tokens: { words, flags } }: Block, i: number): Phrase | null {
  const word = words[i]!
  const next = words[i + 1]
  if (next?.shape !== Shape.Number || !/^\d{1,3}$/.test(next.text) || flags[i]! & (NOT_PROSE | TokenFlag.First) || word.shape === Shape.Upper) return null
  return { key: `${word.lower} #`, form: word.text, first: i, last: i + 2 }
}

/** The phrase that ends at token `head`, a common noun, and begins with a capital; null when there is none. */
export function phraseEndingAt(block: Block, head: number): Phrase | null {
  const { words, flags, count } = block.tokens
  if (flags[head]! & NOT_PROSE) return null
  // "police department": the phrase goes on to its last noun.
  const next = words[head + 1]
  if (next && head + 1 < count && isHead(next) && next.shape === words[head]!.shape) return null
  let first = head
  let small = 0
  while (first > 0 && isSmall(words[first]!) && small <= MOST_SMALL) { first--; small++ }
  if (small > MOST_SMALL || !isCapital(words[first]!) || (small === 1 && !NAMING_HEADS.has(words[head]!.lower))) return null
  let capitals = 1
  while (first > 0 && head - first < LONGEST) {
    if (isCapital(words[first - 1]!)) { first--; capitals++ }
    else if (INSIDE.has(words[first - 1]!.text) && first > 1 && isCapital(words[first - 2]!)) { first -= 2; capitals++ }
    else break
  }
  if (head - first >= LONGEST || first === head || (small > 0 && capitals > 3)) return null
  // One capital that begins a sentence says nothing; nor does a line of capitals.
  if (capitals === 1 && flags[first]! & TokenFlag.First) return null
  for (let i = first; i <= head; i++) if (flags[i]! & NOT_PROSE) return null
  return phrase(block, first, head + 1)
}

function phrase({ text, tokens: { words, starts, ends } }: Block, first: number, last: number): Phrase | null {
  if (words.slice(first, last).every((word) => word.shape === Shape.Upper)) return null
  const form = text.slice(starts[first], ends[last - 1]).replace(/\s+/g, ' ')
  return { key: form.toLowerCase(), form, first, last }
}
