// Headlines write every word with a capital: there a capital says nothing.
import { type Block, Shape } from '../../model/index.js'
import { addTrigger, LONG_CAPITAL, LONG_SMALL, triggersOf } from '../triggers.js'
import { Is, nameClass } from './classes.js'

addTrigger(({ text, shape }) => (text.length < 4 || shape > Shape.Mixed ? 0 : shape === Shape.Lower ? LONG_SMALL : LONG_CAPITAL))

/** Is the block written in title case or in capitals? Words of four letters and more tell. */
export function isHeadline(block: Block): boolean {
  const { count } = block.tokens
  if (count > 40) return false
  const triggers = triggersOf(block)
  let capital = 0
  let lower = 0
  for (let i = 0; i < count; i++) {
    if ((triggers[i]! & LONG_SMALL) !== 0) lower++
    else if ((triggers[i]! & LONG_CAPITAL) !== 0) capital++
  }
  return capital >= 4 && lower <= capital / 4
}

/** A caption or by-line: the line begins with a name and ends there, or a bracket or comma follows. */
export function captionEnd({ tokens: { words, count } }: Block, first: number, last: number): boolean {
  if (first !== 0 || last - first < 2 || last - first > 4) return false
  for (let i = first; i < last; i++) if (nameClass(words[i]!) & (Is.Opener | Is.Title | Is.Organisation | Is.Geography)) return false
  const next = words[last]?.text
  return last === count || next === '(' || (next === ',' && (nameClass(words[first]!) & Is.Given) !== 0)
}
