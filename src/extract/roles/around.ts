// The posts that stand around a name.
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { sentenceAt } from '../collector.js'
import { Is, nameClass } from '../names/classes.js'
import type { Mention } from '../names/mentions.js'
import { DOMAINS } from '../names/runs.js'
import { isDeterminer, isTitle, parsePost, type Post } from './phrase.js'
import { MODIFIERS, QUALIFIERS } from './titles.js'

export interface Found {
  /** Tokens of post and name together. */
  readonly first: number
  readonly last: number
  readonly post: Post
}

/** No phrase for a post is longer. */
const REACH = 14
const BETWEEN = new Set(['of', 'for', 'and', '&'])
const SMALL = new Set(['of', 'for', 'and', '&', 'on', 'at', 'with', 'to'])

/** `Pentagon press secretary John Kirby`, `John Kirby, the …,`, `the …, John Kirby,`, `John Kirby is the …`, `our … is John Kirby`. */
export function postsAround(block: Block, mention: Mention): Found[] {
  const found = beforeName(block, mention)
  const titled = found.length > 0
  const next = block.tokens.words[mention.last]
  if (next !== undefined && LEADS.has(next.lower)) found.push(...afterName(block, mention))
  if (!titled) {
    const earlier = inApposition(block, mention)
    if (earlier) found.push(earlier)
  }
  return found
}

const capital = (word: Word): boolean => word.shape >= Shape.Capital && word.shape <= Shape.Mixed
const ofPost = (word: Word): boolean => {
  const lower = word.lower
  return isTitle(word) || MODIFIERS.has(lower) || DOMAINS.has(lower) || QUALIFIERS.has(lower) || (word.parts !== null && (QUALIFIERS.has(word.parts[0]!.lower) || isTitle(word.parts.at(-1)!))) || (nameClass(word) & Is.Organisation) !== 0
}
/** Where the sentence of a token begins. */
const startOf = (block: Block, at: number): number => block.sentences[sentenceAt(block, at)]!

