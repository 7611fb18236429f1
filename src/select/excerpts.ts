// Findings with what stands around each of their sides.
import type { Excerpt, Extraction, Finding, Location } from '../model/index.js'
import { byteColumn, positionAt } from './lines.js'

/** Longest stretch shown on either side of a span, in characters. */
const REACH = 240

/**
 * Gives every location its excerpt. `sourceOf` reads a document again, since none is kept: null where it is gone or has
 * changed, and then its locations stay without.
 */
export async function withExcerpts(findings: readonly Finding[], documents: readonly Extraction[], sourceOf: (path: string) => Promise<string | null>): Promise<Finding[]> {
  const byPath = new Map<string, Location[]>()
  for (const { locations } of findings) {
    for (const location of locations) {
      const at = byPath.get(location.path)
      if (at) at.push(location)
      else byPath.set(location.path, [location])
    }
  }
  const extractions = new Map(documents.map((document) => [document.path, document]))
  const excerpts = new Map<Location, Excerpt>()
  for (const [path, locations] of byPath) {
    const source = await sourceOf(path)
    const document = extractions.get(path)
    if (source === null || !document) continue
    for (const location of locations) excerpts.set(location, excerptOf(document, source, location))
  }
  return findings.map((finding) => ({
    ...finding,
    locations: finding.locations.map((location) => {
      const excerpt = excerpts.get(location)
      return excerpt ? { ...location, excerpt } : location
    }) as [Location, ...Location[]],
  }))
}

function excerptOf(document: Extraction, source: string, { start, end }: Location): Excerpt {
  const [from, to] = sentenceAround(document, start.offset, end.offset) ?? lineAround(source, start.offset, end.offset)
  const plain = /\.txt$/i.test(document.path) ? flat : withoutMarkup
  // A span that ends within an entity is shown with all of it.
  const entity = /&(?:#?\w{1,10})?$/.test(source.slice(start.offset, end.offset)) ? /^#?\w{0,10};/.exec(source.slice(end.offset, end.offset + 12)) : null
  const shownEnd = end.offset + (entity?.[0].length ?? 0)
  return {
    before: plain(source.slice(Math.max(from, start.offset - REACH), start.offset)).trimStart(),
    text: plain(source.slice(start.offset, shownEnd)),
    after: plain(source.slice(shownEnd, Math.max(shownEnd, Math.min(to, end.offset + REACH)))).trimEnd(),
    date: document.date?.date ?? null,
    start: positionAt(document.lineStarts, from), end: positionAt(document.lineStarts, to), source: source.slice(from, to),
    byteColumns: [byteColumn(source, start), byteColumn(source, end)],
  }
}

/** Contexts are sentences; they stand in the order of the text, but for those of titles and captions. */
function sentenceAround({ contexts }: Extraction, start: number, end: number): readonly [number, number] | null {
  const sentence = contexts.find((context) => context.start <= start && end <= context.end)
  if (sentence && sentence.start === start && sentence.end === end) return null
  return sentence ? [sentence.start, sentence.end] : null
}

function lineAround(source: string, start: number, end: number): readonly [number, number] {
  const to = source.indexOf('\n', end)
  return [source.lastIndexOf('\n', start - 1) + 1, to < 0 ? source.length : to]
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…' }

/** Text without tags, entities, link targets and marks of strong emphasis: as its reader sees it, more or less. */
const withoutMarkup = (text: string): string =>
  flat(text.replace(/<[a-z/!][^<>]*>|^[^<>]{0,80}>(?=[^>])|<[a-z/!][^<>]*$/gi, ' ').replace(/\]\([^()\s]*\)/g, ']').replace(/\*\*|__/g, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal: string, hex: string, name: string) =>
      decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name] ?? whole)))
