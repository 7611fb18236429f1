// Headlines write every word with a capital: there a capital says nothing.
import { type Block, Shape } from '../../model/index.js'

/** Is the block written in title case or in capitals? Words of four letters and more tell. */
export function isHeadline({ tokens: { words, count } }: Block): boolean {
  if (count > 40) return false
  let capital = 0
  let lower = 0
  for (let i = 0; i < count; i++) {
    const { shape, text } = words[i]!
    if (text.length < 4) continue
    if (shape === Shape.Lower) lower++
    else if (shape <= Shape.Mixed) capital++
  }
  return capital >= 4 && lower <= capital / 4
}
