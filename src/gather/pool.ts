// Worker threads, started when a corpus proves to be worth them.
import { Worker } from 'node:worker_threads'
import type { Answer } from './worker.js'
import type { Task } from './work.js'

/** Tasks that wait at a worker: it never runs dry, and memory stays bounded. */
const AHEAD = 2

/** The module of the worker; when the sources themselves run (tests), that of the build. */
const MODULE = new URL(import.meta.url.endsWith('.ts') ? '../../dist/gather/worker.js' : './worker.js', import.meta.url)

interface Hand {
  readonly worker: Worker
  readonly waiting: ((answer: Answer) => void)[]
}

export class Pool {
  readonly #hands: Hand[] = []
  #fail: (error: unknown) => void = () => {}
  /** Rejects when a worker dies. */
  readonly failure = new Promise<never>((_, reject) => { this.#fail = reject })

  constructor(size: number) {
    this.failure.catch(() => {})
    for (let i = 0; i < size; i++) {
      const worker = new Worker(MODULE)
      const hand: Hand = { worker, waiting: [] }
      worker.on('message', (answer: Answer) => hand.waiting.shift()!(answer))
      worker.on('error', (error) => this.#fail(error))
      worker.on('exit', (code) => { if (hand.waiting.length > 0) this.#fail(new Error(`a worker ended with ${code}`)) })
      this.#hands.push(hand)
    }
  }

  /** Whether a worker has room. */
  get free(): boolean {
    return this.#hands.some(({ waiting }) => waiting.length < AHEAD)
  }

  /** Gives tasks to the worker that has least to do. Their bytes go with them. */
  run(tasks: readonly Task[], done: (answer: Answer) => void): void {
    const hand = this.#hands.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least))
    hand.waiting.push(done)
    const buffers = tasks.flatMap(({ source }) => (typeof source === 'string' || source.byteLength !== source.buffer.byteLength ? [] : [source.buffer as ArrayBuffer]))
    hand.worker.postMessage(tasks, buffers)
  }

  async end(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()))
  }
}
