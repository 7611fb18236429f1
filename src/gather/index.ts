// Paths → extractions: from the cache, here, or in workers. Whatever the way, the same extractions in the same order.
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Extraction, Skipped } from '../model/index.js'
import { readBytes } from '../read/index.js'
import { Batch, type PackedBatch, packBatch } from './batch.js'
import { Cache } from './cache.js'
import type { CachePlace } from './location.js'
import { PackedExtraction } from './lazy.js'
import type { Pool } from './pool.js'
import { type Task, reasonOf, type Told, work } from './work.js'
import type { Answer } from './worker.js'

export interface GatherOptions {
  readonly cwd: string
  /** Texts that are in memory already, by path. */
  readonly texts?: ReadonlyMap<string, string>
  readonly metadata?: ReadonlyMap<string, Told>
  readonly cache?: CachePlace
  /** Worker threads beside this one, at most. Default: as many as there are further cores. */
  readonly workers?: number
  /** Called before each document. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Gathered {
  readonly extractions: Extraction[]
  readonly skipped: Skipped[]
}

/** What must be left to read before workers are started: each costs as much as some megabytes of text. */
const WORTH_WORKERS = 20e6
/** Markdown and HTML cost more than plain text. */
const COST: Readonly<Record<string, number>> = { txt: 1, md: 3, markdown: 3, mdx: 4, html: 2, htm: 2 }
/** Source that is read and extracted at once, here or by a worker. */
const TASK_BYTES = 256e3
/** Source whose extractions wait unpacked, as objects: of a small corpus all, of a larger one those of a part. */
const LOOSE_BYTES = 8e6
const PART_BYTES = 1e6

/** Reads documents and extracts their claims. Documents that cannot be read are in `skipped`, with the reason. */
export async function gather(paths: readonly string[], options: GatherOptions): Promise<Gathered> {
  const run = new Gathering(paths, options)
  try {
    return await run.all()
  } finally {
    await run.end()
  }
}

interface Loose {
  readonly index: number
  readonly key: string
  readonly extraction: Extraction
}

class Gathering {
  readonly #results: (Extraction | Skipped)[]
  readonly #cache: Cache | null
  readonly #keys: string[] = []
  #pool: Pool | null = null
  #loose: Loose[] = []
  #looseBytes = 0
  #tasks: Task[] = []
  #indexes: number[] = []
  #taskBytes = 0
  #open = 0
  #settled: () => void = () => {}
  #bytes = 0
  #cost = 0
  #read = 0
  #packed = false

  constructor(readonly paths: readonly string[], readonly options: GatherOptions) {
    this.#results = new Array<Extraction | Skipped>(paths.length)
    this.#cache = options.cache ? new Cache(options.cache.file, options.cache.version) : null
  }

