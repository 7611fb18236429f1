// A rule's word lists, made ready: synonyms to one key, states, kinds of people, opposites.
import { stemmer } from 'stemmer'
import type { Rule } from '../../model/index.js'
import { isUnitWord } from './units.js'
import { onceFor } from '../remember.js'

/** Numbers of kinds of people from here up: participants, residents. Below: men, children, officers. */
export const KINDS = 1000

export class Words {
  readonly #facts = new Map<string, Facts>()
  readonly #states = new Map<string, string>()
  readonly #same = new Map<string, string>()
  readonly #anybody = new Set<string>()
  readonly #parts = new Map<string, number>()
  readonly #stateNames: Readonly<Record<string, string>>
  readonly #moving = new Set<string>()
  readonly #fields = new Map<string, number[]>()
  /** Word → line and side of each pair of opposites that it is in. */
  readonly #sides = new Map<string, (readonly [number, number])[]>()

  constructor(lexicons: Rule['lexicons']) {
    const states = (lexicons['states'] ?? {}) as Readonly<Record<string, string | readonly string[]>>
    for (const [state, words] of Object.entries(states)) for (const word of split(words)) this.#states.set(word, state)
    for (const line of (lexicons['same'] ?? []) as readonly string[]) {
      const words = split(line)
      for (const word of words) this.#same.set(word, `=${words[0]!}`)
    }
    ;((lexicons['related'] ?? []) as readonly string[]).forEach((line, field) => {
      for (const key of new Set(split(line).map((word) => this.#same.get(word) ?? stemmer(word)))) {
        const known = this.#fields.get(key)
        if (known) known.push(field)
        else this.#fields.set(key, [field])
      }
    })
    const { anybody, parts, kinds } = (lexicons['people'] ?? {}) as { anybody?: readonly string[]; parts?: readonly string[]; kinds?: readonly string[] }
    for (const word of split(anybody ?? [])) this.#anybody.add(word)
    parts?.forEach((line, i) => split(line).forEach((word) => this.#parts.set(word, i)))
    kinds?.forEach((line, i) => split(line).forEach((word) => this.#parts.has(word) || this.#parts.set(word, KINDS + i)))
    this.#stateNames = (lexicons['subjects'] ?? {}) as Readonly<Record<string, string>>
    for (const line of (lexicons['moving'] ?? []) as readonly string[]) for (const word of split(line)) this.#moving.add(word)
    ;((lexicons['contrasts'] ?? []) as readonly string[]).forEach((line, i) =>
      line.split('|').forEach((side, k) => {
        for (const word of split(side)) {
          const known = this.#sides.get(word)
          if (known) known.push([i, k])
          else this.#sides.set(word, [[i, k]])
        }
      }),
    )
  }

  /** All that the lists say of a word, looked up once for each word of the corpus. */
  of(word: string): Facts {
    let facts = this.#facts.get(word)
    if (!facts) {
      const state = this.#states.get(word) ?? null
      const key = state !== null ? `!${state}` : (this.#same.get(word) ?? stemmer(word))
      const sides = this.#sides.get(word)
      facts = { word, key, sign: isUnitWord(word) ? '' : key, state, moving: this.#moving.has(word), sides: sides ? sides.map(([line, side]) => ({ line, side, word })) : NONE }
      if (this.#facts.size > 500_000) this.#facts.clear()
      this.#facts.set(word, facts)
    }
    return facts
  }

  keyOf(word: string): string {
    return this.of(word).key
  }

  /** The fields of keys: lines of the lexicon `related` that their words are in. */
  get fields(): ReadonlyMap<string, readonly number[]> {
    return this.#fields
  }

  /** A state as messages name it: "the number of dead"; of two states, "the number of dead or injured". */
  stateName(state: string): string {
    return state === 'availability' ? state : `the number of ${state.split(' or ').map((one) => this.#stateNames[one] ?? one).join(' or ')}`
  }

  /** 'anybody' for people in general, a number for a kind of people (from `KINDS` up one that may be all of them), null for no people. */
  peopleOf(word: string): 'anybody' | number | null {
    return this.#anybody.has(word) ? 'anybody' : (this.#parts.get(word) ?? null)
  }
}

/** What a rule's word lists say of a word. */
export interface Facts {
  readonly word: string
  /** The same for a word's forms and its synonyms. */
  readonly key: string
  /** Its key beside a figure: '' for a unit's name, which says nothing of what is measured. */
  readonly sign: string
  readonly state: string | null
  /** Of the lexicon `moving`. */
  readonly moving: boolean
  readonly sides: readonly Side[]
}

/** Two words of the lexicon `moving` are among them: one alone may stand in any story. */
export function isMoving(...lists: readonly (readonly Facts[])[]): boolean {
  let found = 0
  for (const list of lists) for (const { moving } of list) if (moving && ++found === 2) return true
  return false
}

/** The sides of opposites that words are on. */
export function sidesOf(...lists: readonly (readonly Facts[])[]): readonly Side[] {
  let sides: Side[] | null = null
  for (const list of lists) for (const one of list) if (one.sides.length > 0) (sides ??= []).push(...one.sides)
  return sides ?? NONE
}

/** A word on one side of a line of opposites. */
export interface Side {
  readonly line: number
  readonly side: number
  readonly word: string
}
const NONE: readonly Side[] = []

/** Two words that stand on two sides of one line, each alone on its line; or null. */
export function contrastOf(a: readonly Side[], b: readonly Side[]): readonly [string, string] | null {
  if (a.length === 0 || b.length === 0) return null
  for (const one of a) {
    // "from the minimum to the maximum": words that have both sides are on neither.
    if (a.some(({ line, side }) => line === one.line && side !== one.side)) continue
    let opposite: string | null = null
    let same = false
    for (const { line, side, word } of b) {
      if (line !== one.line) continue
      if (side === one.side) same = true
      else opposite ??= word
    }
    if (opposite !== null && !same) return [one.word, opposite]
  }
  return null
}

const split = (words: string | readonly string[]): string[] => (typeof words === 'string' ? words : words.join(' ')).split(/\s+/).filter(Boolean)

const readOnce = onceFor((lexicons: Rule['lexicons']) => new Words(lexicons))
/** The word lists of a rule, read once. */
export const wordsOf = ({ lexicons }: Rule): Words => readOnce(lexicons)
