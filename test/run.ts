// Runs the command line in this process, in a folder made for it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../src/cli.js'
import type { Streams } from '../src/cli/streams.js'

/** A folder with these files, gone when the test is. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** What `corpus-lint ARGV` prints in a folder, and its exit status. */
export async function run(cwd: string, argv: readonly string[], streams: Partial<Streams> = {}): Promise<Ran> {
  const printed = { out: '', err: '' }
  const status = await main(argv, { out: (text) => void (printed.out += text), err: (text) => void (printed.err += text), cwd, ...streams })
  return { status, ...printed }
}
