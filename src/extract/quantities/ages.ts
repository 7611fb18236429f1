// Ages: "a 23-year-old", "aged 23", "John Smith, 23,", "ten months old".
import { Shape } from '../../model/index.js'
import type { Amount } from './amounts.js'
import { OPENERS } from './lexicon/labels.js'
import { PHRASE_ENDS } from './lexicon/nouns.js'
import { lowerAt, type Scan } from './scan.js'

export interface Age {
  readonly years: number
  readonly person: string | null
  readonly first: number
  readonly last: number
}

/** Years in one of each unit. */
const YEARS: Readonly<Record<string, number>> = { year: 1, month: 1 / 12, week: 7 / 365.25, day: 1 / 365.25, decade: 10, century: 100 }
const OLDEST = 120

/** The age that an amount is, or null. */
export function ageOf(s: Scan, amount: Amount): Age | null {
  const { value, kind, unit, tail, first, last } = amount
  if (value === null || value < 0) return null
  if (kind === 'time' && unit !== null) {
    const years = YEARS[unit]
    if (years === undefined) return null
    const age = (end: number): Age => ({ years: Number((value * years).toPrecision(12)), person: personAfter(s, end) ?? personBefore(s, first), first, last: end })
    if (tail[0]?.lower === 'old' || tail[0]?.lower === 'olds') return age(last)
    if (tail.length > 0) return null
    const next = lowerAt(s, last)
    if (next === 'old' || next === 'olds') return age(last + 1)
    if (next === 'of' && lowerAt(s, last + 1) === 'age') return age(last + 2)
    if (next === '-' && lowerAt(s, last + 1) === 'old') return age(last + 2)
    return null
  }
  if (kind !== 'bare' || amount.numeral.suffix !== '' || !Number.isInteger(value) || value < 1 || value > OLDEST || first !== amount.numeral.first) return null
  return labelled(s, amount, value) ?? listed(s, amount, value) ?? stated(s, amount, value) ?? apposed(s, amount, value)
}

/** "aged 21, 22 and 24": the numbers behind an age are ages too. */
function listed(s: Scan, { first, last }: Amount, years: number): Age | null {
  let before = first - 1
  while (first - before < 4 && /^(?:,|and|or|&)$/.test(lowerAt(s, before))) before--
  return before < first - 1 && s.lastAge === before + 1 && /^(?:[,.;)]|and|or|)$/.test(lowerAt(s, last)) ? { years, person: null, first, last } : null
}

/** "He was 95." */
function stated(s: Scan, { first, last }: Amount, years: number): Age | null {
  const verb = /^(?:is|was|turned|turns|'s|’s)$/.test(lowerAt(s, first - 1))
  return verb && /^(?:he|she|who)$/.test(lowerAt(s, first - 2)) && /^(?:[.,;)]|when|and|)$/.test(lowerAt(s, last)) ? { years, person: null, first, last } : null
}

/** People without a name: "Boy, 8, dies", "a woman, 33,". */
const PEOPLE = new Set('man woman boy girl teen teenager toddler infant baby child student mother father son daughter brother sister driver suspect victim husband wife pedestrian passenger cyclist'.split(' '))

const ADULT = 25

/** "aged 23", "age 23", "at the age of 23". */
function labelled(s: Scan, { first, last }: Amount, years: number): Age | null {
  const before = lowerAt(s, first - 1)
  const two = lowerAt(s, first - 2)
  // "Actress dies at 82"; below that, "dead at 5" may be a time.
  if (before === 'at' && years >= ADULT && /^(?:dies|died|dead|dying)$/.test(two)) return { years, person: nameEndingAt(s, first - 2), first, last }
  const at = before === 'aged' || before === 'age' || before === 'ages' ? first - 1 : (before === 'of' || before === ':' || before === 'is' || before === 'was') && two === 'age' ? first - 2 : -1
  if (at < 0) return null
  const comma = lowerAt(s, at - 1) === ',' ? at - 1 : at
  return { years, person: before === 'aged' || comma < at ? nameEndingAt(s, comma) : null, first: at, last }
}

/** "John Smith, 23, of …", "Jane Doe (45)". */
function apposed(s: Scan, { first, last, numeral }: Amount, years: number): Age | null {
  if (!numeral.figure) return null
  const open = lowerAt(s, first - 1)
  const close = lowerAt(s, last)
  const comma = open === ',' && (close === ',' || close === ';' || ((close === '.' || close === '') && last >= s.to - 1))
  if (!comma && !(open === '(' && close === ')')) return null
  const noun = comma && PEOPLE.has(lowerAt(s, first - 2))
  const person = noun ? null : nameEndingAt(s, first - 1)
  return person === null && !noun ? null : { years, person, first, last }
}

const TITLES = new Set('mr. mrs. ms. dr. prof. sgt. lt. col. gen. capt. rev. sen. rep. gov. mr mrs ms dr sir dame lord lady officer president minister'.split(' '))
const PLACES_BEFORE = new Set('in at of from to near on the with via and'.split(' '))

const isName = (s: Scan, at: number): boolean => {
  const word = s.words[at]!
  return s.taken[at] === 0 && (word.shape === Shape.Capital || word.shape === Shape.Mixed || (word.shape === Shape.Upper && /^(?:\p{Lu}\.)+$/u.test(word.text)) || /^(?:jr\.?|sr\.?|ii|iii|de|van|von|der|al|bin|la|el)$/.test(word.lower))
}

/** The name of two words or more that ends before token `end`; one word only where nothing says it is a place. */
function nameEndingAt(s: Scan, end: number): string | null {
  let first = end
  while (first > s.from && end - first < 5 && isName(s, first - 1)) first--
  while (first < end && (TITLES.has(lowerAt(s, first)) || s.words[first]!.shape === Shape.Lower)) first++
  if (first === end || s.words[end - 1]!.shape === Shape.Lower && !/^(?:jr\.?|sr\.?)$/.test(lowerAt(s, end - 1))) return null
  const single = end - first === 1
  if (single && (PLACES_BEFORE.has(lowerAt(s, first - 1)) || s.words[first]!.shape !== Shape.Capital || OPENERS.has(lowerAt(s, first)))) return null
  if (!single && /^(?:in|at|near)$/.test(lowerAt(s, first - 1))) return null
  return s.block.text.slice(s.starts[first]!, s.ends[end - 1]!)
}

/** "23-year-old John Smith", "the 23-year-old actor John Smith". */
function personAfter(s: Scan, at: number): string | null {
  let first = at
  while (first < Math.min(s.to, at + 2) && s.words[first]!.shape === Shape.Lower && !PHRASE_ENDS.has(lowerAt(s, first)) && !/(?:ed|ing)$/.test(lowerAt(s, first))) first++
  let end = first
  while (end < s.to && end - first < 4 && isName(s, end) && (s.words[end]!.shape !== Shape.Lower)) end++
  while (first < end && TITLES.has(lowerAt(s, first))) first++
  return end - first >= 2 && end - first <= 4 ? s.block.text.slice(s.starts[first]!, s.ends[end - 1]!) : null
}

/** "John Smith is 23 years old" */
function personBefore(s: Scan, at: number): string | null {
  return /^(?:is|was|turned|turns)$/.test(lowerAt(s, at - 1)) ? nameEndingAt(s, at - 1) : null
}
