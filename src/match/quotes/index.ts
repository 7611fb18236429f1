// Quotations of the same words, in two documents or in one, aligned word by word.
import type { Extraction, Group, QuotationPair, Rule, Statement } from '../../model/index.js'
import { type Stories, storiesOf } from '../stories.js'
import { align, extended, type Step } from './align.js'
import { Candidates } from './candidates.js'
import { differencesOf } from './differences.js'
import { statementAt, type Utterance, utterancesIn } from './utterances.js'
import { Wordings } from './wordings.js'
import { isContent } from './words.js'
import { onceFor } from '../remember.js'

/** Groups of two quotations each; `detail` is a QuotationPair. Both rules on quotations look at the same pairs. */
export const quotations = (documents: readonly Extraction[], _rule: Rule): readonly Group[] => pairsOnce(documents)
const pairsOnce = onceFor((documents: readonly Extraction[]): readonly Group[] => [...pairsOf(documents)])

/** A wording: all utterances with just these words. */
type Wording = readonly Utterance[]

/** Up to so many words one rare pair of neighbours is enough to look at two wordings. */
const SHORT = 24
/** At most so many findings for two wordings of one quotation; of more, each document appears once. */
const MOST_PAIRS = 12
/** Words that stand in more places than this are everybody's by now: one finding tells of them, and shows so many more of its sides. */
const MANY = 6
const MOST_SIDES = 8
/** Of so many of those places the most telling are chosen. */
const MOST_PLACES = 64
/** A quotation is held against so many other wordings of it. */
const MOST_WORDINGS = 6

function* pairsOf(documents: readonly Extraction[]): Iterable<Group> {
  const utterances = utterancesIn(documents)
  const candidates = new Candidates()
  const wordings = new Wordings(utterances)
  for (let at = 0; at < documents.length; at++) {
    for (const [place, one] of utterances.of(at).entries()) {
      const size = wordings.size
      if (wordings.add(at, place, one) === size) candidates.add(size, one.words.forms)
    }
  }
  const stories = storiesOf(documents)
  for (let i = 0; i < wordings.size; i++) {
    if (wordings.count(i) < 2) continue
    const steps = Array.from({ length: wordings.length(i) }, (_, place) => ({ a: place, b: place, same: true }))
    const own = wordings.of(i, MOST_PLACES)
    if (own.length > MANY) yield* mostTelling(neighbours(own), 1, () => steps, stories)
    else for (const [a, b] of withinOf(own)) yield* groupOf(a, b, steps, stories)
  }
  const told = new Uint8Array(wordings.size)
  for (const [x, y, keys] of candidates.pairs()) {
    if (keys < 2 && Math.min(wordings.length(x), wordings.length(y)) > SHORT) continue
    // Two transcripts do not quote each other: hosts greet and thank in the same words everywhere.
    if ((wordings.isSpeech(x) && wordings.isSpeech(y)) || told[x]! >= MOST_WORDINGS || told[y]! >= MOST_WORDINGS) continue
    const [a, b] = [wordings.of(x, MOST_PLACES), wordings.of(y, MOST_PLACES)]
    const long = a[0]!.words.forms.filter(isContent).length >= LONG
    const pairs = membersOf(a, b).filter(([left, right]) => long || speakers(left, right) === 'same' || stories.likeness(left.document, right.document) >= EVENT)
    if (pairs.length === 0) continue
    const steps = align(a[0]!.words, b[0]!.words)
    if (steps.length < 4) continue
    let longer: readonly Step[] | null = null
    // One speaker's sentences may differ in their middle more than anybody's would by chance.
    const stepsOf = (left: Utterance, right: Utterance): readonly Step[] => (speakers(left, right) === 'same' ? (longer ??= extended(steps, a[0]!.words, b[0]!.words)) : steps)
    let found = false
    for (const group of Math.max(a.length, b.length) > MANY ? mostTelling(pairs, wordings.count(x) < wordings.count(y) ? 0 : 1, stepsOf, stories) : pairs.flatMap(([left, right]) => [...groupOf(left, right, stepsOf(left, right), stories)])) {
      found = true
      yield group
    }
    if (found) told[x]!++, told[y]!++
  }
}

