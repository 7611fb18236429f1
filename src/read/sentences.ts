// Tokens to sentences.
import { Shape, TokenFlag, type Tokens } from '../model/index.js'
import { neverEnds } from './abbreviations.js'

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»'])
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«'])

/** Index of the first token of each sentence, closed by `tokens.count`. Marks `TokenFlag.First`. */
export function sentencesOf(tokens: Tokens): number[] {
  const { count, words, flags } = tokens
  const firsts: number[] = count > 0 ? [0] : []
  const mutable = flags as number[]
  for (let i = 0; i < count; i++) {
    if (!endsAt(tokens, i)) continue
    let next = i + 1
    while (next < count && CLOSERS.has(words[next]!.text) && (flags[next]! & TokenFlag.Joined) !== 0) next++
    if (next < count) {
      firsts.push(next)
      i = next - 1
    }
  }
  for (const first of firsts) {
    let i = first
    while (i < count && words[i]!.shape === Shape.Punctuation) i++
    if (i < count) mutable[i] = mutable[i]! | TokenFlag.First
  }
  firsts.push(count)
  return firsts
}

function endsAt(tokens: Tokens, i: number): boolean {
  const { words, flags, count } = tokens
  const word = words[i]!
  const text = word.text
  if (text === '!' || text === '?' || text === '…' || /^\.+$/.test(text)) {
    const next = follower(tokens, i)
    if (next < 0) return true
    // "Yahoo! said", "... and then": a small letter goes on.
    if (words[next]!.shape === Shape.Lower) return text === '.' ? (flags[i + 1]! & TokenFlag.Joined) === 0 && !isJoinedChain(tokens, i) : false
    return next === i + 1 ? (flags[next]! & TokenFlag.Joined) === 0 : true
  }
  // An abbreviation that swallowed its point ends a sentence when a capital follows that starts one.
  if (word.shape !== Shape.Number && text.length > 1 && text.endsWith('.') && !neverEnds(word.lower) && i + 1 < count) {
    const next = follower(tokens, i)
    if (next < 0) return true
    return STARTERS.has(words[next]!.text)
  }
  return false
}

const isJoinedChain = (tokens: Tokens, i: number): boolean => (tokens.flags[i + 1]! & TokenFlag.Joined) !== 0

/** The first token after `i` that is no closing or opening mark, or -1. */
function follower(tokens: Tokens, i: number): number {
  const { words, count } = tokens
  let next = i + 1
  while (next < count && (CLOSERS.has(words[next]!.text) || OPENERS.has(words[next]!.text))) next++
  return next < count ? next : -1
}

/** Capitalised words that start a sentence far more often than they follow an abbreviation inside one. */
const STARTERS = new Set(
  ('The A An In On At It He She They We I You This That These Those But And Or If When While As After Before Since For From With By To Of His Her Their Its Our My There Here ' +
    'What Who Why How Where Which Some Many Most All Both Each Every Another Other One Two Three No Not Yes So Yet Still Then Now Also However Meanwhile Although Though Because ' +
    'During Under Over Between Among Against According Despite Until').split(' '),
)
