// Dates that are given to one event.
import { stemmer } from 'stemmer'
import type { Group } from '../../model/index.js'
import type { Matcher } from '../index.js'
import { onceFor } from '../remember.js'
import { corpusOf } from '../thing/kin.js'
import { bestPairs } from './best.js'
import { candidates } from './candidates.js'
import { claimOf, type DatedEvent } from './event.js'
import type { Days } from './days.js'
import { type Concept, eventsOf } from './lexicon.js'
import { type Assessment, assess, type Encounter, encounter, gapOf, notAtOdds } from './pair.js'
import { DatedEvents } from './shelf.js'
import { unnamed } from './unnamed.js'

/** Below this, a pair is not worth a note. */
const LEAST = 0

export interface Odds extends Assessment {
  readonly a: DatedEvent
  readonly b: DatedEvent
}

export const events: Matcher = function* (documents, rule) {
  const corpus = corpusOf(documents)
  const lexicon = eventsOf(rule)
  const found = new DatedEvents(documents, lexicon, corpus.vocabulary)
  const odds: Odds[] = []
  for (const [a, b] of candidates(corpus, found)) {
    for (const one of oddsOf(found.of(a), found.of(b), found.daysOf(a), found.daysOf(b), encounter(corpus, a, b))) odds.push({ ...one, a: found.one(one.a), b: found.one(one.b) })
  }
  const named = [...groups(odds)]
  yield* named
  const told = new Set(named.flatMap(({ statements }) => statements.map(({ document, claim }) => `${document.path} ${claim.start}`)))
  yield* unnamed(documents, rule, corpus, (document, start) => told.has(`${document.path} ${start}`))
}

/** Dates of two documents, or of one, that speak of one event and differ. */
export function oddsOf(as: readonly DatedEvent[], bs: readonly DatedEvent[], knownA: Days, knownB: Days, meeting: Encounter): Odds[] {
  const all: Odds[] = []
  const { same } = meeting
  // A date that agrees with one of the other's for the same event is settled.
  const settled = new Set<DatedEvent>()
  if (!same) for (const a of as) for (const b of bs) if (a.concept === b.concept && a.grain === b.grain && gapOf(a, b) === 0) settled.add(a).add(b)
  for (const a of as) {
    // One document that gives many dates to events of a kind lists them.
    if (same && countsOf(as).get(a.concept)! > 2) continue
    for (const b of same ? bs.slice(a.index + 1) : bs) {
      if (notAtOdds(a, b, meeting) !== null) continue
      if (!same && (settled.has(a) || settled.has(b))) continue
      // A document that names both days knows of two events, or of a change.
      if (!same && (knownA.has(b) || knownB.has(a))) continue
      const one = assess(a, b, meeting)
      const crowd = countsOf(as).get(a.concept)! * (same ? 1 : countsOf(bs).get(b.concept)!)
      const rest = same ? 0 : crowd - 1
      const weight = rest === 0 ? 0.6 : -0.9 * Math.log2(1 + rest)
      const score = one.score + weight
      if (score >= LEAST) all.push({ a, b, ...one, score, reasons: [...one.reasons, { weight, text: weight > 0 ? 'the only such dates' : 'many such dates' }] })
    }
  }
  return all
}

/** How many different dates a document gives to events of each kind. */
const countsOf = onceFor((events: readonly DatedEvent[]): ReadonlyMap<Concept, number> => {
  const days = new Map<Concept, Set<string>>()
  for (const { concept, from, to } of events) {
    const own = days.get(concept)
    if (own) own.add(`${from} ${to}`)
    else days.set(concept, new Set([`${from} ${to}`]))
  }
  return new Map([...days].map(([concept, own]) => [concept, own.size]))
})

function* groups(odds: readonly Odds[]): Iterable<Group> {
  for (const { a, b, score, reasons, shared } of bestPairs(odds)) {
    yield {
      subject: subjectOf(a, shared, a.ids.filter((id) => b.ids.includes(id))),
      statements: [a, b].map((event) => ({ document: event.document, claim: claimOf(event) })),
      evidence: reasons.filter(({ told }) => told).map(({ text }) => text),
      confidence: 1 / (1 + Math.exp(-score)),
      detail: { event: a.concept.name },
    }
  }
}

/** The event in words: what happens, and what both say of it, as the first place writes it. */
function subjectOf(event: DatedEvent, shared: readonly string[], ids: readonly string[]): string {
  const { concept } = event
  const { label, core, near } = claimOf(event).frame!
  const names = event.names.filter((name) => name.toLowerCase().split(/\s+/).every((word) => shared.includes(stemmer(word))))
  const named = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))
  const words = [...label, ...core, ...near].filter((word) => !named.has(word) && shared.slice(0, 6).includes(stemmer(word)))
  const told = [...new Set([...ids, ...names, ...words])].slice(0, 3)
  return told.length > 0 ? `${concept.name} (${told.join(', ')})` : concept.name
}
