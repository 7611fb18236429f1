// One pass over a document's tokens: where a time expression may be, and what kind of text it is.
import type { Document } from '../../model/index.js'
import { WordClasses } from '../facts.js'
import { Class, lexOf, piecesOf } from './lexicon.js'

/** Classes that a time expression is found by. */
export const TRIGGERS =
  Class.Month | Class.Weekday | Class.Year | Class.Unit | Class.Season | Class.DayPart | Class.Deictic | Class.Decade | Class.Numeric | Class.Clock | Class.Set |
  Class.Holiday | Class.Reference | Class.Quarter | Class.Era | Class.Half | Class.Small | Class.Nth | Class.YearWord
/** A hyphenated form that is read in its pieces. */
const SPLIT = 1 << 25
const COUNTED = Class.Year | Class.Weekday | Class.Deictic | Class.Era | Class.Numeric

const classes = new WordClasses((word) => (lexOf(word).c & TRIGGERS) | (word.parts !== null && piecesOf(word) ? SPLIT : 0))

export interface Scan {
  /** Tokens of each block that may be part of a time expression; null for a block that has none. */
  readonly triggers: readonly (readonly number[] | null)[]
  /** Blocks with hyphenated forms that are read in their pieces. */
  readonly split: ReadonlySet<number>
  /** How often each year is named; -1 for years BC. */
  readonly years: ReadonlyMap<number, number>
  /** Weekdays and words like "today". */
  readonly days: number
  /** Above 0, dates in figures have the day first. */
  readonly dayFirst: number
}

export function scan(document: Document): Scan {
  const triggers: (number[] | null)[] = []
  const split = new Set<number>()
  const years = new Map<number, number>()
  let days = 0
  let dayFirst = 0
  const { blocks } = document
  for (let block = 0; block < blocks.length; block++) {
    const { count, ids, words } = blocks[block]!.tokens
    let found: number[] | null = null
    for (let i = 0; i < count; i++) {
      let c = classes.table[ids[i]!] ?? -1
      if (c === 0) continue
      if (c < 0 && (c = classes.of(words[i]!)) === 0) continue
      if (found) found.push(i)
      else found = [i]
      if ((c & SPLIT) !== 0) split.add(block)
      if ((c & COUNTED) === 0) continue
      const { n, numeric } = lexOf(words[i]!)
      if ((c & (Class.Weekday | Class.Deictic)) !== 0) days++
      else if (numeric?.kind === 'date') { if (!numeric.iso && numeric.year !== undefined) dayFirst += numeric.a! > 12 ? 1 : numeric.b! > 12 ? -1 : 0 }
      else if ((c & Class.Year) !== 0 || n < 0) years.set(n, (years.get(n) ?? 0) + 1)
    }
    triggers.push(found)
  }
  return { triggers, split, years, days, dayFirst }
}
