// One document's way from bytes to claims: the same in the main thread and in a worker.
import { extract } from '../extract/index.js'
import type { Extraction, Skipped } from '../model/index.js'
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

/** The extraction of a document, or why there is none. */
export async function work({ path, told, source }: Task): Promise<Extraction | Skipped> {
  try {
    const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decode(Buffer.from(source.buffer, source.byteOffset, source.byteLength), /\.html?$/i.test(path))
    return extract(await readDocument(path, text, told))
  } catch (error) {
    return { path, reason: reasonOf(error) }
  }
}

/** Why a document is left out. What is no fault of the file is one of ours: it says so, and the others are linted all the same. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  if (error instanceof RangeError && error.message.includes('call stack')) return 'is nested too deeply'
  return `made corpus-lint fail, which should not happen; please report it: ${error instanceof Error ? error.stack?.split('\n', 2).join('') : String(error)}`
}
