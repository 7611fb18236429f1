// HTML: main text from rehype-parse; scripts, styles and navigation left out.
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { type BlockKind, TokenFlag } from '../model/index.js'
import { BlockBuilder, type BlockPlace, type Piece } from './blocks.js'

const parser = unified().use(rehypeParse)

const SKIP = new Set('script style noscript template nav header footer aside form button select option svg math iframe object pre textarea head del'.split(' '))
const BLOCKS = new Set('p div section article main body html ul ol dl dt dd li table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 blockquote figure figcaption details summary address hr br'.split(' '))
const FLAGS: Readonly<Record<string, number>> = {
  code: TokenFlag.Code, kbd: TokenFlag.Code, samp: TokenFlag.Code, var: TokenFlag.Code,
  em: TokenFlag.Emphasis, i: TokenFlag.Emphasis, cite: TokenFlag.Emphasis,
  strong: TokenFlag.Strong, b: TokenFlag.Strong, a: TokenFlag.Link, q: TokenFlag.Quoted,
}

export interface HtmlText {
  readonly blocks: BlockBuilder['blocks']
  readonly title: string | null
  readonly comments: Piece[]
  /** `<meta>` names and properties, `<time datetime>`: key → content. */
  readonly meta: ReadonlyMap<string, { content: string; start: number; end: number }>
}

/** Blocks of an HTML page. */
export function readHtml(source: string): HtmlText {
  const walker = new Walker(source)
  walker.walk(parser.parse(source) as Root, { kind: 'paragraph', flags: 0, place: {} })
  walker.flush()
  const heading = walker.builder.blocks.find((block) => block.kind === 'heading' && block.depth === 1)
  return { blocks: walker.builder.blocks, title: heading?.text.trim() ?? walker.title, comments: walker.comments, meta: walker.meta }
}

interface State { readonly kind: BlockKind; readonly flags: number; readonly place: BlockPlace }

class Walker {
  readonly builder = new BlockBuilder()
  readonly comments: Piece[] = []
  readonly meta = new Map<string, { content: string; start: number; end: number }>()
  title: string | null = null
  #pieces: Piece[] = []
  #state: State = { kind: 'paragraph', flags: 0, place: {} }
  #lists = 0
  #tables = 0
  #row = -1
  #column = -1

  constructor(readonly source: string) {}

  flush(): void {
    if (this.#pieces.length > 0) this.builder.add(this.#state.kind, this.#pieces, this.#state.place)
    this.#pieces = []
  }

  walk(node: Nodes, state: State): void {
    if (node.type === 'text') {
      const at = node.position?.start.offset ?? -1
      if (at < 0) return
      if (this.#pieces.length === 0) this.#state = state
      this.#pieces.push({ text: node.value, at, flags: state.flags })
    } else if (node.type === 'comment') {
      if (node.position) this.comments.push({ text: `<!--${node.value}-->`, at: node.position.start.offset!, flags: 0 })
    } else if (node.type === 'root') {
      for (const child of node.children) this.walk(child, state)
    } else if (node.type === 'element') this.element(node, state)
  }

  element(node: Element, state: State): void {
    const tag = node.tagName
    if (tag === 'head') return this.head(node)
    if (SKIP.has(tag) && !(tag === 'header' && state.place.depth === -1)) return
    let next = state
    if (BLOCKS.has(tag)) this.flush()
    const heading = /^h([1-6])$/.exec(tag)
    if (heading) next = { kind: 'heading', flags: 0, place: { depth: Number(heading[1]) } }
    else if (tag === 'blockquote') next = { ...state, kind: 'quote' }
    else if (tag === 'table') { this.#tables++; this.#row = -1 }
    else if (tag === 'tr') { this.#row++; this.#column = -1 }
    else if (tag === 'td' || tag === 'th') {
      this.#column++
      next = { kind: 'cell', flags: 0, place: { cell: { table: this.#tables, row: this.#row, column: this.#column, header: tag === 'th' } } }
    } else if (tag === 'ul' || tag === 'ol') return this.list(node, state, tag === 'ol')
    else if (FLAGS[tag] !== undefined) next = { ...state, flags: state.flags | FLAGS[tag] }
    for (const child of node.children) this.walk(child as Nodes, next)
    if (BLOCKS.has(tag)) this.flush()
  }

  list(node: Element, state: State, ordered: boolean): void {
    const id = ++this.#lists
    const depth = Math.max(0, state.place.depth ?? 0) + 1
    let index = 0
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName !== 'li') continue
      const next: State = { kind: 'item', flags: 0, place: { depth, list: { id, index: index++, ordered } } }
      for (const inner of child.children) this.walk(inner as Nodes, next)
      this.flush()
    }
  }

  head(node: Element): void {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const place = { start: child.position?.start.offset ?? 0, end: child.position?.end.offset ?? 0 }
      if (child.tagName === 'title' && child.children[0]?.type === 'text') this.title = child.children[0].value.trim()
      if (child.tagName === 'meta') {
        const key = String(child.properties['property'] ?? child.properties['name'] ?? child.properties['itemProp'] ?? '').toLowerCase()
        if (key) this.meta.set(key, { content: String(child.properties['content'] ?? ''), ...place })
      }
    }
  }
}
