// Where the cache is kept.
import { hash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export interface CachePlace {
  readonly file: string
  /** Changes with the code of readers and extractors, and with Node's tables of characters. */
  readonly version: string
  /** A corpus of fewer bytes is read at once anyhow, and leaves no file behind. */
  readonly least: number
}

const LEAST = 256 * 1024

/**
 * The cache of a working directory: in the folder (or file) given; else in the next `node_modules/.cache`, where tools keep
 * theirs; else in the user's folder for caches.
 */
export function cacheAt(location: string | undefined, cwd: string): CachePlace {
  const file = location === undefined ? defaultFile(cwd) : resolve(cwd, location)
  return { file: isFolder(file) || /[\\/]$/.test(location ?? '') ? join(file, 'claims.bin') : file, version: `${fingerprint()}, Unicode ${process.versions['unicode']}`, least: location === undefined ? LEAST : 0 }
}

function defaultFile(cwd: string): string {
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules/.cache/corpus-lint', `${short(cwd)}.bin`)
    if (at === dirname(at)) break
  }
  const { platform, env } = process
  const user = platform === 'win32' ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local')) : platform === 'darwin' ? join(homedir(), 'Library/Caches') : (env['XDG_CACHE_HOME'] || join(homedir(), '.cache'))
  return join(user, 'corpus-lint', `${short(cwd)}.bin`)
}

const short = (text: string): string => hash('sha1', text).slice(0, 16)

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Made by the build: a hash over the code that decides what is extracted. */
function fingerprint(): string {
  return readFileSync(new URL('../../dist/extractors', import.meta.url), 'utf8').trim()
}
