// path → Document: what does the file say, and when was it written?
import type { Document, DocumentDate, Format } from '../model/index.js'
import { directivesOf } from './directives.js'
import { documentDates } from './dates.js'
import { frontMatterOf } from './front-matter.js'
import { readPlain } from './plain.js'
import { forgetWords } from './words.js'

const FORMATS: Readonly<Record<string, Format>> = { '.txt': 'text', '.md': 'markdown', '.markdown': 'markdown', '.mdx': 'markdown', '.html': 'html', '.htm': 'html' }

/** The format that a path's extension names, or null. */
export const formatOf = (path: string): Format | null => FORMATS[/\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''] ?? null

/**
 * Reads a document from its decoded source (no byte-order mark). `metadata` is its date in the metadata file, if any.
 * Markdown and HTML parsers are loaded when the first such document comes.
 */
export async function readDocument(path: string, source: string, metadata: { date?: string; title?: string } = {}): Promise<Document> {
  forgetWords()
  const format = formatOf(path) ?? 'text'
  const front = format === 'markdown' ? frontMatterOf(source) : null
  const { blocks, title, comments = [], meta } = await parse(format, source, front?.end ?? 0)
  const dates = documentDates({ path, front, meta: meta ?? null, blocks })
  const date: DocumentDate | null = metadata.date ? { date: metadata.date, from: 'metadata' } : (dates[0] ?? null)
  return {
    path, format, title: metadata.title ?? front?.title ?? title,
    date: date && { date: date.date, from: date.from }, dates, blocks,
    directives: directivesOf(comments), lineStarts: lineStartsOf(source),
  }
}

async function parse(format: Format, source: string, from: number) {
  if (format === 'markdown') return { meta: undefined, ...(await import('./markdown.js')).readMarkdown(source, from) }
  if (format === 'html') return (await import('./html.js')).readHtml(source)
  return { meta: undefined, comments: [], ...readPlain(source) }
}

function lineStartsOf(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
