// A run of capitals taken apart: title, person, place, organisation.
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import type { Collector, Draft } from '../collector.js'
import { Is, nameClass } from './classes.js'
import { PLACE_PHRASES, PLACE_STARTS } from './places.js'
import { DOMAINS } from './runs.js'

export type NameType = 'person' | 'place' | 'organization' | 'other'

/** One place in a document where a name stands. */
export interface Mention {
  readonly block: number
  /** Tokens of the block: the name without honorific and title, `last` exclusive. */
  readonly first: number
  readonly last: number
  type: NameType
  /** Where the run of capitals begins that the name ends: before `first` stand title and honorific. */
  readonly from: number
  /** Something says that it is a person: an honorific, a post, an age. */
  readonly titled: boolean
  /** Its only capital opens a sentence and may mean nothing: a name only if the document confirms it. */
  readonly doubtful: boolean
  /** Its first word is a given name or a place that the lexicons know: no misspelling of another. */
  readonly known: boolean
  draft: Draft | null
  /** Fullest form known in the document. */
  name: string
}

const SAYS = new Set('said says told added asked wrote tweeted testified declined confirmed announced noted stressed explained insisted replied argued'.split(' '))
const DISHES = new Set(['chicken kiev', 'chicken kyiv', 'kiev cake', 'peking duck', 'beijing duck', 'bombay duck', 'bombay mix', 'madras curry', 'brussels sprouts', 'swiss cheese', 'calcutta cup'])
const DISH_STARTS = new Set([...DISHES].map((dish) => dish.split(' ')[0]!))
const DETERMINERS = new Set('the a an this that these those'.split(' '))
const PLACE_BEFORE = new Set('in near at outside toward towards from'.split(' '))

/** The names in tokens [first, last) of a block. */
export function mentionsOf(block: Block, index: number, first: number, last: number): readonly Mention[] {
  const { words } = block.tokens
  const opens = first
  const heads = headsSentence(block, first)
  while (first < last && opener(words[first]!, heads)) first++
  if (first >= last || (last - first === 1 && nameClass(words[first]!) & Is.Opener)) return NONE
  const size = last - first
  const classes: number[] = []
  for (let i = first; i < last; i++) classes.push(nameClass(words[i]!))
  const run: Run = { block, index, first, opens, heads, classes }
  // The last title with something after it, past honorifics: `Mayor Dr. Ann Hale`.
  let title = -1
  for (let i = 0; i < size - 1; i++) {
    const is = classes[i]!
    if (is & Is.Honorific || (is & Is.Title && !(is & Is.Given && i === 0 && size === 2))) title = i
  }
  if (title >= 0 && !(classes[title + 1]! & Is.Suffix && title + 2 === size)) {
    let person = title + 1
    if (!(classes[person]! & Is.Capital)) person = afterChain(words, first, classes, person)
    const rest = person < size ? classes.slice(person) : []
    if (rest.length > 0 && rest.length <= 5 && (rest[0]! & Is.Given || !rest.some((is) => is & Is.Organisation)) && isPersonal(rest, words[first + person]!)) {
      const organisation = before(run, title)
      const found = mention(run, person, size, 'person', true)
      return organisation ? [organisation, found] : [found]
    }
    if (person >= size) return listOf(before(run, title))
  }
  if (classes[size - 1]! & Is.Title && !(classes[0]! & Is.Given && size <= 3)) return listOf(before(run, size - 1))
  // `Ukrainian Kyrylo Budanov`: the adjective is not his name.
  let from = 0
  while (from < size - 1 && classes[from]! & Is.Demonym && classes[from + 1]! & Is.Given) from++
  const head = classes[from]!
  if (size - from === 1 && head & Is.Demonym && !(head & (Is.Place | Is.Given))) return NONE
  // A dish is no place.
  if (size - from === 1 && head & Is.Place && DISHES.has(`${words[first - 1]?.lower} ${words[first + from]!.lower}`) || (DISH_STARTS.has(words[first + from]!.lower) && DISHES.has(`${words[first + from]!.lower} ${words[last]?.lower}`))) return NONE
  const type = typeOf(block, words, first + from, last, from === 0 ? classes : classes.slice(from))
  return [mention(run, from, size, type)]
}

const NONE: readonly Mention[] = []
const listOf = (one: Mention | null): readonly Mention[] => (one ? [one] : NONE)

/** A run of capitals behind its opening words. */
interface Run {
  readonly block: Block
  readonly index: number
  readonly first: number
  /** Where it begins with its opening words. */
  readonly opens: number
  /** It stands where a capital means little. */
  readonly heads: boolean
  /** `nameClass` of each word. */
  readonly classes: readonly number[]
}

/** The mention in words [from, to) of a run. */
function mention({ block, index, first, opens, heads, classes }: Run, from: number, to: number, type: NameType, titled = false): Mention {
  const is = classes[from]!
  const doubtful = to - from === 1 && !titled && from === 0 && first === opens && heads && !(is & (Is.Given | Is.Place | Is.Upper)) && !says(block, first + to)
  return { block: index, first: first + from, last: first + to, type, from: opens, titled, doubtful, known: (is & (Is.Given | Is.Place)) !== 0, draft: null, name: '' }
}

