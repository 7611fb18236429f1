// A worker thread: documents in, packed claims out.
import { parentPort } from 'node:worker_threads'
import type { Extraction, Skipped } from '../model/index.js'
import { type PackedBatch, packBatch } from './batch.js'
import { type Task, work } from './work.js'

/** What a worker answers: each document's place in the batch, or why it has none. */
export interface Answer {
  readonly batch: PackedBatch
  readonly outcomes: readonly (number | Skipped)[]
}

/** One after the other, in the order in which they came: whoever asked counts on that, and so do the words, which are forgotten between tasks. */
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (tasks: readonly Task[]) => { last = last.then(() => answer(tasks)) })

async function answer(tasks: readonly Task[]): Promise<void> {
  const extractions: Extraction[] = []
  const outcomes = (await work(tasks)).map((one) => ('reason' in one ? one : extractions.push(one) - 1))
  const batch = packBatch(extractions)
  parentPort!.postMessage({ batch, outcomes } satisfies Answer, [batch.bytes.buffer as ArrayBuffer, batch.table.buffer as ArrayBuffer])
}