/** Walks left from `end` over the words of one noun phrase; gives where it begins. */
function phraseStart(block: Block, end: number, limit: number): number {
  const { words } = block.tokens
  let i = end
  let capitals = false
  while (i > limit && end - i < REACH) {
    const word = words[i - 1]!
    const left = i - 2 >= limit ? words[i - 2]! : null
    if (word.shape === Shape.Punctuation) {
      if (!/^[’']s?$/.test(word.text)) break
    } else if (word.shape > Shape.Mixed || nameClass(word) & Is.Calendar) break
    else if (capital(word)) capitals = true
    else if (isDeterminer(word.lower)) return i - 1
    // `secretary of state`, `Trade and Industry Minister`: a small word holds two words of the phrase together.
    else if (BETWEEN.has(word.lower)) {
      if (!left || i >= end || !(word.lower === 'and' || word.lower === '&' ? (DOMAINS.has(left.lower) && DOMAINS.has(words[i]!.lower)) || (isTitle(left) && ofPost(words[i]!)) : ofPost(left) || capital(left))) break
    } else if (!ofPost(word) || (capitals && !QUALIFIERS.has(word.lower) && !BETWEEN.has(words[i]?.lower ?? ''))) break
    i--
  }
  while (i < end && SMALL.has(words[i]!.lower)) i++
  return i
}

function beforeName(block: Block, mention: Mention): Found[] {
  const { words } = block.tokens
  let end = mention.first
  const limit = startOf(block, mention.first)
  // `committee chairman Sen. Paul Hale`, `Police Chief Capt. Ann Lee`: the post stands before the rank.
  while (end - 1 > limit && ((nameClass(words[end - 1]!) & Is.Honorific && !isTitle(words[end - 1]!)) || (/^(?:sen|rep|gov|gen|col|capt|lt|sgt|maj)\.?$/.test(words[end - 1]!.lower) && isTitle(words[end - 2]!)))) end--
  if (end <= limit) return []
  const chained = mention.titled && mention.from < mention.first
  if (!isTitle(words[end - 1]!) && !chained) return []
  const start = phraseStart(block, end, limit)
  const first = skip(words, start, end)
  const posts = coordinated(words, start, end).flatMap(([from, to]) => parsePost(words.slice(from, to)) ?? [])
  return posts.map((post) => ({ first, last: mention.last, post: { ...post, organization: post.organization ?? posts[0]!.organization } }))
}

const skip = (words: readonly Word[], from: number, to: number): number => {
  while (from < to && isDeterminer(words[from]!.lower)) from++
  return from
}

const COPULA = new Set('is was became remains remained'.split(' '))
const VERBS = new Set('is was are were be been has had have will would can could said says told named elected who whom whose which that and but or when while as'.split(' '))
/** What stands between a name and a post behind it. */
const LEADS = new Set([',', '(', 'serves', 'served', 'has', 'had', ...COPULA])
const BECAME = new Set('named appointed elected confirmed nominated'.split(' '))

function* afterName(block: Block, mention: Mention): Iterable<Found> {
  const { words, flags, count } = block.tokens
  let at = mention.last
  const inside = (i: number): boolean => i < count && !(flags[i]! & TokenFlag.First)
  if (!inside(at)) return
  const extra: string[] = []
  let comma = false
  if (words[at]!.text === ',' || words[at]!.text === '(') {
    at++
    comma = true
    // An age may stand between: `Ann Hale, 44, the mayor of …`.
    if (inside(at) && words[at]!.shape === Shape.Number && inside(at + 1) && words[at + 1]!.text === ',') at += 2
    if (inside(at) && words[at]!.lower === 'who') {
      at++
      comma = false
    }
  }
  if (!comma) {
    if (!inside(at)) return
    const verb = words[at]!.lower
    if (verb === 'serves' || verb === 'served') {
      if (words[at + 1]?.lower !== 'as') return
      if (verb === 'served') extra.push('past')
      at += 2
    } else if (verb === 'has' || verb === 'had') {
      if (words[at + 1]?.lower !== 'been') return
      at += 2
      extra.push('past')
      if (inside(at) && BECAME.has(words[at]!.lower)) {
        at++
        extra.length = 0
        extra.push('new')
      }
    } else if (COPULA.has(verb)) {
      at++
      if (verb === 'was') extra.push('past')
      if (inside(at) && BECAME.has(words[at]!.lower)) {
        at++
        if (words[at]?.lower === 'as') at++
        extra.length = 0
        extra.push('new')
      } else if (inside(at) && words[at]!.lower === 'not') return
    } else return
  }
  if (!inside(at) || (comma && VERBS.has(words[at]!.lower))) return
  const starts = at
  let titled = false
  let end = at
  for (; inside(end) && end - starts < REACH; end++) {
    const word = words[end]!
    if (word.shape === Shape.Punctuation && /^[’']s?$/.test(word.text)) continue
    if (word.shape > Shape.Mixed) break
    if (capital(word) || ofPost(word)) {
      titled ||= isTitle(word)
      continue
    }
    const next = words[end + 1]
    if (isDeterminer(word.lower) && (end === starts || SMALL.has(words[end - 1]!.lower))) continue
    if (titled && SMALL.has(word.lower) && next && inside(end + 1) && (capital(next) || ofPost(next) || (isDeterminer(next.lower) && words[end + 2] && (capital(words[end + 2]!) || ofPost(words[end + 2]!))))) continue
    if (!titled && word.shape === Shape.Lower && word.lower.length > 2 && !SMALL.has(word.lower) && aheadTitle(block, end)) continue
    break
  }
  if (!titled || end === starts) return
  // `Biden, President Putin and …`: the next name in a list has a title of its own.
  if (runsIntoName(words, starts, end)) return
  for (const [from, to] of coordinated(words, starts, end)) {
    const post = parsePost(words.slice(from, to))
    if (!post) continue
    const tail = to < end && !post.organization && isTitle(words[to - 1]!) ? parsePost(words.slice(starts, end))?.organization ?? null : post.organization
    yield { first: mention.first, last: end, post: { ...post, organization: tail, qualifiers: [...new Set([...post.qualifiers, ...extra])].sort() } }
  }
}

/** Is there a title within the next three words: `the data protection officer`? */
function aheadTitle({ tokens: { words, flags, count } }: Block, at: number): boolean {
  for (let i = at + 1; i < count && i <= at + 3 && !(flags[i]! & TokenFlag.First); i++) {
    if (isTitle(words[i]!)) return true
    if (words[i]!.shape !== Shape.Lower) return false
  }
  return false
}

/** A title directly followed by capitals that are no organisation or domain. */
function runsIntoName(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    if (!isTitle(words[i]!)) continue
    const next = words[i + 1]!
    const is = nameClass(next)
    if (is & (Is.Given | Is.Honorific | Is.Initial) && !(is & Is.Title)) return true
    if (capital(next) && i + 2 >= to && !ofPost(next)) return true
  }
  return false
}

/** `chairman and chief executive of X`: two posts. Gives the token ranges of each. */
function coordinated(words: readonly Word[], from: number, to: number): [number, number][] {
  for (let i = from + 1; i < to - 1; i++) {
    if (words[i]!.lower === 'and' && words.slice(from, i).some(isTitle) && !(DOMAINS.has(words[i - 1]!.lower) && DOMAINS.has(words[i + 1]!.lower)) && words.slice(i + 1, Math.min(to, i + 5)).some(isTitle)) return [[from, i], [i + 1, to]]
  }
  return [[from, to]]
}

/** `Its director, Samuel Okonjo, …`; `Our data protection officer is Hanne Lund`. */
function inApposition(block: Block, mention: Mention): Found | null {
  const { words } = block.tokens
  const limit = startOf(block, mention.first)
  const end = mention.from - 1
  if (mention.from !== mention.first || end <= limit) return null
  const link = words[end]!
  if (link.text !== ',' && link.lower !== 'is' && link.text !== ':') return null
  let start = end
  while (start > limit && end - start < REACH && (words[start - 1]!.shape <= Shape.Mixed || /^[’']s?$/.test(words[start - 1]!.text)) && !isDeterminer(words[start - 1]!.lower)) start--
  const determined = start > limit && isDeterminer(words[start - 1]!.lower) && !/^(?:a|an)$/.test(words[start - 1]!.lower)
  const possessive = words.slice(start, end).findLastIndex((word) => /^[’']s$/.test(word.text))
  if (!determined && possessive < 0) return null
  // `Mayor Ed Lund and Ann's wife, Eve Moss`: what somebody has begins after the last "'s".
  if (!determined && !words.slice(start + possessive + 1, end).some(isTitle)) return null
  // The title must be what the phrase ends with, or be followed by its organisation only.
  const phrase = words.slice(start, end)
  if (!phrase.some(isTitle)) return null
  const next = words[mention.last]
  if (link.text === ',' && next && next.text !== ',' && next.text !== '.' && next.shape === Shape.Punctuation === false && !/^(?:said|says|told|has|had|is|was|who|will|would|also)$/.test(next.lower)) return null
  if (phrase.some((word) => word.shape === Shape.Lower && !ofPost(word) && !SMALL.has(word.lower) && !isDeterminer(word.lower) && word.lower.length > 2 && /(?:ed|ing|s)$/.test(word.lower))) return null
  const post = parsePost(words.slice(start - (determined ? 1 : 0), end))
  return post && { first: start, last: mention.last, post }
}
