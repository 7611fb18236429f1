// The examples in a rule's README, which are its tests: fenced documents with a name, then fenced findings.
import type { Finding, Rule } from '../model/index.js'
import { configuredRules } from './apply.js'
import { parseConfig } from './load.js'

/** A fence of this name is the config of its example, and no document. */
const CONFIG = 'corpus-lint.config.yaml'

export interface Example {
  readonly rule: string
  readonly title: string
  /** The text of its config, or null. */
  readonly config: string | null
  readonly documents: readonly { readonly path: string; readonly source: string; readonly date: string | null }[]
  /** The lines of the findings block; none where the example is silent. */
  readonly findings: readonly string[]
}

/** The examples of one README: a `###` heading, one or more fences with `name=`, one `findings` fence. */
export function examplesIn(readme: string, rule: string): Example[] {
  const examples: Example[] = []
  for (const section of readme.split(/^### /m).slice(1)) {
    const title = section.slice(0, section.indexOf('\n')).trim()
    const documents: { path: string; source: string; date: string | null }[] = []
    let config: string | null = null
    let findings: string[] | null = null
    for (const [, , info, body] of section.matchAll(/^(`{3,})([^\n]*)\n([^]*?)^\1[ \t]*$/gm)) {
      const name = /\bname=(\S+)/.exec(info!)?.[1]
      if (name === CONFIG) config = body!
      else if (name) documents.push({ path: name, source: body!, date: /\bdate=(\S+)/.exec(info!)?.[1] ?? null })
      else if (info!.trim() === 'findings') findings = body!.split('\n').filter((line) => line.trim() !== '')
    }
    if (documents.length > 0 && findings) examples.push({ rule, title, config, documents, findings })
  }
  return examples
}

/** The rule that an example is about, with the example's config laid over it; `rules` are those to choose from. Throws ConfigError. */
export const rulesFor = ({ rule, config }: Example, rules: readonly Rule[]): Rule[] =>
  (config === null ? [...rules] : configuredRules(rules, parseConfig(config, CONFIG, '.'))).filter(({ id }) => id === rule)

/** A finding as an example writes it: `b.md:1:47-1:59 warning The message`. */
export const exampleLine = ({ locations: [{ path, start, end }], level, message }: Finding): string =>
  `${path}:${start.line}:${start.column}-${end.line}:${end.column} ${level} ${message}`
