// The document's own date: front matter or HTML metadata, the path, a dateline; in the contract's order.
import type { Block, Document, DocumentDate } from '../model/index.js'
import type { FrontMatter } from './front-matter.js'

interface Sources {
  readonly path: string
  readonly front: FrontMatter | null
  readonly meta: ReadonlyMap<string, { content: string; start: number; end: number }> | null
  readonly blocks: readonly Block[]
}

const FRONT_KEYS = ['date', 'published', 'publishdate', 'published_at', 'publication_date', 'pubdate', 'datepublished', 'created']
const META_KEYS = ['article:published_time', 'datepublished', 'date', 'dc.date', 'dcterms.date', 'dcterms.created', 'pubdate', 'publishdate', 'publish_date', 'sailthru.date', 'parsely-pub-date']
const ISO = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** A dateline: place in capitals or a name, date, then a dash: `KYIV, Oct. 16, 2024 —`; or a line that is only a date. */
const DATED = /(?:^|[\s(,])(?:(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2}) (\p{L}{3,9})\.?,? (\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/u

export function documentDates({ path, front, meta, blocks }: Sources): Document['dates'] {
  const found: (DocumentDate & { start: number; end: number })[] = []
  const fields = front?.fields ?? meta
  for (const key of front ? FRONT_KEYS : META_KEYS) {
    const field = fields?.get(key)
    const date = field && isoOf(field.content)
    if (date) found.push({ date, from: 'front-matter', start: field.start, end: field.end })
  }
  const inPath = /(?:^|[/_-])(\d{4})[-/_](\d{2})[-/_](\d{2})(?=[^\d]|$)/.exec(path)
  const pathDate = inPath && iso(Number(inPath[1]), Number(inPath[2]), Number(inPath[3]))
  if (pathDate) found.push({ date: pathDate, from: 'path', start: 0, end: 0 })
  const line = dateline(blocks)
  if (line) found.push(line)
  return found
}

function isoOf(text: string): string | null {
  const match = ISO.exec(text)
  if (match) return match[3] ? iso(Number(match[1]), Number(match[2]), Number(match[3])) : `${match[1]}-${match[2]}`
  const named = DATED.exec(text)
  return named && named.index <= 1 ? dated(named) : null
}

function dated(match: RegExpExecArray): string | null {
  if (match[7]) return iso(Number(match[7]), Number(match[8]), Number(match[9]))
  const month = MONTHS.indexOf((match[1] ?? match[5] ?? '').slice(0, 3).toLowerCase()) + 1
  return month > 0 ? iso(Number(match[3] ?? match[6]), month, Number(match[2] ?? match[4])) : null
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

function dateline(blocks: readonly Block[]): (DocumentDate & { start: number; end: number }) | null {
  for (const block of blocks.slice(0, 4)) {
    const head = block.text.slice(0, 120)
    const match = DATED.exec(head)
    const date = match && dated(match)
    if (!match || !date) continue
    const before = head.slice(0, match.index).trim()
    const after = head.slice(match.index + match[0].length)
    const alone = /^(?:published|posted|updated|date|by [^.]*)?:?\s*(?:\p{L}+day,?)?$/iu.test(before) && !/\S/.test(after.replace(/^[\s.)|,]*(?:\d{1,2}:\d{2}.*)?/, ''))
    const placed = /^\(?[\p{Lu}][\p{L} .,'-]{0,50},?$/u.test(before) && /^\)?\s*(?:\([^)]*\)\s*)?(?:[-–—]|--)/.test(after)
    if (!alone && !placed) continue
    const start = block.offsets ? block.at : block.at + match.index
    return { date, from: 'dateline', start, end: start + match[0].length }
  }
  return null
}
