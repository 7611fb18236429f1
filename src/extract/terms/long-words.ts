// The long words of a document, each with the place of its count.

/** Where each long word of a document has its count, by `Word.id`. One table for all documents, emptied at no cost. */
export class LongWords {
  #serial = 0
  /** By id: in which document it was put in last. */
  #serials = new Int32Array(1 << 16)
  #places = new Int32Array(1 << 16)

  /** Turns to the next document. */
  clear(): void {
    this.#serial++
  }
  /** The place put in for a word, or -1. */
  placeOf(id: number): number {
    return this.#serials[id] === this.#serial ? this.#places[id]! : -1
  }
  put(id: number, place: number): void {
    if (id >= this.#places.length) {
      this.#serials = widened(this.#serials, id)
      this.#places = widened(this.#places, id)
    }
    this.#serials[id] = this.#serial
    this.#places[id] = place
  }
}
function widened(array: Int32Array, id: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(id * 2)
  wider.set(array)
  return wider
}
