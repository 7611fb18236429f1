// Sums for one purpose that are told in two scopes: a running total here, one package there. No conflict, but worth a look.
import { stemmer } from 'stemmer'
import type { Context, Extraction, Group, Rule } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { has } from './cues.js'
import { claimOf, type Figure } from './figure.js'
import type { Corpus } from './kin.js'
import type { Figures } from './shelf.js'

/** Both may well be right: the reader is told, no more. */
const CONFIDENCE = 0.3
/** Documents that share less than this tell of other aid for the same country (see `Corpus.nearness`). */
const KIN = 0.06
/** Sides of one group that are shown. */
const MOST = 8

interface Sum {
  readonly figure: Figure
  readonly running: boolean
}

/**
 * A running total ("since the war began", "so far") and single grants ("a new package"), for one purpose and one name that is no person's, in
 * different documents. The purposes are the rule's lexicon `scopes`: each line one purpose under several words.
 */
export function* scopes(corpus: Corpus, figures: Figures, rule: Rule): Iterable<Group> {
  const purposes = new Map<string, string>()
  for (const line of (rule.lexicons['scopes'] ?? []) as readonly string[]) {
    const words = line.split(/\s+/)
    for (const word of words) purposes.set(stemmer(word), words[0]!)
  }
  const byKey = new Map<string, Sum[]>()
  for (let i = 0; i < figures.size; i++) {
    // Made for the first sum of a document that may be one of ours: few documents have any.
    let paragraphs: Paragraphs | null = null
    for (const figure of figures.of(i)) {
      const running = scopeOf(figure)
      if (running === null) continue
      const { purpose, places } = (paragraphs ??= new Paragraphs(figure.document, purposes)).at(figure.context.block)
      if (purpose === undefined) continue
      for (const place of places) {
        const key = `${purpose}\t${place}`
        const list = byKey.get(key)
        if (list) list.push({ figure, running })
        else byKey.set(key, [{ figure, running }])
      }
    }
  }
  const told = new Set<Figure>()
  // The name that most of them share first: aid of one country for another is about the other.
  for (const [key, sums] of [...byKey].sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))) {
    const free = sums.filter(({ figure }) => !told.has(figure))
    const totals = free.filter(({ running }) => running)
    const singles = free.filter(({ running, figure }) => !running && totals.some(({ figure: total }) => total.document !== figure.document && total.dimension === figure.dimension && total.interval.low > figure.interval.high && corpus.nearness(total.at, figure.at) >= KIN))
    if (totals.length === 0 || singles.length === 0) continue
    const shown = [...totals.slice(0, MOST), ...singles.slice(0, MOST)].map(({ figure }) => figure)
    for (const figure of shown) told.add(figure)
    const [purpose, place] = key.split('\t') as [string, string]
    yield {
      subject: `${purpose} for ${place}`,
      statements: shown.map((figure) => ({ document: figure.document, claim: claimOf(figure) })),
      evidence: [`both speak of ${purpose}`, `both name ${place}`, 'one is a running total, the other one package'],
      confidence: CONFIDENCE,
      detail: { scopes: totals.length },
    }
  }
}

/** Whether a sum of money is a running total (true) or one of several (false); null for any other figure. */
function scopeOf({ dimension, interval, cues, context }: Figure): boolean | null {
  if (!/^[A-Z]{3}$/.test(dimension) || interval.point === null) return null
  // "since the war began" makes a total of any sum in its sentence, in whichever clause it stands.
  if (has(cues, 'total') || (context.words.includes(SINCE) && !has(cues, 'addition'))) return true
  return has(cues, 'addition') ? false : null
}
const SINCE = stemmer('since')

interface Paragraph {
  readonly purpose: string | undefined
  readonly places: readonly string[]
}

/** What a document's paragraphs tell of what for and for whom: "… assistance to Ukraine. We've given $25 billion since …". */
class Paragraphs {
  readonly #contexts = new Map<number, Context[]>()
  readonly #people: ReadonlySet<string>
  readonly #known = new Map<number, Paragraph>()

  constructor(document: Extraction, readonly purposes: ReadonlyMap<string, string>) {
    for (const context of document.contexts) {
      const list = this.#contexts.get(context.block)
      if (list) list.push(context)
      else this.#contexts.set(context.block, [context])
    }
    this.#people = new Set(claimsOf(document, 'name').flatMap(({ value }) => (value.type === 'person' ? [value.name] : [])))
  }

  at(block: number): Paragraph {
    let known = this.#known.get(block)
    if (!known) {
      const around = this.#contexts.get(block) ?? []
      const word = around.flatMap(({ words }) => words).find((one) => this.purposes.has(one))
      const places = [...new Set(around.flatMap(({ names }) => names))].filter((name) => !this.#people.has(name)).sort()
      this.#known.set(block, (known = { purpose: word === undefined ? undefined : this.purposes.get(word), places }))
    }
    return known
  }
}
