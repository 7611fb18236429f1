// What the words beside a date say of it: where it begins or ends, whether it is merely the day of a statement; and the numbers that name a thing.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { addTrigger, NAMING } from '../triggers.js'

const isPreposition = perWord((word: Word): boolean => /^(?:since|from|until|till|by|before|after|through|to|between|starting|beginning|ending|every|each)$/.test(word.lower))
/** Stands between a preposition and its date. */
const isFiller = perWord((word: Word): boolean => /^(?:the|about|around|early|late|mid|end|of|beginning|start|middle|on|at|noon|midnight|as|a)$/.test(word.lower))
const isTelling = perWord((word: Word): boolean =>
  /^(?:said|says|saying|told|tells|announced|announces|announcing|announcement|reported|reports|report|confirmed|added|stated|statement|disclosed|declared|reporters|journalists|interview|quoted|briefing|dated|posted|updated|wrote|warned|denied|argued|insisted|testified)$/.test(word.lower))
const isEnd = perWord((word: Word): boolean => word.shape === Shape.Punctuation && /^[,;:()[\]—–.!?]|^--/.test(word.text))
/** How far a verb of saying may stand before its date: "told a news conference in Oslo on Monday". */
const TELLING = 7
const FILLERS = 4

/** Qualifiers of the date on tokens [first, last) of the sentence [from, to). */
export function dateCues(words: readonly Word[], from: number, to: number, first: number, last: number): string[] {
  const cues: string[] = []
  for (let i = first; i >= from && first - i <= FILLERS; i--) {
    if (isPreposition(words[i]!)) {
      cues.push(words[i]!.lower)
      break
    }
    if (words[i]!.lower === 'of' && i > from && words[i - 1]!.lower === 'as') {
      cues.push('as of')
      break
    }
    if (i < first && !isFiller(words[i]!)) break
  }
  if (tells(words, from, to, first, last)) cues.push('told')
  return cues
}

const isStamp = perWord((word: Word): boolean => /^(?:published|posted|updated|modified|printed|created|accessed|retrieved|uploaded|filed|archived)$/.test(word.lower))

/** "said in Oslo on Monday", "on Monday told", "a report on Monday that". */
function tells(words: readonly Word[], from: number, to: number, first: number, last: number): boolean {
  for (let i = last; i < to && i < last + 2; i++) if (isTelling(words[i]!) || (i === last && words[i]!.lower === 'that')) return true
  // "Published: Sunday, 2/22/2015", "Updated April 11": the page's own dates.
  if (first - from <= 3) for (let i = from; i < first; i++) if (isStamp(words[i]!)) return true
  if (first - 2 >= from && words[first - 1]!.text === ':' && isStamp(words[first - 2]!)) return true
  for (let i = first - 1; i >= from && first - i <= TELLING; i--) {
    if (isEnd(words[i]!)) return false
    if (isTelling(words[i]!)) return words[i]!.lower !== 'report'
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
