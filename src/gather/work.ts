// The way of documents from bytes to claims: the same in the main thread and in a worker.
import { extractAll } from '../extract/index.js'
import type { Document, Extraction, Skipped } from '../model/index.js'
import { decode, readDocument, Unreadable } from '../read/index.js'

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

/** The extraction of each document, or why there is none. All at once, which costs less than one by one: see `extractAll`. */
export async function work(tasks: readonly Task[]): Promise<(Extraction | Skipped)[]> {
  const outcomes: (Document | Skipped)[] = []
  for (const task of tasks) outcomes.push(await read(task))
  const found = extracted(outcomes.filter((one) => 'blocks' in one))
  let next = 0
  return outcomes.map((one) => ('reason' in one ? one : found[next++]!))
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
