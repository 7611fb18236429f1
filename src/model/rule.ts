// A rule, as its folder says it, and what checking gives.
import type { Claim, ClaimKind, Extraction } from './claim.js'

export type Level = 'error' | 'warning' | 'note'

/** `rules/<id>/rule.yaml` with its README and lexicons, validated, and with the user's settings laid over it. */
export interface Rule {
  readonly id: string
  /** PascalCase, for SARIF. */
  readonly name: string
  readonly summary: string
  readonly level: Level
  /** Which claims it looks at. */
  readonly claims: readonly ClaimKind[]
  /** What brings claims together: the name of a matcher in `src/match/`. */
  readonly match: string
  /** When they cannot all stand: the name of a check in `src/check/`. */
  readonly check: string
  readonly options: Readonly<Record<string, unknown>>
  /** Message templates by id: `Unexpected {found}, expected {expected}`. */
  readonly messages: Readonly<Record<string, string>>
  /** The rule's word lists by file name without extension. */
  readonly lexicons: Readonly<Record<string, unknown>>
  /** JSON Schemas of its options, by name; an option without one is held to the type of its default. */
  readonly optionSchemas?: Readonly<Record<string, unknown>>
  /** How often its findings are right, for SARIF: `very-high`, `high`, `medium` or `low`. */
  readonly precision?: 'very-high' | 'high' | 'medium' | 'low'
  readonly tags?: readonly string[]
  /** The folder of a user's own rule. */
  readonly folder?: string
}

/** A claim and the document that makes it. */
export interface Statement<C extends Claim = Claim> {
  readonly document: Extraction
  readonly claim: C
}

/** Claims that speak of one thing, and why they are taken to. */
export interface Group {
  /** The thing, in words: `the bridge's cost`. */
  readonly subject: string
  /** In the order of path and position. */
  readonly statements: readonly Statement[]
  /** Why they are taken to speak of one thing, in a few words a reader understands. */
  readonly evidence: readonly string[]
  /** 0 to 1: how sure it is that they speak of one thing. */
  readonly confidence: number
  /** Set by matchers that hand more to their check. */
  readonly detail?: unknown
}

export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** What stands around a span: its sentence, or its line. */
export interface Excerpt {
  readonly before: string
  readonly text: string
  readonly after: string
  /** The document's date, or null. */
  readonly date: string | null
  /** Where the sentence or line stands in the source, and its characters as they stand there. */
  readonly start: Position
  readonly end: Position
  readonly source: string
  /** Columns of the span's start and end in UTF-8 bytes from 1, as some formats count. */
  readonly byteColumns: readonly [number, number]
}

/** One side of a finding, with words of its own. */
export interface Location {
  readonly path: string
  readonly text: string
  /** The value as data, when the claim has one: `60000000 USD`. */
  readonly value?: string
  readonly message: string
  readonly start: Position
  readonly end: Position
  /** Set when checking is done, where the file can still be read. */
  readonly excerpt?: Excerpt
}

export interface Edit {
  readonly path: string
  readonly start: Position
  readonly end: Position
  readonly text: string
}

export interface Finding {
  readonly rule: string
  readonly level: Level
  /** 0 to 1: how sure that both sides speak of one thing and cannot both hold. */
  readonly confidence: number
  readonly subject: string
  /** One sentence; stands alone. */
  readonly message: string
  /** Why the sides are taken to speak of one thing; a derivation, step by step, for computed findings. */
  readonly because: readonly string[]
  /** `because` is a derivation: steps of a computation that anybody can follow from the sides to the message. */
  readonly derived?: true
  /** Hex; from the claims, never from line numbers. */
  readonly fingerprint: string
  /** At least one; the first is the primary one; every side of the conflict is here. */
  readonly locations: readonly [Location, ...Location[]]
  readonly fix: readonly Edit[] | null
  /** Set when a change is looked at: whether it was there before. */
  readonly isNew?: boolean
}

export interface Skipped {
  readonly path: string
  readonly reason: string
}
