// Sentence ends, and the parser plugin that unified users see.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import retextEnglish from 'retext-english'
import { type Processor, unified } from 'unified'
import type { Node as UnistNode } from 'unist'
import { expect, test } from 'vitest'
import { english } from '../src/retext.js'

interface Tree extends UnistNode {
  children?: Tree[]
  value?: string
}
const parse = (parser: { parse: Processor['parse'] }, text: string): Tree => parser.parse(text)
const ours = unified().use(english) as unknown as Processor
const theirs = unified().use(retextEnglish) as unknown as Processor

const all = (node: Tree, type: string): Tree[] => (node.type === type ? [node] : (node.children ?? []).flatMap((child) => all(child, type)))
const sourceOf = (text: string, { position }: Tree): string => text.slice(position!.start.offset, position!.end.offset)

test.each([
  ['a number before the point', 'The envoys met on Oct. 16. ¶The session took an hour.'],
  ['a year', 'The plant opened in 1987. ¶Its owner left in 2003. ¶Nobody bought it.'],
  ['decimals and grouped numbers', 'Prices rose 3.5 percent to $1,250.75 a tonne. ¶Traders shrugged.'],
  ['numbered items', '1. Close the valve. ¶2. Wait for 30 seconds.'],
  ['titles', 'Gov. Ana Ruiz thanked Lt. Col. Peter Holt and Dr. Amy Wu. ¶Mr. Holt said nothing.'],
  ['a country inside and at the end', 'The U.S. Senate voted. ¶Aid left the U.S. ¶The convoy arrived at 9 p.m. Sunday. ¶It was late.'],
  ['companies', 'She runs Acme Corp. in Fresno, Calif., and Bolt Inc. ¶The firms share an office.'],
  ['initials', 'J. R. Tanner and Maria I. Lopez wrote it. ¶So did I. ¶George W. Pope read it.'],
  ['a street and a numbered thing', 'The fire began at 12 Elm St. near pier No. 5. ¶It spread to Main St. ¶The crews came late.'],
  ['a quotation at the end', '“We will not go.” ¶The minister left. ¶"Nor will I." ¶She stayed.'],
  ['a question in its sentence', '"Will you go?" the reporter asked. ¶"Is it over?" Ms. Reyes asked. ¶"It is!" ¶She left.'],
  ['a dateline', 'LVIV, Ukraine, Oct. 3 (Wire) — Shells fell on Dec. 1. ¶Two people were hurt.'],
  ['ellipses', 'He paused ... and went on. ¶He stopped... ¶Nobody spoke. ¶They waited . . . for hours.'],
  ['brackets', 'The bill (see p. 12) passed. ¶(It had failed twice.) ¶Sen. Ito (D-Hawaii) cheered.[4] ¶Others did not.'],
  ['a missing space, and Latin', 'Roads, rails, etc. were cut, e.g. the A4, i.e. the main road.¶It was closed, he said.¶The mayor agreed.'],
])('%s', (_, marked) => {
  const text = marked.replaceAll('¶', '')
  expect(all(parse(ours, text), 'SentenceNode').map((node) => sourceOf(text, node))).toEqual(marked.split('¶').map((sentence) => sentence.trim()))
})

test('the tree covers the text, with lines and columns, and words as unified users know them', () => {
  const text = ' One isn’t 1,250.\nTwo: see https://a.example/b.\n\n\n  Biden’s plan, 50%. '
  const tree = parse(ours, text)
  const leaves: string[] = []
  const visit = (node: Tree): void => {
    if (node.children) node.children.forEach(visit)
    else {
      leaves.push(node.value!)
      expect(sourceOf(text, node)).toBe(node.value)
    }
  }
  visit(tree)
  expect(leaves.join('')).toBe(text)
  expect(tree.children!.map(({ type }) => type)).toEqual(['WhiteSpaceNode', 'ParagraphNode', 'WhiteSpaceNode', 'ParagraphNode', 'WhiteSpaceNode'])
  expect(tree.children![3]!.position!.start).toEqual({ line: 5, column: 3, offset: 52 })
  expect(all(tree, 'WordNode').map((node) => sourceOf(text, node))).toEqual(['One', 'isn’t', '1,250', 'Two', 'see', 'Biden’s', 'plan', '50'])
})

const seeds = join(import.meta.dirname, '../seeds')
const news = join(import.meta.dirname, '../../shared/data/corpora/reuters')

test('agrees with retext-english, but for ends after numbers and abbreviations, which that misses', () => {
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt')).map((name) => join(seeds, name))
  if (existsSync(news)) files.push(...readdirSync(news).sort().filter((_, i) => i % 20 === 0).map((name) => join(news, name)))
  let agreed = 0
  const unexplained: string[] = []
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const endsOf = (parser: Processor): Set<number> => new Set(all(parse(parser, text), 'SentenceNode').map(({ position }) => position!.end.offset!))
    const a = endsOf(ours)
    const b = endsOf(theirs)
    for (const end of a) {
      if (b.has(end)) agreed++
      else if (!/(?:\d{1,3}|\b\p{L}|\b\p{Lu}\p{L}{0,4})\.["”)]*$/u.test(text.slice(0, end))) unexplained.push(text.slice(end - 40, end + 20))
    }
    // It ends one after "..." whatever follows, and after some abbreviations before a name.
    for (const end of b) if (!a.has(end) && !/(?:\.\.\.|\b(?:ST|SEN|Corp)\.)$/.test(text.slice(0, end))) unexplained.push(text.slice(end - 40, end + 20))
  }
  expect(agreed).toBeGreaterThan(20)
  expect(unexplained.length, unexplained.join('\n')).toBeLessThanOrEqual(agreed / 500)
})