/** Of many pairs that all say the same, the surest of one speaker or of nobody in particular, and that of two; each with more of its sides: of those that stand first or second in their pairs. */
function* mostTelling(pairs: readonly Pair[], more: 0 | 1, stepsOf: (a: Utterance, b: Utterance) => readonly Step[], stories: Stories): Iterable<Group> {
  const ranked = pairs.filter(([a, b]) => !(a.speech && b.speech)).map((pair) => ({ pair, who: speakers(...pair), likeness: stories.likeness(pair[0].document, pair[1].document) }))
    .sort((x, y) => Number(y.who === 'same') - Number(x.who === 'same') || y.likeness - x.likeness)
  for (const apart of [false, true]) {
    const [best, ...others] = ranked.filter(({ who }) => (who === 'other') === apart)
    if (!best) continue
    const keyOf = (one: Utterance): unknown => (apart ? one.voice : one)
    const told = new Set(best.pair.map(keyOf))
    const further = others.map(({ pair }) => pair[more]).filter((one) => !told.has(keyOf(one)) && told.add(keyOf(one)))
    yield* groupOf(...best.pair, stepsOf(...best.pair), stories, further.slice(0, MOST_SIDES), more)
  }
}

type Pair = readonly [Utterance, Utterance]
const neighbours = (wording: Wording): Pair[] => wording.slice(1).map((one, i) => [wording[i]!, one])

/** Pairs of members of one wording: each with the next, and those that write it in other ways ("6" and "6:00"). */
function withinOf(wording: Wording): Pair[] {
  const pairs = neighbours(wording)
  if (wording.length < 3) return pairs
  const ways = new Map<string, Utterance[]>()
  for (const one of wording) {
    const way = one.claims.map(({ value }) => value.words).join(' ').toLowerCase().replace(/[^\p{L}\p{N}%:]+/gu, ' ').trim()
    const known = ways.get(way)
    if (known) known.push(one)
    else ways.set(way, [one])
  }
  const lists = [...ways.values()].slice(0, MOST_PAIRS)
  for (let x = 0; x < lists.length; x++) for (let y = x + 1; y < lists.length; y++) pairs.push(...membersOf(lists[x]!, lists[y]!))
  return pairs.filter(([a, b], i) => pairs.findIndex(([x, y]) => (x === a && y === b) || (x === b && y === a)) === i)
}

/** Pairs of members of two wordings. */
function membersOf(a: Wording, b: Wording): Pair[] {
  if (a.length * b.length <= MOST_PAIRS) return a.flatMap((one) => b.map((other) => [one, other] as const))
  const longer = Math.max(a.length, b.length)
  return Array.from({ length: longer }, (_, i) => [a[Math.min(i, a.length - 1)]!, b[Math.min(i, b.length - 1)]!] as const)
}

function* groupOf(a: Utterance, b: Utterance, steps: readonly Step[], stories: Stories, others: readonly Utterance[] = [], more: 0 | 1 = 1): Iterable<Group> {
  if (a.speech && b.speech) return
  const same = steps.filter((step) => step.same)
  const content = same.filter((step) => isContent(a.words.forms[step.a]!)).length
  const shared = same.length
  const within = a.document === b.document
  const coverage = shared / Math.min(touched(a, steps.map((step) => step.a)), touched(b, steps.map((step) => step.b)))
  const likeness = stories.likeness(a.document, b.document)
  const evidence = { shared, content, identity: 1, coverage, likeness, speakers: speakers(a, b), within }
  // Most pairs fall whatever their differences, which cost most to find.
  if (sureness(evidence) === 0) return
  const { differences, size } = differencesOf(a, b, steps)
  const confidence = sureness({ ...evidence, identity: shared / (shared + size) })
  if (confidence === 0) return
  const [left, right] = trusted(a, b) === a ? [0, 1] as const : [1, 0] as const
  const at = differingAt(steps)
  const sides: Statement[] = [statementAt(a, at.a), statementAt(b, at.b)]
  const turned = left === 0 ? differences : differences.map((one) => ({ ...one, left: one.right, right: one.left, leftContext: one.rightContext, rightContext: one.leftContext, leftAt: one.rightAt, rightAt: one.leftAt }))
  const besides = [...statementsOf(a, same.map((step) => step.a)), ...statementsOf(b, same.map((step) => step.b))].filter(({ claim }) => sides.every((side) => side.claim !== claim))
  const detail: QuotationPair = { left: sides[left]!, right: sides[right]!, differences: turned, besides, shared, coverage, ...(others.length > 0 ? { further: { side: left === more ? 'left' : 'right', statements: others.map((one) => statementAt(one, more === 0 ? at.a : at.b)) } } : {}) }
  yield {
    subject: (a.claims[0]!.value.speaker ?? b.claims[0]!.value.speaker) ? `words of ${a.claims[0]!.value.speaker ?? b.claims[0]!.value.speaker}` : 'a quotation',
    statements: sides, evidence: [`${shared} words in the same order`, ...(likeness > 0.2 && !within ? ['documents on the same event'] : [])], confidence, detail,
  }
}

