// Walks over the Markdown tree, once, and gathers blocks.
import type { Code, Nodes, Parents, Table } from 'mdast'
import { TokenFlag } from '../../model/index.js'
import { align } from '../align.js'
import { type BlockBuilder, type BlockPlace, type Piece } from '../blocks.js'
import { holds, settingsIn } from './settings.js'

/** Inline HTML that says how its text is meant. */
const TAGS: Readonly<Record<string, number>> = {
  code: TokenFlag.Code, kbd: TokenFlag.Code, samp: TokenFlag.Code, var: TokenFlag.Code, em: TokenFlag.Emphasis, i: TokenFlag.Emphasis,
  cite: TokenFlag.Emphasis, strong: TokenFlag.Strong, b: TokenFlag.Strong, a: TokenFlag.Link, q: TokenFlag.Quoted,
}
const LEFT_OUT = new Set(['del', 's', 'script', 'style', 'svg', 'button'])

/** Reads an HTML fragment that stands at `at` into the builder; gives its comments. */
export type FragmentReader = (source: string, at: number, builder: BlockBuilder) => Piece[]

export class Walker {
  readonly comments: Piece[] = []
  html: FragmentReader | null = null
  #lists = 0
  #tables = 0
  /** Flags of the HTML tags that are open in this block, and the tag whose text is left out. */
  #open: { name: string; flags: number }[] = []
  #without: string | null = null

  constructor(readonly builder: BlockBuilder, readonly body: string, readonly from: number) {}

  walk(node: Nodes, place: BlockPlace & { quote?: boolean }): void {
    switch (node.type) {
      case 'root':
        node.children.forEach((child, i) => (child.type === 'code' ? this.code(child, node.children[i - 1], node.children[i + 1]) : this.walk(child, place)))
        return
      case 'blockquote': {
        // A note or warning in the form of a quotation is nobody else's words: its label has been blanked.
        const raw = this.body.slice(node.position!.start.offset, node.position!.start.offset! + 40)
        const quote = !/^>[ \t]*\ufeff+[ \t]*\n/.test(raw)
        for (const child of node.children) this.walk(child, { ...place, quote })
        return
      }
      case 'heading':
        this.builder.add('heading', this.pieces(node), { depth: node.depth })
        return
      case 'paragraph':
        this.paragraph(this.pieces(node), place)
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
      case 'html': {
        const at = node.position!.start.offset!
        const value = this.body.slice(at, node.position!.end.offset)
        if (/^[^<]*<!--/.test(value) && !/-->\s*\S|^\s*<[a-z]/i.test(value)) this.comment(value, at)
        else if (this.html && /[^<>\s][^<>]*(?:<|$)/.test(value.replace(/<[^>]*>/g, ''))) this.comments.push(...this.html(value, this.from + at, this.builder))
        else this.comment(value, at)
      }
    }
  }

  /** A paragraph; a term with its definitions (`term`, then `: meaning`) is several. */
  paragraph(pieces: Piece[], place: BlockPlace & { quote?: boolean }): void {
    const kind = place.list ? 'item' : place.quote ? 'quote' : 'paragraph'
    if (!pieces.some((piece) => /(?:^|\n)[ \t]*:[ \t]/.test(piece.text))) {
      this.builder.add(kind, pieces, place)
      return
    }
    let part: Piece[] = []
    pieces.forEach((piece, i) => {
      let last = 0
      for (const { 0: found, index } of piece.text.matchAll(/(?:^|\n)[ \t]*:[ \t]+/g)) {
        if (index === 0 && i > 0 && !found.startsWith('\n')) continue
        if (index > last) part.push({ ...piece, text: piece.text.slice(last, index), at: piece.at + last })
        this.builder.add(kind, part, place)
        part = []
        last = index + found.length
      }
      if (last < piece.text.length) part.push({ ...piece, text: piece.text.slice(last), at: piece.at + last })
    })
    this.builder.add(kind, part, place)
  }

  /** A sample of configuration, where the text says that its values hold, is a table of settings. */
  code(node: Code, before: Nodes | undefined, behind: Nodes | undefined): void {
    const textOf = (one: Nodes | undefined): string => (one ? this.body.slice(one.position!.start.offset, one.position!.end.offset) : '')
    const raw = textOf(node)
    const from = raw.indexOf('\n') + 1
    if (!holds(node.lang, raw, `${textOf(before)}\n${textOf(behind)}`)) return
    const table = ++this.#tables
    settingsIn(raw.slice(from), this.from + node.position!.start.offset! + from).forEach(({ key, comment, value }, i) =>
      [key, comment, value].forEach((pieces, column) => this.builder.add('cell', pieces, { cell: { table, row: i + 1, column, header: false } })))
  }

  table(node: Table): void {
    const table = ++this.#tables
    node.children.forEach((line, row) =>
      line.children.forEach((cell, column) => this.builder.add('cell', this.pieces(cell), { cell: { table, row, column, header: row === 0 } })),
    )
  }

  pieces(parent: Parents): Piece[] {
    const out: Piece[] = []
    this.#open = []
    this.#without = null
    this.inline(parent, 0, out)
    return out
  }

  inline(parent: Parents, flags: number, out: Piece[]): void {
    for (const node of parent.children) {
      const start = node.position!.start.offset!
      const end = node.position!.end.offset!
      if (node.type === 'html') {
        this.tag(node.value, start, out)
        continue
      }
      if (this.#without) continue
      const all = this.#open.reduce((sum, one) => sum | one.flags, flags)
      switch (node.type) {
        case 'text':
          align(this.body.slice(start, end), node.value, this.from + start, all, out)
          break
        case 'inlineCode': {
          const raw = this.body.slice(start, end)
          const at = raw.indexOf(node.value)
          if (at >= 0) out.push({ text: node.value, at: this.from + start + at, flags: all | TokenFlag.Code })
          else align(raw.replace(/^`+ ?/, (ticks) => ' '.repeat(ticks.length)), node.value, this.from + start, all | TokenFlag.Code, out)
          break
        }
        case 'break':
          out.push({ text: '\n', at: this.from + start, flags: all })
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
        default:
          if ('children' in node) this.inline(node as Parents, flags, out)
      }
    }
  }

  /** An HTML tag or comment inside a line. */
  tag(value: string, start: number, out: Piece[]): void {
    if (value.startsWith('<!--')) return this.comment(value, start)
    const match = /^<(\/?)([A-Za-z][\w-]*)/.exec(value)
    if (!match) return
    const name = match[2]!.toLowerCase()
    if (this.#without) {
      if (match[1] && name === this.#without) this.#without = null
    } else if (name === 'br') out.push({ text: '\n', at: this.from + start, flags: 0 })
    else if (LEFT_OUT.has(name)) this.#without = match[1] ? null : name
    else if (TAGS[name] === undefined || value.endsWith('/>')) return
    else if (!match[1]) this.#open.push({ name, flags: TAGS[name] })
    else {
      const last = this.#open.findLastIndex((one) => one.name === name)
      if (last >= 0) this.#open.splice(last, 1)
    }
  }

  comment(value: string, start: number): void {
    for (const { 0: text, index } of value.matchAll(/<!--[^]*?-->/g)) this.comments.push({ text, at: this.from + start + index, flags: 0 })
  }
}
