// globs → paths: which files are the corpus?
import { glob } from 'tinyglobby'
import { stat } from 'node:fs/promises'

/** Paths of the corpus, relative to `cwd` with `/`, sorted by code unit, each once. */
export async function discover(patterns: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const kind = await stat(`${cwd}/${pattern}`).catch(() => null)
    if (kind?.isFile()) found.add(pattern.replace(/^\.\//, ''))
    else {
      const base = pattern.replace(/\/+$/, '')
      const globs = kind?.isDirectory() ? [base === '.' ? '**/*.{txt,md,markdown,mdx,html,htm}' : `${base}/**/*.{txt,md,markdown,mdx,html,htm}`] : [pattern]
      for (const path of await glob(globs, { cwd, ignore: ['**/node_modules/**'], dot: false })) found.add(path)
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
