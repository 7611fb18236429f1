// Words that are numbers.

const table = (list: string, value: (index: number) => number): [string, number][] => list.split(' ').map((word, i) => [word, value(i)])

/** Zero to nineteen. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ...table('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', (i) => i),
  ['nought', 0], ['naught', 0],
])

export const TENS: ReadonlyMap<string, number> = new Map([
  ...table('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i), ['fourty', 40],
])

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['quadrillion', 1e15],
  ['mln', 1e6], ['mln.', 1e6], ['bln', 1e9], ['bln.', 1e9], ['tln', 1e12], ['trln', 1e12], ['mn', 1e6], ['bn', 1e9], ['bn.', 1e9], ['tn', 1e12], ['trn', 1e12],
  ['lakh', 1e5], ['lac', 1e5], ['crore', 1e7], ['dozen', 12], ['doz', 12], ['doz.', 12],
])

/** The same in the plural: "hundreds of", "two dozens", "three millions". */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['tens', 10], ['hundreds', 1e2], ['thousands', 1e3], ['millions', 1e6], ['billions', 1e9], ['trillions', 1e12],
  ['lakhs', 1e5], ['lacs', 1e5], ['crores', 1e7], ['dozens', 12], ['scores', 20], ['dozs', 12],
])

/** Letters after digits that multiply them: "60m", "5bn", "10k". `m`, `b`, `t` and `g` may be units: see figures. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['mm', 1e6], ['mn', 1e6], ['mln', 1e6], ['m', 1e6], ['b', 1e9], ['bn', 1e9], ['bln', 1e9], ['t', 1e12], ['tn', 1e12], ['trn', 1e12], ['tln', 1e12],
  ['cr', 1e7], ['lakh', 1e5], ['crore', 1e7], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['thousand', 1e3],
])

const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
/** Denominators in the singular: "one third", "a quarter". "Second" is no part. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['quarter', 4], ...table(ORDINALS, (i) => 3 + i), ...table(TENTHS, (i) => 20 + 10 * i),
  ['hundredth', 1e2], ['thousandth', 1e3], ['millionth', 1e6], ['billionth', 1e9], ['trillionth', 1e12],
])
/** Denominators in the plural: "two thirds". */
export const PLURAL_PARTS: ReadonlyMap<string, number> = new Map(
  [...PARTS].map(([word, value]) => [word === 'half' ? 'halves' : `${word}s`, value]),
)
/** The last word of "twenty-first": a denominator only behind a ten. */
export const FIRSTS: ReadonlyMap<string, number> = new Map([
  ...table('first second third fourth fifth sixth seventh eighth ninth', (i) => 1 + i),
  ...table('firsts seconds thirds fourths fifths sixths sevenths eighths ninths', (i) => 1 + i),
])

/** Vague numbers, and the least that each may mean. */
export const VAGUE: ReadonlyMap<string, number> = new Map([['several', 3], ['few', 2], ['couple', 2], ['many', 3]])

/** Fractions that are one character. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2], ['⅓', 1 / 3], ['⅔', 2 / 3], ['¼', 1 / 4], ['¾', 3 / 4], ['⅕', 1 / 5], ['⅖', 2 / 5], ['⅗', 3 / 5], ['⅘', 4 / 5], ['⅙', 1 / 6], ['⅚', 5 / 6],
  ['⅐', 1 / 7], ['⅛', 1 / 8], ['⅜', 3 / 8], ['⅝', 5 / 8], ['⅞', 7 / 8], ['⅑', 1 / 9], ['⅒', 1 / 10],
])
