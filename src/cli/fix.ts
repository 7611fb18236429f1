// `--fix` and `--fix-dry-run`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edited, editsOf, lint, type LintOptions, patchOf, sourceReader } from '../lint.js'
import type { Result } from '../model/index.js'
import { count } from '../report/style.js'
import type { Streams } from './streams.js'

/** Passes at most: what one finding's edit puts right may let another's come up. */
const PASSES = 10

/** Lints, and puts right what is safe, until nothing more is. Writes the files, or gives the patch. The result is that of the last pass. */
export async function fix(options: LintOptions, dryRun: boolean, { err }: Streams): Promise<{ result: Result; patch: string }> {
  const overlay = new Map<string, string>()
  const sources = new Map<string, string>()
  const sourceOf = sourceReader({ cwd: options.cwd, overlay })
  const stuck = new Set<string>()
  let result = await lint(options)
  let fixed = 0
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = editsOf(result.findings.filter((finding) => !finding.fix?.some(({ path }) => stuck.has(path))))
    if (edits.size === 0) break
    for (const [path, some] of edits) {
      const source = await sourceOf(path)
      if (!sources.has(path)) {
        if (!isUtf8(join(options.cwd, path), source)) {
          stuck.add(path)
          err(`corpus-lint: ${path} is not UTF-8, and was left as it is\n`)
          continue
        }
        sources.set(path, source)
      }
      overlay.set(path, edited(source, some))
      fixed += some.length
    }
    result = await lint({ ...options, overlay })
  }
  const changed = [...overlay].filter(([path, text]) => text !== sources.get(path)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (dryRun) return { result, patch: changed.map(([path, text]) => patchOf(path, sources.get(path)!, text)).join('') }
  for (const [path, text] of changed) {
    const file = join(options.cwd, path)
    writeFileSync(file, readFileSync(file).subarray(0, 3).equals(BOM) ? `\uFEFF${text}` : text)
  }
  if (changed.length > 0) err(`corpus-lint: put ${count(fixed, 'place')} right in ${count(changed.length, 'file')}\n`)
  return { result, patch: '' }
}

const BOM = Buffer.from('\uFEFF')

/** Only a file that would come out as it went in may be written. */
function isUtf8(file: string, source: string): boolean {
  const bytes = readFileSync(file)
  return bytes.equals(Buffer.from(source)) || bytes.equals(Buffer.from(`\uFEFF${source}`))
}