/** At the head of a sentence, or after a colon, a dash or an opening mark, where a capital means as little. */
function headsSentence({ tokens: { words, flags } }: Block, at: number): boolean {
  return (flags[at]! & TokenFlag.First) !== 0 || at === 0 || /^[:“‘"'(•*–—-]+$/.test(words[at - 1]!.text)
}

function opener(word: Word, heads: boolean): boolean {
  const is = nameClass(word)
  if (!(is & Is.Capital)) return true
  return (is & Is.Opener) !== 0 && (heads || DETERMINERS.has(word.lower))
}

/** A person's name: it begins with a given name or initial, or at least with no word of place, people or office. */
function isPersonal(classes: readonly number[], first: Word): boolean {
  const head = classes[0]!
  if (head & (Is.Given | Is.Initial)) return true
  if (classes.length > 1 && classes.at(-1)! & Is.Geography) return false
  return !(head & (Is.Place | Is.Demonym | Is.Organisation | Is.Opener)) && !(head & Is.Upper && first.text.length < 5) && !DOMAINS.has(first.lower)
}

/** After `Secretary of`: past the office's own words to the person's name, or the end. */
function afterChain(words: readonly Word[], first: number, classes: readonly number[], from: number): number {
  const size = classes.length
  let lastBridge = from
  for (let i = from; i < size; i++) if (!(classes[i]! & Is.Capital)) lastBridge = i
  for (let i = lastBridge + 2; i < size; i++) if (classes[i]! & Is.Given && !(classes[i]! & Is.Place)) return i
  // No given name that we know: the domain's words end where a word is none of them.
  let i = lastBridge + 1
  while (i < size && (DOMAINS.has(words[first + i]!.lower) || classes[i]! & (Is.Place | Is.Organisation | Is.Geography | Is.Demonym | Is.Upper))) i++
  return i > lastBridge + 1 ? i : size
}

/** The organisation that the words before the title name: `White House National Security Council` of `… Council spokesman`. */
function before(run: Run, title: number): Mention | null {
  const { block, first, classes } = run
  let head = 0
  for (let i = 0; i < title; i++) if (classes[i]! & Is.Organisation && !(classes[i]! & Is.Title)) head = i + 1
  return head === 0 || (head === 1 && DOMAINS.has(block.tokens.words[first]!.lower)) ? null : mention(run, 0, head, 'organization')
}

function says(block: Block, at: number): boolean {
  const next = block.tokens.words[at]
  return next !== undefined && SAYS.has(next.lower) && !/s$/i.test(block.tokens.words[at - 1]!.text)
}

function typeOf(block: Block, words: readonly Word[], first: number, last: number, classes: readonly number[]): NameType {
  const size = last - first
  const head = classes[0]!
  const tail = classes[size - 1]!
  let all = 0
  for (let i = 0; i < size; i++) all |= classes[i]!
  if (size > 1 && PLACE_STARTS.has(words[first]!.lower) && PLACE_PHRASES.has(words.slice(first, last).map((word) => word.lower).join(' '))) return 'place'
  if (size === 1) {
    if (head & Is.Place) return 'place'
    if (head & Is.Upper) return 'organization'
    if (head & Is.Given) return 'person'
    return PLACE_BEFORE.has(words[first - 1]?.lower ?? '') ? 'place' : says(block, last) ? 'person' : 'other'
  }
  const given = head & Is.Given && !(head & Is.Place && !(tail & Is.Given))
  if (all & Is.Organisation && !(given && size === 2)) return 'organization'
  if (tail & Is.Geography && !(given && size === 2)) return 'place'
  if (given && size <= 5 && !(all & Is.Upper)) return 'person'
  if (tail & Is.Suffix || classes.slice(1, -1).some((is) => is & Is.Initial) || (head & Is.Initial && size <= 3)) return 'person'
  if (classes.every((is) => is & (Is.Place | Is.Geography | Is.Demonym))) return 'place'
  if (size <= 4 && !(all & (Is.Upper | Is.Demonym)) && (!(all & Is.Place) || (head & Is.Given && !(tail & Is.Place))) && classes.every((is, i) => is & (Is.Capital | Is.Particle) && (i === 0 || !(is & Is.Opener))) && personFollows(block, last)) return 'person'
  return 'other'
}

/** `…, 34,`, `…, a 34-year-old`, `…, who`, `… said`: a person stands before. */
function personFollows(block: Block, at: number): boolean {
  const { words } = block.tokens
  const next = words[at]
  if (!next) return false
  if (SAYS.has(next.lower)) return true
  if (next.text !== ',') return next.lower === 'who' || next.lower === 'whose'
  const after = words[at + 1]
  if (!after) return false
  if (after.shape === Shape.Number) return /^\d{1,3}$/.test(after.text) && Number(after.text) < 110 || /-year-old$/.test(after.lower)
  return after.lower === 'who' || after.lower === 'whose' || after.lower === 'aged'
}

/** The mentions of each document while it is read, for the extractors that come after. */
const mentions = new WeakMap<Collector, Mention[]>()
export const mentionsIn = (out: Collector): Mention[] => {
  let list = mentions.get(out)
  if (!list) mentions.set(out, (list = []))
  return list
}
