// The metadata file: dates and titles of documents, as CSV or TSV.
import { readFileSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, relative, sep } from 'node:path'
import { ConfigError, fileError, type Mistake, nearest } from './errors.js'

export interface Metadata {
  readonly date?: string
  readonly title?: string
}

/** Document dates and titles by path relative to `cwd`. The file's paths are relative to its own folder. Throws ConfigError. */
export function readMetadata(path: string, cwd: string): Map<string, Metadata> {
  const absolute = isAbsolute(path) ? path : join(cwd, path)
  const file = relative(cwd, absolute).split(sep).join('/')
  const extension = extname(file).toLowerCase()
  if (extension !== '.csv' && extension !== '.tsv') throw fileError(file, `expected a metadata file that ends in .csv or .tsv${extension ? `, got '${extension}'` : ''}`)
  let text: string
  try {
    text = readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw fileError(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
  return metadataOf(text, file, extension === '.csv' ? ',' : '\t', (name) => relative(cwd, join(dirname(absolute), name)).split(sep).join('/'))
}

function metadataOf(text: string, file: string, separator: string, resolve: (path: string) => string): Map<string, Metadata> {
  const rows = rowsOf(text, separator)
  const [head, ...body] = rows
  const mistakes: Mistake[] = []
  const wrong = (line: number, message: string): void => void mistakes.push({ file, line, column: 1, message })
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const column = (name: string): number => names.indexOf(name)
  for (const name of ['path', 'date']) {
    if (column(name) >= 0) continue
    const near = nearest(name, names)
    const other = separator === ',' ? '\t' : ','
    wrong(1, `there is no column '${name}'${near ? `: is it '${near}'?` : names[0]?.includes(other) ? `: is the file ${other === ',' ? 'CSV' : 'TSV'}, as its extension does not say?` : ': expected a header with path, date, and any of title, source'}`)
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  const found = new Map<string, Metadata>()
  for (const { line, cells } of body) {
    const cell = (name: string): string => cells[column(name)]?.trim() ?? ''
    const [path, date, title] = [cell('path'), cell('date'), column('title') < 0 ? '' : cell('title')]
    if (cells.length > names.length) wrong(line, `has ${cells.length} cells under ${names.length} column heads: ${separator === ',' ? 'put a cell that holds a comma in double quotes' : 'a cell may hold no tab'}`)
    else if (!path) wrong(line, 'has no path')
    else if (date && !isDay(date)) wrong(line, `'${date}' is no date: expected one such as 2024-06-30, 2024-06 or 2024`)
    else if (found.has(resolve(path))) wrong(line, `'${path}' stands here a second time`)
    else found.set(resolve(path), { ...(date ? { date: date.slice(0, 10) } : {}), ...(title ? { title } : {}) })
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes.slice(0, 10))
  return found
}

/** `2024`, `2024-06`, `2024-06-30`, a time behind it or not; only days that the calendar has. */
function isDay(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text)
  if (!match) return false
  const [month, day] = [Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Rows of CSV (RFC 4180) or TSV with the line that each begins in; blank ones left out. A cell in double quotes may hold
 * separators, line ends and doubled quotes; a quote that is not closed before a separator or a line end is itself.
 */
export function rowsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  const cell = separator === ','
    ? /(?:"((?:[^"]|"")*)"(?=,|\r?\n|$)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y
    : /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y
  let line = 1
  let row = { line, cells: [] as string[] }
  while (cell.lastIndex < text.length || row.cells.length > 0) {
    const match = cell.exec(text)
    if (!match) break
    row.cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[1]) line += match[1].split('\n').length - 1
    if (match[3] === separator) continue
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row)
    row = { line: ++line, cells: [] }
    if (match[3] === '') break
  }
  return rows
}