/** The quotations that some words of a speech stand in. */
function statementsOf({ document, claims, pieces }: Utterance, places: readonly number[]): Statement[] {
  return [...new Set(places.map((place) => pieces[place]!))].map((piece) => ({ document, claim: claims[piece]! }))
}

/** How many words the quotations hold that an alignment touches: of a speech in several pieces, one may be quoted alone. */
function touched({ pieces }: Utterance, places: readonly number[]): number {
  const own = new Set(places.filter((place) => place >= 0).map((place) => pieces[place]!))
  return pieces.reduce((count, piece) => count + (own.has(piece) ? 1 : 0), 0)
}

/** Where to point at: the first word that differs, or the first of all; for a word that one side lacks, the word after. */
function differingAt(steps: readonly Step[]): { a: number; b: number } {
  const first = steps.findIndex((step) => !step.same)
  const from = first < 0 ? 0 : first
  return { a: steps.slice(from).find((step) => step.a >= 0)?.a ?? steps[0]!.a, b: steps.slice(from).find((step) => step.b >= 0)?.b ?? steps[0]!.b }
}

const speakers = (a: Utterance, b: Utterance): 'same' | 'other' | 'unknown' => (a.voice === null || b.voice === null ? 'unknown' : a.voice === b.voice ? 'same' : 'other')

interface Evidence {
  readonly shared: number
  readonly content: number
  readonly identity: number
  readonly coverage: number
  readonly likeness: number
  readonly speakers: 'same' | 'other' | 'unknown'
  readonly within: boolean
}

/** Documents this like each other tell one story, whatever else is in the corpus: see `Stories.likeness`. */
const ONE_STORY = 0.3

/** Documents as like as this tell of one event. */
const EVENT = 0.15
/** So many words of content are one quotation's, whatever the documents and the speakers. */
const LONG = 8

/** How sure it is that both quote the same words; 0 for silence. */
function sureness({ shared, content, identity, coverage, likeness, speakers, within }: Evidence): number {
  const event = likeness >= EVENT
  const sure = event && speakers === 'same'
  // Few content words, but nearly all of a short quotation.
  const whole = likeness >= ONE_STORY && shared >= 6 && coverage >= 0.7 && identity >= 0.8
  if (shared < (sure ? 5 : 4) || content < (sure || whole ? 1 : event && shared >= 7 ? 2 : 3) || identity < (sure ? 0.5 : 0.6)) return 0
  if (coverage < 0.5 && shared < 8) return 0
  if (within && (shared < 6 || identity < 0.75 || coverage < 0.6)) return 0
  const long = content >= LONG && identity >= 0.8
  if (!event && speakers !== 'same' && !long) return 0
  const sum = 0.35 + 0.25 * identity + 0.03 * Math.min(8, content) + (speakers === 'same' ? 0.12 : speakers === 'other' ? -0.1 : 0) + (event ? 0.1 : 0)
  return Math.min(0.98, sum)
}

/** The one to hold the other against: the transcript, else the earlier document, else the first by path. */
function trusted(a: Utterance, b: Utterance): Utterance {
  if (a.speech !== b.speech) return a.speech ? a : b
  if (a.date !== b.date && a.date && b.date) return a.date < b.date ? a : b
  if (a.document !== b.document) return a.document.path < b.document.path ? a : b
  return a.claims[0]!.start < b.claims[0]!.start ? a : b
}
