// Sums for one purpose that are told in two scopes: a running total here, one package there. No conflict, but worth a look.
import { stemmer } from 'stemmer'
import type { Group, Rule } from '../../model/index.js'
import type { Figure } from './figure.js'

/** Both may well be right: the reader is told, no more. */
const CONFIDENCE = 0.3
/** Sides of one group that are shown. */
const MOST = 8

interface Sum {
  readonly figure: Figure
  readonly purpose: string
  readonly places: readonly string[]
  readonly running: boolean
}

/**
 * A running total ("since the war began", "so far") and single grants ("a new package"), for one purpose and one name that is no person's, in
 * different documents. The purposes are the rule's lexicon `scopes`: each line one purpose under several words.
 */
export function* scopes(figures: readonly (readonly Figure[])[], rule: Rule): Iterable<Group> {
  const purposes = new Map<string, string>()
  for (const line of (rule.lexicons['scopes'] ?? []) as readonly string[]) {
    const words = line.split(/\s+/)
    for (const word of words) purposes.set(stemmer(word), words[0]!)
  }
  const byKey = new Map<string, Sum[]>()
  for (const own of figures) for (const figure of own) {
    const sum = sumOf(figure, purposes)
    for (const place of sum?.places ?? []) {
      const key = `${sum!.purpose}\t${place}`
      const list = byKey.get(key)
      if (list) list.push(sum!)
      else byKey.set(key, [sum!])
    }
  }
  const told = new Set<Figure>()
  // The name that most of them share first: aid of one country for another is about the other.
  for (const [key, sums] of [...byKey].sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))) {
    const free = sums.filter(({ figure }) => !told.has(figure))
    const totals = free.filter(({ running }) => running)
    const singles = free.filter(({ running, figure }) => !running && totals.some(({ figure: total }) => total.document !== figure.document && total.dimension === figure.dimension && total.interval.low > figure.interval.high))
    if (totals.length === 0 || singles.length === 0) continue
    const shown = [...totals.slice(0, MOST), ...singles.slice(0, MOST)].map(({ figure }) => figure)
    for (const figure of shown) told.add(figure)
    const [purpose, place] = key.split('\t') as [string, string]
    yield {
      subject: `${purpose} for ${place}`,
      statements: shown.map(({ document, claim }) => ({ document, claim })),
      evidence: [`both speak of ${purpose}`, `both name ${place}`, 'one is a running total, the other one package'],
      confidence: CONFIDENCE,
      detail: { scopes: totals.length },
    }
  }
}

function sumOf(figure: Figure, purposes: ReadonlyMap<string, string>): Sum | null {
  const { document, context, cues } = figure
  if (!/^[A-Z]{3}$/.test(figure.dimension) || figure.interval.point === null) return null
  // "since the war began" makes a total of any sum in its sentence, in whichever clause it stands.
  const running = cues.has('total') || (context.words.includes(stemmer('since')) && !cues.has('addition'))
  if (!running && !cues.has('addition')) return null
  // The paragraph tells what for and for whom: "… assistance to Ukraine. We've given $25 billion since …".
  const around = document.contexts.filter(({ block }) => block === context.block)
  const purpose = around.flatMap(({ words }) => words).map((word) => purposes.get(word)).find((one) => one !== undefined)
  if (purpose === undefined) return null
  const people = new Set(document.claims.flatMap((claim) => (claim.kind === 'name' && claim.value.type === 'person' ? [claim.value.name] : [])))
  const places = [...new Set(around.flatMap(({ names }) => names))].filter((name) => !people.has(name)).sort()
  return { figure, purpose, places, running }
}
