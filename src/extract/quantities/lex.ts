// What a word beside a number may have to do with it. Looked up once a form, so that most words cost one look.
import { Shape, type Word } from '../../model/index.js'
import { perWord, WordClasses } from '../facts.js'
import { addTrigger, MOMENT, NUMBERS_SHIFT } from '../triggers.js'
import { figureOf } from './figures.js'
import { CODES_THAT_ARE_WORDS, CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, HUNDREDTHS, NATIONAL_CURRENCIES } from './lexicon/currencies.js'
import { type Bound, HEDGES_AFTER, HEDGES_BEFORE, QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from './lexicon/hedges.js'
import { FLAGS, Is, Near, NEAR } from './lexicon/near.js'
import { UNIT_NAMES, UNIT_STARTS, UNIT_SYMBOLS, type Unit } from './lexicon/units.js'
import { isOrdinal, NUMBER_WORDS, numberWord } from './number-word.js'
import type { Scan } from './scan.js'

export { Is, Near }

export type Phrases = readonly (readonly [readonly string[], Bound])[]

/** What may begin with a word. */
export const enum Trigger {
  None = 0,
  Number = 1,
  /** "an hour" begins with no number, and is one. */
  Span = 2,
  /** "third" is a number only behind "a". */
  Part = 3,
}

/** What a word says, as a number or beside one. */
export interface Lex {
  readonly trigger: number
  /** Flags of `Near`: what it may go on with. */
  readonly near: number
  /** Flags of `Is`: which lists it is in. */
  readonly is: number
  /** The qualifier it is before a figure, and behind one. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** Hedges that end with it (before a figure), or begin with it (behind one). */
  readonly ends: Phrases | undefined
  readonly begins: Phrases | undefined
  /** A unit by its name, by its symbol (as it is written), and the most words of a name that begins with it. */
  readonly unit: Unit | undefined
  readonly symbol: Unit | undefined
  readonly most: number
  /** Money: a sign or short form; a code and its factor; a name; the currency of hundredths (null: any). */
  readonly sign: string | undefined
  readonly code: readonly [string, number] | undefined
  readonly name: string | undefined
  readonly hundredth: string | null | undefined
}

const EMPTY: Lex = {
  trigger: 0, near: 0, is: 0, before: undefined, after: undefined, ends: undefined, begins: undefined, unit: undefined, symbol: undefined, most: 0, sign: undefined, code: undefined, name: undefined, hundredth: undefined,
}
/** A country may begin the name of a currency: "Zambian kwacha". */
const CAPITAL: Lex = { ...EMPTY, near: Near.Money }
const ADVERB: Lex = { ...EMPTY, is: Is.End }
const MARK: Lex = { ...EMPTY, is: Is.End }
const FIGURE: Lex = { ...EMPTY, is: Is.End | Is.Closing, near: Near.Figure, trigger: Trigger.Number }
const NUMBER: Lex = { ...EMPTY, near: Near.Figure, trigger: Trigger.Number }
const PART: Lex = { ...EMPTY, near: Near.Figure, trigger: Trigger.Part }
const ORDINAL: Lex = { ...EMPTY, is: Is.End | Is.Closing }

/** Adjectives and nouns in -ly. */
const NO_ADVERB = /(?:family|monthly|weekly|daily|yearly|elderly|friendly|early|hourly|quarterly|only|ally|fly|supply|assembly|reply|anomaly|bully)$/

type Mutable = { -readonly [K in keyof Lex]: Lex[K] }
const listed = new Map<string, Mutable>()
const entry = (map: Map<string, Mutable>, word: string): Mutable => {
  let found = map.get(word)
  if (!found) map.set(word, (found = { ...EMPTY }))
  return found
}
const add = (word: string, near: number, more: Partial<Lex> = {}): void => {
  const lex = entry(listed, word)
  Object.assign(lex, more)
  lex.near |= near
}
for (const [word, near] of NEAR) add(word, near)
for (const [word, flags] of FLAGS) entry(listed, word).is |= flags
for (const [word, number] of NUMBER_WORDS) add(word, Near.Figure | (number.scale || number.scales ? Near.Scale : 0), { trigger: isOrdinal(number) ? Trigger.Part : Trigger.Number })
for (const [word, before] of QUALIFIERS_BEFORE) add(word, 0, { before })
for (const [word, after] of QUALIFIERS_AFTER) add(word, 0, { after })
for (const [word, ends] of HEDGES_BEFORE) add(word, 0, { ends })
for (const [word, begins] of HEDGES_AFTER) add(word, 0, { begins })
for (const [word, unit] of UNIT_NAMES) if (!word.includes('-')) add(word, Near.Unit, { unit, ...(unit.time && !word.endsWith('s') ? { trigger: Trigger.Span } : {}) })
for (const [word, most] of UNIT_STARTS) add(word, Near.Unit, { most })
for (const [word, sign] of CURRENCY_SIGNS) add(word, Near.Money, { sign })
for (const [word, name] of CURRENCY_NAMES) add(word, Near.Money, { name })
for (const [word, hundredth] of HUNDREDTHS) add(word, Near.Money, { hundredth })
for (const map of NATIONAL_CURRENCIES.values()) for (const key of map.keys()) add(key.split('-')[0]!, Near.Money | Near.Nation)
for (const sign of CURRENCY_SIGNS.keys()) if (sign.length > 1 && sign.endsWith('$')) add(sign.slice(0, -1), Near.Money)

/** What is known by the characters as they are written: symbols and codes; with what the lists say of the same word. */
const written = new Map<string, Mutable>()
const write = (text: string, near: number, more: Partial<Lex>): void => {
  if (!written.has(text)) written.set(text, { ...(listed.get(text.toLowerCase()) ?? EMPTY) })
  const lex = written.get(text)!
  Object.assign(lex, more)
  lex.near |= near
}
for (const [text, symbol] of UNIT_SYMBOLS) write(text, Near.Unit, { symbol })
for (const code of CURRENCY_CODES) {
  write(code, Near.Money, { code: [code, 1] })
  write(`M${code}`, Near.Money, { code: [code, 1e6] })
  if (!CODES_THAT_ARE_WORDS.has(code)) write(code.toLowerCase(), Near.Money, { code: [code, 1] })
}
const LONGEST_WRITTEN = Math.max(...[...written.keys()].map((text) => text.length))

/** What a word says beside a number. */
export const lexOf = perWord((word: Word): Lex => {
  const { lower, shape, text } = word
  if (shape === Shape.Number) return figureOf(word) ? FIGURE : ORDINAL
  const found = (text.length <= LONGEST_WRITTEN ? written.get(text) : undefined) ?? listed.get(lower)
  if (shape > Shape.Mixed) return found ? { ...found, is: found.is | Is.End } : MARK
  if (word.parts) {
    const number = numberWord(word)
    if (number) return isOrdinal(number) ? PART : NUMBER
  } else if (shape >= Shape.Upper && figureOf(word)) return NUMBER
  if (found) return shape === Shape.Capital && (found.near & Near.Money) === 0 ? { ...found, near: found.near | Near.Money } : found
  if (shape === Shape.Capital) return CAPITAL
  return lower.endsWith('ly') && !NO_ADVERB.test(lower) ? ADVERB : EMPTY
})

addTrigger((word) => {
  const { trigger, is } = lexOf(word)
  return (trigger << NUMBERS_SHIFT) | ((is & Is.Moment) !== 0 ? MOMENT : 0)
})

const nears = new WordClasses((word) => lexOf(word).near)
const lists = new WordClasses((word) => {
  const { is, before, after, ends, begins } = lexOf(word)
  return is | (before ? Is.Before : 0) | (after ? Is.After : 0) | (ends ? Is.Ends : 0) | (begins ? Is.Begins : 0)
})
/** Flags of `Is`, for a word that no sentence stands around. */
export const isOf = (word: Word): number => lists.of(word)

/** What token `at` says; nothing outside the sentence, or where a claim has used the token up. */
export const lexAt = (s: Scan, at: number): Lex => (at >= s.from && at < s.to && s.taken[at] === 0 ? lexOf(s.words[at]!) : EMPTY)
export const nearAt = (s: Scan, at: number): number => (at >= s.from && at < s.to && s.taken[at] === 0 ? nears.of(s.words[at]!) : 0)
/** Is token `at` in one of the lists `flags`? */
export const isAt = (s: Scan, at: number, flags: number): boolean => at >= s.from && at < s.to && (lists.of(s.words[at]!) & flags) !== 0
