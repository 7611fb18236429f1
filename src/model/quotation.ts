// What the matcher of quotations hands to its checks: two places that quote the same words, aligned.
import type { Statement } from './rule.js'

/** A stretch where two quotations of the same words differ; an empty string where one has nothing. */
export interface Difference {
  readonly left: string
  readonly right: string
  /** The same with a word of context on each side, as they stand in the source. */
  readonly leftContext: string
  readonly rightContext: string
  /** The quotations that it stands in: one speech may be cut into several. */
  readonly leftAt: Statement
  readonly rightAt: Statement
  /** `meaning`: a "not", a figure or a name; `notation`: one figure in two notations; `spelling`: one word in two spellings. */
  readonly weight: 'meaning' | 'wording' | 'notation' | 'spelling'
}

/** Two quotations that are taken to be one. `left` is the one to trust: the transcript, the majority, the earlier. */
export interface QuotationPair {
  readonly left: Statement
  readonly right: Statement
  readonly differences: readonly Difference[]
  /** Other quotations of the two speeches that the common words stand in: "We will," she said. "All of us." */
  readonly besides: readonly Statement[]
  /** Of words that stand in many places, more of those with the wording of one side; where the two have other speakers, one of each further speaker. */
  readonly further?: { readonly side: 'left' | 'right'; readonly statements: readonly Statement[] }
  /** Words that are the same in both. */
  readonly shared: number
  /** Share of the shorter quotation that is the same in the other. */
  readonly coverage: number
}
