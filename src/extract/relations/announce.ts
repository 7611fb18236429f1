// "… the following six steps", "three reasons why …": the words that announce how many items will follow.
import { type Block, Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { smallNumber } from './numbers.js'

/** How the words announce their items; a check weighs them. */
export type Cue =
  /** The counted noun is the last word: `five steps:`. */
  | 'adjacent'
  /** `there are six roles`, `here are`, `the following six`, `these three`, `consists of nine members`. */
  | 'presented'
  /** `two common approaches are:`, `… as follows:`. */
  | 'equated'
  /** `ways to …`, `things that …`: more words about the noun follow. */
  | 'described'
  /** In a heading or a title. */
  | 'heading'
  /** The items follow in the same sentence. */
  | 'inline'

export interface Announcement {
  readonly number: number
  /** Tokens of the number and its noun, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** The words after the number as far as they can belong to the noun, lower case. */
  readonly noun: string
  readonly cues: readonly Cue[]
  /** Every other small number in the same sentence. */
  readonly others: readonly number[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before a number: a bound, a range, a sample or a label ("no. 5"). */
const LOOSE_BEFORE = set('about around approximately roughly nearly almost over than least most to or some up as only every per no number version nos under below')
/** After a number: what follows need not be all. */
const OPEN_AFTER = set('include includes including included such like example examples instance e.g e.g. i.e etc among some few several highlights especially notably particularly mainly mostly additional')
/** Before a colon, these ask for something else than the counted things: "eight of us gathered to:", "because:". */
const SLOT = set('to because of with for by that if when from on in at as and or but while whether into about against between through than like said says say asked wrote')
/** Words that end a noun phrase. */
const ENDS_NOUN = set(
  'to of for that which who whom whose in on at from with by about into within across under between through after before during when where why how as and or but so if while than because ' +
    'are is were was be been being have has had do does did can could should may might must will would shall you we i they it he she your our their my his her its this these those the a an ' +
    'not only also now below above here there following listed available needed required involved',
)
const BE = set("are is were was be 're")
/** After "are": what still leads to the list. */
const STILL_EQUATED = set('as to listed shown given set on in available below the')
const PRESENTS = set('there here below following these consist consists consisted consisting comprise comprises comprised comprising contain contains contained containing has have had having are were')
const BETWEEN = set('the of by into up only all just currently our its their your my main top first next last other')
/** After a noun: the start of more words about it. */
const DESCRIBES = set('to of for that which who in on at from with by you we they it when where why how can could should may might must will would about within across under as')
/** After a comma, these go on about the counted things: ", of which two are required". */
const GOES_ON = set('of each all both which who and but none every')
const DETERMINERS = set('the its their his her our your my these those')
const ANY_OF = set('one each any all either')

const isLabelled = (word: Word): boolean => word.shape === Shape.Capital || word.shape === Shape.Upper || word.shape === Shape.Mixed
/** Plural as far as its form tells, with the irregular ones that documents count. */
const isPlural = perWord(({ lower }: Word): boolean =>
  /(?:[^su]s|ees|[aeiou]uses)$/.test(lower) || /^(?:people|men|women|children|criteria|media|data|phenomena|feet|series|species)$/.test(lower))

/**
 * The announcement in the tokens [from, to) of `block`: a sentence that stands before a list, or before a colon.
 * `taken(token)` tells the tokens of dates and the like. Null when no number there counts what will follow.
 */
export function announcementIn(block: Block, from: number, to: number, taken: (token: number) => boolean): Announcement | null {
  const { words } = block.tokens
  let end = to
  while (end > from && words[end - 1]!.shape === Shape.Punctuation) end--
  const numbers: number[] = []
  let best: Announcement | null = null
  for (let i = from; i < end; i++) {
    const number = countAt(words, i)
    if (number < 0) continue
    numbers.push(number)
    if (number < 2 || taken(i) || !isCount(block, from, i)) continue
    const found = read(block, from, i, end, number)
    if (found && (best === null || found.cues.length >= best.cues.length)) best = found
  }
  return best && { ...best, others: numbers.filter((number) => number !== best!.number) }
}

/** The number at `i`: a dozen is twelve, half a dozen six. */
function countAt(words: readonly Word[], i: number): number {
  const number = smallNumber(words[i]!)
  if (words[i]!.lower !== 'dozen') return number
  const before = words[i - 1]?.lower
  return before === 'half' || (before === 'a' && words[i - 2]?.lower === 'half') ? 6 : before === 'a' ? 12 : -1
}

/** Whether the number at `i` counts what follows it: no amount, no label ("Step 3"), no bound, no range. */
function isCount(block: Block, from: number, i: number): boolean {
  const { words } = block.tokens
  if (i === from) return true
  const before = words[i - 1]!
  if (before.shape === Shape.Symbol || before.shape === Shape.Number || LOOSE_BEFORE.has(before.lower)) return false
  // "two of the five" are a part of them; "one of three", "each of the five": all of them are meant.
  let of = i - 1
  while (of > from && DETERMINERS.has(words[of]!.lower)) of--
  if (words[of]!.lower === 'of' && (of < i - 1 || of === from || smallNumber(words[of - 1]!) >= 0)) return of > from && ANY_OF.has(words[of - 1]!.lower)
  const head = block.kind === 'heading' || block.kind === 'title'
  if (!isLabelled(before) || PRESENTS.has(before.lower) || BETWEEN.has(before.lower) || DETERMINERS.has(before.lower)) return true
  // "Version 2 changes", "Python 3 modules": the number is a name's. A sentence may begin with a capital that is no name.
  return words[i]!.shape !== Shape.Number && (head || i - 1 === from)
}

function read(block: Block, from: number, i: number, end: number, number: number): Announcement | null {
  const { words } = block.tokens
  const noun: string[] = []
  let last = i + 1
  let plural = -1
  for (; last < end && last - i <= 7; last++) {
    const word = words[last]!
    if (word.shape >= Shape.Number || (ENDS_NOUN.has(word.lower) && !(last === i + 1 && word.lower === 'following'))) break
    if (smallNumber(word) >= 0) return null
    noun.push(word.lower)
    if (isPlural(word)) plural = last
  }
  if (plural < 0) return null
  const rest = words.slice(last, end).map((word) => word.lower)
  if ([...noun, ...rest].some((word) => OPEN_AFTER.has(word)) || asksForOther(rest)) return null
  const presented = noun[0] === 'following' || isPresented(words, from, i)
  const comma = rest.findIndex((word) => /^[,;(–—-]+$/.test(word))
  if (comma >= 0 && !(presented && rest[comma] === ',' && GOES_ON.has(rest[comma + 1] ?? ''))) return null
  const cues: Cue[] = []
  if (rest.length === 0 && plural === last - 1) cues.push('adjacent')
  if (presented) cues.push('presented')
  if (rest.at(-1) === 'follows' || rest.some((word, j) => BE.has(word) && (j === rest.length - 1 || STILL_EQUATED.has(rest[j + 1]!)))) cues.push('equated')
  if (rest.length > 0 ? DESCRIBES.has(rest[0]!) || plural < last - 1 : plural < last - 1) cues.push('described')
  if (block.kind === 'heading' || block.kind === 'title') cues.push('heading')
  return { number, first: i, last: plural + 1, noun: noun.join(' '), cues, others: [] }
}

/** Whether the words up to the colon lead to other things: "… reported the following", "because", "gathered to". */
function asksForOther(rest: readonly string[]): boolean {
  const final = rest.at(-1)
  if (final !== undefined && SLOT.has(final) && !(final === 'to' && BE.has(rest.at(-2) ?? ''))) return true
  return rest.some((word, j) => (word === 'following' && rest[j - 1] === 'the') || ((word === 'these' || word === 'those') && j > 1 && j < rest.length - 1))
}

/** "there are six", "the following six", "these three", "consists of nine", "has five". */
function isPresented(words: readonly Word[], from: number, i: number): boolean {
  for (let j = i - 1; j >= from && j >= i - 3; j--) {
    const { lower } = words[j]!
    if (PRESENTS.has(lower)) return lower !== 'following' || j === i - 1
    if (!BETWEEN.has(lower)) return false
  }
  return false
}
