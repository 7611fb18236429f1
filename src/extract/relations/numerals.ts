// "five hundred (600) dollars": a number in words against its figures.
import { type Block, Shape } from '../../model/index.js'
import type { Collector } from '../collector.js'
import { figureOf } from '../quantities/figures.js'
import { CURRENCY_SIGNS } from '../quantities/lexicon/currencies.js'
import { emitRelation } from './emit.js'
import type { Operand } from './operands.js'
import { written } from './rounding.js'

/** Behind the bracket: what both numbers count. Else the bracket may hold a reference, a rank, a part. */
const NO_NOUN = /^(?:is|was|has|does|as|this|its|his|us|plus|minus|versus|times|across|less|towards?|besides|always|perhaps|unless|whereas)$/
const BEFORE_NOUN = /^(?:calendar|business|working|consecutive|full|whole|additional|equal|separate|square|percentage|more|new|different|other)$/

/** Emits a relation for each number in words whose figures, in brackets behind it, are another number. */
export function numeralsIn(block: Block, index: number, operands: readonly Operand[], out: Collector): void {
  const { words, count } = block.tokens
  for (const said of operands) {
    if (said.last + 2 >= count || words[said.last]!.text !== '(' || /\d/.test(said.text) || said.low !== said.high || said.step === 0 || said.hedged) continue
    const sign = CURRENCY_SIGNS.has(words[said.last + 1]!.lower)
    const at = said.last + (sign ? 2 : 1)
    const figure = words[at + 1]?.text === ')' ? figureOf(words[at]!) : null
    if (!figure || figure.high !== null || figure.suffix !== '' || figure.rest.length > 0 || figure.value === said.low || !Number.isInteger(figure.value)) continue
    const money = said.unit !== null && /^[A-Z]{3}$/.test(said.unit)
    const noun = (i: number): boolean => words[i]?.shape === Shape.Lower && /s$|^(?:people|men|women|children|percent|per|staff)$/.test(words[i]!.lower) && !NO_NOUN.test(words[i]!.lower)
    const counted = said.unit === null && !sign && (noun(at + 2) || (BEFORE_NOUN.test(words[at + 2]?.lower ?? '') && noun(at + 3)))
    // "Two thousand five hundred (2,500)": figures of years, of pages, are not as exact as the words.
    if (!counted && !(money && (sign || figure.grouped))) continue
    const expected = figure.grouped || said.low < 1000 ? written(said.low, 1) : String(said.low)
    emitRelation(out, { block, index, first: at, last: at + 1 }, { relation: 'numeral', holds: false, expected, steps: [`"${said.text}" is ${written(said.low, 1)}`] },
      [{ block, index, first: said.first, last: said.last, message: 'in words' }], said.text)
  }
}
