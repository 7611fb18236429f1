// HTML: main text from rehype-parse; scripts, styles and navigation left out.
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Block } from '../../model/index.js'
import { BlockBuilder, type Piece } from '../blocks.js'
import type { Field } from '../dates/index.js'
import { metadataOf } from './metadata.js'
import { Walker } from './walker.js'

const pages = unified().use(rehypeParse).freeze()
const fragments = unified().use(rehypeParse, { fragment: true }).freeze()

export interface HtmlText {
  readonly blocks: Block[]
  readonly title: string | null
  readonly comments: Piece[]
  /** `<meta>` names and properties, JSON-LD, `<time>`: key in lower case → content. */
  readonly fields: ReadonlyMap<string, Field>
}

/** Blocks of an HTML page: of its <main>, or its articles, where it has them. */
export function readHtml(source: string): HtmlText {
  const tree = pages.parse(source) as Root
  const { fields, title, comments } = metadataOf(tree, source)
  const builder = new BlockBuilder()
  const walker = new Walker(builder, source, 0)
  for (const root of mainOf(tree)) walker.read(root)
  const heading = builder.blocks.find((block) => block.kind === 'heading' && block.depth === 1)
  return { blocks: builder.blocks, title: heading?.text.trim() ?? title, comments, fields }
}

/** Reads a fragment that stands at `at` in the source into the builder; gives its comments. */
export function readFragment(source: string, at: number, builder: BlockBuilder): Piece[] {
  const tree = fragments.parse(source) as Root
  new Walker(builder, source, at).read(tree)
  return metadataOf(tree, source).comments.map((piece) => ({ ...piece, at: piece.at + at }))
}

function mainOf(tree: Root): Nodes[] {
  const mains = elements(tree, ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main')
  if (mains.length > 0) return mains
  const articles = elements(tree, ({ tagName }) => tagName === 'article')
  return articles.length > 0 ? articles : [tree]
}

/** The outermost elements that pass. */
function elements(node: Nodes, passes: (element: Element) => boolean): Element[] {
  if (node.type === 'element' && passes(node)) return [node]
  return 'children' in node ? node.children.flatMap((child) => elements(child as Nodes, passes)) : []
}
