// The prose of a paragraph, heading or cell: pieces of the source, without markup.
import type { TreeCursor } from '@lezer/common'
import { TokenFlag } from '../../model/index.js'
import type { Piece } from '../blocks.js'

/** Inline HTML that says how its text is meant. */
const TAGS: Readonly<Record<string, number>> = {
  code: TokenFlag.Code, kbd: TokenFlag.Code, samp: TokenFlag.Code, var: TokenFlag.Code, em: TokenFlag.Emphasis, i: TokenFlag.Emphasis,
  cite: TokenFlag.Emphasis, strong: TokenFlag.Strong, b: TokenFlag.Strong, a: TokenFlag.Link, q: TokenFlag.Quoted,
}
const LEFT_OUT = new Set(['del', 's', 'script', 'style', 'svg', 'button'])

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09
const isSpace = (code: number): boolean => isBlank(code) || code === 0x0a || code === 0x0d

export class Inline {
  readonly comments: Piece[] = []
  /** What a character reference stands for; itself, when it is none. */
  decode: (reference: string) => string = (reference) => reference
  #out: Piece[] = []
  /** What follows in the source without a gap is one piece: where it begins and ends, and its flags. */
  #start = 0
  #end = 0
  #flags = 0
  /** Does a line begin here? Its indent is no text. */
  #fresh = true
  /** The next line break in the source. */
  #break = -1
  /** Flags of the HTML tags that are open in this block, and the tag whose text is left out. */
  #open: { name: string; flags: number }[] = []
  #tagged = 0
  #without: string | null = null

  /** `from`: where `body` begins in the source. */
  constructor(readonly body: string, readonly from: number) {}

  /** The prose of the node that the cursor stands at. */
  pieces(cursor: TreeCursor, cell = false): Piece[] {
    this.#out = []
    this.#start = this.#end = cursor.from
    this.#fresh = true
    this.#open = []
    this.#tagged = 0
    this.#without = null
    this.#inside(cursor, 0, cell, true)
    this.#flush()
    return this.#out
  }

