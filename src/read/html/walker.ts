// Walks over an HTML tree, once, and gathers blocks.
import type { Element, Nodes } from 'hast'
import { type BlockKind, TokenFlag } from '../../model/index.js'
import { align } from '../align.js'
import { type BlockBuilder, type BlockPlace, type Piece } from '../blocks.js'

const words = (list: string): Set<string> => new Set(list.split(' '))
const LEFT_OUT = words('script style noscript template nav footer aside form button select option svg math iframe object embed canvas audio video pre textarea head del s dialog menu')
const BLOCKS = words('p div section article main body html ul ol dl dt dd li table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 blockquote figure figcaption details summary address hr header hgroup center fieldset')
const FLAGS: Readonly<Record<string, number>> = {
  code: TokenFlag.Code, kbd: TokenFlag.Code, samp: TokenFlag.Code, var: TokenFlag.Code, tt: TokenFlag.Code,
  em: TokenFlag.Emphasis, i: TokenFlag.Emphasis, cite: TokenFlag.Emphasis, dfn: TokenFlag.Emphasis,
  strong: TokenFlag.Strong, b: TokenFlag.Strong, a: TokenFlag.Link, q: TokenFlag.Quoted,
}
const ROLES = words('navigation banner contentinfo search complementary menu menubar toolbar dialog alert')
/** Parts of a page that are not its text, by the names that sites give to them. */
const ASIDE = /(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|sidebar|cookies?|cookie-(?:banner|notice)|share|sharing|social|newsletter|advert|advertisement|promo|related|comments|pagination|skip-link|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i

interface State {
  readonly kind: BlockKind
  readonly flags: number
  readonly place: BlockPlace
  readonly article: boolean
}
const START: State = { kind: 'paragraph', flags: 0, place: {}, article: false }

export class Walker {
  #pieces: Piece[] = []
  #state = START
  #breaks = 0
  #lists = 0
  #tables = 0

  /** `source` is what was parsed; it stands at `from` in the file. */
  constructor(readonly builder: BlockBuilder, readonly source: string, readonly from: number) {}

  read(root: Nodes): void {
    if (root.type === 'element') for (const child of root.children) this.walk(child as Nodes, { ...START, article: true })
    else this.walk(root, START)
    this.flush()
  }

  flush(): void {
    if (this.#pieces.length > 0) this.builder.add(this.#state.kind, this.#pieces, this.#state.place)
    this.#pieces = []
    this.#breaks = 0
  }

  walk(node: Nodes, state: State): void {
    if (node.type === 'text') this.text(node.value, node.position?.start.offset ?? -1, node.position?.end.offset ?? -1, state)
    else if (node.type === 'element') this.element(node, state)
    else if (node.type === 'root') for (const child of node.children) this.walk(child, state)
  }

  text(value: string, start: number, end: number, state: State): void {
    const blank = !/\S/.test(value)
    if (start < 0 || (blank && this.#pieces.length === 0)) return
    if (this.#pieces.length === 0) this.#state = state
    if (!blank) this.#breaks = 0
    const pieces: Piece[] = []
    align(this.source.slice(start, end), value, this.from + start, state.flags, pieces)
    // Line breaks and indentation of the source are one space.
    for (const piece of pieces) {
      let last = 0
      for (const { 0: found, index } of piece.text.matchAll(/[ \t\r\n]*[\r\n][ \t\r\n]*/g)) {
        this.#pieces.push({ ...piece, text: piece.text.slice(last, index) + ' ', at: piece.at + last })
        last = index + found.length
      }
      if (last < piece.text.length) this.#pieces.push({ ...piece, text: piece.text.slice(last), at: piece.at + last })
    }
  }

  element(node: Element, state: State): void {
    const tag = node.tagName
    if (tag === 'br') return this.lineBreak(node, state)
    if (isLeftOut(node, state)) {
      if (BLOCKS.has(tag) || tag === 'pre') this.flush()
      return
    }
    const block = BLOCKS.has(tag)
    if (block) this.flush()
    if (tag === 'table') this.table(node, state)
    else if (tag === 'ul' || tag === 'ol') this.list(node, state, tag === 'ol')
    else {
      const next = nextState(tag, state)
      for (const child of node.children) this.walk(child as Nodes, next)
    }
    if (block) this.flush()
  }

  /** One break is white space, two are a new paragraph. */
  lineBreak(node: Element, state: State): void {
    if (++this.#breaks > 1) this.flush()
    else if (this.#pieces.length > 0) this.#pieces.push({ text: '\n', at: this.from + (node.position?.start.offset ?? 0), flags: state.flags })
  }

  list(node: Element, state: State, ordered: boolean): void {
    const id = ++this.#lists
    const depth = (state.place.list ? state.place.depth ?? 0 : 0) + 1
    let index = -1
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'li') index++
      const next: State = { ...state, kind: 'item', flags: 0, place: { depth, list: { id, index: Math.max(0, index), ordered } } }
      if (child.tagName === 'li') {
        for (const inner of child.children) this.walk(inner as Nodes, next)
        this.flush()
      } else this.element(child, next)
    }
  }

  /** Cells by row and column, as they are seen: a cell that spans two columns or rows takes their places. */
  table(node: Element, state: State): void {
    const table = ++this.#tables
    const taken: boolean[][] = []
    let row = 0
    const rows = (parent: Element, head: boolean): void => {
      for (const child of parent.children) {
        if (child.type !== 'element') continue
        if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot') rows(child, child.tagName === 'thead')
        else if (child.tagName === 'caption') this.element(child, { ...state, kind: 'paragraph', place: {} })
        else if (child.tagName === 'tr') {
          let column = 0
          for (const cell of child.children) {
            if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
            while (taken[row]?.[column]) column++
            const next: State = { ...state, kind: 'cell', flags: 0, place: { cell: { table, row, column, header: head || cell.tagName === 'th' } } }
            for (const inner of cell.children) this.walk(inner as Nodes, next)
            this.flush()
            const wide = span(cell, 'colSpan')
            const high = span(cell, 'rowSpan')
            for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) (taken[r] ??= [])[c] = true
            column += wide
          }
          row++
        }
      }
    }
    rows(node, false)
  }
}

const span = (cell: Element, name: string): number => Math.min(1000, Math.max(1, Number(cell.properties[name] ?? 1) || 1))

function nextState(tag: string, state: State): State {
  const heading = /^h([1-6])$/.exec(tag)
  if (heading) return { ...state, kind: 'heading', flags: 0, place: { depth: Number(heading[1]) } }
  if (tag === 'blockquote') return { ...state, kind: 'quote', place: {} }
  if (tag === 'article') return { ...state, article: true }
  const flag = FLAGS[tag]
  return flag === undefined ? state : { ...state, flags: state.flags | flag }
}

function isLeftOut({ tagName, properties, children }: Element, state: State): boolean {
  if (LEFT_OUT.has(tagName)) return true
  if (tagName === 'header') return !state.article
  // The mark of a note: a small figure that links to it.
  if (tagName === 'sup') return children.some((child) => child.type === 'element' && (child.tagName === 'a' || child.children.some((one) => one.type === 'element' && one.tagName === 'a')))
  if (properties['hidden'] === true || properties['ariaHidden'] === 'true' || ROLES.has(String(properties['role'] ?? ''))) return true
  if (tagName === 'body' || tagName === 'html' || tagName === 'main' || tagName === 'article') return false
  const names = [properties['className'] ?? [], properties['id'] ?? []].flat().join(' ')
  return names !== '' && ASIDE.test(names)
}
