// Content words and stems by number: what a sentence holds is found out with integers, and becomes strings at the end.
import { hashOf, type Tokens, type Word } from '../model/index.js'
import { WordClasses, whenForgotten } from './facts.js'

/** A code with this bit stands for several strings: the rest is an index of `many`. */
const MANY = 1 << 30
/** As many are sorted by insertion, more by merging such stretches. */
const SHORT = 24

/** Numbers, from 1, for the strings that `stringsOf` gives for word forms; for each form one code, which a Bag takes. 0: it says nothing. */
export class Vocabulary {
  /** The strings by number; 0 is none. */
  readonly texts: string[] = ['']
  /** 32 bits of each string's hash. */
  hashes = new Int32Array(1 << 16)
  readonly many: (readonly number[])[] = []
  /** The code of each form. */
  readonly codes = new WordClasses((word) => this.#code(this.stringsOf(word)))
  readonly #numbers = new Map<string, number>()
  /** The first three characters of each string as one number: mostly that tells which comes first. */
  #keys = new Float64Array(1 << 16)

  constructor(readonly stringsOf: (word: Word) => readonly string[]) {
    whenForgotten(() => {
      this.texts.length = 1
      this.many.length = 0
      this.#numbers.clear()
    })
  }

  /** The code of token `i` of a block. */
  at(tokens: Tokens, i: number): number {
    return this.codes.at(tokens, i)
  }

  /** Calls `each` with the numbers that a code stands for. */
  each(code: number, each: (number: number) => void): void {
    if (code >= MANY) this.many[code & ~MANY]!.forEach(each)
    else if (code !== 0) each(code)
  }

  /** The strings with these numbers, in the order of their UTF-16 code units. */
  sorted(numbers: readonly number[], count: number): string[] {
    const { texts } = this
    if (count > order.length) order = new Int32Array(count * 2), (spare = new Int32Array(count * 2))
    for (let i = 0; i < count; i++) order[i] = numbers[i]!
    for (let from = 0; from < count; from += SHORT) this.#insert(from, Math.min(count, from + SHORT))
    for (let size = SHORT; size < count; size *= 2) {
      for (let from = 0; from < count; from += 2 * size) this.#merge(from, Math.min(count, from + size), Math.min(count, from + 2 * size))
      const sorted = spare
      spare = order
      order = sorted
    }
    const found = new Array<string>(count)
    for (let i = 0; i < count; i++) found[i] = texts[order[i]!]!
    return found
  }

  /** Whether string `a` comes behind string `b`. */
  #behind(a: number, b: number): boolean {
    const difference = this.#keys[a]! - this.#keys[b]!
    return difference > 0 || (difference === 0 && this.texts[a]! > this.texts[b]!)
  }

  /** Sorts [from, to) of `order` by insertion. */
  #insert(from: number, to: number): void {
    for (let i = from + 1; i < to; i++) {
      const one = order[i]!
      let k = i - 1
      while (k >= from && this.#behind(order[k]!, one)) {
        order[k + 1] = order[k]!
        k--
      }
      order[k + 1] = one
    }
  }

  /** Merges the sorted stretches [from, middle) and [middle, to) of `order` into `spare`. */
  #merge(from: number, middle: number, to: number): void {
    let left = from
    let right = middle
    for (let i = from; i < to; i++) spare[i] = right >= to || (left < middle && !this.#behind(order[left]!, order[right]!)) ? order[left++]! : order[right++]!
  }

  #code(strings: readonly string[]): number {
    if (strings.length === 0) return 0
    if (strings.length === 1) return this.#number(strings[0]!)
    return MANY | (this.many.push(strings.map((one) => this.#number(one))) - 1)
  }

  #number(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.#numbers.set(text, number)
    if (number >= this.#keys.length) {
      const keys = new Float64Array(number * 2)
      keys.set(this.#keys)
      this.#keys = keys
      const hashes = new Int32Array(number * 2)
      hashes.set(this.hashes)
      this.hashes = hashes
    }
    // Beyond the end there is NaN, which becomes 0.
    this.#keys[number] = text.charCodeAt(0) * 2 ** 32 + (text.charCodeAt(1) | 0) * 2 ** 16 + (text.charCodeAt(2) | 0)
    this.hashes[number] = hashOf(text)
    return number
  }
}
/** Numbers that are being sorted, and room to merge them into. The engine's own sort compares strings by string: several times as slow. */
let order = new Int32Array(1024)
let spare = new Int32Array(1024)

const NOTHING: readonly string[] = []

/** A set of a vocabulary's numbers, in the order they came. Made once and used again: emptying it costs nothing. */
export class Bag {
  size = 0
  readonly #numbers: number[] = []
  /** By number: in which filling it was put in last. */
  #seen = new Int32Array(1 << 16)
  #filling = 1

  constructor(readonly vocabulary: Vocabulary) {}

  clear(): void {
    this.size = 0
    this.#filling++
  }

  /** Puts in what the tokens [from, to) of a block say. */
  addAll(tokens: Tokens, from: number, to: number): void {
    const { ids } = tokens
    const { codes } = this.vocabulary
    let { table } = codes
    for (let i = from; i < to; i++) {
      let code = table[ids[i]!] ?? -1
      if (code < 0) {
        code = codes.at(tokens, i)
        table = codes.table
      }
      if (code !== 0) this.add(code)
    }
  }

  /** Puts in what a form says, each string once; not what is in `but`. */
  add(code: number, but: Bag | null = null): void {
    if (code === 0) return
    if (code < MANY) this.#put(code, but)
    else for (const number of this.vocabulary.many[code & ~MANY]!) this.#put(number, but)
  }

  has(number: number): boolean {
    return this.#seen[number] === this.#filling
  }

  texts(): readonly string[] {
    if (this.size === 0) return NOTHING
    const { texts } = this.vocabulary
    const found = new Array<string>(this.size)
    for (let i = 0; i < this.size; i++) found[i] = texts[this.#numbers[i]!]!
    return found
  }

  sorted(): string[] {
    return this.vocabulary.sorted(this.#numbers, this.size)
  }

  #put(number: number, but: Bag | null): void {
    if (number >= this.#seen.length) {
      const larger = new Int32Array(number * 2)
      larger.set(this.#seen)
      this.#seen = larger
    }
    if (this.#seen[number] === this.#filling || (but !== null && but.has(number))) return
    this.#seen[number] = this.#filling
    this.#numbers[this.size++] = number
  }
}
