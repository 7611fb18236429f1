// What each token of a block may set off, as one number, found out once a form and once a block for several extractors.
import type { Block, Word } from '../model/index.js'
import { perWord } from './facts.js'

/** Bits that the extractors share out: the kind of a quotation mark, the trigger of a short form, the class of a term. */
export const MARKS = 0x7, SHORT_FORMS = 0x18, TERMS = 0x7e0
export const SHORT_FORMS_SHIFT = 3, TERMS_SHIFT = 5

const parts: ((word: Word) => number)[] = []
/** Adds an extractor's bits: `compute` gives them for a form. Call it when the module is loaded. */
export const addTrigger = (compute: (word: Word) => number): void => { parts.push(compute) }

const bitsOf = perWord((word: Word): number => parts.reduce((bits, compute) => bits | compute(word), 0))

let current: Block | null = null
let bits = new Uint16Array(1024)
let all = 0

/** The bits of each token of `block`; valid until another block is asked for. */
export function triggersOf(block: Block): Uint16Array {
  if (block !== current) read(block)
  return bits
}

/** Whether any token of `block` has one of the bits `mask`. */
export function hasTrigger(block: Block, mask: number): boolean {
  if (block !== current) read(block)
  return (all & mask) !== 0
}

function read(block: Block): void {
  const { words, count } = block.tokens
  if (bits.length < count) bits = new Uint16Array(count * 2)
  all = 0
  for (let i = 0; i < count; i++) {
    const one = bitsOf(words[i]!)
    bits[i] = one
    all |= one
  }
  current = block
}
