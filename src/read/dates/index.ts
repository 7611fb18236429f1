// The document's own date: front matter or HTML metadata, the path, a dateline; in that order.
import type { Block, Document } from '../../model/index.js'
import { datelineOf } from './dateline.js'
import { iso, isoOfField } from './iso.js'

/** A field of the front matter or of HTML metadata, and where its value stands in the source. */
export interface Field {
  readonly content: string
  readonly start: number
  readonly end: number
}

interface Sources {
  readonly path: string
  /** Front matter's or a page's fields, keys in lower case. */
  readonly fields: ReadonlyMap<string, Field> | null
  readonly blocks: readonly Block[]
}

/** First come, first served. What is said of a change or an update is not when the text was written. */
const KEYS = [
  'date', 'published', 'publishdate', 'publish_date', 'publish-date', 'published_at', 'publishedat', 'published_on', 'published_date', 'publisheddate', 'publication_date', 'publicationdate', 'pubdate', 'pub_date',
  'article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'ld:datepublished', 'article.published', 'parsely-pub-date', 'sailthru.date', 'dc.date', 'dc.date.issued', 'dcterms.date', 'dcterms.issued', 'dcterms.created', 'citation_publication_date',
  'citation_date', 'time', 'created', 'created_at', 'datecreated', 'ld:datecreated',
]

/** Every date that the document's head gives, the one that counts first. Only that of the path has no place in the source. */
export function documentDates({ path, fields, blocks }: Sources): Document['dates'] {
  const found: Document['dates'][number][] = []
  if (fields && fields.size > 0) {
    for (const key of KEYS) {
      const field = fields.get(key)
      const date = field && isoOfField(field.content)
      if (date) found.push({ date, from: 'front-matter', start: field.start, end: field.end, text: field.content })
    }
  }
  const inPath = pathDate(path)
  if (inPath) found.push({ date: inPath, from: 'path', start: 0, end: 0, text: path })
  const line = datelineOf(blocks)
  if (line) found.push({ date: line.date, from: 'dateline', start: line.start, end: line.end, text: line.text })
  return found
}

const YEAR = /(?<!\d)(?:1[6-9]|20)\d{2}(?:[-/_.]|\d{4}(?!\d))/

/** `2021-12-08-title.md`, `2021/12/08/title.md`, `title_20211208.txt`; a month from `2021/12/title.md`. The last one in the path counts. */
function pathDate(path: string): string | null {
  if (!YEAR.test(path)) return null
  let date: string | null = null
  for (const match of path.matchAll(/(?<!\d)((?:1[6-9]|20)\d{2})(?:([-/_.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/g)) {
    date = iso(match[1]!, Number(match[3] ?? match[5]), Number(match[4] ?? match[6])) ?? date
  }
  if (date) return date
  const month = /(?:^|\/)((?:1[6-9]|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(path)
  return month && `${month[1]}-${month[2]}`
}
