// What the words around two figures have in common.
import { type Figure, frameOf } from './figure.js'
import type { Corpus } from './kin.js'

/** A shared word counts by its rarity, and by how close it stands to both figures. */
export const CORE = 1
const NEAR = 0.55
const COLUMN = 0.6
export const SENTENCE = 0.33

/** Shared words, weighted by rarity and by place. */
export function overlap(a: Figure, b: Figure, corpus: Corpus, tell: boolean): { weight: number; shared: string[]; named: number } {
  const theirs = placesOf(b)
  const list: { weight: number; word: string }[] = []
  let weight = 0
  for (const [key, own] of placesOf(a)) {
    const other = theirs.get(key)
    if (other === undefined || key === a.noun || (a.state !== null && key === `!${a.state}`)) continue
    const rarity = rarityOf(key, corpus)
    weight += rarity * own * other
    if (tell && own >= NEAR && other >= NEAR) list.push({ weight: rarity * own * other, word: wordOf(a, key) })
  }
  list.sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
  return { weight, shared: list.map(({ word }) => word), named: Math.max(namedBy(a, b, corpus), namedBy(b, a, corpus)) }
}

/** A label of this rarity in all names its thing. */
const NAME = 8
/**
 * How far one figure's label names the other's thing: the share of the label's words that stand beside the other figure,
 * less a half, times what the label says at all. "Attachments per letter" names "a letter can carry 12 attachments".
 */
function namedBy({ label, noun }: Figure, other: Figure, corpus: Corpus): number {
  if (label.length === 0) return 0
  const theirs = placesOf(other)
  let all = 0
  let found = 0
  for (const key of label) {
    if (key === '') continue
    const rarity = key === noun ? 0.5 * rarityOf(key, corpus) : rarityOf(key, corpus)
    all += rarity
    const place = theirs.get(key)
    if (place !== undefined || key === other.noun) found += place === SENTENCE ? 0.5 * rarity : rarity
  }
  return all === 0 ? 0 : Math.max(0, found / all - 0.5) * Math.min(1, all / NAME) * 2
}

function wordOf(figure: Figure, key: string): string {
  const { core, label, near, column } = figure
  const frame = frameOf(figure)
  for (const [keys, words] of [[core, frame.core], [label, frame.label], [near, frame.near], [column, frame.column]] as const) {
    const i = keys.indexOf(key)
    if (i >= 0) return words[i]!
  }
  return key
}

/** A synonym says less than the word itself. */
const SYNONYM = 2.2
export const rarityOf = (key: string, corpus: Corpus): number => (key.startsWith('=') || key.startsWith('!') ? SYNONYM : Math.min(6.5, corpus.rarity(corpus.vocabulary.idOf(key))))

export const placesOf = (figure: Figure): ReadonlyMap<string, number> => (figure.places ??= findPlaces(figure))
function findPlaces({ context, near, column, label, core }: Figure): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const word of context.words) all.set(word, SENTENCE)
  for (const key of near) all.set(key, NEAR)
  for (const key of column) all.set(key, COLUMN)
  for (const key of label) all.set(key, CORE)
  for (const key of core) all.set(key, CORE)
  all.delete('')
  return all
}
