// What the read stage makes of files: blocks of prose, each character with its place in the source.
import { describe, expect, test } from 'vitest'
import { type Block, type Document, TokenFlag } from '../src/model/index.js'
import { readDocument } from '../src/read/index.js'
import { placeOf } from '../src/read/place.js'

/** `item 1.0 | text`, after holding every token against the source. */
async function blocks(path: string, source: string, decoded: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const document = await readDocument(path, source)
  for (const block of document.blocks) {
    for (let i = 0; i < block.tokens.count; i++) {
      const text = block.text.slice(block.tokens.starts[i], block.tokens.ends[i])
      const first = source.slice(placeOf(block, block.tokens.starts[i]!))
      const last = source.slice(0, placeOf(block, block.tokens.ends[i]! - 1) + 1)
      expect(first.startsWith(decoded[text] ?? text[0]!) && (text in decoded || last.endsWith(text.at(-1)!)), `"${text}" in ${JSON.stringify(block.text)}`).toBe(true)
    }
  }
  return document.blocks.map(line)
}
function line({ kind, depth, list, cell, speaker, text }: Block): string {
  const place = list ? ` ${list.id}.${list.index}` : cell ? ` ${cell.row},${cell.column}${cell.header ? ' head' : ''}` : kind === 'heading' ? ` ${depth}` : ''
  return `${kind}${place}${speaker ? ` <${speaker}>` : ''} | ${text.trim().replace(/\s+/g, ' ')}`
}
const flagged = ({ blocks }: Document, flag: number): string =>
  blocks.flatMap(({ tokens }) => tokens.words.flatMap(({ text }, i) => (tokens.flags[i]! & flag ? [text] : []))).join(' ')

describe('plain text', () => {
  test('wrapped lines are one paragraph, full lines are many; headings and lists', async () => {
    const wrapped = 'Harbour plan\n\nThe city wants a new harbour wall, which\nwould cost $4 million and take until\n2030. Work starts in May.\n\nWhat is next\n\n' +
      'The council votes on three points in the\ncoming week:\n1. the wall, which is the larger part of\n   the plan\n2. the road\n  • its lamps\n3. the trees\nA fourth was dropped.\n'
    expect(await blocks('a.txt', wrapped)).toEqual([
      'title | Harbour plan', 'paragraph | The city wants a new harbour wall, which would cost $4 million and take until 2030. Work starts in May.',
      'heading 2 | What is next', 'paragraph | The council votes on three points in the coming week:',
      'item 1.0 | the wall, which is the larger part of the plan', 'item 1.1 | the road', 'item 2.0 | its lamps', 'item 1.2 | the trees', 'paragraph | A fourth was dropped.',
    ])
    const full = 'The wall is old. It leaks.\nIts owner, the port, has no money\n“We wait,” it said.\r\nThe city pays.'
    expect(await blocks('b.txt', full)).toEqual(['paragraph | The wall is old. It leaks.', 'paragraph | Its owner, the port, has no money', 'paragraph | “We wait,” it said.', 'paragraph | The city pays.'])
  })

  test('speakers of a transcript, and what only looks like one', async () => {
    const talk = 'NOTE: Shortened.\n\nANNA BELL: Good morning.\n\nIt is late.\n\nQ: Why?\n\n- And when?\n\nMS. BELL (laughing): The reason: rain.\n'
    expect(await blocks('a.txt', talk)).toEqual([
      'paragraph | NOTE: Shortened.', 'paragraph <ANNA BELL> | ANNA BELL: Good morning.', 'paragraph <ANNA BELL> | It is late.', 'paragraph <Q> | Q: Why?',
      'paragraph | - And when?', 'paragraph <MS. BELL> | MS. BELL (laughing): The reason: rain.',
    ])
    expect(await blocks('b.md', '**Bell:** Yes.\n\n**Wu:** No.\n\n**Bell:** Yes!\n\n**Wu:** No!\n')).toContain('paragraph <Wu> | Wu: No!')
    expect(await blocks('c.txt', 'Warning: It is hot.\n\nResult: Nobody came.\n\nWASHINGTON: The house voted.\n')).not.toContain(expect.stringContaining('<'))
  })
})

