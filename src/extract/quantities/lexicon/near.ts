// Flags of words beside a number, and the lists behind them.
import { AFTER_ONE, BEFORE_PRONOUN, CLOCK, LABELS, OPENERS, SCORES, STREETS } from './labels.js'
import { NO_MODIFIERS, PERSONS, PHRASE_ENDS } from './nouns.js'

/** What a number may go on with. */
export const enum Near {
  /** "million", "dozens", "k". */
  Scale = 1,
  And = 2,
  /** "^", "point", "+". */
  Math = 4,
  /** "in", "out", "over": "one in five". */
  Ratio = 8,
  Comma = 16,
  /** Another number. */
  Figure = 32,
  Unit = 64,
  Money = 128,
  /** "to", "or", a dash. */
  Range = 256,
  /** "a", "per", "/". */
  Per = 512,
  /** The mark of feet. */
  Foot = 1024,
  /** "minus", "-", before a number. */
  Sign = 2048,
  /** "a", "an", "of": "half an hour". */
  Article = 4096,
  /** "more", "full": "60 more minutes". */
  More = 8192,
  /** First word of a country or a people that has a currency. */
  Nation = 16384,
  /** "sq", "km": a power may follow or begin. */
  Square = 32768,
  Degree = 65536,
  /** A bracket, or the mark of inches. */
  Bracket = 131072,
}

/** Which lists a word is in. */
export const enum Is {
  /** No noun phrase runs across it. */
  End = 1,
  Label = 2,
  Clock = 4,
  Street = 8,
  Score = 16,
  Opener = 32,
  Person = 64,
  /** "the", "these", "its" behind "of". */
  Determiner = 128,
  /** "of the", "of them": what a part is of. */
  Whole = 256,
  /** Between a figure and the noun before it: "a cost of", "was", "rose to". */
  Joint = 512,
  /** May begin "so far", "as of", "to date", …. */
  Moment = 1024,
  /** A figure or a mark: what lies beyond belongs to something else. */
  Closing = 2048,
  /** Points back: "the two companies". */
  Definite = 4096,
  /** Before a year: "in 2010 elections". */
  Year = 8192,
  /** Between "between" or "from" and its number. */
  Between = 16384,
  /** Before "one": the pronoun. */
  Pronoun = 32768,
  /** Behind "one": an idiom. */
  Idiom = 65536,
  /** What something goes on over: "over three seasons". */
  Period = 131072,
  /** Begins no phrase that a measure is of: "20 miles north". */
  Adverbial = 262144,
  /** Before "half": "the second half". */
  Ordinal = 524288,
  /** Starts "more than": what follows is compared. */
  Comparative = 1048576,
  /** It has a qualifier for the figure behind it, and for the one before it. */
  Before = 2097152,
  After = 4194304,
  /** Hedges end with it, or begin with it. */
  Ends = 8388608,
  Begins = 16777216,
}

const words = (list: string, flags: number): [string, number][] => list.split(' ').map((word) => [word, flags])

export const NEAR: readonly (readonly [string, number])[] = [
  ['and', Near.And | Near.Range], ['^', Near.Math], ['point', Near.Math], ['+', Near.Math], ['in', Near.Ratio], ['out', Near.Ratio], ['over', Near.Ratio], [',', Near.Comma],
  ['to', Near.Range], ['or', Near.Range], ['-', Near.Range | Near.Sign], ['–', Near.Range | Near.Sign], ['−', Near.Sign], ['~', Near.Range], ['minus', Near.Sign], ['negative', Near.Sign],
  ['a', Near.Per | Near.Article], ['an', Near.Per | Near.Article], ['of', Near.Article], ['per', Near.Per], ['/', Near.Per], ["'", Near.Foot], ['’', Near.Foot], ['′', Near.Foot],
  ...words('more additional extra further full whole consecutive straight short long', Near.More),
  ...words('k m b g mm m. b. #', Near.Scale | Near.Money),
  ...words('sq sq. cu cu. square cubic km m cm ft', Near.Square | Near.Unit),
  ...words('° deg deg. degree degrees', Near.Degree | Near.Unit),
  ...words('pound pounds', Near.Money),
  ...words('( [ { " ″ ”', Near.Bracket | Near.Unit),
]

const of = (set: Iterable<string>, flags: number): [string, number][] => [...set].map((word) => [word, flags])
export const FLAGS: readonly (readonly [string, number])[] = [
  ...of(PHRASE_ENDS, Is.End), ...of(NO_MODIFIERS, Is.End), ...of(LABELS, Is.Label), ...of(CLOCK, Is.Clock), ...of(STREETS, Is.Street), ...of(SCORES, Is.Score), ...of(OPENERS, Is.Opener), ...of(PERSONS, Is.Person),
  ...of(BEFORE_PRONOUN, Is.Pronoun), ...of(AFTER_ONE, Is.Idiom),
  ...words('the these those its their his her our my your all', Is.Determiner),
  ...words('the them these those which whom its their', Is.Whole),
  ...words('of worth valued estimated at is was were are to by about around nearly almost over than more less some : totaled totalled reached hit stood remains be roughly approximately up least most from', Is.Joint),
  ...words('so as to by at currently', Is.Moment), ...words('; : ( ) , — --', Is.Closing), ...words('the these those both', Is.Definite),
  ...words("the in since of this that a his her their its our from until by for late early mid fiscal and '", Is.Year),
  ...words('about around roughly approximately a an some us $ € £ ¥ - u.s. usd eur gbp minus negative a$ c hk', Is.Between),
  ...words('season game quarter session night round match term semester innings period generation', Is.Period),
  ...words('north south east west northeast northwest southeast southwest respectively annualized overall together alone tall high long wide deep worth', Is.Adverbial),
  ...words("first second third last final latter other opening each better top bottom front back lower upper both early late this that at a an 's ’s", Is.Ordinal),
  ...words('more additional extra further new other fewer different such', Is.Comparative),
]
