// path → Document: what does the file say, and when was it written?
import type { Document, DocumentDate, Format } from '../model/index.js'
import { documentDates } from './dates/index.js'
import { isoOfField } from './dates/iso.js'
import { directivesOf } from './directives.js'
import { frontMatterOf } from './front-matter.js'
import { guardHtml, guardMarkdown } from './guard.js'
import { readPlain } from './plain.js'
import { markSpeakers } from './speakers.js'

export { readBytes } from './file.js'
export { Unreadable } from './guard.js'
export { decode } from './source.js'
export { forgetWords } from './words.js'

const FORMATS: Readonly<Record<string, Format>> = { '.txt': 'text', '.md': 'markdown', '.markdown': 'markdown', '.mdx': 'markdown', '.html': 'html', '.htm': 'html' }

/** The format that a path's extension names, or null. */
export const formatOf = (path: string): Format | null => FORMATS[/\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''] ?? null

/**
 * Reads a document from its decoded source (no byte-order mark). `metadata` is its date in the metadata file, if any.
 * Markdown and HTML parsers are loaded when the first such document comes. Throws Unreadable for nesting beyond reason.
 */
export async function readDocument(path: string, source: string, metadata: { date?: string; title?: string } = {}): Promise<Document> {
  const format = formatOf(path) ?? 'text'
  const front = format === 'markdown' ? frontMatterOf(source) : null
  const { blocks, title, comments, fields } = await parse(format, path, source, front?.end ?? 0)
  markSpeakers(blocks)
  const dates = documentDates({ path, fields: front?.fields ?? fields, blocks })
  const told = metadata.date ? isoOfField(metadata.date) : null
  const own = dates.find(({ date }) => !date.startsWith('X'))
  const date: DocumentDate | null = told ? { date: told, from: 'metadata' } : own ? { date: own.date, from: own.from } : null
  return {
    path, format, title: metadata.title ?? front?.title ?? title, date, dates, blocks,
    directives: directivesOf(comments, blocks, source), lineStarts: lineStartsOf(source),
  }
}

async function parse(format: Format, path: string, source: string, from: number) {
  if (format === 'markdown') guardMarkdown(source)
  if (format === 'html') guardHtml(source)
  if (format === 'markdown') return { fields: null, ...(await (await import('./markdown/index.js')).readMarkdown(source, from, path.toLowerCase().endsWith('.mdx'))) }
  if (format === 'html') return (await import('./html/index.js')).readHtml(source)
  return { fields: null, comments: [], ...readPlain(source) }
}

function lineStartsOf(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
