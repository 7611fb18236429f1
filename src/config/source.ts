// A YAML or JSON file of the user's: its value, and where each part of it stands.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ConfigError, fileError, type Mistake } from './errors.js'

/** Loaded when it is needed: a run without YAML, or without a mistake in JSON, need not wait for it. */
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml') as typeof import('yaml')

export interface Source {
  /** As messages name it. */
  readonly file: string
  readonly value: unknown
  /** The mistake at a path of keys; at the key itself rather than its value when `key` is set. */
  mistake(path: readonly (string | number)[], message: string, key?: boolean): Mistake
}

/** Reads and parses a file. Throws ConfigError where it cannot be read or is not YAML (JSON is YAML, too). */
export function readSource(path: string, file: string): Source {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw fileError(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
  return parseSource(text, file)
}

/** Parses a text. `under` is the key whose value counts, as `corpus-lint` in package.json. */
export function parseSource(text: string, file: string, under?: string): Source {
  const { isMap, isPair, LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number, message: string): Mistake => {
    const { line, col } = lines.linePos(offset)
    return { file, line: line || 1, column: col || 1, message }
  }
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.map((error) => at(error.pos[0], `not valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${error.message}`)))
  }
  const head = under === undefined ? [] : [under]
  const value = (document.toJS({ maxAliasCount: 100 }) ?? null) as unknown
  return {
    file,
    value: under === undefined ? value : (value as Record<string, unknown> | null)?.[under],
    mistake(path, message, key = false) {
      let node: unknown = document.contents
      let offset = 0
      for (const [depth, step] of [...head, ...path].entries()) {
        const last = depth === head.length + path.length - 1
        if (isMap(node)) {
          const pair = node.items.find((item) => isPair(item) && String((item.key as { value?: unknown } | null)?.value ?? item.key) === String(step))
          if (!pair) break
          offset = (pair.key as { range?: [number] }).range?.[0] ?? offset
          node = pair.value
          if (last && key) break
        } else if (node && typeof node === 'object' && 'items' in node) node = (node.items as unknown[])[Number(step)]
        const range = (node as { range?: [number] } | null)?.range
        if (range) offset = range[0]
      }
      return at(offset, message)
    },
  }
}
