// Mistakes in a config, rule, lexicon or metadata file: what, where, and what would be right.
import { distance } from 'fastest-levenshtein'

export interface Mistake {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A file of the user's is wrong. Its message has one line a mistake: `file:line:column: what, and what would be right`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(({ file, line, column, message }) => `${file}${line > 0 ? `:${line}:${column}` : ''}: ${message}`).join('\n'))
    this.mistakes = mistakes
  }
}

/** A mistake of which only the file is known. */
export const fileError = (file: string, message: string): ConfigError => new ConfigError([{ file, line: 0, column: 0, message }])

/** The candidate that somebody most likely meant, or null: two edits at most, and fewer than half of the letters. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '')
  let best: string | null = null
  let least = Infinity
  for (const candidate of candidates) {
    const edits = distance(plain(word), plain(candidate))
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best !== null && least <= Math.min(3, Math.floor(word.length / 2)) ? best : null
}

/** `a, b or c`, each in single quotes. */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/** What to say of a word that is none of the candidates: the nearest, or all of them. */
export function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates)
  return near ? `did you mean '${near}'?` : `it can be ${oneOf(candidates)}`
}
