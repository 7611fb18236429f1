// What one word says as a number.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'
import { FIRSTS, ONES, PARTS, PLURAL_PARTS, PLURAL_SCALES, SCALES, TENS, VAGUE } from './lexicon/number-words.js'

/** The number that a word is; a word may be several things: "fifth" is an ordinal and a part. */
export interface NumberWord {
  /** Zero to nineteen. */
  readonly ones?: number
  /** Twenty to ninety. */
  readonly tens?: number
  /** "hundred", "million", "dozen"; `scales` in the plural. */
  readonly scale?: number
  readonly scales?: number
  /** A denominator: "third", "quarter"; `parts` in the plural. */
  readonly part?: number
  readonly parts?: number
  /** The last word of an ordinal: "first" of "twenty first". */
  readonly first?: number
  /** "several", "few": the least it means. */
  readonly vague?: number
  /** A hyphenated form: its number and the words that are left. */
  readonly whole?: { readonly value: number; readonly fraction: boolean; readonly rest: readonly Word[] }
}

/** Words that are numbers, but for hyphenated forms. */
export const NUMBER_WORDS: Map<string, NumberWord> = new Map()
for (const [kind, map] of Object.entries({ ones: ONES, tens: TENS, scale: SCALES, scales: PLURAL_SCALES, part: PARTS, parts: PLURAL_PARTS, first: FIRSTS, vague: VAGUE }))
  for (const [word, value] of map) NUMBER_WORDS.set(word, { ...NUMBER_WORDS.get(word), [kind]: value })

/** Is a word an ordinal or a denominator, and no more? "Half" and "quarter" are more. */
export const isOrdinal = (word: NumberWord): boolean =>
  (word.part ?? word.first ?? word.parts) !== undefined && word.part !== 2 && word.part !== 4 && word.tens === undefined && word.scale === undefined && word.whole === undefined

/** The number that a word is, or null. */
export const numberWord = perWord((word: Word): NumberWord | null => {
  if (word.shape > Shape.Mixed) return null
  if (word.parts) return hyphenated(word.parts)
  return NUMBER_WORDS.get(word.lower) ?? null
})

/** "and-a-half" from part `at`: a half, or another part; 0 for anything else. */
export function halfAfter(parts: readonly Word[], at: number): number {
  const part = parts[at]?.lower === 'and' && parts[at + 1]?.lower === 'a' && parts[at + 2] ? numberWord(parts[at + 2]!)?.part : undefined
  return part === undefined ? 0 : 1 / part
}

/** "twenty-five", "two-thirds", "five-year-old", "twenty-fifth" (a denominator). */
function hyphenated(parts: readonly Word[]): NumberWord | null {
  const first = numberWord(parts[0]!)
  if (!first || first.whole) return null
  const whole = (value: number, used: number, fraction = false): NumberWord => ({ whole: { value, fraction, rest: parts.slice(used) } })
  const second = parts[1] ? numberWord(parts[1]) : null
  const mixed = halfAfter(parts, 1)
  if (mixed > 0 && (first.ones ?? first.tens)) return whole((first.ones ?? first.tens)! + mixed, 4)
  // "five hundred-fifths" are a hundred, "three hundred-thousandths" are parts.
  if (first.scale && parts.length === 2) {
    const parted = second?.parts ?? second?.part
    if (!parted) return null
    if (parted < first.scale) return { scale: first.scale / parted }
    return second?.parts ? { parts: first.scale * parted } : { part: first.scale * parted }
  }
  if (first.tens !== undefined && second?.ones !== undefined && second.ones > 0 && second.ones < 10) {
    const scale = parts[2] ? numberWord(parts[2])?.scale : undefined
    return scale ? whole((first.tens + second.ones) * scale, 3) : whole(first.tens + second.ones, 2)
  }
  if (first.tens !== undefined && second?.first !== undefined) {
    if (parts.length > 2) return null
    return parts[1]!.lower.endsWith('s') ? { parts: first.tens + second.first } : { part: first.tens + second.first }
  }
  const n = first.ones ?? first.tens
  if (n !== undefined && n > 0) {
    if (second?.part && n === 1) return whole(1 / second.part, 2, true)
    if (second?.parts && n > 1) return whole(n / second.parts, 2, true)
    return second?.scale ? whole(n * second.scale, 2) : whole(n, 1)
  }
  if (first.part === 2 && second?.scale) return whole(second.scale / 2, 2)
  return first.part === 2 || first.part === 4 ? whole(1 / first.part, 1, true) : null
}
