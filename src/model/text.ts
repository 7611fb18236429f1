// What the read stage gives: a document as blocks of prose, each cut into tokens and sentences.

// Enums of numbers are `const enum`: the compiler writes the number itself. A property of an object is looked up each time
// until the engine optimises the function, and most functions of a run of seconds never are.

/** What a token looks like. A `Number` starts with a digit or is a vulgar fraction: `175,000`, `7½`, `22nd`, `12/21/2021`, `60m`, `23-year-old`. */
export const enum Shape {
  Lower = 0,
  /** First letter capital, the rest lower case: `Biden`. */
  Capital = 1,
  /** Capitals only, two letters at least, points allowed: `NATO`, `U.S.`. */
  Upper = 2,
  /** Any other mix: `McDonald`, `iPhone`, `COVID-19`. */
  Mixed = 3,
  Number = 4,
  Punctuation = 5,
  /** `$`, `%`, `°`, … */
  Symbol = 6,
  /** A URL, an e-mail address, a path: never prose. */
  Url = 7,
}

/**
 * One distinct word form. Words are interned: two tokens with the same characters share one `Word`, so whatever is
 * found out about a form (its lexical classes, its number) is found out once, and kept by its `id`.
 */
export interface Word {
  /** Numbers the forms in the order they were met, from 0: an index for tables of facts (`WordClasses` in src/extract/facts.ts). */
  readonly id: number
  readonly text: string
  /** Lower case, with straight apostrophes and plain hyphens. An abbreviation keeps its point: `oct.`, `u.s.`. */
  readonly lower: string
  readonly shape: Shape
  /** Letters a to z and A to Z alone: most forms, of which little else is to be found out. */
  readonly plain: boolean
  /** The words of a hyphenated form: `two-day` → `two`, `day`; null for all others. */
  readonly parts: readonly Word[] | null
}

/** What is known of one token beside its word. Flags of `Tokens.flags`. */
export const enum TokenFlag {
  /** No white space between this token and the one before. */
  Joined = 1,
  /** Inside code (`code`, <kbd>, …): a value may be read from it, but it is not prose. */
  Code = 2,
  /** Inside quotation marks or a block quotation: somebody else's words. */
  Quoted = 4,
  /** In a link's text. */
  Link = 8,
  /** Emphasised (<em>, *…*), as titles of works often are. */
  Emphasis = 16,
  /** Strong (<b>, **…**), as the name of a setting often is. */
  Strong = 32,
  /** First token of a sentence: its capital means nothing. */
  First = 64,
}

/** The tokens of one block, as columns. Offsets are into the block's `text`. */
export interface Tokens {
  readonly count: number
  readonly words: readonly Word[]
  /** `id` of each word: a scan for what is rare reads these alone. */
  readonly ids: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly flags: readonly number[]
}

export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  /** One item of a list. Its `list` says which list, and where in it. */
  | 'item'
  /** One cell of a table. Its `cell` says which table, row and column. */
  | 'cell'
  /** A block quotation's paragraph. */
  | 'quote'

/** A stretch of running text: one paragraph, heading, list item or table cell. */
export interface Block {
  readonly kind: BlockKind
  /** The text without markup. Offsets of tokens are offsets into this string. */
  readonly text: string
  /** Where `text` begins in the source, when it stands there as it is; else null, and `offsets` tells. */
  readonly at: number
  /** Pieces of `text` that stand in the source as they are: `[offset in text, offset in source]…`, ascending; null when there is just one. */
  readonly offsets: readonly (readonly [number, number])[] | null
  readonly tokens: Tokens
  /** Index of the first token of each sentence, ascending, closed by `tokens.count`. */
  readonly sentences: readonly number[]
  /** Depth of a heading, 1 to 6; of a list item, from 1. 0 otherwise. */
  readonly depth: number
  /** Index of the heading block that this block stands under, or -1. */
  readonly under: number
  readonly list: { readonly id: number; readonly index: number; readonly ordered: boolean } | null
  readonly cell: { readonly table: number; readonly row: number; readonly column: number; readonly header: boolean } | null
  /** Who speaks, in a transcript (`JOHN KIRBY:` at the head of this or an earlier paragraph). */
  readonly speaker: string | null
}

/** A document date, and what told it. `date` is ISO 8601: `2021-12-08`, or less (`2021-12`, `2021`). */
export interface DocumentDate {
  readonly date: string
  readonly from: 'metadata' | 'front-matter' | 'path' | 'dateline'
}

/** A comment that switches rules off: `<!-- corpus-lint-disable-next-line figure-conflict -- reason -->`. */
export interface Directive {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'
  /** Rule ids; empty for all. */
  readonly rules: readonly string[]
  readonly reason: string | null
  /** Offsets of the comment in the source. */
  readonly start: number
  readonly end: number
  /** Of `disable-next-line`: offsets of the line that is meant, with the rest of its paragraph. */
  readonly covers?: readonly [number, number]
}

export type Format = 'text' | 'markdown' | 'html'

export interface Document {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly format: Format
  readonly title: string | null
  readonly date: DocumentDate | null
  /**
   * Every date that the document's own head names (front matter, path, dateline), for rules that compare them. A dateline
   * without a year has `XXXX` for it (`XXXX-03-03`); a path's date has no place in the source (0 to 0). `text` is what
   * stands there, or the path.
   */
  readonly dates: readonly (DocumentDate & { readonly start: number; readonly end: number; readonly text: string })[]
  readonly blocks: readonly Block[]
  readonly directives: readonly Directive[]
  /** Offset of the first character of each line in the source. */
  readonly lineStarts: readonly number[]
}
