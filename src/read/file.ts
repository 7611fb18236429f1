// path → source.
import { readFileSync, readlinkSync, statSync } from 'node:fs'
import { Unreadable } from './guard.js'
import { decode, refuseLarge } from './source.js'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: permission denied', EPERM: 'cannot be read: permission denied', ENOENT: 'does not exist any more', EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself', EMFILE: 'cannot be read: too many open files', EIO: 'cannot be read: input/output error',
}

/** The characters of a file, without a byte-order mark. Throws Unreadable, with a reason for people. */
export function readSource(file: string): string {
  try {
    refuseLarge(statSync(file).size)
    return decode(readFileSync(file), /\.html?$/i.test(file))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const target = code === 'ENOENT' ? linkTarget(file) : null
    throw new Unreadable(target === null ? (REASONS[code] ?? `cannot be read: ${error instanceof Error ? error.message : String(error)}`) : `is a link to '${target}', which does not exist`)
  }
}

function linkTarget(file: string): string | null {
  try {
    return readlinkSync(file)
  } catch {
    return null
  }
}
