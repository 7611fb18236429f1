// Which currency the words around a number name.
import { type Document, Shape, TokenFlag, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { CODES_THAT_ARE_WORDS, CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, HUNDREDTHS, NATIONAL_CURRENCIES } from './lexicon/currencies.js'
import { lowerAt, type Scan } from './scan.js'

export interface Money {
  readonly code: string
  /** 0.01 for cents, a million for `MUSD`. */
  readonly factor: number
  /** The tokens [first, last) that name it. */
  readonly first: number
  readonly last: number
}

/** Names that are common English words too: they want a magnitude or a country. */
const COMMON_WORDS = new Set(['won', 'real', 'mark', 'sol', 'sols', 'colon', 'colons', 'punt', 'punts', 'crown', 'ether', 'kip', 'dong', 'austral', 'lev', 'leu', 'lei', 'rand', 'sen'])

/** What a text means by "pounds" and "cents" when it does not say. */
export interface Habit {
  /** Speaks of British money. */
  readonly sterling: boolean
}
/** Looks a document over for signs of British money. */
export function habitOf({ blocks }: Document): Habit {
  return { sterling: blocks.some(({ text }) => text.includes('£') || /\b(?:sterling|pence|GBP)\b/.test(text)) }
}

/** ISO code of a word that is one: `USD`, `eur` (in small letters only where that is no word), `MUSD` for millions. */
const codeOf = perWord((word: Word): readonly [string, number] | null => {
  if (word.shape === Shape.Punctuation || word.text.length < 3 || word.text.length > 4) return null
  const code = word.text.toUpperCase()
  if (CURRENCY_CODES.has(code)) return word.text === code || (word.shape === Shape.Lower && !CODES_THAT_ARE_WORDS.has(code)) ? [code, 1] : null
  return word.text === code && code.startsWith('M') && CURRENCY_CODES.has(code.slice(1)) ? [code.slice(1), 1e6] : null
})

/** The sign or code before the number at `at`: "$", "US$", "US $", "USD", "Rs.". */
export function moneyBefore(s: Scan, at: number): Money | null {
  let i = at - 1
  if (i < s.from || s.taken[i] !== 0) return null
  const text = lowerAt(s, i)
  if (text === '-' || text === '(') return null
  const dot = text === '.' && lowerAt(s, i - 1) === 'rs' ? 1 : 0
  i -= dot
  const sign = CURRENCY_SIGNS.get(lowerAt(s, i))
  if (sign !== undefined && s.words[i]!.shape === Shape.Symbol) {
    // Letters before the sign: "HK$", "c $".
    const before = i - 1 >= s.from && s.taken[i - 1] === 0 ? lowerAt(s, i - 1) : ''
    const long = CURRENCY_SIGNS.get(before + lowerAt(s, i))
    const near = before !== '' && s.starts[i]! - s.ends[i - 1]! <= (before.length > 1 || before === 'c' ? 1 : 0)
    if (long !== undefined && near) return { code: long, factor: 1, first: i - 1, last: at }
    const code = before !== '' && near ? codeOf(s.words[i - 1]!) : null
    if (code) return { code: code[0], factor: code[1], first: i - 1, last: at }
    return { code: sign, factor: 1, first: i, last: at }
  }
  if (text === '#' && lowerAt(s, i - 1) === 'gb') return { code: 'GBP', factor: 1, first: i - 1, last: at }
  if (sign !== undefined && s.words[i]!.shape !== Shape.Punctuation && /^(?:rs\.?|rmb|rm|rp|btc|dm|sfr|stg|ksh)$/.test(lowerAt(s, i)) && (text !== 'rm' || s.words[i]!.text === 'RM'))
    return { code: sign, factor: 1, first: i, last: at }
  const code = codeOf(s.words[i]!)
  if (code && !(CODES_THAT_ARE_WORDS.has(s.words[i]!.text) && (s.flags[at]! & TokenFlag.Joined) === 0)) return { code: code[0], factor: code[1], first: i, last: at }
  return null
}

/** The sign, code or name behind a number; `at` is the token behind it. A large number tells money from common words: "2 million pounds", "5,000 won". */
export function moneyAfter(s: Scan, at: number, number: number, habit: Habit): Money | null {
  if (at >= s.to || s.taken[at] !== 0) return null
  const word = s.words[at]!
  const text = word.lower
  if (word.shape === Shape.Symbol) {
    const sign = CURRENCY_SIGNS.get(text)
    if (sign !== undefined) return { code: sign, factor: 1, first: at, last: at + 1 }
    return text === '¢' ? { code: habit.sterling ? 'GBP' : 'USD', factor: 0.01, first: at, last: at + 1 } : null
  }
  if (word.shape > Shape.Mixed) return null
  return named(s, at, number >= 1000, number >= 1e6, habit)
}

function named(s: Scan, at: number, large: boolean, huge: boolean, habit: Habit): Money | null {
  const text = lowerAt(s, at)
  const found = (code: string, last: number, factor = 1): Money => ({ code, factor, first: at, last })
  // "US$" behind the number: "3.14 US$".
  const long = s.words[at + 1] && at + 1 < s.to ? CURRENCY_SIGNS.get(text + lowerAt(s, at + 1)) : undefined
  if (long !== undefined && s.words[at + 1]!.shape === Shape.Symbol) return found(long, at + 2)
  const national = nationalMoney(s, at)
  if (national) return found(national.code, national.last)
  const hundredth = HUNDREDTHS.get(text)
  if (hundredth !== undefined && (text.length > 1 || (s.flags[at]! & TokenFlag.Joined) !== 0)) {
    if (text !== 'sen') return found(hundredth ?? (habit.sterling && text.startsWith('pen') ? 'GBP' : 'USD'), at + 1, 0.01)
  }
  if (text === 'pound' || text === 'pounds') {
    if (lowerAt(s, at + 1) === 'sterling') return found('GBP', at + 2)
    // A pound of something is a weight; millions of pounds, or pounds in a text about British money, are money.
    return lowerAt(s, at + 1) !== 'of' && (huge || habit.sterling) ? found('GBP', at + 1) : null
  }
  const code = codeOf(s.words[at]!)
  if (code && !CODES_THAT_ARE_WORDS.has(code[0])) return found(code[0], at + 1, code[1])
  const sign = /^(?:rmb|rs|rs\.|btc|stg|ரூ)$/.test(text) || s.words[at]!.text === 'DM' ? CURRENCY_SIGNS.get(text) : undefined
  if (sign !== undefined) return found(sign, at + 1)
  const name = CURRENCY_NAMES.get(text)
  return name !== undefined && text !== 'mark' && (large || !COMMON_WORDS.has(text)) ? found(name, at + 1) : null
}

/** "Canadian dollars", "Hong Kong dollars", "U.S. dollars". */
function nationalMoney(s: Scan, at: number): { code: string; last: number } | null {
  for (let n = 1; n <= 2; n++) {
    const name = lowerAt(s, at + n).replace(/s$/, '')
    if (name === '') return null
    const map = NATIONAL_CURRENCIES.get(name)
    const key = n === 1 ? lowerAt(s, at) : `${lowerAt(s, at)}-${lowerAt(s, at + 1)}`
    const code = map?.get(key)
    if (code !== undefined) return { code, last: at + n + 1 }
    // Another country's: its own name tells ("Zambian kwacha").
    if (n === 1 && CURRENCY_NAMES.has(name) && s.words[at]!.shape === Shape.Capital && !map && !COMMON_WORDS.has(name)) return { code: CURRENCY_NAMES.get(name)!, last: at + 2 }
  }
  return null
}
