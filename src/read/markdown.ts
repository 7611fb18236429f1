// Markdown: structure from remark-parse, prose as pieces with their place in the source.
import type { Nodes, Parents, Root, Table } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { TokenFlag } from '../model/index.js'
import { BlockBuilder, type BlockPlace, type Piece } from './blocks.js'

const plain = unified().use(remarkParse)
const withTables = unified().use(function () {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push([gfmTableFromMarkdown()])
}).use(remarkParse)

/** Only a text with a delimiter row pays for the table syntax. */
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m

/** Blocks of a Markdown text; `from` is where the body begins, after the front matter. */
export function readMarkdown(source: string, from: number): { blocks: BlockBuilder['blocks']; title: string | null; comments: Piece[] } {
  const body = from > 0 ? source.slice(from) : source
  const tree = (DELIMITER_ROW.test(body) ? withTables : plain).parse(body) as Root
  const builder = new BlockBuilder()
  const walker = new Walker(builder, body, from)
  walker.walk(tree, {})
  const heading = builder.blocks.find((block) => block.kind === 'heading')
  return { blocks: builder.blocks, title: heading?.depth === 1 ? heading.text.trim() : null, comments: walker.comments }
}

class Walker {
  readonly comments: Piece[] = []
  #lists = 0
  #tables = 0
  constructor(readonly builder: BlockBuilder, readonly body: string, readonly from: number) {}

  walk(node: Nodes, place: BlockPlace & { quote?: boolean }): void {
    switch (node.type) {
      case 'root':
        for (const child of node.children) this.walk(child, place)
        return
      case 'blockquote':
        for (const child of node.children) this.walk(child, { ...place, quote: true })
        return
      case 'heading':
        this.builder.add('heading', this.pieces(node), { depth: node.depth })
        return
      case 'paragraph':
        this.builder.add(place.list ? 'item' : place.quote ? 'quote' : 'paragraph', this.pieces(node), place)
        return
      case 'list': {
        const id = ++this.#lists
        const depth = (place.depth ?? 0) + 1
        node.children.forEach((item, index) => {
          for (const child of item.children) this.walk(child, { depth, list: { id, index, ordered: node.ordered === true } })
        })
        return
      }
      case 'table':
        this.table(node)
        return
      case 'html':
        if (node.value.startsWith('<!--')) this.comments.push({ text: node.value, at: this.from + node.position!.start.offset!, flags: 0 })
        return
      default:
        return
    }
  }

  table(node: Table): void {
    const table = ++this.#tables
    node.children.forEach((line, row) =>
      line.children.forEach((cell, column) => this.builder.add('cell', this.pieces(cell), { cell: { table, row, column, header: row === 0 } })),
    )
  }

  pieces(parent: Parents): Piece[] {
    const out: Piece[] = []
    this.inline(parent, 0, out)
    return out
  }

  inline(parent: Parents, flags: number, out: Piece[]): void {
    for (const node of parent.children) {
      const start = node.position!.start.offset!
      const end = node.position!.end.offset!
      switch (node.type) {
        case 'text': {
          const raw = this.body.slice(start, end)
          // Escapes and character references make the text another than the source: place it piece by piece.
          if (raw === node.value) out.push({ text: raw, at: this.from + start, flags })
          else this.decoded(raw, node.value, start, flags, out)
          break
        }
        case 'inlineCode': {
          const at = this.body.indexOf(node.value, start)
          out.push({ text: node.value, at: this.from + (at >= 0 && at < end ? at : start), flags: flags | TokenFlag.Code })
          break
        }
        case 'break':
          out.push({ text: '\n', at: this.from + start, flags })
          break
        case 'emphasis':
          this.inline(node, flags | TokenFlag.Emphasis, out)
          break
        case 'strong':
          this.inline(node, flags | TokenFlag.Strong, out)
          break
        case 'link': case 'linkReference':
          this.inline(node, flags | TokenFlag.Link, out)
          break
        case 'delete':
          break
        case 'html':
          if (node.value.startsWith('<!--')) this.comments.push({ text: node.value, at: this.from + start, flags: 0 })
          break
        default:
          if ('children' in node) this.inline(node as Parents, flags, out)
      }
    }
  }

  /** Walks raw and decoded text side by side: what is equal keeps its place, an escape or reference stands for its character. */
  decoded(raw: string, value: string, start: number, flags: number, out: Piece[]): void {
    let i = 0
    let j = 0
    while (j < value.length) {
      let n = 0
      while (j + n < value.length && raw[i + n] === value[j + n] && !(raw[i + n] === '&' && /^&#?\w+;/.test(raw.slice(i + n, i + n + 12)))) n++
      if (n > 0) out.push({ text: value.slice(j, j + n), at: this.from + start + i, flags })
      i += n
      j += n
      if (j >= value.length) break
      const reference = /^&#?\w+;/.exec(raw.slice(i, i + 40))
      if (raw[i] === '\\') i++
      else if (reference) {
        const size = value.codePointAt(j)! > 0xffff ? 2 : 1
        out.push({ text: value.slice(j, j + size), at: this.from + start + i, flags })
        i += reference[0].length
        j += size
      } else if (value[j] === '\n' || raw[i] === ' ' || raw[i] === '\t' || raw[i] === '>' || raw[i] === '\r') i++
      else {
        out.push({ text: value.slice(j), at: this.from + start + i, flags })
        break
      }
    }
  }
}
