// What each token of a block may set off, as one number, found out once a form and once a block for all extractors.
import type { Block, Word } from '../model/index.js'
import { WordClasses } from './facts.js'

/** Bits that the extractors share out: the kind of a quotation mark, the trigger of a short form, the class of a term, what begins a quantity. */
export const MARKS = 0x7, SHORT_FORMS = 0x18, TERMS = 0x7e0, NUMBERS = 0x1800
export const SHORT_FORMS_SHIFT = 3, TERMS_SHIFT = 5, NUMBERS_SHIFT = 11
/** May make a figure one of its moment; begins a name; is a verb of change; opens the parts of a sum; is a temperature by its letter. */
export const MOMENT = 0x2000, CAPITAL = 0x4000, CHANGE = 0x8000, PARTS = 0x10000, TEMPERATURE = 0x20000
/** Four letters and more, small, or with a capital. */
export const LONG_SMALL = 0x40000, LONG_CAPITAL = 0x80000
/** A version, or a word whose number names a thing. */
export const NAMING = 0x100000

const parts: ((word: Word) => number)[] = []
/** Adds an extractor's bits: `compute` gives them for a form. Call it when the module is loaded. */
export const addTrigger = (compute: (word: Word) => number): void => { parts.push(compute) }

const classes = new WordClasses((word) => {
  let found = 0
  for (let i = 0; i < parts.length; i++) found |= parts[i]!(word)
  return found
})

let current: Block | null = null
let bits = new Int32Array(1024)
let all = 0
/** Whether `bits` are those of the current block. */
let fresh = false

/** Turns to a block. Gives the bits of all its tokens together: `known`, or -1 when they are not known yet. */
export function turnTo(block: Block, known: number): number {
  current = block
  all = known
  fresh = false
  if (known < 0) read(block)
  return all
}

/** The bits of each token of `block`; valid until another block is asked for. */
export function triggersOf(block: Block): Int32Array {
  if (block !== current || !fresh) read(block)
  return bits
}

/** Whether any token of `block` has one of the bits `mask`. */
export function hasTrigger(block: Block, mask: number): boolean {
  if (block !== current) read(block)
  return (all & mask) !== 0
}

function read(block: Block): void {
  const { tokens } = block
  const { ids, count } = tokens
  if (bits.length < count) bits = new Int32Array(count * 2)
  const found = bits
  let { table } = classes
  let any = 0
  for (let i = 0; i < count; i++) {
    let known = table[ids[i]!] ?? -1
    if (known < 0) {
      known = classes.at(tokens, i)
      table = classes.table
    }
    any |= found[i] = known
  }
  all = any
  current = block
  fresh = true
}
