// Characters to tokens, in one pass. Numbers, abbreviations, hyphenated forms and URLs stay whole.
import { TokenFlag, type Tokens, type Word } from '../model/index.js'
import { isAbbreviation } from './abbreviations.js'
import { Char, isApostrophe, isVariation, isWordy, kindOf } from './chars.js'
import { wordAt } from './words.js'

/** The text that is being cut: the codes of its characters, and their classes (see `charAt`). To reach a character of a piece of a string costs several times as much. */
let codes = new Uint16Array(1 << 13)
/** One place further, so that there is a class before the first character: none. */
let kinds = new Uint8Array(1 << 13)
/** Characters behind the text's end that may be looked at. */
const BEYOND = 4

function load(text: string): void {
  const size = text.length
  if (codes.length < size + BEYOND) {
    codes = new Uint16Array((size + BEYOND) * 2)
    kinds = new Uint8Array((size + BEYOND) * 2)
  }
  for (let i = 0; i < size; i++) {
    const code = text.charCodeAt(i)
    codes[i] = code
    kinds[i + 1] = kindOf(code)
  }
  codes.fill(0, size, size + BEYOND)
  kinds.fill(0, size + 1, size + BEYOND)
}
/** The class of the character at `at`, 0 beyond the text's ends. */
const kindAt = (at: number): number => kinds[at + 1]!

const POINT = 0x2e, HYPHEN = 0x2d, S = 0x73, CAPITAL_S = 0x53

/**
 * The tokens of `text`. `flagsAt` gives flags (TokenFlag) for the characters of a piece of markup, or null.
 * Every character that is no white space belongs to exactly one token.
 */
export function tokenise(text: string, flagsAt: ((offset: number) => number) | null = null): Tokens {
  const { words, ids, starts, ends, flags } = room
  let count = 0
  let last = -1
  load(text)
  const size = text.length
  let at = 0
  while (at < size) {
    const kind = kindAt(at)
    if (kind === Char.Space) {
      at++
      continue
    }
    const start = at
    let mark = false
    if (isWordy(kind) || startsDecimal(at)) at = wordEnd(text, at)
    else if (kind === Char.Mark) {
      mark = true
      at = markEnd(at, last)
    } else if (kind === Char.Other && text.startsWith('``', at)) {
      mark = true
      at += 2
    } else at = kind === Char.Surrogate ? pairEnd(text, at) : symbolEnd(text, at)
    const word = wordAt(codes, text, start, at, mark)
    words[count] = word
    ids[count] = word.id
    starts[count] = start
    ends[count] = at
    flags[count] = (start === last ? TokenFlag.Joined : 0) | (flagsAt !== null ? flagsAt(start) : 0)
    count++
    last = at
  }
  return { count, words: words.slice(0, count), ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count), flags: flags.slice(0, count) }
}

/** Where the columns of a block grow, to be copied when their length is known: half of what lists that grow would take. */
const room: { readonly [K in 'ids' | 'starts' | 'ends' | 'flags']: number[] } & { readonly words: Word[] } = { words: [], ids: [], starts: [], ends: [], flags: [] }

/** `.5`, with no word before it. */
const startsDecimal = (at: number): boolean =>
  codes[at] === POINT && kindAt(at + 1) === Char.Digit && !isWordy(kindAt(at - 1))

function markEnd(at: number, last: number): number {
  const code = codes[at]!
  // The possessive is a token of its own: `Biden` `’s`.
  if (last === at && isApostrophe(code) && isPossessive(at)) return at + 2
  let end = at + 1
  // Runs of points and dashes are one mark: "...", "--"; and so are two apostrophes, as wires close quotations.
  if (code === 0x27 && codes[end] === code) return end + 1
  if (code === POINT || code === HYPHEN) while (codes[end] === code) end++
  return end
}

function isPossessive(apostrophe: number): boolean {
  const code = codes[apostrophe + 1]!
  return (code === S || code === CAPITAL_S) && !isWordy(kindAt(apostrophe + 2))
}

/** A letter or sign outside the basic plane. Letters and figures go on as words do; an emoji's parts stay together. */
function pairEnd(text: string, at: number): number {
  const char = String.fromCodePoint(text.codePointAt(at)!)
  return /[\p{L}\p{N}\p{M}]/u.test(char) ? wordEnd(text, at) : symbolEnd(text, at)
}

function symbolEnd(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  for (;;) {
    const code = codes[end]!
    if (isVariation(code) || (code === 0xd83c && codes[end + 1]! >= 0xdffb)) end += isVariation(code) ? 1 : 2
    else if (code === 0x200d && kindAt(end + 1) >= Char.Other) end += 1 + (text.codePointAt(end + 1)! > 0xffff ? 2 : 1)
    else return end
  }
}

