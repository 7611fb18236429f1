// A rule's word lists, made ready: synonyms to one key, states, kinds of people, opposites.
import { stemmer } from 'stemmer'
import type { Rule } from '../../model/index.js'

/** Numbers of kinds of people from here up: participants, residents. Below: men, children, officers. */
export const KINDS = 1000

export class Words {
  readonly #keys = new Map<string, string>()
  readonly #states = new Map<string, string>()
  readonly #same = new Map<string, string>()
  readonly #anybody = new Set<string>()
  readonly #parts = new Map<string, number>()
  readonly #stateNames: Readonly<Record<string, string>>
  readonly #moving = new Set<string>()
  /** Word → line and side of each pair of opposites that it is in. */
  readonly #sides = new Map<string, (readonly [number, number])[]>()

  constructor(lexicons: Rule['lexicons']) {
    const states = (lexicons['states'] ?? {}) as Readonly<Record<string, string | readonly string[]>>
    for (const [state, words] of Object.entries(states)) for (const word of split(words)) this.#states.set(word, state)
    for (const line of (lexicons['same'] ?? []) as readonly string[]) {
      const words = split(line)
      for (const word of words) this.#same.set(word, `=${words[0]!}`)
    }
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

  /** The same for a word's forms and its synonyms. */
  keyOf(word: string): string {
    let key = this.#keys.get(word)
    if (key === undefined) {
      const state = this.#states.get(word)
      key = state !== undefined ? `!${state}` : (this.#same.get(word) ?? stemmer(word))
      if (this.#keys.size > 500_000) this.#keys.clear()
      this.#keys.set(word, key)
    }
    return key
  }

  stateOf(word: string): string | null {
    return this.#states.get(word) ?? null
  }

  /** A state as messages name it: "the number of dead"; of two states, "the number of dead or injured". */
  stateName(state: string): string {
    return state === 'availability' ? state : `the number of ${state.split(' or ').map((one) => this.#stateNames[one] ?? one).join(' or ')}`
  }

  /** 'anybody' for people in general, a number for a kind of people (from `KINDS` up one that may be all of them), null for no people. */
  peopleOf(word: string): 'anybody' | number | null {
    return this.#anybody.has(word) ? 'anybody' : (this.#parts.get(word) ?? null)
  }

  /** Two words of the lexicon `moving` are among them: one alone may stand in any story. */
  isMoving(lists: readonly (readonly string[])[]): boolean {
    let found = 0
    for (const list of lists) for (const word of list) if (this.#moving.has(word) && ++found === 2) return true
    return false
  }

  /** The sides of opposites that words are on. */
  sidesOf(lists: readonly (readonly string[])[]): readonly Side[] {
    let sides: Side[] | null = null
    for (const list of lists) {
      for (const word of list) {
        const own = this.#sides.get(word)
        if (own) for (const [line, side] of own) (sides ??= []).push({ line, side, word })
      }
    }
    return sides ?? NONE
  }
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

const ready = new WeakMap<object, Words>()
/** The word lists of a rule, read once. */
export function wordsOf(rule: Rule): Words {
  let words = ready.get(rule.lexicons)
  if (!words) ready.set(rule.lexicons, (words = new Words(rule.lexicons)))
  return words
}
