// Packed extractions that share one table of strings: what a worker sends, and the unit of the cache.
import type { Extraction } from '../model/index.js'
import { Strings, Writer } from '../model/bytes.js'
import { packExtraction } from './pack.js'
import { Unpacked } from './unpack.js'

/** As it travels and is kept. */
export interface PackedBatch {
  readonly bytes: Uint8Array
  /** The table of strings: JSON in UTF-8. */
  readonly table: Uint8Array
  /** Where each extraction's directory begins in `bytes`. */
  readonly at: readonly number[]
}

/** What batches are written to: one after the other, so that no room is made and left for each. */
let room = new Uint8Array(1 << 16)

export function packBatch(extractions: Iterable<Extraction>): PackedBatch {
  const strings = new Strings()
  const out = new Writer(strings, room)
  const at = Array.from(extractions, (one) => packExtraction(out, one))
  room = out.bytes
  return { bytes: out.bytes.slice(0, out.at), table: new TextEncoder().encode(JSON.stringify(strings.list)), at }
}

/** Bytes of the tables that stay read; as strings they take about three times as much. */
const MOST_TABLES = 64 * 1024 * 1024
const read: Batch[] = []
let bytesRead = 0

/** Reads the extractions of a batch, each when it is asked for. */
export class Batch {
  #table: string[] | null = null

  constructor(readonly packed: PackedBatch) {}

  /** Bytes that one extraction takes, about. */
  get share(): number {
    return (this.packed.bytes.length + this.packed.table.length) / Math.max(1, this.packed.at.length)
  }

  extraction(index: number): Unpacked {
    const { bytes, table, at } = this.packed
    if (!this.#table) {
      this.#table = JSON.parse(Buffer.from(table.buffer, table.byteOffset, table.length).toString()) as string[]
      bytesRead += table.length
      read.push(this)
      while (bytesRead > MOST_TABLES && read.length > 1) {
        const oldest = read.shift()!
        oldest.#table = null
        bytesRead -= oldest.packed.table.length
      }
    }
    return new Unpacked(bytes, this.#table, at[index]!)
  }
}