  /** The text between the nodes in the one that the cursor stands at, and the nodes. */
  #inside(cursor: TreeCursor, flags: number, cell: boolean, whole = false): void {
    const { to } = cursor
    let at = cursor.from
    if (cursor.firstChild()) {
      do {
        const end = whole && cursor.name === 'HeaderMark' ? this.#trimmed(at, this.#lineEnd(at, cursor.from)) : cursor.from
        if (end > at) this.#text(at, end, flags)
        at = cursor.to
        this.#node(cursor, flags, cell)
      } while (cursor.nextSibling())
      cursor.parent()
    }
    const end = whole ? this.#trimmed(at, to) : to
    if (end > at) this.#text(at, end, flags)
  }

  /** Where the line ends that is above the underline of a heading at `mark`; `mark`, when the heading is closed by number signs. */
  #lineEnd(at: number, mark: number): number {
    const end = this.body.slice(at, mark).lastIndexOf('\n')
    return end < 0 ? mark : at + end
  }

  /** Where the text ends that begins at `at`, without the white space before `to`. */
  #trimmed(at: number, to: number): number {
    let end = to
    while (end > at && isSpace(this.body.charCodeAt(end - 1))) end--
    return end
  }

  #node(cursor: TreeCursor, flags: number, cell: boolean): void {
    const { from, to } = cursor
    this.#fresh = false
    switch (cursor.name) {
      case 'Emphasis':
        return this.#inside(cursor, flags | TokenFlag.Emphasis, cell)
      case 'StrongEmphasis':
        return this.#inside(cursor, flags | TokenFlag.Strong, cell)
      case 'Link': case 'Autolink':
        return this.#inside(cursor, flags | TokenFlag.Link, cell)
      case 'URL': case 'Escape':
        return this.#raw(cursor.name === 'URL' ? from : from + 1, to, flags)
      case 'Entity': {
        const raw = this.body.slice(from, to)
        const text = this.decode(raw)
        if (text === raw) this.#raw(from, to, flags)
        else this.#instead(text, from, flags)
        return
      }
      case 'HardBreak':
        this.#instead('\n', from, flags)
        this.#fresh = true
        return
      case 'InlineCode':
        return this.#code(cursor, flags | TokenFlag.Code, cell)
      case 'HTMLTag':
        return this.#tag(this.body.slice(from, to), from)
      case 'Comment':
        return this.comment(this.body.slice(from, to), from)
      case 'QuoteMark': case 'HeaderMark': case 'LinkReference':
        this.#fresh = true
    }
  }

  /** Text with its line breaks; white space around them is none of it. */
  #text(from: number, to: number, flags: number): void {
    const { body } = this
    let at = from
    for (;;) {
      if (this.#fresh) while (at < to && isBlank(body.charCodeAt(at))) at++
      if (at >= to) return
      if (this.#break < at) this.#break = (body.indexOf('\n', at) + 1 || Infinity) - 1
      let end = this.#break
      if (end >= to) {
        this.#raw(at, to, flags)
        return
      }
      const next = end + 1
      const line = body.charCodeAt(end - 1) === 0x0d && end > at ? --end : end
      while (end > at && isBlank(body.charCodeAt(end - 1))) end--
      this.#raw(at, end, flags)
      // Two spaces break the line.
      if (line - end >= 2 && !body.slice(end, line).includes('\t')) this.#instead('\n', end, flags)
      else this.#raw(line, next, flags)
      this.#fresh = true
      at = next
    }
  }

  /** Text that stands so in the source. */
  #raw(from: number, to: number, flags: number): void {
    if (this.#without !== null || from === to) return
    this.#fresh = false
    const all = flags | this.#tagged
    if (from !== this.#end || all !== this.#flags) {
      this.#flush()
      this.#start = from
      this.#flags = all
    }
    this.#end = to
  }

  /** Text that stands for something else in the source. */
  #instead(text: string, at: number, flags: number): void {
    if (this.#without !== null) return
    this.#fresh = false
    this.#flush()
    this.#out.push({ text, at: this.from + at, flags: flags | this.#tagged })
  }

  #flush(): void {
    if (this.#end > this.#start) this.#out.push({ text: this.body.slice(this.#start, this.#end), at: this.from + this.#start, flags: this.#flags })
    this.#start = this.#end = -1
  }

  /** Code as it stands, but for one space at each end; in a cell, `\|` is a bar. */
  #code(cursor: TreeCursor, flags: number, cell: boolean): void {
    const { body } = this
    cursor.firstChild()
    let at = cursor.to
    const marks: number[] = []
    while (cursor.nextSibling()) marks.push(cursor.from, cursor.to)
    cursor.parent()
    let end = marks.at(-2)!
    if (end - at > 2 && isSpace(body.charCodeAt(at)) && isSpace(body.charCodeAt(end - 1)) && /\S/.test(body.slice(at, end))) {
      at++
      end--
    }
    for (let i = 0; i < marks.length; i += 2) {
      const stop = Math.min(end, marks[i]!)
      let from = at
      // A bar in a cell has its escape; the indent of a line is the list's.
      for (const { 0: found, index } of body.slice(at, stop).matchAll(cell ? /\\(?=\|)/g : /(?<=\n)[ \t]+/g)) {
        this.#raw(from, at + index, flags)
        from = at + index + found.length
      }
      this.#raw(from, Math.max(from, stop), flags)
      at = marks[i + 1]!
      // The mark of a quotation goes with the space behind it.
      if (at < end && isBlank(body.charCodeAt(at))) at++
    }
  }

  /** An HTML tag inside a line. */
  #tag(value: string, start: number): void {
    const match = /^<(\/?)([A-Za-z][\w-]*)/.exec(value)
    if (!match) return
    const name = match[2]!.toLowerCase()
    if (this.#without !== null) {
      if (match[1] && name === this.#without) this.#without = null
    } else if (name === 'br') {
      this.#flush()
      this.#out.push({ text: '\n', at: this.from + start, flags: 0 })
    } else if (LEFT_OUT.has(name)) this.#without = match[1] ? null : name
    else if (TAGS[name] === undefined || value.endsWith('/>')) return
    else if (!match[1]) this.#open.push({ name, flags: TAGS[name] })
    else {
      const last = this.#open.findLastIndex((one) => one.name === name)
      if (last >= 0) this.#open.splice(last, 1)
    }
    this.#tagged = this.#open.reduce((sum, one) => sum | one.flags, 0)
  }

  /** The comments in HTML that stands at `start` of the body. */
  comment(value: string, start: number): void {
    for (let at = value.indexOf('<!--'); at >= 0; ) {
      const end = value.indexOf('-->', at + 4)
      if (end < 0) return
      this.comments.push({ text: value.slice(at, end + 3), at: this.from + start + at, flags: 0 })
      at = value.indexOf('<!--', end + 3)
    }
  }
}
