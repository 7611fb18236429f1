// Which currency the words around a number name.
import { type Document, Shape, TokenFlag } from '../../model/index.js'
import { figureOf } from './figures.js'
import { lexAt, Near, lexOf } from './lex.js'
import { CODES_THAT_ARE_WORDS, CURRENCY_NAMES, CURRENCY_SIGNS, NATIONAL_CURRENCIES } from './lexicon/currencies.js'
import { lowerAt, type Scan } from './scan.js'

export interface Money {
  readonly code: string
  /** 0.01 for cents, a million for `MUSD`. */
  readonly factor: number
  /** The tokens [first, last) that name it. */
  readonly first: number
  readonly last: number
}

/** What a text means by "pounds" and "cents" when it does not say. */
export interface Habit {
  /** Speaks of British money. */
  readonly sterling: boolean
}
/** Looks a document over for signs of British money. */
export function habitOf({ blocks }: Document): Habit {
  return { sterling: blocks.some(({ text }) => text.includes('£') || text.includes('sterling') || text.includes(' pence') || text.includes('GBP')) }
}

/** Names that are common English words too: they want a large number or a country. */
const COMMON_WORDS = new Set(['won', 'real', 'sol', 'sols', 'colon', 'colons', 'punt', 'punts', 'crown', 'ether', 'kip', 'dong', 'austral', 'lev', 'leu', 'lei', 'rand', 'sen'])
/** Short forms that stand before a number without a sign. */
const BEFORE_NUMBER = new Set(['rs', 'rs.', 'rmb', 'rm', 'rp', 'btc', 'dm', 'sfr', 'stg', 'ksh'])
/** Short forms that stand behind one. */
const BEHIND_NUMBER = new Set(['rmb', 'rs', 'rs.', 'btc', 'stg', 'ரூ'])
/** The sign or code before the number at `at`: "$", "US$", "US $", "USD", "Rs.". */
export function moneyBefore(s: Scan, at: number): Money | null {
  const i = at - 1
  if (i < s.from || s.taken[i] !== 0) return null
  const word = s.words[i]!
  const found = lexOf(s.words[i]!)
  if (word.text === '#') return lowerAt(s, i - 1) === 'gb' ? { code: 'GBP', factor: 1, first: i - 1, last: at } : null
  const money = (code: string, first = i, factor = 1): Money => ({ code, factor, first, last: at })
  if (found.sign !== undefined && word.shape === Shape.Symbol) {
    const letters = i - 1 >= s.from && s.taken[i - 1] === 0 ? s.words[i - 1]!.lower : ''
    const before = lexAt(s, i - 1)
    // "HK$", "c $": letters before the sign, a single one joined to it.
    if (letters !== '' && (before.near & Near.Money) !== 0 && s.starts[i]! - s.ends[i - 1]! <= (letters.length > 1 || letters === 'c' ? 1 : 0)) {
      const long = CURRENCY_SIGNS.get(letters + word.lower)
      if (long !== undefined) return money(long, i - 1)
      if (before.code) return money(before.code[0], i - 1, before.code[1])
    }
    return money(found.sign)
  }
  if (found.sign !== undefined && BEFORE_NUMBER.has(word.lower) && (word.lower !== 'rm' || word.text === 'RM')) return money(found.sign)
  return found.code && !(CODES_THAT_ARE_WORDS.has(word.text) && (s.flags[at]! & TokenFlag.Joined) === 0) ? money(found.code[0], i, found.code[1]) : null
}

/**
 * The sign, code or name behind a number; `at` is the token behind it. A large number tells money from common words:
 * "2 million pounds", "5,000 won".
 */
export function moneyAfter(s: Scan, at: number, number: number, habit: Habit): Money | null {
  if (at >= s.to || s.taken[at] !== 0) return null
  const word = s.words[at]!
  const found = lexOf(s.words[at]!)
  const money = (code: string, last = at + 1, factor = 1): Money => ({ code, factor, first: at, last })
  if ((found.near & Near.Money) === 0) return null
  if (word.shape === Shape.Symbol) {
    if (found.sign !== undefined) return money(found.sign)
    return word.lower === '¢' ? money('USD', at + 1, 0.01) : null
  }
  // "3.14 US$"
  if (at + 1 < s.to && s.words[at + 1]!.text === '$' && CURRENCY_SIGNS.has(`${word.lower}$`) && !(at + 2 < s.to && figureOf(s.words[at + 2]!))) return money(CURRENCY_SIGNS.get(`${word.lower}$`)!, at + 2)
  if (word.lower === 'pound' || word.lower === 'pounds') {
    if (lowerAt(s, at + 1) === 'sterling') return money('GBP', at + 2)
    // A pound of something is a weight; millions of pounds, or pounds in a text about British money, are money.
    return lowerAt(s, at + 1) !== 'of' && (number >= 1e6 || habit.sterling) ? money('GBP') : null
  }
  const national = (found.near & Near.Nation) !== 0 || word.shape === Shape.Capital ? (nationalMoney(s, at) ?? foreign(s, at)) : null
  if (national) return national
  if (found.hundredth !== undefined && word.lower !== 'sen' && (word.lower.length > 1 || (s.flags[at]! & TokenFlag.Joined) !== 0))
    return money(found.hundredth ?? (habit.sterling && word.lower.startsWith('pen') ? 'GBP' : 'USD'), at + 1, 0.01)
  if (found.code && !CODES_THAT_ARE_WORDS.has(found.code[0])) return money(found.code[0], at + 1, found.code[1])
  if (found.sign !== undefined && (BEHIND_NUMBER.has(word.lower) || word.text === 'DM')) return money(found.sign)
  return found.name !== undefined && word.lower !== 'mark' && (number >= 1000 || !COMMON_WORDS.has(word.lower)) ? money(found.name) : null
}

const singular = (name: string): string => (name.endsWith('s') ? name.slice(0, -1) : name)

/** "Canadian dollars", "Hong Kong dollars", "U.S. dollars". */
function nationalMoney(s: Scan, at: number): Money | null {
  for (let n = 1; n <= 2; n++) {
    if (at + n >= s.to) return null
    const map = NATIONAL_CURRENCIES.get(singular(lowerAt(s, at + n)))
    const code = map?.get(n === 1 ? lowerAt(s, at) : `${lowerAt(s, at)}-${lowerAt(s, at + 1)}`)
    if (code !== undefined) return { code, factor: 1, first: at, last: at + n + 1 }
  }
  return null
}

/** A country without a currency of that name in the lists: the name tells ("Zambian kwacha"). */
function foreign(s: Scan, at: number): Money | null {
  const name = at + 1 < s.to ? s.words[at + 1]!.lower : ''
  const code = CURRENCY_NAMES.get(name)
  return code !== undefined && !COMMON_WORDS.has(name) && !NATIONAL_CURRENCIES.has(singular(name)) ? { code, factor: 1, first: at, last: at + 2 } : null
}
