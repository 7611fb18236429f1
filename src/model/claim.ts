// What the extract stage gives: the claims of one document, as plain data that can be packed, cached and sent.
import type { BlockKind, Directive, DocumentDate } from './text.js'

/** Bounds that words put on a figure: "more than 60", "nearly 60" (below, but close), "about 60". */
export type Hedge = 'about' | 'more than' | 'less than' | 'at least' | 'at most'

export interface QuantityValue {
  /** The number, or null for a range. */
  readonly number: number | null
  /** ISO 4217 code, `%`, a unit's symbol or singular English name, or the singular noun counted; null when bare. */
  readonly unit: string | null
  /** What the words allow, either end open as null. */
  readonly low: number | null
  readonly high: number | null
  readonly hedge: Hedge | null
}

export interface DateValue {
  /** ISO 8601 / TIMEX3: `2021-12-08`, `2021-W49`, `2021-08`, `2021-SU`, `PAST_REF`. */
  readonly timex: string
  /** First and last day covered, ISO, or null. */
  readonly from: string | null
  readonly to: string | null
  /** Parts that the words do not say and that the text around, or the document date, gave. */
  readonly implied?: readonly ('year' | 'month' | 'day')[]
}

export interface ClaimValues {
  quantity: QuantityValue
  date: DateValue
  duration: { readonly timex: string }
  role: { readonly person: string; readonly role: string; readonly organization: string | null }
  age: { readonly person: string | null; readonly years: number }
  name: { readonly name: string; readonly type: 'person' | 'place' | 'organization' | 'other' }
  quote: { readonly speaker: string | null; readonly words: string }
  acronym: { readonly short: string; readonly long: string }
  /**
   * A word or phrase in one of several possible forms, once for each form in a document: `count` says how often it stands
   * there. `key` is the same for all its forms, which differ in `way`: a hyphen, capitals, points, the notation of a
   * figure, or British and American spelling. `noun`: it stands as a noun, where grammar asks for no hyphen.
   */
  term: {
    readonly key: string
    readonly form: string
    readonly way: 'compound' | 'capitals' | 'points' | 'figure' | 'spelling'
    readonly count: number
    readonly noun?: boolean
    /** Of a spelling: the word in the other variety, in small letters, where that is certain. */
    readonly other?: string
    /** Offsets in the source where this form stands as in the claim's text, and nothing speaks against another form there. */
    readonly places?: readonly number[]
  }
  /** A quotation mark without its partner. */
  mark: { readonly mark: string; readonly missing: 'open' | 'close' }
  /** A weekday beside a date. Weekdays are ISO: 1 is Monday, 7 Sunday. */
  weekday: {
    /** The weekday said, and the one that the date is. */
    readonly weekday: number
    readonly actual: number
    /** ISO 8601. */
    readonly date: string
    /** Where the year comes from: the words, the document's own date, or a date before it in the text. */
    readonly year: 'said' | 'document' | 'text'
    /** The dates nearest before and after that fall on the weekday said, and the same day of neighbouring years that does. */
    readonly near: readonly string[]
  }
  /** Dates that cannot be as they are written. */
  impossible: {
    /** A day that no calendar has, a range that runs backwards, a death before a birth, a past later than the document. */
    readonly problem: 'no-such-day' | 'backwards' | 'death-before-birth' | 'not-yet'
    /** ISO 8601, as far as they are known: the date in question; and the last day of its month, the date it is held against, …. */
    readonly date: string
    readonly against: string
  }
  /** The document's own date, told in several places. */
  'document-date': { readonly dates: readonly DocumentDate[] }
  /** An announced number of items and the items that follow. */
  list: {
    readonly announced: number
    readonly counted: number
    /** How few and how many items the text may be taken to hold: an item may name two things, a list may go on unread. `most` is null when open. */
    readonly least: number
    readonly most: number | null
    /** The words after the number, lower case, as far as they can belong to the counted noun: `built-in roles`. */
    readonly noun: string
    /** What makes it an announcement: `adjacent`, `presented`, `equated`, `described`, `heading`, `inline`. */
    readonly cues: readonly string[]
    /** The items' first words. */
    readonly items: readonly string[]
  }
  /** A figure that follows from the figures beside it; the claim stands on that figure, `parts` are the others. */
  relation: {
    /** Which: `conversion`, `sum`, `shares`, `share`, `change`, `multiple`, `numeral`, … */
    readonly relation: string
    /** False when no rounding explains the difference. */
    readonly holds: boolean
    /** What computing gives, as one would write it. */
    readonly expected: string
    /** The derivation, step by step, in words. */
    readonly steps: readonly string[]
    /** Off by little: a slip, or an unusual rounding. */
    readonly near?: boolean
    /** What would explain the figure. */
    readonly hint?: string
  }
}
export type ClaimKind = keyof ClaimValues

