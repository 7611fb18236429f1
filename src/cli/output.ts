// Where reports go: standard output, or files.
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Arguments } from './options.js'
import { formatOf, UsageError } from './options.js'
import type { Streams } from './streams.js'

export interface Target {
  readonly format: string
  /** Standard output where there is none. */
  readonly file?: string
}

/** The formats asked for, each with its file; `fallback` to standard output when none is. Throws UsageError. */
export function targetsOf({ format, output }: Arguments, formats: readonly string[], fallback: string): Target[] {
  const targets: Target[] = (format.length > 0 ? format : [fallback]).map((one) => formatOf(one, formats))
  const open = targets.filter((target) => target.file === undefined)
  if (open.length > 1) throw new UsageError(`--format: ${open.map((target) => target.format).join(' and ')} cannot share ${output ?? 'standard output'}; write FORMAT:FILE for all but one`)
  if (output !== undefined && open.length === 0) throw new UsageError('--output: every format has a file already')
  return targets.map((target) => (target.file === undefined && output !== undefined ? { ...target, file: output } : target))
}

/** Characters that are written at once. */
const AT_ONCE = 1 << 20

/** Writes a report. Folders that are missing are made. Throws UsageError where the file cannot be written. */
export async function deliver(text: string | Iterable<string>, { file }: Target, { out, cwd }: Streams): Promise<void> {
  if (file === undefined) {
    for (const part of parts(text)) await out(part)
    return
  }
  try {
    mkdirSync(dirname(resolve(cwd, file)), { recursive: true })
    const descriptor = openSync(resolve(cwd, file), 'w')
    try {
      for (const part of parts(text)) writeFileSync(descriptor, part)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === undefined ? error : new UsageError(`cannot write ${file} (${code})`)
  }
}

/** A text, or its pieces put together to parts of some size. */
function* parts(text: string | Iterable<string>): Iterable<string> {
  if (typeof text === 'string') return void (yield text)
  let part = ''
  for (const piece of text) {
    part += piece
    if (part.length < AT_ONCE) continue
    yield part
    part = ''
  }
  yield part
}
