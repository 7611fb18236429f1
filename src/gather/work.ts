// The way of documents from bytes to claims: the same in the main thread and in a worker.
import { extractAll, forgetFacts } from '../extract/index.js'
import type { Document, Extraction, Skipped } from '../model/index.js'
import { decode, forgetWords, readDocument, Unreadable } from '../read/index.js'

export interface Told {
  readonly date?: string
  readonly title?: string
}

/** A document to read: its path as people are told, what the metadata file says of it, and its source as bytes or decoded. */
export interface Task {
  readonly path: string
  readonly told: Told | undefined
  readonly source: Uint8Array | string
}

/** Source whose documents are extracted together: enough for `extractAll` to pay, and few enough that they are gone before the engine moves them to where what lasts is kept. */
const BATCH = 64e3

/** The extraction of each document, or why there is none. */
export async function work(tasks: readonly Task[]): Promise<(Extraction | Skipped)[]> {
  // A bound on memory for corpora full of identifiers.
  if (forgetWords()) forgetFacts()
  const outcomes: (Extraction | Skipped)[] = []
  let waiting: (Document | Skipped)[] = []
  let size = 0
  for (const [i, task] of tasks.entries()) {
    waiting.push(await read(task))
    size += task.source.length
    if (size < BATCH && i + 1 < tasks.length) continue
    const found = extracted(waiting.filter((one) => 'blocks' in one))
    let next = 0
    for (const one of waiting) outcomes.push('reason' in one ? one : found[next++]!)
    waiting = []
    size = 0
  }
  return outcomes
}

async function read({ path, told, source }: Task): Promise<Document | Skipped> {
  try {
    const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decode(Buffer.from(source.buffer, source.byteOffset, source.byteLength), /\.html?$/i.test(path))
    return await readDocument(path, text, told)
  } catch (error) {
    return { path, reason: reasonOf(error) }
  }
}

function extracted(documents: readonly Document[]): (Extraction | Skipped)[] {
  try {
    return extractAll(documents)
  } catch (error) {
    // Alone, each shows whether it was to blame.
    return documents.length > 1 ? documents.flatMap((one) => extracted([one])) : documents.map(({ path }) => ({ path, reason: reasonOf(error) }))
  }
}

/** Why a document is left out. What is no fault of the file is one of ours: it says so, and the others are linted all the same. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  if (error instanceof RangeError && error.message.includes('call stack')) return 'is nested too deeply'
  return `made corpus-lint fail, which should not happen; please report it: ${error instanceof Error ? error.stack?.split('\n', 2).join('') : String(error)}`
}