function wordEnd(text: string, start: number): number {
  let at = start + 1
  let points = false
  for (; ; at++) {
    const kind = kindAt(at)
    if (isWordy(kind)) continue
    if (kind === Char.Space || kind === 0) break
    if (kind === Char.Surrogate && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at < 1 || kindAt(at - 1) !== Char.Surrogate ? at : at - 1)!))) continue
    const code = codes[at]!
    if (code === 0x3a && text.startsWith('://', at)) return urlEnd(text, at)
    if (code === 0x40 && isWordy(kindAt(at + 1))) return urlEnd(text, at)
    if (code === 0x2f && points && DOMAIN.test(text.slice(start, at))) return urlEnd(text, at)
    if (!holds(text, at, start)) {
      // `U.S.-led`: the abbreviation's own point, then a hyphen.
      if (code === POINT && codes[at + 1] === HYPHEN && kindAt(at + 2) === Char.Letter && isAbbreviation(text, start, at, points)) {
        at++
        continue
      }
      break
    }
    if (isApostrophe(code) && isPossessive(at) && !CONTRACTED.test(text.slice(start, at))) break
    if (code === POINT) points = true
  }
  if (points && text.startsWith('www.', start)) return urlEnd(text, start)
  if (codes[at] === POINT && codes[at + 1] !== POINT && isAbbreviation(text, start, at, points)) at++
  return at
}

/** Whether the character at `at` holds the word together: `long-term`, `2019–2020`, `don't`, `1,250.50`, `R&D`. */
function holds(text: string, at: number, start: number): boolean {
  const before = kindAt(at - 1)
  const after = kindAt(at + 1)
  switch (codes[at]) {
    case HYPHEN: case 0x2010: case 0x2011: // - ‐ ‑
      return isWordy(after) && (isWordy(before) || codes[at - 1] === POINT)
    case 0x2013: case 0x2f: case 0x3a: // – / :
      return before === Char.Digit && after === Char.Digit
    case POINT:
      return isWordy(before) && isWordy(after) && (before === Char.Digit) === (after === Char.Digit) && !isMissingSpace(text, at, start)
    case 0x2c: // ,
      return before === Char.Digit && after === Char.Digit && isThousands(text, at)
    case 0x27: case 0x2019: case 0x2bc: // ' ’ ʼ
      return before === Char.Letter && after === Char.Letter
    case 0x26: // &
      return before === Char.Letter && after === Char.Letter && text[at - 1]! <= 'Z' && text[at + 1]! <= 'Z'
    case 0x5f: // _
      return isWordy(before) && isWordy(after)
  }
  return false
}

/** A sentence's end without the space, as scraped pages have it: `he said.The mayor`. */
function isMissingSpace(text: string, at: number, start: number): boolean {
  return at - start > 2 && /\p{Lu}/u.test(text[at + 1]!) && /\p{Ll}/u.test(text[at + 2] ?? '') && /^[\p{L}'’-]*\p{Ll}{2}$/u.test(text.slice(start, at))
}

/** Three digits (or two, as in lakhs) after a comma, one to three before it: `1,250`, `12,34,567`; not `in 2020,300 men`. */
function isThousands(text: string, at: number): boolean {
  let after = 0
  while (kindAt(at + 1 + after) === Char.Digit) after++
  let before = 0
  while (kindAt(at - 1 - before) === Char.Digit) before++
  return before <= 3 && (after === 3 || (after === 2 && endsInThousand(text, at + 3)))
}

/** Groups of two digits from the comma at `at` on, closed by one of three, as lakhs and crores are: not the list `22,24,26`. */
function endsInThousand(text: string, at: number): boolean {
  for (; text[at] === ','; at += 3) {
    let after = 0
    while (after < 4 && kindAt(at + 1 + after) === Char.Digit) after++
    if (after !== 2) return after === 3
  }
  return false
}

/** "it's", "that's", "let's": no possessives. */
const CONTRACTED = /^(?:it|that|there|here|what|who|where|when|how|he|she|let)$/i
const DOMAIN = /\.(?:com|org|net|gov|edu|mil|int|info|io|dev|co|us|uk|eu|ca|au|de|fr|ua)$/i

function urlEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(at) !== Char.Space && !'<>"”“'.includes(text[at]!)) at++
  while (at > from && '.,;:!?)\'’]*_'.includes(text[at - 1]!)) at--
  return at
}
