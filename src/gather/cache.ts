// Extractions by content: what has been read once is not read again, in whatever state the cache is found.
import { hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Batch, type PackedBatch } from './batch.js'
import type { Told } from './work.js'

/** Batches that no document of this run is in are kept up to so many bytes: the next run may be over other files again. */
const MOST_UNUSED = 32 * 1024 * 1024
/** A batch stays as it is while at least this share of it is used. */
const LIVE_SHARE = 0.5
/** Smaller batches are put together once there are several. */
const SMALL = 64
const MOST_SMALL = 8

export interface Hit {
  readonly batch: Batch
  readonly index: number
}

interface Kept {
  readonly keys: readonly string[]
  readonly batch: Batch
  used: number
}

/**
 * One file of batches, each with its checksum, behind a line that names the version of the extractors. It is replaced as
 * a whole, by renaming: a run that is killed leaves the old file, two runs at once leave that of the last. What cannot be
 * read, or is not as it was written, is not there.
 */
export class Cache {
  readonly #head: Buffer
  readonly #kept: Kept[] = []
  readonly #places = new Map<string, readonly [Kept, number]>()
  readonly #fresh: { readonly keys: readonly string[]; readonly batch: PackedBatch }[] = []

  constructor(readonly file: string, version: string) {
    this.#head = Buffer.from(`corpus-lint cache, ${version}\n`)
    try {
      this.#load(readFileSync(file))
    } catch {
      // None yet, or none that can be read: a cold run.
    }
  }

  /** The key of a document: its content, and all else that its extraction hangs on. */
  key(path: string, told: Told | undefined, bytes: Buffer): string {
    return hash('sha1', `${path}\0${told ? JSON.stringify([told.date, told.title]) : ''}\0${hash('sha1', bytes, 'base64')}`, 'base64')
  }

  find(key: string): Hit | null {
    const place = this.#places.get(key)
    if (!place) return null
    place[0].used++
    return { batch: place[0].batch, index: place[1] }
  }

  /** Takes up extractions that were not there; `keys` are in the order of the batch. */
  add(keys: readonly string[], batch: PackedBatch): void {
    if (keys.length > 0) this.#fresh.push({ keys, batch })
  }

  /** Writes what has changed. A cache that cannot be written is none: the run does not fail for it. */
  save(repack: (hits: readonly Hit[]) => PackedBatch): void {
    const small = this.#kept.filter(({ keys, used }) => used > 0 && keys.length < SMALL)
    const whole = this.#kept.filter((one) => one.used >= one.keys.length * LIVE_SHARE && (one.used > 0) && !(small.length > MOST_SMALL && small.includes(one)))
    const unused = this.#unused()
    const broken = this.#kept.filter((one) => one.used > 0 && !whole.includes(one))
    if (this.#fresh.length === 0 && broken.length === 0 && unused.length + whole.length === this.#kept.length) return
    const moved = broken.flatMap(({ keys, batch }) => keys.map((key, index) => ({ key, hit: { batch, index } })))
    const parts = [...unused, ...whole].map(({ keys, batch }) => ({ keys, batch: batch.packed }))
    if (moved.length > 0) parts.push({ keys: moved.map(({ key }) => key), batch: repack(moved.map(({ hit }) => hit)) })
    try {
      this.#write([...parts, ...this.#fresh].map(encode))
    } catch {
      // A full disk, a folder that cannot be written to: the next run is a cold one.
    }
  }

  #unused(): Kept[] {
    let bytes = 0
    return this.#kept.filter(({ used, batch }) => used === 0 && (bytes += batch.packed.bytes.length + batch.packed.table.length) <= MOST_UNUSED)
  }

  #load(file: Buffer): void {
    if (!file.subarray(0, this.#head.length).equals(this.#head)) return
    for (let at = this.#head.length; at + 24 <= file.length; ) {
      const size = file.readUInt32LE(at)
      const part = file.subarray(at + 24, at + 24 + size)
      if (part.length < size || !file.subarray(at + 4, at + 24).equals(hash('sha1', part, 'buffer'))) return
      const kept: Kept = { ...decode(part), used: 0 }
      this.#kept.push(kept)
      kept.keys.forEach((key, index) => this.#places.set(key, [kept, index]))
      at += 24 + size
    }
  }

  #write(parts: readonly Buffer[]): void {
    const folder = dirname(this.file)
    mkdirSync(folder, { recursive: true })
    this.#sweep(folder)
    const temporary = `${this.file}.${process.pid}.tmp`
    try {
      const descriptor = openSync(temporary, 'w')
      try {
        for (const piece of [this.#head, ...parts]) for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at)
      } finally {
        closeSync(descriptor)
      }
      renameSync(temporary, this.file)
    } catch (error) {
      unlinkSync(temporary)
      throw error
    }
  }

  /** Removes what runs that were killed have left. */
  #sweep(folder: string): void {
    for (const name of readdirSync(folder)) {
      const pid = name.startsWith(`${basename(this.file)}.`) && /\.(\d+)\.tmp$/.exec(name)?.[1]
      if (pid && !isAlive(Number(pid))) unlinkSync(join(folder, name))
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Size, checksum, then sizes of index and table, index, table, bytes. */
function encode({ keys, batch }: { readonly keys: readonly string[]; readonly batch: PackedBatch }): Buffer {
  const index = Buffer.from(JSON.stringify({ keys, at: batch.at }))
  const table = Buffer.from(batch.table)
  const part = Buffer.alloc(24 + 8 + index.length + table.length + batch.bytes.length)
  part.writeUInt32LE(part.length - 24, 0)
  part.writeUInt32LE(index.length, 24)
  part.writeUInt32LE(table.length, 28)
  part.set(index, 32)
  part.set(table, 32 + index.length)
  part.set(batch.bytes, 32 + index.length + table.length)
  part.set(hash('sha1', part.subarray(24), 'buffer'), 4)
  return part
}

function decode(part: Buffer): { keys: readonly string[]; batch: Batch } {
  const index = 8 + part.readUInt32LE(0)
  const table = index + part.readUInt32LE(4)
  const { keys, at } = JSON.parse(part.toString('utf8', 8, index)) as { keys: string[]; at: number[] }
  return { keys, batch: new Batch({ bytes: new Uint8Array(part.buffer, part.byteOffset + table, part.length - table), table: part.subarray(index, table), at }) }
}
