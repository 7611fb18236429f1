// Front matter between `---` (YAML) or `+++` (TOML) at the head of a Markdown file.

export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number
  readonly title: string | null
  /** Top-level scalars by key, lower case, with their place in the source. */
  readonly fields: ReadonlyMap<string, { content: string; start: number; end: number }>
}

/** The front matter of a source, or null. Only top-level scalars are read: dates and titles are. */
export function frontMatterOf(source: string): FrontMatter | null {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(source)
  if (!fence) return null
  const close = new RegExp(`^${fence[1] === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*\\r?$`, 'm')
  const rest = source.slice(fence[0].length)
  const found = close.exec(rest)
  if (!found) return null
  const fields = new Map<string, { content: string; start: number; end: number }>()
  const field = /^([A-Za-z_][\w.-]*)[ \t]*[:=][ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\r\n#]*?))[ \t]*(?:#.*)?\r?$/gm
  const text = rest.slice(0, found.index)
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const content = match[2] ?? match[3] ?? match[4] ?? ''
    const start = fence[0].length + match.index + match[0].indexOf(content, match[1]!.length)
    if (content) fields.set(match[1]!.toLowerCase(), { content, start, end: start + content.length })
  }
  let end = fence[0].length + found.index + found[0].length
  if (source[end] === '\n') end++
  return { end, title: fields.get('title')?.content ?? null, fields }
}
