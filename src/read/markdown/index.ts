// Markdown: structure from remark-parse, prose as pieces with their place in the source.
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { type Block } from '../../model/index.js'
import { BlockBuilder, type Piece } from '../blocks.js'
import { blanked } from './blank.js'
import { Walker } from './walker.js'

type Extensions = { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }

const plain = unified().use(remarkParse).freeze()
const withTables = unified().use(function () {
  const data = this.data() as Extensions
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push([gfmTableFromMarkdown()])
}).use(remarkParse).freeze()
/** MDX has no indented code: what JSX indents is prose. */
const mdxParser = unified().use(function () {
  const data = this.data() as Extensions
  ;(data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } })
  ;(data.fromMarkdownExtensions ??= []).push([gfmTableFromMarkdown()])
}).use(remarkParse).freeze()

/** Only a text with a delimiter row pays for the table syntax. */
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m

export interface MarkdownText {
  readonly blocks: Block[]
  readonly title: string | null
  readonly comments: Piece[]
}

/** Blocks of a Markdown text; `from` is where the body begins, after the front matter. */
export async function readMarkdown(source: string, from: number, mdx: boolean): Promise<MarkdownText> {
  const raw = from > 0 ? source.slice(from) : source
  const body = blanked(raw, mdx)
  const tree = (mdx ? mdxParser : DELIMITER_ROW.test(body) ? withTables : plain).parse(body) as Root
  const builder = new BlockBuilder()
  const walker = new Walker(builder, body, from)
  if (/^[ \t>]*<[A-Za-z]/m.test(body)) walker.html = (await import('../html/index.js')).readFragment
  if (mdx) for (const { 0: text, index } of raw.matchAll(/\{\/\*([^]*?)\*\/\}/g)) walker.comments.push({ text: `<!--${text.slice(3, -3)}-->`, at: from + index, flags: 0 })
  walker.walk(tree, {})
  const heading = builder.blocks.find((block) => block.kind === 'heading')
  return { blocks: builder.blocks, title: heading?.depth === 1 ? heading.text.trim() : null, comments: walker.comments }
}
