// What a word beside a number may have to do with it: one look, so that most numbers need no more.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { figureOf } from './figures.js'
import { unitWord } from './measures.js'
import { moneyWord } from './money.js'
import { numberWord } from './number-word.js'
import type { Scan } from './scan.js'

/** Flags of a word beside a number. */
export const Near = {
  /** "million", "dozens", "k". */
  Scale: 1,
  And: 2,
  /** "^", "point", "+". */
  Math: 4,
  /** "in", "out", "over": "one in five". */
  Ratio: 8,
  Comma: 16,
  /** Another number. */
  Figure: 32,
  Unit: 64,
  Money: 128,
  /** "to", "or", a dash. */
  Range: 256,
  /** "a", "per", "/". */
  Per: 512,
  /** The mark of feet. */
  Foot: 1024,
  /** "minus", "-", before a number. */
  Sign: 2048,
  /** "a", "an", "of": "half an hour". */
  Article: 4096,
  /** "more", "full": "60 more minutes". */
  More: 8192,
} as const

const WORDS: ReadonlyMap<string, number> = new Map([
  ['and', Near.And | Near.Range], ['^', Near.Math], ['point', Near.Math], ['+', Near.Math], ['in', Near.Ratio], ['out', Near.Ratio], ['over', Near.Ratio], [',', Near.Comma],
  ['to', Near.Range], ['or', Near.Range], ['-', Near.Range | Near.Sign], ['–', Near.Range | Near.Sign], ['−', Near.Sign], ['~', Near.Range], ['minus', Near.Sign], ['negative', Near.Sign],
  ['a', Near.Per | Near.Article], ['an', Near.Per | Near.Article], ['of', Near.Article], ['per', Near.Per], ['/', Near.Per], ["'", Near.Foot], ['’', Near.Foot], ['′', Near.Foot],
  ...'more additional extra further full whole consecutive straight short long'.split(' ').map((word) => [word, Near.More] as const),
  ...'k K M G m b mm m. b. #'.split(' ').map((word) => [word, Near.Scale | Near.Money] as const),
])

const nearOf = perWord((word: Word): number => {
  let near = WORDS.get(word.lower) ?? 0
  const lexeme = numberWord(word)
  if (lexeme?.scale || lexeme?.scales) near |= Near.Scale
  if (lexeme || figureOf(word)) near |= Near.Figure
  if (unitWord(word)) near |= Near.Unit
  // A capital may be a country: "Zambian kwacha".
  if (moneyWord(word) || word.shape === Shape.Capital) near |= Near.Money
  return near
})

/** The flags of token `at`; none outside the sentence, or where a claim has used the token up. */
export const nearAt = (s: Scan, at: number): number => (at >= s.from && at < s.to && s.taken[at] === 0 ? nearOf(s.words[at]!) : 0)
