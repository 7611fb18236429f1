// What the words beside a date say of it: where it begins or ends, whether it is merely the day of a statement; and the numbers that name a thing.
import { Shape, type Word } from '../../model/index.js'
import { perWord, WordClasses } from '../facts.js'
import { addTrigger, NAMING } from '../triggers.js'

const enum Is {
  Preposition = 1,
  /** Stands between a preposition and its date. */
  Filler = 2,
  Telling = 4,
  /** The page's own dates stand behind it. */
  Stamp = 8,
  End = 16,
}
const LISTED = new Map<string, number>()
for (const [words, flag] of [
  ['since from until till by before after through to between starting beginning ending every each', Is.Preposition],
  ['the about around early late mid end of beginning start middle on at noon midnight as a', Is.Filler],
  ['said says saying told tells announced announces announcing announcement reported reports report confirmed added stated statement disclosed declared reporters journalists interview quoted briefing dated posted updated wrote warned denied argued insisted testified', Is.Telling],
  ['published posted updated modified printed created accessed retrieved uploaded filed archived', Is.Stamp],
] as const) for (const word of words.split(' ')) LISTED.set(word, (LISTED.get(word) ?? 0) | flag)
const classes = new WordClasses(({ lower, shape, text }) => (LISTED.get(lower) ?? 0) | (shape === Shape.Punctuation && /^[,;:()[\]—–.!?]|^--/.test(text) ? Is.End : 0))
const is = (word: Word, flags: number): boolean => (classes.of(word) & flags) !== 0

/** How far a verb of saying may stand before its date: "told a news conference in Oslo on Monday". */
const TELLING = 7
const FILLERS = 4

/** Qualifiers of the date on tokens [first, last) of the sentence [from, to). */
export function dateCues(words: readonly Word[], from: number, to: number, first: number, last: number): string[] {
  const cues: string[] = []
  for (let i = first; i >= from && first - i <= FILLERS; i--) {
    if (is(words[i]!, Is.Preposition)) {
      cues.push(words[i]!.lower)
      break
    }
    if (words[i]!.lower === 'of' && i > from && words[i - 1]!.lower === 'as') {
      cues.push('as of')
      break
    }
    if (i < first && !is(words[i]!, Is.Filler)) break
  }
  if (tells(words, from, to, first, last)) cues.push('told')
  return cues
}

/** "said in Oslo on Monday", "on Monday told", "a report on Monday that". */
function tells(words: readonly Word[], from: number, to: number, first: number, last: number): boolean {
  for (let i = last; i < to && i < last + 2; i++) if (is(words[i]!, Is.Telling) || (i === last && words[i]!.lower === 'that')) return true
  // "Published: Sunday, 2/22/2015", "Updated April 11": the page's own dates.
  if (first - from <= 3) for (let i = from; i < first; i++) if (is(words[i]!, Is.Stamp)) return true
  if (first - 2 >= from && words[first - 1]!.text === ':' && is(words[first - 2]!, Is.Stamp)) return true
  for (let i = first - 1; i >= from && first - i <= TELLING; i--) {
    const found = classes.of(words[i]!)
    if ((found & Is.End) !== 0) return false
    if ((found & Is.Telling) !== 0) return words[i]!.lower !== 'report'
    if (words[i]!.lower === 'that') return false
  }
  return false
}

/** `11.0.1`, `v2`, `3.8`. */
const idOf = perWord((word: Word): string | null => {
  if (word.shape !== Shape.Number && word.shape !== Shape.Mixed) return null
  const match = /^v?(\d+(?:\.(?:\d+|x))*)$/.exec(word.lower)
  return match ? match[1]! : null
})

/** A whole number is an id beside the word that it numbers. */
const NUMBERED = new Set('version release phase stage round part volume edition level lot tranche series module milestone sprint'.split(' '))
const isNumbered = ({ lower }: Word): boolean => NUMBERED.has(lower)

addTrigger((word) => (isNumbered(word) || ((word.shape === Shape.Number || word.shape === Shape.Mixed) && !/^\d+$/.test(word.text) && idOf(word) !== null) ? NAMING : 0))

/** The ids among tokens [from, to) that belong to no figure or date. */
export function idsAmong(words: readonly Word[], from: number, to: number, isFigure: ((i: number) => boolean) | null): string[] {
  const ids: string[] = []
  for (let i = from; i < to; i++) {
    if (isFigure?.(i)) continue
    const id = idOf(words[i]!)
    if (id === null || ids.includes(id) || (/^\d+$/.test(words[i]!.text) && !(i > from && isNumbered(words[i - 1]!)))) continue
    ids.push(id)
  }
  return ids
}
