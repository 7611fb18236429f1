// Plain text: paragraphs, headings and list items from lines.
import { BlockBuilder } from './blocks.js'

const ITEM = /^\s*([-*•‣◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/

/** A list that is still open: its items share a marker and an indent. */
interface OpenList { readonly marker: string; readonly indent: number; readonly id: number; index: number }

/**
 * Blocks of a plain text. Lines that are wrapped (none much longer than 100 characters) are joined to paragraphs at
 * blank lines; in a text with longer lines every line is a paragraph, as news texts have them.
 */
export function readPlain(source: string): { blocks: BlockBuilder['blocks']; title: string | null } {
  const builder = new BlockBuilder()
  const wrapped = isWrapped(source)
  let start = 0
  let lists = 0
  let open: OpenList[] = []
  let title: string | null = null
  const flush = (end: number): void => {
    const text = source.slice(start, end)
    if (!/\S/.test(text)) return
    const item = ITEM.exec(text)
    if (item && (!'-–—'.includes(item[1]!) || open.length > 0 || /:\s*$/.test(builder.blocks.at(-1)?.text ?? ''))) {
      const marker = item[1]!.replace(/\d+/, '1').replace(/[a-z]/, 'a')
      const indent = item[0].replace(/^[^]*\n/, '').search(/\S/)
      const at = open.findLastIndex((one) => one.marker === marker && Math.abs(one.indent - indent) <= 1)
      if (at >= 0) open.length = at + 1
      else open.push({ marker, indent, id: ++lists, index: 0 })
      const { id, index } = open.at(-1)!
      open.at(-1)!.index++
      builder.add('item', [{ text: text.slice(item[0].length), at: start + item[0].length, flags: 0 }], {
        depth: open.length, list: { id, index, ordered: /\d/.test(item[1]!) },
      })
      return
    }
    open = []
    const short = text.trim().length < 120 && !/[.!?:;,”"]\s*$/.test(text) && !text.trim().includes('\n')
    if (title === null) title = short ? text.trim() : ''
    builder.add(short && builder.blocks.length === 0 ? 'title' : 'paragraph', [{ text, at: start, flags: 0 }])
  }
  for (let at = 0; at <= source.length; ) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    const blank = !/\S/.test(source.slice(at, end))
    if (blank) {
      flush(at)
      start = end + 1
    } else if (!wrapped || ITEM.test(source.slice(at, end))) {
      if (at > start) flush(at)
      start = at
      if (!wrapped) { flush(end); start = end + 1 }
    }
    at = end + 1
  }
  if (start < source.length) flush(source.length)
  return { blocks: builder.blocks, title: title || null }
}

function isWrapped(source: string): boolean {
  let lines = 0
  let long = 0
  for (let at = 0; at < source.length && lines < 400; ) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    if (end - at > 40) lines++
    if (end - at > 100) long++
    at = end + 1
  }
  return long * 5 < lines
}
