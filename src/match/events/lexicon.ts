// What happens on a date: the rule's list of events, ready to be looked up in a clause.
import type { Rule } from '../../model/index.js'
import { onceFor } from '../remember.js'

/** A kind of event. `once`: it happens to a thing one time, so that no two dates can both be right. */
export interface Concept {
  readonly name: string
  readonly once: boolean
}

interface Form {
  readonly concept: Concept
  /** Other words that must stand in the same clause. */
  readonly with: readonly string[]
}

interface Lexicon {
  readonly once: Readonly<Record<string, readonly string[]>>
  readonly again: Readonly<Record<string, readonly string[]>>
  readonly version: string
  readonly unless: Readonly<Record<string, readonly string[]>>
}

/** What happens, the word that says so, and the others that stand with it. */
interface Named {
  readonly concept: Concept
  readonly word: string
  readonly others: readonly string[]
}

export class Events {
  /** What happens on the date beside a version's number in a heading. */
  readonly version: Concept | null = null
  readonly concepts: Concept[] = []
  readonly #unless = new Map<string, readonly string[]>()
  readonly #forms = new Map<string, Form[]>()

  constructor(lexicons: Rule['lexicons']) {
    const { once = {}, again = {}, version, unless = {} } = (lexicons['events'] ?? {}) as Partial<Lexicon>
    for (const [list, isOnce] of [[once, true], [again, false]] as const) {
      for (const [name, forms] of Object.entries(list)) {
        const concept = { name, once: isOnce }
        this.concepts.push(concept)
        for (const form of forms) this.#add(form.split('+'), concept)
        if (name === version) this.version = concept
      }
    }
    for (const [name, words] of Object.entries(unless)) this.#unless.set(name, words)
    // A form of several words says more than one of its words alone.
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.with.length - a.with.length)
  }

  /** Whether the clause's words say that something else is meant: "the week ended". */
  isOther({ name }: Concept, core: readonly string[]): boolean {
    const words = this.#unless.get(name)
    return words !== undefined && words.some((word) => core.includes(word))
  }

  #add(words: readonly string[], concept: Concept): void {
    // Each word of a form leads to it: whichever stands nearest to the date.
    for (const word of words) {
      const form = { concept, with: words.filter((one) => one !== word) }
      const known = this.#forms.get(word)
      if (known) known.push(form)
      else this.#forms.set(word, [form])
    }
  }

  /** The concept of the first of `words` [from, to) that names an event, and that word; null where none does. */
  find(words: readonly string[], from: number, to: number): Named | null {
    let single: Named | null = null
    for (let i = from; i < to; i++) {
      for (const { concept, with: others } of this.#forms.get(words[i]!) ?? NONE) {
        if (!others.every((other) => within(words, other, from, to))) continue
        // "apply … comes into force": several words together say it more surely than the nearest alone.
        if (others.length > 0) return { concept, word: words[i]!, others }
        single ??= { concept, word: words[i]!, others }
      }
    }
    return single
  }
}
const NONE: readonly Form[] = []

function within(words: readonly string[], word: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i] === word) return true
  return false
}

const readOnce = onceFor((lexicons: Rule['lexicons']) => new Events(lexicons))
/** The events of a rule, read once. */
export const eventsOf = ({ lexicons }: Rule): Events => readOnce(lexicons)
