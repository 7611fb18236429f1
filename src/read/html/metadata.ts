// What a page says about itself: title, <meta>, JSON-LD, <time>; and its comments.
import type { Element, Nodes, Root } from 'hast'
import type { Piece } from '../blocks.js'
import type { Field } from '../dates/index.js'

interface Metadata {
  readonly title: string | null
  readonly fields: ReadonlyMap<string, Field>
  readonly comments: Piece[]
}

/** Collects metadata from the whole page. The first value of a key counts. */
export function metadataOf(tree: Root, source: string): Metadata {
  const fields = new Map<string, Field>()
  const comments: Piece[] = []
  let title: string | null = null
  let paragraphs = 0
  const add = (key: string, content: unknown, { position }: Nodes, within?: string): void => {
    if (typeof content !== 'string' || !content || fields.has(key)) return
    const from = position?.start.offset ?? 0
    const end = position?.end.offset ?? 0
    const at = source.indexOf(within ?? content, from)
    fields.set(key, at >= 0 && at < end ? { content, start: at, end: at + content.length } : { content, start: from, end })
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'comment') {
      if (node.position) comments.push({ text: `<!--${node.value}-->`, at: node.position.start.offset!, flags: 0 })
    } else if (node.type === 'element') {
      const { tagName, properties } = node
      if (tagName === 'title') title ??= textOf(node).split(/\s+[|»]\s+/)[0]!.trim() || null
      else if (tagName === 'p') paragraphs++
      else if (tagName === 'meta') {
        const key = properties['property'] ?? properties['name'] ?? properties['itemProp']
        if (key) add(String(key).toLowerCase(), properties['content'], node)
      } else if (tagName === 'time') {
        const published = properties['pubDate'] !== undefined || properties['pubdate'] !== undefined || String(properties['itemProp']) === 'datePublished'
        // A time further down is an event's, not the page's.
        if (published || paragraphs < 2) add(published ? 'datepublished' : 'time', properties['dateTime'] ?? textOf(node).trim(), node)
      } else if (tagName === 'script') {
        if (/ld\+json/i.test(String(properties['type']))) for (const [key, value] of linkedData(textOf(node))) add(key, value, node)
        return
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(tree)
  return { title, fields, comments }
}

const textOf = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('')

/** Dates of a JSON-LD block: at its top, in its array, or in its `@graph`. */
function linkedData(text: string): [string, unknown][] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  const graph = (data as { '@graph'?: unknown } | null)?.['@graph']
  return [data, graph].flat().flatMap((one) =>
    one && typeof one === 'object' ? (['datePublished', 'dateCreated'] as const).map((key): [string, unknown] => [`ld:${key.toLowerCase()}`, (one as Record<string, unknown>)[key]]) : [])
}
