// Findings → text: how does this reader want it?
import type { Result, Rule } from '../model/index.js'

export interface ReportOptions {
  readonly version: string
  readonly color: boolean
  /** Columns. */
  readonly width: number
  readonly quiet: boolean
  /** What a rule says of itself at length, in Markdown. */
  readonly helpOf: (rule: Rule) => string
  /** The repository that the working directory is in, or null. */
  readonly repository: Repository | null
  /** Told what a report has to leave out. */
  readonly say?: (text: string) => void
}

export interface Repository {
  /** From its root to the working directory, with `/` behind it; empty at the root. */
  readonly prefix: string
  readonly revision?: string
  readonly branch?: string
  /** Where it can be had, as its `origin` says. */
  readonly url?: string
}

/** Gives a report as one text, or as pieces of one that may be long. */
export type Reporter = (result: Result, options: ReportOptions) => string | Iterable<string>

/** The reporter for a format. Each is loaded when it is asked for. */
export async function reporterOf(format: string): Promise<Reporter> {
  switch (format) {
    case 'json': {
      const { reportJson } = await import('./json.js')
      return (result, { version }) => reportJson(result, version)
    }
    case 'sarif': return (await import('./sarif/index.js')).reportSarif
    case 'concise': return (await import('./lines.js')).reportConcise
    case 'github': return (await import('./lines.js')).reportGithub
    case 'markdown': return (await import('./markdown.js')).reportMarkdown
    case 'gitlab': return (await import('./review.js')).reportGitlab
    case 'rdjson': return (await import('./review.js')).reportRdjson
    case 'junit': return (await import('./xml.js')).reportJunit
    case 'checkstyle': return (await import('./xml.js')).reportCheckstyle
    default: return (await import('./text.js')).reportText
  }
}
