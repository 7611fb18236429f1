// yargs in, exit code out.
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import yargs from 'yargs'
import { claimsOf, lint } from './lint.js'
import { reportClaims } from './report/claims.js'
import { reportJson } from './report/json.js'

/** Runs the command line. Gives the exit status: 0, 1 or 2. */
export async function main(argv: readonly string[], streams: { out: (text: string) => void; err: (text: string) => void; cwd: string }): Promise<number> {
  const args = await yargs([...argv]).option('format', { type: 'string' }).option('metadata', { type: 'string' }).option('config', { type: 'boolean' }).parse()
  const words = args._.map(String)
  const claims = words[0] === 'claims'
  const paths = claims ? words.slice(1) : words
  const metadata = args.metadata ? metadataOf(join(streams.cwd, args.metadata), posix.normalize(dirname(args.metadata))) : undefined
  const options = { cwd: streams.cwd, paths: paths.length > 0 ? paths : ['.'], ...(metadata ? { metadata } : {}) }
  if (claims) {
    for (const extraction of (await claimsOf(options)).extractions) streams.out(reportClaims(extraction))
    return 0
  }
  const result = await lint(options)
  streams.out(reportJson(result, '0.1.0'))
  return result.findings.some((finding) => finding.level !== 'note') ? 1 : 0
}

function metadataOf(file: string, base: string): Map<string, { date?: string; title?: string }> {
  const [head, ...rows] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean).map((line) => line.split(file.endsWith('.csv') ? ',' : '\t'))
  const at = (name: string): number => head!.indexOf(name)
  return new Map(rows.map((row) => [posix.join(base, row[at('path')]!), { date: row[at('date')]! }]))
}