  async all(): Promise<Gathered> {
    const { paths, options } = this
    for (const [index, path] of paths.entries()) {
      options.onProgress?.(index, paths.length)
      const text = options.texts?.get(path)
      if (text === undefined) await this.#file(index, path)
      else await this.#take(index, { path, told: options.metadata?.get(path), source: text }, text.length)
    }
    await this.#work()
    while (this.#open > 0) await Promise.race([new Promise<void>((settled) => { this.#settled = settled }), this.#pool!.failure])
    if (this.#cache && this.#bytes >= this.options.cache!.least) {
      this.#pack(this.#packed)
      this.#cache.save((hits) => packBatch(hits.map(({ batch, index }) => batch.extraction(index))))
    }
    // Of a large corpus, nothing stays unpacked.
    if (this.#packed) this.#pack(true)
    const extractions: Extraction[] = []
    const skipped: Skipped[] = []
    for (const result of this.#results) {
      if ('reason' in result) skipped.push(result)
      else extractions.push(result)
    }
    return { extractions, skipped }
  }

  async end(): Promise<void> {
    await this.#pool?.end()
  }

  async #file(index: number, path: string): Promise<void> {
    const told = this.options.metadata?.get(path)
    let bytes: Buffer
    try {
      bytes = readBytes(resolve(this.options.cwd, path))
    } catch (error) {
      this.#results[index] = { path, reason: reasonOf(error) }
      return
    }
    this.#bytes += bytes.length
    const key = this.#cache?.key(path, told, bytes) ?? ''
    this.#keys[index] = key
    const hit = this.#cache?.find(key)
    if (hit) {
      this.#results[index] = new PackedExtraction(hit.batch, hit.index, path)
      return
    }
    this.#cost += bytes.length * (COST[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 1)
    if (++this.#read % 64 === 0) await this.#hire(index)
    // The bytes are good until the next file is read.
    await this.#take(index, { path, told, source: new Uint8Array(bytes) }, bytes.length)
  }

  async #take(index: number, task: Task, bytes: number): Promise<void> {
    this.#tasks.push(task)
    this.#indexes.push(index)
    this.#taskBytes += bytes
    if (this.#taskBytes >= TASK_BYTES) await this.#work()
  }

  /** Starts workers when what is left is worth them, judged by what has been read. */
  async #hire(index: number): Promise<void> {
    // Answers of workers come between turns.
    if (this.#pool) return new Promise((turn) => setImmediate(turn))
    const size = Math.min(7, this.options.workers ?? availableParallelism() - 1)
    if (size < 1 || (this.#cost / this.#read) * (this.paths.length - index) < (this.options.workers === undefined ? WORTH_WORKERS : 0)) return
    const { Pool } = await import('./pool.js')
    this.#pool = new Pool(size)
  }

  /** Has the tasks at hand done, by a worker that has room, or here. */
  async #work(): Promise<void> {
    const tasks = this.#tasks
    const indexes = this.#indexes
    const bytes = this.#taskBytes
    if (tasks.length === 0) return
    this.#tasks = []
    this.#indexes = []
    this.#taskBytes = 0
    if (!this.#pool?.free) return this.#extracted(indexes, await work(tasks), bytes)
    this.#open++
    this.#pool.run(tasks, (answer) => this.#answered(indexes, answer))
  }

  #answered(indexes: readonly number[], { batch, outcomes }: Answer): void {
    const reader = new Batch(batch)
    const keys: string[] = []
    outcomes.forEach((outcome, i) => {
      const index = indexes[i]!
      if (typeof outcome === 'number') keys.push(this.#keys[index]!)
      this.#results[index] = typeof outcome === 'number' ? new PackedExtraction(reader, outcome, this.paths[index]!) : outcome
    })
    this.#cache?.add(keys, batch)
    this.#open--
    this.#settled()
  }

  #extracted(indexes: readonly number[], outcomes: readonly (Extraction | Skipped)[], bytes: number): void {
    outcomes.forEach((outcome, i) => {
      const index = indexes[i]!
      this.#results[index] = outcome
      const key = this.#keys[index]
      // What is in memory already has no key, and is not kept.
      if (key !== undefined && !('reason' in outcome)) this.#loose.push({ index, key, extraction: outcome })
    })
    this.#looseBytes += bytes
    if (this.#looseBytes > (this.#packed ? PART_BYTES : LOOSE_BYTES)) {
      this.#packed = true
      this.#pack(true)
    }
  }

  /** Packs what has been extracted here: for the cache, and to have room. */
  #pack(drop = false): void {
    if (this.#loose.length === 0) return
    const batch: PackedBatch = packBatch(this.#loose.map(({ extraction }) => extraction))
    this.#cache?.add(this.#loose.map(({ key }) => key), batch)
    if (drop) {
      const reader = new Batch(batch)
      this.#loose.forEach(({ index, extraction: { path } }, i) => { this.#results[index] = new PackedExtraction(reader, i, path) })
    }
    this.#loose = []
    this.#looseBytes = 0
  }
}
