// The tokeniser and sentence splitter as a parser plugin for unified: `retext().use(english)`.
import type { Paragraph, Root, RootContent, Sentence, SentenceContent, Text, Punctuation, Word as WordNode } from 'nlcst'
import type { Plugin } from 'unified'
import type { Point, Position } from 'unist'
import { Shape, TokenFlag, type Tokens } from './model/index.js'
import { sentencesOf } from './read/sentences.js'
import { tokenise } from './read/tokens.js'

/**
 * Parses English prose to an nlcst tree: root, paragraphs (parted by blank lines), sentences, words, punctuation, symbols
 * and white space, each with its position.
 *
 * It is used in place of `retext-english`, and gives trees of the same form, with these differences:
 *
 * - A number is one word with one text: `175,000`, `12/21/2021`, `7-1/2`, `9:30`.
 * - A sentence ends after a number: "He came on Oct. 16. The meeting …" is two.
 * - Abbreviations of news English are known (`Gov.`, `Calif.`, `No. 5`, `U.S.-led`); what follows decides whether a
 *   sentence ends with one: "in the U.S. The …" does, "the U.S. Senate" does not.
 * - URLs and e-mail addresses are source nodes.
 *
 * @example
 * import { unified } from 'unified'
 * import { english } from 'corpus-lint/retext'
 *
 * const tree = unified().use(english).parse('It cost $4.2 million. The council paid.')
 * tree.children[0].children.filter((node) => node.type === 'SentenceNode').length // 2
 */
export const english: Plugin<[], string, Root> = function () {
  this.parser = parseEnglish
}
export default english

/** The nlcst tree of a text: what `english` gives to unified. Offsets count UTF-16 code units from 0. */
export function parseEnglish(text: string): Root {
  const place = placer(text)
  const children: RootContent[] = []
  let last = 0
  for (const [start, end] of paragraphsOf(text)) {
    if (start > last) children.push({ type: 'WhiteSpaceNode', value: text.slice(last, start), position: place(last, start) })
    children.push(paragraph(text, start, end, place))
    last = end
  }
  if (last < text.length) children.push({ type: 'WhiteSpaceNode', value: text.slice(last), position: place(last, text.length) })
  return { type: 'RootNode', children, position: place(0, text.length) }
}

type Place = (start: number, end: number) => Position

/** Stretches between blank lines, without the white space at their ends. */
function* paragraphsOf(text: string): Iterable<[number, number]> {
  const blank = /\s*\n[^\S\n]*\n\s*|\s+$/g
  let start = text.length - text.trimStart().length
  for (let match = blank.exec(text); match; match = blank.exec(text)) {
    if (match.index > start) yield [start, match.index]
    start = Math.max(start, match.index + match[0].length)
    if (match[0] === '') blank.lastIndex++
  }
  if (start < text.length) yield [start, text.length]
}

function paragraph(source: string, from: number, to: number, place: Place): Paragraph {
  const text = source.slice(from, to)
  const tokens = tokenise(text)
  const firsts = sentencesOf(tokens)
  const children: Paragraph['children'] = []
  let last = 0
  for (let s = 0; s + 1 < firsts.length; s++) {
    const start = tokens.starts[firsts[s]!]!
    const end = tokens.ends[firsts[s + 1]! - 1]!
    if (start > last) children.push({ type: 'WhiteSpaceNode', value: text.slice(last, start), position: place(from + last, from + start) })
    children.push(sentence(text, tokens, firsts[s]!, firsts[s + 1]!, from, place))
    last = end
  }
  return { type: 'ParagraphNode', children, position: place(from, to) }
}

function sentence(text: string, tokens: Tokens, first: number, end: number, from: number, place: Place): Sentence {
  const { words, starts, ends, flags } = tokens
  const children: SentenceContent[] = []
  for (let i = first; i < end; i++) {
    const start = starts[i]!
    const stop = ends[i]!
    if (i > first && start > ends[i - 1]!) {
      children.push({ type: 'WhiteSpaceNode', value: text.slice(ends[i - 1], start), position: place(from + ends[i - 1]!, from + start) })
    }
    const value = text.slice(start, stop)
    const position = place(from + start, from + stop)
    const shape = words[i]!.shape
    const last = children.at(-1)
    if (shape === Shape.Punctuation && stop - start === 2 && /^['’ʼ]s$/i.test(value) && (flags[i]! & TokenFlag.Joined) !== 0 && last?.type === 'WordNode') {
      last.children.push(...pieces(value, from + start, place, false))
      last.position = place(last.position!.start.offset!, from + stop)
    } else if (shape === Shape.Punctuation) children.push({ type: 'PunctuationNode', value, position })
    else if (shape === Shape.Symbol) children.push({ type: 'SymbolNode', value, position })
    else if (shape === Shape.Url) children.push({ type: 'SourceNode', value, position })
    else children.push({ type: 'WordNode', children: pieces(value, from + start, place, shape === Shape.Number), position })
  }
  return { type: 'SentenceNode', children, position: place(from + starts[first]!, from + ends[end - 1]!) }
}

/** A word's parts: text, with hyphens, apostrophes and points between; a number is one. */
function pieces(value: string, from: number, place: Place, whole: boolean): WordNode['children'] {
  if (whole) return [{ type: 'TextNode', value, position: place(from, from + value.length) }]
  const parts: (Text | Punctuation)[] = []
  for (const { 0: part, index } of value.matchAll(/[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_]+/gu)) {
    const type = /^[\p{L}\p{M}\p{N}_]/u.test(part) ? 'TextNode' : 'PunctuationNode'
    parts.push({ type, value: part, position: place(from + index, from + index + part.length) })
  }
  return parts
}

/** Points of offsets that mostly ascend. */
function placer(text: string): Place {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  let line = 0
  const point = (offset: number): Point => {
    while (line > 0 && lines[line]! > offset) line--
    while (line + 1 < lines.length && lines[line + 1]! <= offset) line++
    return { line: line + 1, column: offset - lines[line]! + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(end) })
}
