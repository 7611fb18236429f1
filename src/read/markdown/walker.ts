// Walks over the Markdown tree, once, and gathers blocks.
import { IterMode, type SyntaxNode, type Tree, type TreeCursor } from '@lezer/common'
import { type BlockBuilder, type BlockPlace, type Piece } from '../blocks.js'
import { Inline } from './inline.js'
import { holds, settingsIn } from './settings.js'

/** Reads an HTML fragment that stands at `at` into the builder; gives its comments. */
export type FragmentReader = (source: string, at: number, builder: BlockBuilder) => Piece[]

type Place = BlockPlace & { readonly quote?: boolean }

export class Walker {
  readonly inline: Inline
  html: FragmentReader | null = null
  #lists = 0
  #tables = 0

  constructor(readonly builder: BlockBuilder, readonly body: string, readonly from: number) {
    this.inline = new Inline(body, from)
  }

  walk(tree: Tree): void {
    this.#each(tree.cursor(IterMode.IgnoreMounts), {})
  }

  /** The blocks in the one that the cursor stands at. */
  #each(cursor: TreeCursor, place: Place): void {
    if (!cursor.firstChild()) return
    do this.#block(cursor, place)
    while (cursor.nextSibling())
    cursor.parent()
  }

  #block(cursor: TreeCursor, place: Place): void {
    const { name } = cursor
    switch (name) {
      case 'Paragraph':
        return this.#paragraph(this.inline.pieces(cursor), place)
      case 'BulletList': case 'OrderedList':
        return this.#list(cursor, (place.depth ?? 0) + 1)
      case 'Blockquote': {
        // A note or warning in the form of a quotation is nobody else's words: its label has been blanked.
        const raw = this.body.slice(cursor.from, cursor.from + 40)
        return this.#each(cursor, { ...place, quote: !/^>[ \t]*\ufeff+[ \t]*\n/.test(raw) })
      }
      case 'FencedCode':
        if (place.depth === undefined && place.quote === undefined) this.#code(cursor.node)
        return
      case 'Table':
        return this.#table(cursor)
      case 'HTMLBlock': case 'CommentBlock': case 'ProcessingInstructionBlock':
        return this.#html(cursor.from, this.body.slice(cursor.from, cursor.to))
      default:
        if (/^(?:ATX|Setext)Heading/.test(name)) this.builder.add('heading', this.inline.pieces(cursor), { depth: Number(name.at(-1)) })
    }
  }

  #list(cursor: TreeCursor, depth: number): void {
    const id = ++this.#lists
    const ordered = cursor.name === 'OrderedList'
    let index = 0
    if (!cursor.firstChild()) return
    do if (cursor.name === 'ListItem') this.#each(cursor, { depth, list: { id, index: index++, ordered } })
    while (cursor.nextSibling())
    cursor.parent()
  }

  #html(at: number, value: string): void {
    if (/^[^<]*<!--/.test(value) && !/-->\s*\S|^\s*<[a-z]/i.test(value)) this.inline.comment(value, at)
    else if (this.html && /[^<>\s][^<>]*(?:<|$)/.test(value.replace(/<[^<>]*>/g, ''))) this.inline.comments.push(...this.html(value, this.from + at, this.builder))
    else this.inline.comment(value, at)
  }

  /** A paragraph; a term with its definitions (`term`, then `: meaning`) is several. */
  #paragraph(pieces: Piece[], place: Place): void {
    const kind = place.list ? 'item' : place.quote ? 'quote' : 'paragraph'
    if (!pieces.some(({ text }) => text.includes(':') && /(?:^|\n)[ \t]*:[ \t]/.test(text))) {
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
  #code(node: SyntaxNode): void {
    const textOf = (one: SyntaxNode | null): string => (one ? this.body.slice(one.from, one.to) : '')
    const language = /^\S*/.exec(textOf(node.getChild('CodeInfo')))![0]
    const raw = textOf(node)
    const from = raw.indexOf('\n') + 1
    if (!holds(language, raw, `${textOf(node.prevSibling)}\n${textOf(node.nextSibling)}`)) return
    const table = ++this.#tables
    settingsIn(raw.slice(from), this.from + node.from + from).forEach(({ key, comment, value }, i) =>
      [key, comment, value].forEach((pieces, column) => this.builder.add('cell', pieces, { cell: { table, row: i + 1, column, header: false } })))
  }

  #table(cursor: TreeCursor): void {
    const table = ++this.#tables
    let row = 0
    cursor.firstChild()
    do if (/^Table(?:Header|Row)$/.test(cursor.name)) this.#row(cursor, table, row++)
    while (cursor.nextSibling())
    cursor.parent()
  }

  /** An empty cell is no node: the bars count, and one at the head of the row opens its first cell. */
  #row(cursor: TreeCursor, table: number, row: number): void {
    const header = cursor.name === 'TableHeader'
    if (!cursor.firstChild()) return
    let column = cursor.name === 'TableDelimiter' ? -1 : 0
    do {
      if (cursor.name === 'TableDelimiter') column++
      else if (cursor.name === 'TableCell') this.builder.add('cell', this.inline.pieces(cursor, true), { cell: { table, row, column, header } })
    } while (cursor.nextSibling())
    cursor.parent()
  }
}
