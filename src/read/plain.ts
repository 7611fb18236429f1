// Plain text: paragraphs, headings and list items from lines.
import { BlockBuilder } from './blocks.js'

const ITEM = /^\s*(?:[-*•‣◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/

/**
 * Blocks of a plain text. Lines that are wrapped (none much longer than 100 characters) are joined to paragraphs at
 * blank lines; in a text with longer lines every line is a paragraph, as news texts have them.
 */
export function readPlain(source: string): { blocks: BlockBuilder['blocks']; title: string | null } {
  const builder = new BlockBuilder()
  const wrapped = isWrapped(source)
  let start = 0
  let list = 0
  let index = 0
  let title: string | null = null
  const flush = (end: number): void => {
    const text = source.slice(start, end)
    if (!/\S/.test(text)) return
    const item = ITEM.exec(text)
    if (item && !/^\s*[-–—] /.test(item[0])) {
      builder.add('item', [{ text: text.slice(item[0].length), at: start + item[0].length, flags: 0 }], {
        depth: 1, list: { id: index === 0 ? ++list : list, index: index++, ordered: /\d/.test(item[0]) },
      })
      return
    }
    index = 0
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
