// What is made of each document, for all documents of a corpus: a bounded number of things as objects, all others as bytes.
import { Reader, Writer } from '../model/bytes.js'

/** A thing of a document, with the document's index and its own place among those of the document. */
interface Placed {
  readonly at: number
  readonly index: number
}

/** How things are made, and written and read as bytes. */
export interface Craft<T> {
  make(document: number): readonly T[]
  pack(out: Writer, things: readonly T[]): void
  unpack(from: Reader, document: number): readonly T[]
}

/** Strings by number: a vocabulary, or some like it. */
interface Table {
  idOf(word: string): number
  readonly words: readonly string[]
}

/** Up to so many things are objects, of half a kilobyte to a whole one. Of more, all are bytes, about a tenth of that. */
const MOST = 60_000
/** Then so many documents' things are objects, few enough that they are gone before the engine takes them for lasting. */
const AT_HAND = 64
/** Bytes of a part. */
const PART = 1 << 20
const NONE: readonly never[] = []

/** Lists of things, by document. Of a large corpus, a list that is asked for again is made of other objects: see `one`. */
export class Shelf<T extends Placed> {
  /** All, while they are few. */
  #all: (readonly T[] | undefined)[] | null = []
  #count = 0
  /** Of those documents, each at its number modulo `AT_HAND`. No map: one that is emptied keeps what it held alive for long. */
  readonly #atHand = new Array<readonly T[]>(AT_HAND).fill(NONE)
  readonly #whose = new Int32Array(AT_HAND).fill(-1)
  readonly #parts: Uint8Array[] = []
  #out: Writer
  /** Where a document's things begin: part, and place in the part; −1 where they are not packed. */
  readonly #part: Int32Array
  readonly #place: Int32Array
  readonly #known = new Map<number, T>()

  /** `size`: how many documents there are. */
  constructor(readonly size: number, readonly craft: Craft<T>, readonly table: Table, readonly most = MOST) {
    this.#part = new Int32Array(size).fill(-1)
    this.#place = new Int32Array(size)
    this.#out = new Writer(table)
  }

  of(document: number): readonly T[] {
    if (this.#all) return this.#all[document] ?? this.#made(document)
    const slot = document % AT_HAND
    if (this.#whose[slot] !== document) {
      this.#atHand[slot] = this.#part[document]! < 0 ? this.#made(document) : this.#unpacked(document)
      this.#whose[slot] = document
    }
    return this.#atHand[slot]!
  }

  /** The one object for a thing, however often it was made. For those that are kept. */
  one(thing: T): T {
    const key = thing.at * 2 ** 20 + thing.index
    const known = this.#known.get(key)
    if (!known) this.#known.set(key, thing)
    return known ?? thing
  }

  #made(document: number): readonly T[] {
    const made = this.craft.make(document)
    const things = made.length > 0 ? made : NONE
    if (this.#all) {
      this.#all[document] = things
      this.#count += things.length
      if (this.#count > this.most) {
        this.#all.forEach((few, one) => this.#pack(one, few!))
        this.#all = null
      }
    } else this.#pack(document, things)
    return things
  }

  #pack(document: number, things: readonly T[]): void {
    this.#part[document] = this.#parts.length
    this.#place[document] = this.#out.at
    this.craft.pack(this.#out, things)
    if (this.#out.at > PART) this.#close()
  }

  /** What has been written becomes a part that can be read. */
  #close(): void {
    this.#parts.push(this.#out.bytes.slice(0, this.#out.at))
    this.#out.at = 0
  }

  #unpacked(document: number): readonly T[] {
    if (this.#part[document] === this.#parts.length) this.#close()
    return this.craft.unpack(new Reader(this.#parts[this.#part[document]!]!, this.table.words, this.#place[document]), document)
  }
}