describe('Markdown', () => {
  test('prose is kept, the rest left out, and words stay whole', async () => {
    const source = `---\ntitle: "Of code"\ndate: 2024-05-01\n---\n# Heading {#id}\n\nA **bo**ld word, \`npm i\`, [a *link*](http://x.example "t"), &amp; 5&nbsp;km\\*; see[^1].\nNext <b>line</b>,<br>broken <del>not </del>here.\n\n` +
      '```js\nconst code = 1\n```\n\n    indented code\n\n> Quoted words\n> go on.\n\n> [!NOTE]\n> Our own words.\n\n:::tip Title\nThe tip.\n:::\n\n!!! note "Title"\n    The note.\n\n{{< video 12 >}}\n\n' +
      'Term\n: Its meaning\n\n- [x] done\n- two\n  - nested\n\n[^1]: The note.\n\n<details><summary>More</summary>\n<p>Inside &lt;p&gt;.</p></details>\n\n<!-- corpus-lint-disable-next-line list-count -- two is right -->\n![alt](x.png)\n'
    const decoded = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
    expect(await blocks('a.md', source, decoded)).toEqual([
      'heading 1 | Heading', 'paragraph | A bold word, npm i, a link, & 5 km*; see . Next line, broken here.', 'quote | Quoted words go on.', 'paragraph | Our own words.',
      'paragraph | The tip.', 'paragraph | The note.', 'paragraph | Term', 'paragraph | Its meaning', 'item 1.0 | done', 'item 1.1 | two', 'item 2.0 | nested', 'paragraph | The note.', 'paragraph | More', 'paragraph | Inside <p>.',
    ])
    const document = await readDocument('a.md', source)
    expect(document.title).toBe('Of code')
    expect(flagged(document, TokenFlag.Code)).toBe('npm i')
    expect(flagged(document, TokenFlag.Strong)).toBe('bold line')
    expect(flagged(document, TokenFlag.Quoted)).toBe('Quoted words go on .')
    expect(document.directives).toMatchObject([{ action: 'disable-next-line', rules: ['list-count'], reason: 'two is right' }])
  })

  test('tables', async () => {
    expect(await blocks('a.md', 'Costs:\n\n| Part | $ |\n|:--|--:|\n| Wall \\| gate | 4,000 |\n| **Total** | 4,000 |\n')).toEqual([
      'paragraph | Costs:', 'cell 0,0 head | Part', 'cell 0,1 head | $', 'cell 1,0 | Wall | gate', 'cell 1,1 | 4,000', 'cell 2,0 | Total', 'cell 2,1 | 4,000',
    ])
  })

  test.each([
    ['a link has its label defined', '[one][a] [two][b] [c] [d [three](x) e](y) ![no][a]\n\n[a]: http://x.example "T"\n[C]: <http://y z>\n', ['one [two][b] c [d three e](y)']],
    ['definitions end where a paragraph or heading begins', '[a]: b\nText.\n\n[c]: d\nTitle\n===\n[e]: f\n---\n', ['Text.', 'Title']],
    ['a label in code defines none', '[a]\n\n```\n[a]: b\n```\n', ['[a]']],
    ['character references and escapes', 'A&nbsp;b &nosuch; &#8217;s \\&amp; `&amp;` <http://a.example/b_c_d>', ['A b &nosuch; ’s &amp; &amp; http://a.example/b_c_d']],
    ['code over lines, in quotations and cells', '> `a\n> b` c\n\n| x |  \n|---|  \n| `a\\|b` \\| |\n', ['a b c', 'x', 'a|b |']],
    ['a list behind another', '- one\n2. two\n', ['one', 'two']],
    ['HTML ends at a blank line, in quotations too', '> <br>\n> <hr>\n>\n> *one*\n', ['one']],
    ['carriage returns', '# A  \r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\n<p>\r\nc</p>\r\n\r\n*d*\\\r\ne\r\n', ['A', 'a', 'b', '1', '2', 'c', 'd e']],
    ['what never closes', '<!-- a *b*\n', []],
  ])('%s', async (_, source, texts) => {
    const document = await readDocument('a.md', source)
    expect(document.blocks.map(({ text }) => text.trim().replace(/\s+/g, ' '))).toEqual(texts)
  })

  test('marks without end are read in linear time', async () => {
    const hostile = ['a <!-- '.repeat(60_000), '&amp;'.repeat(60_000) + ']'.repeat(60_000), `[a]: b "c\n${'word\n'.repeat(60_000)}`, `a | b\n${' '.repeat(200_000)}-x\n`]
    for (const source of hostile) expect((await readDocument('a.md', source)).blocks).toHaveLength(1)
  })

  test('MDX: imports, tags and expressions are no prose', async () => {
    const source = `import { Tabs } from './tabs'\nexport const meta = {\n  title: 'x',\n}\n\n# Title\n\n<Tabs items={['a', 'b > c']} open>\n    The <B>first</B> tab, {1 + 1} in all.\n</Tabs>\n\n{/* corpus-lint-disable */}\n`
    expect(await blocks('a.mdx', source)).toEqual(['heading 1 | Title', 'paragraph | The first tab, in all.'])
    expect((await readDocument('a.mdx', source)).directives).toHaveLength(1)
    expect(await blocks('a.mdx', '<Tab>\n      Some text:\n      ```js\n      code()\n      ```\n      - one\n</Tab>\n\nMore.\n')).toEqual(['paragraph | Some text:', 'item 1.0 | one', 'paragraph | More.'])
  })
})

