// Numbers and strings as bytes: variable-length integers, and each distinct string once.

/** Gives each distinct string a number, from 0 on in the order they are met. */
export class Strings {
  readonly list: string[] = []
  readonly #ids = new Map<string, number>()

  idOf(text: string): number {
    let id = this.#ids.get(text)
    if (id === undefined) this.#ids.set(text, (id = this.list.push(text) - 1))
    return id
  }
}

/** The eight bytes of a number. */
const DOUBLE = new Float64Array(1)
const OCTETS = new Uint8Array(DOUBLE.buffer)

/** Grows as it is written to. */
export class Writer {
  at = 0
  /** `bytes`: what it writes to until it needs more. */
  constructor(readonly strings: Pick<Strings, 'idOf'> = new Strings(), public bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16)) {}

  #room(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more))
    larger.set(this.bytes)
    this.bytes = larger
  }

  /** A whole number from 0. */
  uint(value: number): void {
    if (this.at + 8 > this.bytes.length) this.#room(8)
    while (value > 0x7f) {
      this.bytes[this.at++] = (value & 0x7f) | 0x80
      value = Math.floor(value / 128)
    }
    this.bytes[this.at++] = value
  }

  /** A string, by its number and one; 0 is null. */
  text(value: string | null): void {
    this.uint(value === null ? 0 : this.strings.idOf(value) + 1)
  }

  /** A string that hardly stands anywhere else: its characters. */
  own(value: string): void {
    const length = Buffer.byteLength(value)
    this.uint(length)
    this.#room(length)
    Buffer.from(this.bytes.buffer).write(value, this.at)
    this.at += length
  }

  texts(values: readonly string[]): void {
    this.uint(values.length)
    for (const value of values) this.text(value)
  }

  /** Any number, or null: a whole number below 2^32 as such, else eight bytes. */
  number(value: number | null): void {
    if (value === null) this.uint(0)
    else if (Number.isInteger(value) && value >= 0 && value < 2 ** 32 && !Object.is(value, -0)) this.uint(value + 2)
    else {
      this.uint(1)
      this.#room(8)
      DOUBLE[0] = value
      this.bytes.set(OCTETS, this.at)
      this.at += 8
    }
  }
}

/** Reads what a Writer wrote, in the same order. `table`: its strings by number. */
export class Reader {
  constructor(readonly bytes: Uint8Array, readonly table: readonly string[], public at = 0) {}

  uint(): number {
    let byte = this.bytes[this.at++]!
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let scale = 128; ; scale *= 128) {
      byte = this.bytes[this.at++]!
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }

  text(): string | null {
    const id = this.uint()
    return id === 0 ? null : this.table[id - 1]!
  }

  own(): string {
    const length = this.uint()
    const { buffer, byteOffset } = this.bytes
    this.at += length
    return Buffer.from(buffer, byteOffset + this.at - length, length).toString()
  }

  texts(): string[] {
    const size = this.uint()
    const values = new Array<string>(size)
    for (let i = 0; i < size; i++) values[i] = this.table[this.uint() - 1]!
    return values
  }

  /** Of a list of strings their numbers. */
  places(): number[] {
    const size = this.uint()
    const values = new Array<number>(size)
    for (let i = 0; i < size; i++) values[i] = this.uint() - 1
    return values
  }

  number(): number | null {
    const value = this.uint()
    if (value !== 1) return value === 0 ? null : value - 2
    for (let i = 0; i < 8; i++) OCTETS[i] = this.bytes[this.at++]!
    return DOUBLE[0]!
  }
}

/** A place before or after the one before: mostly a little after. */
export const delta = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
export const undelta = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)

/** A list of as many values as are made. */
export function times<T>(count: number, make: () => T): T[] {
  const values = new Array<T>(count)
  for (let i = 0; i < count; i++) values[i] = make()
  return values
}
