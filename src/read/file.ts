// path → bytes.
import { closeSync, openSync, readFileSync, readlinkSync, readSync } from 'node:fs'
import { Unreadable } from './guard.js'

/** A failed read, for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: permission denied', EPERM: 'cannot be read: permission denied', ENOENT: 'does not exist any more', EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself', EMFILE: 'cannot be read: too many open files', EIO: 'cannot be read: input/output error', ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB: split it into documents',
}

/** Most documents fit: one buffer serves them all, one after the other. */
const room = Buffer.allocUnsafeSlow(256 * 1024)

/** The bytes of a file, good until the next call. Throws Unreadable, with a reason for people. */
export function readBytes(file: string): Buffer {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const size = readSync(descriptor, room, 0, room.length, 0)
      if (size < room.length) return room.subarray(0, size)
    } finally {
      closeSync(descriptor)
    }
    return readFileSync(file)
  } catch (error) {
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
