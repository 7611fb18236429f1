// What a word may mean in a time expression, found out once for each form.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { numericOf, type Numeric } from './numeric.js'

/** Word classes, as bits: "second" is an ordinal and a unit. */
export const enum Class {
  Month = 1, Weekday = 2, Year = 4, Day = 8, Ordinal = 16, Cardinal = 32, Unit = 64, Season = 128, DayPart = 256, Deictic = 512, Decade = 1024, Numeric = 2048,
  Clock = 4096, Shift = 8192, Part = 16384, Set = 32768, Holiday = 65536, Reference = 131072, Quarter = 262144, Ago = 524288, Year2 = 1048576,
  /** BC, AD. */
  Era = 2097152,
  /** a.m., p.m. */
  Half = 4194304,
  /** A number of three figures: a year in a text that speaks of years BC. */
  Small = 8388608,
  /** `5th`, `31st`: a day of the month spoken of. */
  Nth = 16777216,
  /** A word that a year in words may begin with, or `thousand`. 2 ** 25 is `SPLIT` in scan.ts. */
  YearWord = 67108864,
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
/** Whither a modifier points: `last` (-1), `this` (0), `next` (1) from now; `previous`, `same`, `following` from what was spoken of. */
export type Shift = 'last' | 'this' | 'next' | 'previous' | 'same' | 'following'

export interface Lex {
  readonly c: number
  /** Month, weekday, number, first year of a decade, … */
  readonly n: number
  readonly unit?: Unit
  readonly plural?: boolean
  readonly shift?: Shift
  readonly part?: 'early' | 'mid' | 'late' | 'start' | 'end'
  /** TIMEX3 of a day part (`MO`), set (`P1D`) or reference (`PAST_REF`); name of a holiday. */
  readonly code?: string
  readonly numeric?: Numeric
  /** The year in `2Q19`. */
  readonly year?: number
}
export const NONE: Lex = { c: 0, n: 0 }

const table = new Map<string, Lex>()
const put = (words: string, lex: (index: number) => Lex): void => words.split(' ').forEach((word, i) => {
  const old = table.get(word)
  const now = lex(i)
  table.set(word, old ? { ...old, ...now, c: old.c | now.c } : now)
})
put('january february march april may june july august september october november december', (i) => ({ c: Class.Month, n: i + 1 }))
put('jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.', (i) => ({ c: Class.Month, n: i + 1 }))
put('jan feb mar apr may jun jul aug sep oct nov dec', (i) => ({ c: Class.Month, n: i + 1 }))
put('sept sept.', () => ({ c: Class.Month, n: 9 }))
put('monday tuesday wednesday thursday friday saturday sunday', (i) => ({ c: Class.Weekday, n: i + 1 }))
put('mon. tue. wed. thu. fri. sat. sun.', (i) => ({ c: Class.Weekday, n: i + 1 }))
put('mon tue wed thu fri sat sun', (i) => ({ c: Class.Weekday, n: i + 1 }))
put('tues tues. weds weds. thur thur. thurs thurs.', (i) => ({ c: Class.Weekday, n: [2, 3, 4][Math.min(2, i >> 1)]! }))
put('mondays tuesdays wednesdays thursdays fridays saturdays sundays', (i) => ({ c: Class.Weekday, n: i + 1, plural: true }))
put('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', (i) => ({ c: Class.Cardinal, n: i + 1 }))
put('twenty thirty forty fifty sixty seventy eighty ninety', (i) => ({ c: Class.Cardinal, n: (i + 2) * 10 }))
put('fourteen fifteen sixteen seventeen eighteen nineteen twenty thousand', (i) => (i === 7 ? { c: Class.YearWord, n: 1000 } : { c: Class.YearWord, n: i === 6 ? 20 : i + 14 }))
put('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', (i) => ({ c: Class.Ordinal, n: i + 1 }))
put('twentieth thirtieth fortieth', (i) => ({ c: Class.Ordinal, n: (i + 2) * 10 }))
put('twenties thirties forties fifties sixties seventies eighties nineties', (i) => ({ c: Class.Decade, n: 1920 + i * 10 }))

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade']
UNITS.forEach((unit) => {
  put(unit, () => ({ c: Class.Unit, n: unit === 'second' ? 2 : 1, unit }))
  put(`${unit}s`, () => ({ c: Class.Unit, n: 1, unit, plural: true }))
})
put('century', () => ({ c: Class.Unit, n: 1, unit: 'century' }))
put('centuries', () => ({ c: Class.Unit, n: 1, unit: 'century', plural: true }))
put('spring summer autumn winter', (i) => ({ c: Class.Season, n: i + 1 }))
put('fall springtime summertime wintertime', (i) => ({ c: Class.Season, n: [3, 1, 2, 4][i]! }))
put('morning mornings afternoon afternoons evening evenings night nights', (i) => ({ c: Class.DayPart, n: 0, code: ['MO', 'AF', 'EV', 'NI'][i >> 1]!, plural: i % 2 === 1 }))
put('dawn daybreak sunrise dusk nightfall sunset lunchtime daytime nighttime overnight', (i) => ({ c: Class.DayPart, n: 1, code: ['MO', 'MO', 'MO', 'EV', 'EV', 'EV', 'MI', 'DT', 'NI', 'NI'][i]! }))
put('noon midday midnight', (i) => ({ c: Class.DayPart, n: 2, code: i === 2 ? '24:00' : '12:00' }))
put('yesterday today tomorrow tonight', (i) => ({ c: Class.Deictic, n: i === 3 ? 0 : i - 1, ...(i === 3 ? { code: 'NI' } : {}) }))
put('last past', () => ({ c: Class.Shift, n: -1, shift: 'last' }))
put('this current', () => ({ c: Class.Shift, n: 0, shift: 'this' }))
put('next coming upcoming', () => ({ c: Class.Shift, n: 1, shift: 'next' }))
put('previous preceding prior', () => ({ c: Class.Shift, n: -1, shift: 'previous' }))
put('that same', () => ({ c: Class.Shift, n: 0, shift: 'same' }))
put('following subsequent ensuing succeeding', () => ({ c: Class.Shift, n: 1, shift: 'following' }))
put('early earlier', () => ({ c: Class.Part, n: 0, part: 'early' }))
put('late later latter', () => ({ c: Class.Part, n: 0, part: 'late' }))
put('mid middle', () => ({ c: Class.Part, n: 0, part: 'mid' }))
put('start beginning turn', () => ({ c: Class.Part, n: 0, part: 'start' }))
put('end close', () => ({ c: Class.Part, n: 0, part: 'end' }))
put('daily hourly weekly fortnightly monthly quarterly annually yearly', (i) => ({ c: Class.Set, n: 0, code: ['P1D', 'PT1H', 'P1W', 'P2W', 'P1M', 'P3M', 'P1Y', 'P1Y'][i]! }))
put('daylong weeklong monthlong yearlong decadelong hourlong', (i) => ({ c: Class.Set, n: 1, code: ['P1D', 'P1W', 'P1M', 'P1Y', 'P1DE', 'PT1H'][i]! }))
put('now currently nowadays presently', () => ({ c: Class.Reference, n: 0, code: 'PRESENT_REF' }))
put('current present', () => ({ c: Class.Reference, n: 0, code: 'PRESENT_REF' }))
put('recently recent lately formerly past', (i) => ({ c: Class.Reference, n: i === 4 ? -1 : 0, code: 'PAST_REF' }))
put('future', () => ({ c: Class.Reference, n: 0, code: 'FUTURE_REF' }))
put('time period', () => ({ c: Class.Reference, n: 0, code: '' }))
put('ago', () => ({ c: Class.Ago, n: -1 }))
put('bc b.c. bce b.c.e.', () => ({ c: Class.Era, n: -1 }))
put('ad a.d. ce c.e.', () => ({ c: Class.Era, n: 1 }))
put('am a.m. a.m pm p.m. p.m', (i) => ({ c: Class.Half, n: i < 3 ? 0 : 12 }))
put('q1 q2 q3 q4', (i) => ({ c: Class.Quarter, n: i + 1 }))
put('h1 h2', (i) => ({ c: Class.Quarter, n: i + 1, code: 'H' }))
put('christmas easter thanksgiving halloween juneteenth', () => ({ c: Class.Holiday, n: 0 }))
put('eve', () => ({ c: Class.Holiday, n: 1 }))

/** Words that are a month or a weekday only with a capital; the shortest only in capitals' company besides. */
const LOWER_NEVER = Class.Month | Class.Weekday | Class.Holiday

/** Names that are no other word, and stand for themselves without a capital. */
const ALWAYS = /^(?:january|february|april|june|july|september|october|november|december|(?:jan|feb|apr|jun|jul|aug|sept|oct|nov)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/

function classify(word: Word): Lex {
  const { lower, shape } = word
  if (shape === Shape.Number) return numberLex(lower)
  if (shape >= Shape.Punctuation) return NONE
  const lex = table.get(lower)
  if (lex === undefined) return word.parts ? compound(word.parts) : shape === Shape.Mixed || shape === Shape.Upper ? glued(lower) : NONE
  if ((lex.c & LOWER_NEVER) !== 0 && shape === Shape.Lower && !ALWAYS.test(lower)) {
    const rest = lex.c & ~LOWER_NEVER
    return rest === 0 ? NONE : { ...lex, c: rest }
  }
  return lex
}

/** `twenty-three`, `twenty-fourth`. */
function compound(parts: readonly Word[]): Lex {
  if (parts.length !== 2) return NONE
  const [tens, ones] = [table.get(parts[0]!.lower), table.get(parts[1]!.lower)]
  if (!tens || !ones || (tens.c & Class.Cardinal) === 0 || tens.n < 20 || ones.n > 9 || (ones.c & (Class.Cardinal | Class.Ordinal)) === 0) return NONE
  return { c: ones.c & Class.Cardinal ? Class.Cardinal : Class.Ordinal, n: tens.n + ones.n }
}

/** `Dec31`, `FY2019`. */
function glued(lower: string): Lex {
  const fiscal = /^fy'?(\d{2}|\d{4})$/.exec(lower)
  if (fiscal) return { c: Class.Year, n: fiscal[1]!.length === 2 ? 2000 + Number(fiscal[1]) : Number(fiscal[1]), code: 'FY' }
  return NONE
}

/** A quarter or a half of a year: `2q`, `2q19`, `1h`. */
function shareLex(text: string): Lex | null {
  const match = /^(?:([1-4])q|([12])h)(?:'?(\d{2}))?$/.exec(text)
  return match && { c: Class.Quarter, n: Number(match[1] ?? match[2]), ...(match[2] ? { code: 'H' } : {}), ...(match[3] ? { year: 2000 + Number(match[3]) } : {}) }
}

function numberLex(text: string): Lex {
  const size = text.length
  if (size <= 2) {
    const n = Number(text)
    if (Number.isNaN(n)) return shareLex(text) ?? NONE
    return { c: Class.Cardinal | (n >= 1 && n <= 31 ? Class.Day : 0) | (size === 2 ? Class.Year2 : 0), n }
  }
  if (size === 4 && /^\d{4}$/.test(text)) {
    const n = Number(text)
    return { c: Class.Cardinal | (n >= 1000 && n < 2200 ? Class.Year : 0), n }
  }
  if (/^\d{3}$/.test(text)) return { c: Class.Cardinal | Class.Small, n: Number(text) }
  const match = /^(\d{1,4})(st|nd|rd|th|s)$/.exec(text)
  if (match) {
    const n = Number(match[1])
    if (match[2] !== 's') return { c: Class.Ordinal | (n <= 31 ? Class.Nth : 0), n }
    if (n % 10 !== 0) return NONE
    return match[1]!.length === 4 && n >= 1000 && n < 2100 ? { c: Class.Decade, n } : match[1]!.length === 2 && n >= 20 ? { c: Class.Decade, n: 1900 + n } : NONE
  }
  const share = shareLex(text)
  if (share) return share
  const numeric = numericOf(text)
  if (!numeric) return NONE
  if (numeric.kind === 'clock') return { c: Class.Clock, n: 0, code: numeric.time!, numeric }
  if (numeric.kind === 'date' && numeric.year === undefined) return { c: Class.Numeric, n: 0, numeric }
  if (numeric.kind === 'years') return { c: Class.Year, n: numeric.year!, numeric }
  return { c: Class.Numeric, n: 0, numeric }
}

/** The classes of a word. */
export const lexOf = perWord(classify)

/** Words of a hyphenated form that a time expression may be made of: `mid-August`, `1914-18`, `January-March`; null for others. */
export const piecesOf = perWord((word: Word): readonly Word[] | null => {
  const { parts } = word
  if (!parts || parts.length > 4 || lexOf(word).c !== 0) return null
  const classes = parts.map((part) => lexOf(part).c)
  const all = (mask: number): boolean => classes.every((c) => (c & mask) !== 0)
  const any = (mask: number): boolean => classes.some((c) => (c & mask) !== 0)
  if (word.shape === Shape.Number) {
    // "138-2010-2015" is a telephone's, "32-2015" a file's.
    if (all(Class.Cardinal | Class.Ordinal)) return parts.length === 2 && ((classes[1]! & Class.Year) === 0 || (classes[0]! & Class.Year) !== 0) ? parts : null
    return any(Class.Month | Class.Weekday) || (parts.length === 2 && any(Class.Year)) || (any(Class.Ordinal | Class.Decade | Class.Year) && any(Class.Unit | Class.Decade)) ? parts : null
  }
  if (any(Class.Month | Class.Weekday | Class.Season | Class.Decade | Class.Year) || all(Class.Quarter)) return parts
  if (any(Class.Part) && any(Class.Unit)) return parts
  if (parts.length === 2 && (classes[0]! & Class.Unit) !== 0 && parts[1]!.lower === 'long') return parts
  if (any(Class.Unit) && parts.some((part) => part.lower === 'ago' || part.lower === 'earlier' || part.lower === 'end' || part.lower === 'present')) return parts
  return (any(Class.Ordinal) && any(Class.Unit)) || all(Class.Cardinal) ? parts : null
})
