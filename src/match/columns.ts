// Many short columns of numbers, one behind the other in a few long ones: each by itself would cost more than its numbers.

/** Numbers of a page. */
const PAGE = 1 << 18

export class Columns {
  readonly #pages: Int32Array[] = []
  #page = new Int32Array(PAGE)
  #size = 0
  /** By column: its page, and where in it the column begins and ends. */
  readonly #places: number[] = []

  /** How many columns there are. */
  get count(): number {
    return this.#places.length / 3
  }

  push(numbers: Int32Array): void {
    if (this.#pages.length === 0) this.#pages.push(this.#page)
    if (this.#size + numbers.length > this.#page.length) {
      this.#page = new Int32Array(Math.max(PAGE, numbers.length))
      this.#pages.push(this.#page)
      this.#size = 0
    }
    this.#page.set(numbers, this.#size)
    this.#places.push(this.#pages.length - 1, this.#size, (this.#size += numbers.length))
  }

  of(index: number): Int32Array {
    const at = index * 3
    return this.#pages[this.#places[at]!]!.subarray(this.#places[at + 1], this.#places[at + 2])
  }

  /** Whether a column of ascending numbers holds one. */
  has(index: number, number: number): boolean {
    const at = index * 3
    const page = this.#pages[this.#places[at]!]!
    let low = this.#places[at + 1]!
    let high = this.#places[at + 2]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const one = page[middle]!
      if (one === number) return true
      if (one < number) low = middle + 1
      else high = middle - 1
    }
    return false
  }
}
