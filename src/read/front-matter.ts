// Front matter between `---` (YAML) or `+++` (TOML) at the head of a Markdown file.

import type { Field } from './dates/index.js'

export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number
  readonly title: string | null
  /** Top-level scalars by key, lower case, with their place in the source. */
  readonly fields: ReadonlyMap<string, Field>
}

/** The front matter of a source, or null. Only top-level scalars are read: dates and titles are. */
export function frontMatterOf(source: string): FrontMatter | null {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(source)
  if (!fence) return null
  const close = new RegExp(`^${fence[1] === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*\\r?$`, 'm')
  const rest = source.slice(fence[0].length)
  const found = close.exec(rest)
  if (!found) return null
  const fields = new Map<string, Field>()
  const field = /^([A-Za-z_][\w.-]*)[ \t]*[:=][ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\r\n#]*?))[ \t]*(?:#.*)?\r?$/gm
  // A TOML table's keys are the table's.
  const text = fence[1] === '+++' ? rest.slice(0, found.index).split(/^\[/m)[0]! : rest.slice(0, found.index)
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const content = match[2] ?? match[3] ?? match[4] ?? ''
    const start = fence[0].length + match.index + match[0].indexOf(content, match[1]!.length)
    if (content && !fields.has(match[1]!.toLowerCase())) fields.set(match[1]!.toLowerCase(), { content, start, end: start + content.length })
  }
  let end = fence[0].length + found.index + found[0].length
  if (source[end] === '\n') end++
  return { end, title: fields.get('title')?.content ?? null, fields }
}