describe('HTML', () => {
  test('the main text, cell by cell', async () => {
    const source = `<!doctype html><title>Wall | City</title><nav>Home</nav><main><header><h1>The wall</h1></header>
      <p>It co<b>sts</b> $4&nbsp;million &mdash; or\r\n      more.<br>Nobody<br><br>knows <code>x</code>.<sup><a href="#1">1</a></sup></p><script>no()</script><pre>no</pre>
      <ol><li>one<ul><li>inner</li></ul></li><li><p>two</p></li></ol><blockquote>Said <q>so</q>.</blockquote><div class="related-links share">no</div>
      <table><caption>Costs</caption><thead><tr><th colspan=2>Part<th>$</tr></thead><tr><td rowspan="2">Wall<td>east<td>1</tr><tr><td>west<td>2</tr></table>
      <dl><dt>Gate</dt><dd>A door.</dd></dl><!-- corpus-lint-disable --></main><footer>no</footer>`
    expect(await blocks('a.html', source, { '—': '&mdash;' })).toEqual([
      'heading 1 | The wall', 'paragraph | It costs $4 million — or more. Nobody', 'paragraph | knows x.', 'item 1.0 | one', 'item 2.0 | inner', 'item 1.1 | two', 'quote | Said so.',
      'paragraph | Costs', 'cell 0,0 head | Part', 'cell 0,2 head | $', 'cell 1,0 | Wall', 'cell 1,1 | east', 'cell 1,2 | 1', 'cell 2,1 | west', 'cell 2,2 | 2', 'paragraph | Gate', 'paragraph | A door.',
    ])
    const document = await readDocument('a.html', source)
    expect(document.title).toBe('The wall')
    expect(document.directives).toHaveLength(1)
  })
})

describe('document dates', () => {
  const dates = async (path: string, source: string, metadata?: { date: string }): Promise<string> => {
    const { date, dates } = await readDocument(path, source, metadata)
    return `${date ? `${date.date} ${date.from}` : 'none'}; ${dates.map((one) => `${one.date} ${one.from}`).join(', ')}`
  }
  test('come from metadata, front matter, path, dateline, in this order', async () => {
    const body = 'KYIV, 4 March 2021 (Wire) — Rain fell.\n'
    const text = `---\npublished: March 3, 2021 09:00\n---\n${body}`
    expect(await dates('2021-03-05-rain.md', text, { date: '2021-03-06T10:00:00Z' })).toBe('2021-03-06 metadata; 2021-03-03 front-matter, 2021-03-05 path, 2021-03-04 dateline')
    expect(await dates('2021-03-05-rain.md', text)).toMatch(/^2021-03-03 front-matter;/)
    expect(await dates('2021/03/05/rain.md', body)).toMatch(/^2021-03-05 path;/)
    expect(await dates('rain.md', body)).toBe('2021-03-04 dateline; 2021-03-04 dateline')
    expect(await dates('rain-2021033.md', 'Rain fell on March 3, 2021 — a lot.\n')).toBe('none; ')
  })
  test.each([
    ['a.md', '+++\ndate = 2021-03-03T10:00:00Z\n[extra]\ndate = "x"\n+++\nText.\n', '2021-03-03'],
    ['a.html', '<title>x</title><meta property="article:published_time" content="2021-03-03T23:00:00-05:00"><p>x</p>', '2021-03-03'],
    ['a.html', '<script type="application/ld+json">{"@graph":[{"datePublished":"2021-03-03"}]}</script><p>x</p>', '2021-03-03'],
    ['a.html', '<article><h1>x</h1><time datetime="2021-03-03">Wednesday</time><p>x</p></article>', '2021-03-03'],
    ['a.txt', 'Rain\n\nBy Anna Bell, Wire | Wednesday, March 3, 2021, 10:30 a.m. ET\n\nRain fell.', '2021-03-03'],
    ['a.txt', 'Rain\nPublished: 3 Mar. 2021\nRain fell.', '2021-03-03'],
    ['a.txt', 'LOS ANGELES (Wire), March 3rd, 2021 -- Rain fell.', '2021-03-03'],
    ['a.txt', '03/31/2021\n\nRain fell.', '2021-03-31'],
    ['a.txt', '03/04/2021\n\nRain fell.', undefined],
    ['a.txt', 'The law of March 3, 2021\n\nRain fell.', undefined],
    ['a.txt', 'Feb. 30, 2021\n\nRain fell.', undefined],
    ['a.md', '# News\n\n## 3 March 2021\n\nRain fell.', '2021-03-03'],
    ['a.md', '# Changes\n\n## 11.0.1 (3 March 2021)\n\nRain fell.', undefined],
    ['a.md', '# Changes\n\n## 1.2 – 3 March 2021\n\nRain fell.', undefined],
    ['a.md', '# Log\n\n## 3 March 2021\n\nRain fell.\n\n## 1 March 2021\n\nSnow fell.', undefined],
  ])('%s %j', async (path, source, expected) => {
    expect((await readDocument(path, source)).date?.date).toBe(expected)
  })
  test('a dateline without its year is known as one', async () => {
    expect(await dates('a.txt', 'Rain\n\nKYIV, March 3 (Wire) - Rain fell.')).toBe('none; XXXX-03-03 dateline')
    expect(await dates('a.txt', 'Rain\n\nMarch 3 was wet. The river - all of it - rose.')).toBe('none; ')
  })
})
