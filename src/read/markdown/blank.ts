// What stands in Markdown files and is neither Markdown nor prose: blanked before parsing, so that every offset stays.

type Blank = readonly [sign: string, pattern: RegExp]

/** Each pattern only runs over a text that holds its sign. */
const ALWAYS: readonly Blank[] = [
  // Hugo's, Liquid's and Jinja's tags; includes of MkDocs and Pandoc.
  ['{{', /\{\{[<%]?[^{}]*[%>]?\}\}/g],
  ['{%', /\{%[^%{}]*%\}/g],
  // Admonitions: the fences, not the text between. A title after the name goes with them.
  [':::', /^[ \t>]*:{3,}.*$/gm],
  ['[!', /^([ \t]*(?:>[ \t]*)+)\[![A-Za-z]+\][-+]?/gm],
  // Notes: the mark in the text, and the label before the note.
  ['[^', /\[\^[^\]\s]{1,40}\]:?/g],
  // Struck text is no longer said.
  ['~~', /~~(?=\S)[^~\n]+~~/g],
  // Attributes of headings and paragraphs.
  ['{', /[ \t]?\{:?[ \t]*[#.][\w-][^{}\n]*\}/g],
  ['[ ]', /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[ \](?=\s)/gm],
  ['[x]', /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[x\](?=\s)/gim],
]

/** The body with all of that as spaces. */
export function blanked(body: string, mdx: boolean): string {
  let text = body
  for (const [sign, pattern] of ALWAYS) {
    if (!text.includes(sign)) continue
    text = text.replace(pattern, (found: string, ...more: unknown[]) => {
      const kept = typeof more[0] === 'string' ? more[0] : ''
      const [at, whole] = more.slice(-2) as [number, string]
      return kept ? kept + NOTHING.repeat(found.length - kept.length) : fill(found, at, whole)
    })
  }
  if (text.includes('!!! ') || text.includes('??? ')) text = text.replace(ADMONITION, (_, head: string, content: string) => spaces(head) + content.replace(PROSE_LINE, NOTHING.repeat(4)))
  return mdx ? withoutJsx(text) : text
}

/** White space to us, none to Markdown: it makes no indented code of what follows. */
const NOTHING = '\ufeff'
/** MkDocs: `!!! note "Title"`, its text indented. */
const ADMONITION = /^((?:!!!|\?\?\?\+?) ?\w.*\n)((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n)*)/gm
const PROSE_LINE = /^ {4}(?=[^\s>*+`~-])(?!\d+[.)])/gm

const spaces = (text: string): string => over(text, ' ')
const over = (text: string, char: string): string => (text.includes('\n') ? text.replace(/[^\n]/g, char) : char.repeat(text.length))

/** Spaces, or where text follows at the head of a line, what does not indent. */
function fill(text: string, at: number, whole: string): string {
  const head = (at === 0 || nextMark(whole, at - 1, -1) === '\n') && nextMark(whole, at + text.length, 1) !== '\n'
  return over(text, head ? NOTHING : ' ')
}

/** The first character from `at`, this way or that, which is no white space but a line break; past the text, a line break. */
function nextMark(text: string, at: number, step: 1 | -1): string {
  for (let i = at; i >= 0 && i < text.length; i += step) if (text[i] === '\n' || /\S/.test(text[i]!)) return text[i]!
  return '\n'
}

/** MDX: imports, exports, tags and expressions. Code keeps what it has: it is left out anyway. */
function withoutJsx(text: string): string {
  const bare = text.replace(/^(?:import|export)\s(?:.*\S.*(?:\n|$))+/gm, (found) => (/^(?:import\s+(?:[\w*{"']|.*\bfrom\b)|export\s+(?:default|const|let|var|function|async|class|\{|\*))/.test(found) ? spaces(found) : found))
  let out = ''
  let last = 0
  for (let at = 0; at < bare.length; at++) {
    const char = bare[at]!
    if (char === '`') {
      const fence = /^`+/.exec(bare.slice(at, at + 20))![0]
      const close = bare.indexOf(fence, at + fence.length)
      at = close < 0 ? at + fence.length - 1 : close + fence.length - 1
    } else if (char === '{' || (char === '<' && /[A-Za-z/>]/.test(bare[at + 1] ?? ''))) {
      const end = balanced(bare, at)
      if (end < 0) continue
      out += bare.slice(last, at) + spaces(bare.slice(at, end))
      last = end
      at = end - 1
    }
  }
  return out + bare.slice(last)
}

/** Where the tag or expression at `at` ends, braces and quotes balanced; -1 when it does not within reach. */
function balanced(text: string, at: number): number {
  const tag = text[at] === '<'
  const most = Math.min(text.length, at + 20_000)
  let depth = 0
  for (let i = at; i < most; i++) {
    const char = text[i]
    if (char === '{') depth++
    else if (char === '}') {
      depth--
      if (depth === 0 && !tag) return i + 1
    } else if (tag && depth === 0 && (char === '"' || char === "'")) {
      const close = text.indexOf(char, i + 1)
      if (close < 0) return -1
      i = close
    } else if (char === '>' && tag && depth === 0) return i + 1
  }
  return -1
}
