// Quotation marks and the role that their place gives them. Marks come mixed, so place counts for more than shape.
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { addTrigger, hasTrigger, MARKS, triggersOf } from '../triggers.js'

const NONE = 0, STRAIGHT = 1, OPENING = 2, CLOSING = 3, SINGLE = 4, SINGLE_OPENING = 5, GRAVE = 6

const KINDS: ReadonlyMap<string, number> = new Map([
  ['"', STRAIGHT], ['“', OPENING], ['«', OPENING], ['„', OPENING], ['‟', OPENING], ['”', CLOSING], ['»', CLOSING], ['″', STRAIGHT],
  ["'", SINGLE], ['’', SINGLE], ['‘', SINGLE_OPENING], ['‛', SINGLE_OPENING], ['`', GRAVE],
])
const markKind = ({ text }: Word): number => (text.length === 1 ? (KINDS.get(text) ?? NONE) : NONE)
/** The bit before a template's placeholder. */
const BRACE = 7
addTrigger((word) => (word.text === '{' ? BRACE : markKind(word)))

export interface Mark {
  readonly block: number
  /** The mark's tokens, `last` exclusive: two single marks stand for a double one. */
  readonly first: number
  readonly last: number
  readonly single: boolean
  /** `either` when its place allows both. */
  readonly role: 'open' | 'close' | 'either'
  /** Whether it may be a sign of inches or feet, or an apostrophe. */
  readonly doubtful: boolean
}

/** The quotation marks of a block, in order. Code is left out. */
export function marksOf(block: Block, index: number, out: Mark[]): void {
  if (!hasTrigger(block, MARKS)) return
  const { words, flags, count } = block.tokens
  const triggers = triggersOf(block)
  // "»" alone is an arrow at the end of a link.
  const angular = block.text.includes('«') && block.text.includes('»')
  let inAttribute = false
  for (let i = 0; i < count; i++) {
    const kind = triggers[i]! & MARKS
    if (kind === NONE) continue
    const word = words[i]!
    if (kind === BRACE) {
      // A template's placeholder or shortcode is no prose.
      if (words[i + 1]?.text === '{') while (i + 1 < count && !(words[i]!.text === '}' && words[i + 1]!.text === '}')) i++
      continue
    }
    if (flags[i]! & TokenFlag.Code || (!angular && (word.text === '«' || word.text === '»'))) continue
    if (kind === STRAIGHT && (inAttribute || (words[i - 1]?.text === '=' && flags[i]! & TokenFlag.Joined))) {
      inAttribute = !inAttribute
      continue
    }
    const twin = kind >= SINGLE && i + 1 < count && (flags[i + 1]! & TokenFlag.Joined) !== 0 && markKind(words[i + 1]!) === kind
    if (kind === GRAVE && !twin) continue
    const last = twin ? i + 2 : i + 1
    const single = kind >= SINGLE && !twin
    const spaceBefore = i === 0 || (flags[i]! & TokenFlag.Joined) === 0
    const spaceAfter = last >= count || (flags[last]! & TokenFlag.Joined) === 0
    const previous = words[i - 1]
    const next = words[last]
    const opens = !spaceAfter && (spaceBefore || OPENS_AFTER.has(previous!.text) || markKind(previous!) !== NONE) && !CLOSES_BEFORE.has(next!.text)
    const closes = !spaceBefore && !OPENS_ONLY.has(previous!.text) && (spaceAfter || next!.shape === Shape.Punctuation || markKind(next!) !== NONE)
    let role: Mark['role'] = opens === closes ? 'either' : opens ? 'open' : 'close'
    if (kind === OPENING || kind === SINGLE_OPENING || kind === GRAVE) role = closes && !opens ? 'either' : 'open'
    else if (kind === CLOSING) role = opens && !closes ? 'either' : 'close'
    const inches = previous?.shape === Shape.Number && !spaceBefore && (kind === STRAIGHT || kind === SINGLE || kind === CLOSING)
    out.push({ block: index, first: i, last, single, role, doubtful: inches })
    i = last - 1
  }
}

const OPENS_AFTER = new Set(['(', '[', '{', '-', '--', '—', '–', '/', '…', '...', ':', ','])
const OPENS_ONLY = new Set(['(', '[', '{'])
const CLOSES_BEFORE = new Set([',', '.', ';', ':', '!', '?', ')', ']', '}'])
