// All documents in a folder.
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isIn } from './ignores.js'

export interface WalkOptions {
  /** Whether a path (absolute) is left out. A folder that is left out is not entered. */
  readonly ignores: (path: string, folder: boolean) => boolean
  readonly isDocument: (name: string) => boolean
  readonly found: (path: string, link: boolean) => void
  /** A folder that cannot be read. */
  readonly failed: (path: string, reason: string) => void
}

/**
 * Calls `found` for each document below a folder (absolute). Hidden folders and files and node_modules are left out.
 * Links are followed where they lead out of the folder: what lies in it is found, or left out, by its own path.
 */
export function walk(folder: string, options: WalkOptions): void {
  visit(folder, false, [realpathSync(folder)], options)
}

function visit(folder: string, link: boolean, above: readonly string[], options: WalkOptions): void {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    options.failed(folder, code === 'EACCES' || code === 'EPERM' ? 'the folder cannot be read: permission denied' : `the folder cannot be read: ${String(code)}`)
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!options.ignores(path, true)) visit(path, link, above, options)
    } else if (entry.isSymbolicLink()) follow(path, entry.name, above, options)
    else if (entry.isFile() && options.isDocument(entry.name) && !options.ignores(path, false)) options.found(path, link)
  }
}

function follow(path: string, name: string, above: readonly string[], options: WalkOptions): void {
  let real: string
  let isFolder = false
  try {
    real = realpathSync(path)
    isFolder = statSync(real).isDirectory()
  } catch {
    // It leads nowhere, or to itself: reading it says so.
    if (options.isDocument(name) && !options.ignores(path, false)) options.found(path, true)
    return
  }
  // Back into where it comes from, or to a folder above that: round and round.
  if (above.some((one) => isIn(real, one) || isIn(one, real)) || options.ignores(path, isFolder)) return
  if (isFolder) visit(path, true, [...above, real], options)
  else if (options.isDocument(name)) options.found(path, true)
}
