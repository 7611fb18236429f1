// Characters to tokens, in one pass. Numbers, abbreviations, hyphenated forms and URLs stay whole.
import { TokenFlag, type Tokens, type Word } from '../model/index.js'
import { isAbbreviation } from './abbreviations.js'
import { wordOf } from './words.js'

const LETTER = 1, DIGIT = 2, SPACE = 3, MARK = 4, OTHER = 5
const CLASS = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  const char = String.fromCharCode(code)
  CLASS[code] =
    /[\p{L}\p{M}_]/u.test(char) || (code >= 0xd800 && code < 0xe000) ? LETTER
    : /\p{Nd}/u.test(char) ? DIGIT
    : /\s|[\u200b\u2060\ufeff\u00ad]/.test(char) ? SPACE
    : /\p{P}/u.test(char) && !'%#&@*'.includes(char) ? MARK
    : OTHER
}
const classAt = (text: string, at: number): number => CLASS[text.charCodeAt(at)] ?? 0
const isWordy = (kind: number): boolean => kind === LETTER || kind === DIGIT

/** Whether a hyphen, dash between figures or apostrophe at `at` holds the word together: `long-term`, `2019–2020`, `don't`. */
function holds(text: string, at: number): boolean {
  const char = text[at]
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  switch (char) {
    case '-': case '‐': case '‑':
      return isWordy(before) && isWordy(after) || (before === MARK && text[at - 1] === '.' && isWordy(after))
    case '–': case '/': case ':':
      return before === DIGIT && after === DIGIT
    case '.':
      return isWordy(before) && isWordy(after) && (before === DIGIT) === (after === DIGIT)
    case ',':
      return before === DIGIT && isThousands(text, at)
    case '’': case "'": case 'ʼ':
      return before === LETTER && after === LETTER
    case '&':
      return before === LETTER && after === LETTER && text[at - 1]! <= 'Z' && text[at + 1]! <= 'Z'
  }
  return false
}

/** Three digits (or two, as in lakhs) after a comma, then no digit. */
function isThousands(text: string, at: number): boolean {
  let n = 0
  while (classAt(text, at + 1 + n) === DIGIT) n++
  return n === 3 || (n === 2 && text[at + 3] === ',')
}

/**
 * The tokens of `text`. `flagsAt` gives flags (TokenFlag) for the characters of a piece of markup, or null.
 * Every character that is no white space belongs to exactly one token.
 */
export function tokenise(text: string, flagsAt: ((offset: number) => number) | null = null): Tokens {
  const words: Word[] = []
  const starts: number[] = []
  const ends: number[] = []
  const flags: number[] = []
  let last = -1
  const push = (start: number, end: number, mark: boolean): void => {
    words.push(wordOf(text.slice(start, end), mark))
    starts.push(start)
    ends.push(end)
    flags.push((start === last ? TokenFlag.Joined : 0) | (flagsAt ? flagsAt(start) : 0))
    last = end
  }
  const size = text.length
  let at = 0
  while (at < size) {
    const kind = CLASS[text.charCodeAt(at)]!
    if (kind === SPACE) {
      at++
    } else if (isWordy(kind) || (text[at] === '.' && at + 1 < size && classAt(text, at + 1) === DIGIT && (at === 0 || !isWordy(classAt(text, at - 1))))) {
      const end = wordEnd(text, at)
      push(at, end, false)
      at = end
    } else if (kind === MARK) {
      let end = at + 1
      // The possessive is a token of its own: `Biden` `’s`.
      if (isApostrophe(text[at]!) && /^s$/i.test(text[end] ?? '') && !isWordy(classAt(text, end + 1)) && last === at) end++
      // Runs of points and dashes are one mark: "...", "--".
      if (text[at] === '.' || text[at] === '-') while (end < size && text[end] === text[at]) end++
      push(at, end, true)
      at = end
    } else {
      push(at, at + 1, false)
      at++
    }
  }
  return { count: words.length, words, starts, ends, flags }
}

function wordEnd(text: string, start: number): number {
  const size = text.length
  let at = start + 1
  let points = false
  for (; at < size; at++) {
    const kind = CLASS[text.charCodeAt(at)]!
    if (isWordy(kind)) continue
    if (kind === SPACE) break
    const char = text[at]
    if (char === ':' && text.startsWith('://', at)) return urlEnd(text, at)
    if (char === '@' && isWordy(classAt(text, at + 1)) && !points) return urlEnd(text, at)
    if (!holds(text, at)) break
    // The possessive is a token of its own: `Biden` `’s`.
    if (isApostrophe(char!) && /^s$/i.test(text[at + 1]!) && !isWordy(classAt(text, at + 2)) && !isContraction(text, start, at)) break
    if (char === '.') points = true
  }
  if (text.startsWith('www.', start)) return urlEnd(text, start)
  if (text[at] === '.' && text[at + 1] !== '.' && isAbbreviation(text.slice(start, at), points)) at++
  return at
}

const isApostrophe = (char: string): boolean => char === '’' || char === "'" || char === 'ʼ'
/** "it's", "that's", "let's": no possessives. */
const isContraction = (text: string, start: number, at: number): boolean =>
  /^(?:it|that|there|here|what|who|where|when|how|he|she|let)$/i.test(text.slice(start, at))

function urlEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && CLASS[text.charCodeAt(at)] !== SPACE && !'<>"”“'.includes(text[at]!)) at++
  while (at > from && '.,;:!?)\'’]'.includes(text[at - 1]!)) at--
  return at
}
