// Small whole numbers, in words or digits: the counts that announce a list.
import { Shape, type Word } from '../../model/index.js'
import { perWord } from '../facts.js'

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ['dozen', 12],
])

/** The whole number from 0 to 999 that one word form writes (`six`, `Six`, `twenty-five`, `6`), or -1. */
export const smallNumber = perWord((word: Word): number => {
  if (word.shape === Shape.Number) return /^\d{1,3}$/.test(word.text) ? Number(word.text) : -1
  if (word.shape > Shape.Upper) return -1
  if (word.parts?.length === 2) {
    const tens = NUMBERS.get(word.parts[0]!.lower) ?? -1
    const units = NUMBERS.get(word.parts[1]!.lower) ?? -1
    return tens >= 20 && tens % 10 === 0 && units > 0 && units < 10 ? tens + units : -1
  }
  return NUMBERS.get(word.lower) ?? -1
})
