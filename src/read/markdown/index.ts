// Markdown: structure from @lezer/markdown, prose as pieces with their place in the source.
import { type Block } from '../../model/index.js'
import { BlockBuilder, type Piece } from '../blocks.js'
import { blanked } from './blank.js'
import { parse } from './syntax.js'
import { Walker } from './walker.js'

export interface MarkdownText {
  readonly blocks: Block[]
  readonly title: string | null
  readonly comments: Piece[]
}

/** Blocks of a Markdown text; `from` is where the body begins, after the front matter. */
export async function readMarkdown(source: string, from: number, mdx: boolean): Promise<MarkdownText> {
  const raw = from > 0 ? source.slice(from) : source
  const body = blanked(raw, mdx)
  const builder = new BlockBuilder()
  const walker = new Walker(builder, body, from)
  const { tree, html } = parse(body, mdx)
  if (/&[#\w]/.test(body)) walker.inline.decode = (await import('entities/decode')).decodeHTMLStrict
  if (html && /^[ \t>]*<[A-Za-z]/m.test(body)) walker.html = (await import('../html/index.js')).readFragment
  if (mdx) for (const { 0: text, index } of raw.matchAll(/\{\/\*([^]*?)\*\/\}/g)) walker.inline.comments.push({ text: `<!--${text.slice(3, -3)}-->`, at: from + index, flags: 0 })
  walker.walk(tree)
  const heading = builder.blocks.find((block) => block.kind === 'heading')
  return { blocks: builder.blocks, title: heading?.depth === 1 ? heading.text.trim() : null, comments: walker.inline.comments }
}
