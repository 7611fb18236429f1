// Tokens to sentences.
import { Shape, TokenFlag, type Tokens, type Word } from '../model/index.js'
import { wantsMore } from './abbreviations.js'
import { Ender, enderOf } from './words.js'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»'])
const OPENERS = new Set(['"', '“', '‘', "'", '``', '(', '[', '«'])

/** Capitalised words that begin a sentence, and are never a name's next part: `on Main St. The crash`. */
const CERTAIN = words('The It She They We These Those This That There But And In On At From With After Before Since While When If Although Because However Meanwhile During Despite According')
/** Capitalised words that begin a sentence far more often than they follow an abbreviation inside one. */
const STARTERS = words(
  [...CERTAIN].join(' ') + ' A An He I You As Or For By To Of His Her Their Its Our My Your Here What Who Why How Where Which Some Many Most All Both Each Every Another Other Others ' +
    'One Two Three Four Five Not Nor Yes So Yet Still Then Now Also Though Under Over Between Among Against Until About Once Even Only Such Several Nearly Earlier Later Last Next More ' +
    'Police Officials Authorities Investigators Prosecutors Witnesses Residents Analysts Critics Shares',
)
/** What follows a time of day in its sentence: `at 5 p.m. Thursday`, `10 a.m. EST`. */
const AFTER_TIME = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun. January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET Eastern Central Mountain Pacific Greenwich Moscow Kyiv Beijing London')
/** Who has spoken: `"Is that all?" Smith asked.` */
const SPEECH = words('said says asked asks told added replied wrote tweeted shouted yelled cried answered called continued exclaimed demanded wondered recalled')

/** Index of the first token of each sentence, closed by `tokens.count`. Marks `TokenFlag.First`. */
export function sentencesOf(tokens: Tokens): number[] {
  const { count, words, flags } = tokens
  const firsts: number[] = count > 0 ? [0] : []
  let first = 0
  for (let i = 0; i < count - 1; i++) {
    const ender = enderOf(words[i]!)
    if (ender === Ender.None) continue
    const next = afterEnd(tokens, i, first, ender)
    if (next < 0 || next >= count) continue
    firsts.push(next)
    first = next
    i = next - 1
  }
  const mutable = flags as number[]
  for (const start of firsts) {
    let i = start
    while (i < count && words[i]!.shape === Shape.Punctuation) i++
    if (i < count) mutable[i] = mutable[i]! | TokenFlag.First
  }
  firsts.push(count)
  return firsts
}

/** The first token of the next sentence, when token `i` ends one that began at `first`; else -1. */
function afterEnd(tokens: Tokens, i: number, first: number, ender: Ender): number {
  const { words, flags, count } = tokens
  let next = i + 1
  let quotes = false
  let bracket = false
  for (; next < count && isJoined(tokens, next) && CLOSERS.has(words[next]!.text); next++) {
    if (words[next]!.text === ')' || words[next]!.text === ']') bracket = true
    else quotes = true
  }
  // A note's mark belongs to the sentence before: `ended.[3] The`.
  if (next + 2 < count && isJoined(tokens, next) && words[next]!.text === '[' && words[next + 1]!.shape === Shape.Number && words[next + 2]!.text === ']') next += 3
  const begin = next
  while (next < count && OPENERS.has(words[next]!.text)) next++
  // Only marks are left: they belong here, white space or not.
  if (next >= count) return -1
  const follower = words[next]!
  if (isJoined(tokens, begin) && !isRunOn(tokens, i, begin)) return -1
  if (follower.shape === Shape.Lower || enderOf(follower) === Ender.Point || enderOf(follower) === Ender.Dots) return -1
  if (bracket && ender !== Ender.Point && !opensWith(tokens, first, i) && !STARTERS.has(follower.text)) return -1
  switch (ender) {
    case Ender.Point:
      return isLabel(tokens, i, first) || isInitialI(words, flags, i, follower) ? -1 : begin
    case Ender.Abbreviation:
      return endsAbbreviation(words[i]!, follower) ? begin : -1
    default:
      return quotes && isSpeech(tokens, next) ? -1 : begin
  }
}

const isJoined = ({ flags, count }: Tokens, i: number): boolean => i < count && (flags[i]! & TokenFlag.Joined) !== 0

/** The space is missing: `he said.The mayor`, `wait...What`. Not inside `v.2`, `Yahoo!7`. */
function isRunOn({ words, ends, starts }: Tokens, i: number, begin: number): boolean {
  const before = i > 0 && ends[i - 1] === starts[i] ? words[i - 1]! : null
  const after = words[begin]!
  return before !== null && (before.shape <= Shape.Upper || before.shape === Shape.Number) && before.text.length > 1 &&
    (after.shape === Shape.Capital || (after.shape === Shape.Upper && after.text.length > 1) || (OPENERS.has(after.text) && after.text !== "'" && after.text !== '['))
}

/** A number or letter at the head of the sentence, with its point: `1. Open the valve.` */
const isLabel = ({ words }: Tokens, i: number, first: number): boolean =>
  i === first + 1 && words[first]!.shape === Shape.Number && /^\d{1,3}$/.test(words[first]!.text)

/** `Daniel I. Brown`; but `So do I. Brown left`. */
const isInitialI = (words: readonly Word[], flags: readonly number[], i: number, follower: Word): boolean =>
  i > 1 && words[i - 1]!.text === 'I' && (flags[i]! & TokenFlag.Joined) !== 0 && words[i - 2]!.shape === Shape.Capital && follower.shape === Shape.Capital && !STARTERS.has(follower.text)

function endsAbbreviation({ lower }: Word, follower: Word): boolean {
  const { text, shape } = follower
  if (wantsMore(lower)) return CERTAIN.has(text) && (lower === 'st.' || lower === 'ft.' || lower === 'sec.' || lower === 'dist.')
  if (shape > Shape.Mixed) return false
  if (lower === 'etc.') return true
  if (lower === 'a.m.' || lower === 'p.m.') return !AFTER_TIME.has(text)
  if (lower === 'e.g.' || lower === 'i.e.') return false
  // One capital with its point is an initial before it is a sentence's end.
  return (lower.length === 2 ? CERTAIN : STARTERS).has(text)
}

/** Whether the bracket that closes after token `i` opened the sentence. */
function opensWith({ words }: Tokens, first: number, i: number): boolean {
  for (let at = i; at >= first; at--) if (words[at]!.text === '(' || words[at]!.text === '[') return at === first
  return true
}

/** One to four capitalised words and a verb of speech: `"Is that all?" Brian Smith asked.` */
function isSpeech({ words, count }: Tokens, next: number): boolean {
  let at = next
  while (at < count && at < next + 4 && words[at]!.shape >= Shape.Capital && words[at]!.shape <= Shape.Mixed) at++
  return at > next && at < count && SPEECH.has(words[at]!.text)
}