/** One thing that a document says, and where. Offsets count UTF-16 code units of the source; `end` is exclusive. */
export interface ClaimOf<K extends ClaimKind> {
  readonly kind: K
  readonly text: string
  readonly start: number
  readonly end: number
  /** What the claim is about, in words, or null. */
  readonly subject: string | null
  readonly value: ClaimValues[K]
  /** Index into `Extraction.contexts` of the sentence that it stands in, or -1. */
  readonly context: number
  /** Inside quotation marks: somebody else's words. */
  readonly quoted?: boolean
  /**
   * Qualifiers of a figure: `total`, `addition`, `change`, `part`, …; of a date: the word before it (`since`, `from`,
   * `until`, `by`, `before`, `after`, …), and `told` when it is the day of a statement; of a role: `former`, `acting`, …; of a name:
   * `known` when its first word is a given name or place of the lexicons.
   */
  readonly qualifiers?: readonly string[]
  /** What a figure or a date measures, as far as its own clause and its place on the page tell. */
  readonly frame?: Frame
  /** Other spans that belong to the claim, with words of their own: the parts of a sum, the items of a list. */
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly text: string; readonly message: string }[]
  /** What would be right, where that can be computed: replaces [start, end). */
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string }
}
export type Claim = { [K in ClaimKind]: ClaimOf<K> }[ClaimKind]

/** The part a figure plays, told by words beside it. */
export type Cue =
  /** A bound: "up to 5", "at most", "limit"; "at least", "minimum", "or newer". */
  | 'max' | 'min'
  /** "by default", "out of the box", "as shipped"; "we recommend". */
  | 'default' | 'recommended'
  /** "in all", "so far", "since"; "of them", "including"; "another", "more". */
  | 'total' | 'part' | 'addition'
  /** "rose by", "up", "an increase of". */
  | 'change'
  /** What the figure is compared with: "from 5", "against", "a year ago", "old". */
  | 'earlier'
  /** Not so, or not yet: "expected", "would", "plans". */
  | 'forecast'
  /** "for example", "say", "if". */
  | 'example'
  /** "each", "every", "average". */
  | 'each'
  /** Several events are counted together: "in three shootings", "across the city". */
  | 'several'
  /** One item of several that are joined: "a man and two women". */
  | 'joined'

/** What stands beside a figure or date. Lists of words hold content words in lower case, as written, each once. */
export interface Frame {
  /** In the same clause, up to the next figure: first what follows the figure, then what goes before, nearest first. */
  readonly core: readonly string[]
  /** Index in `core` of the first word that goes before the figure. */
  readonly before: number
  /** In the clauses beside it. */
  readonly near: readonly string[]
  /** Its label: a table row's head, a term that is defined, the words before a colon, the bold words that lead a paragraph. */
  readonly label: readonly string[]
  /** The noun that the label is about: `messages` of "Pinned messages in a space"; null without a label. */
  readonly head: string | null
  /** The head of its table column, and the row's other cells. */
  readonly column: readonly string[]
  readonly cues: readonly Cue[]
  /** Of a date: numbers and versions in its sentence that are no figures, lower case, without `v`: `11.0.1`. */
  readonly ids?: readonly string[]
}

/** What stands around a claim: the sentence, reduced to what matching asks of it. */
export interface Context {
  /** Offsets of the sentence (or cell, or item) in the source. */
  readonly start: number
  readonly end: number
  /** Content words, lower case, stemmed; sorted, each once. */
  readonly words: readonly string[]
  /** Names in the sentence, in their fullest form known in the document. */
  readonly names: readonly string[]
  /** First days of the dates in the sentence that are resolved. */
  readonly dates: readonly string[]
  /** First and last day of each of them. */
  readonly times: readonly (readonly [string, string])[]
  /** The sentence names a time, resolved or not. */
  readonly timed: boolean
  /** Headings above, outermost first; a table cell's row and column heads. */
  readonly headings: readonly string[]
  /** `Block.kind` of the block that it stands in, and the block's index: claims with one index share a paragraph. */
  readonly kind: BlockKind
  readonly block: number
}

/** All that later stages know of a document. Plain data: it can be sent to another thread and kept in a cache. */
/** Words by their places in a table. */
export interface Numbered {
  readonly table: readonly string[]
  readonly words: readonly number[]
  readonly lead: readonly { readonly key: number; readonly words: readonly number[] }[]
}

export interface Extraction {
  readonly path: string
  readonly title: string | null
  readonly date: DocumentDate | null
  readonly claims: readonly Claim[]
  /** Claims of one kind, in order, and the number of all claims, where they can be had without reading all claims. */
  of?<K extends ClaimKind>(kind: K): readonly ClaimOf<K>[]
  readonly count?: number
  readonly contexts: readonly Context[]
  /** Those of the first block, where they can be had without reading all. */
  readonly opening?: readonly Context[]
  /** Content words of the whole document, stemmed, sorted, each once: what it is about, weighted by the corpus later. */
  readonly words: readonly string[]
  /** The first sentences, about 200 content words of them, as stems: what the document reports. `key` is the same for the same words. */
  readonly lead: readonly { readonly key: number; readonly words: readonly string[] }[]
  /** `words`, and those of each sentence of `lead`, by their places in a table of strings that many documents share. */
  readonly numbered?: Numbered
  /**
   * Long words in small letters, outside quotations, each once: a hash of its letters (`hashOf`), where
   * it stands first, and how often, in threes. For asking whether a document writes a compound as one word.
   */
  readonly longWords?: readonly number[]
  readonly directives: readonly Directive[]
  readonly lineStarts: readonly number[]
}
