// The rule's lists of names that are written in several ways, made ready for looking up.
import type { Rule } from '../../model/index.js'
import { bare } from '../people.js'
import { soundDistance, soundsOf } from './slavic.js'
import { onceFor } from '../remember.js'

interface Entry {
  readonly name: string
  readonly also?: readonly string[]
  /** Names that were right before the day, month or year `from`: in older documents they are no other spelling. */
  readonly old?: readonly string[]
  readonly from?: string | number
  /** The name is wanted even where a corpus keeps to another form. */
  readonly always?: boolean
}
interface Data {
  readonly irregular?: readonly Entry[]
  readonly people?: readonly Entry[]
  /** Names apart by white space, `%` for a space inside a name. */
  readonly regular?: readonly string[]
  /** Given names, the preferred one first. */
  readonly given?: readonly string[]
  readonly common?: readonly string[]
  /** Words of one line look alike and are each right. */
  readonly distinct?: readonly string[]
}

export interface Lexicon {
  /** The preferred name of a place that these words (bare) write in any way; null when it is in no list. */
  place(words: readonly string[]): string | null
  /** The preferred name of a person that these words write in a listed way. */
  person(words: readonly string[]): string | null
  /** Are two words (bare) listed as alike and different? */
  distinct(a: string, b: string): boolean
  /** From when on these words (bare) are no right name of a place any more, as an ISO date or the beginning of one; null when they never were. */
  since(words: readonly string[]): string | null
  /** Is a preferred name wanted even where the corpus keeps to another form? */
  always(name: string): boolean
  /** The lines of given names that hold this one (bare). */
  given(word: string): readonly GivenLine[]
}
export interface GivenLine {
  readonly id: number
  readonly preferred: string
  /** Common elsewhere, too. */
  readonly common: boolean
}

/** Words of a place's rank: `Kharkiv Oblast` is Kharkiv's. */
const RANK = new Set(['oblast', 'region', 'raion', 'rayon', 'province', 'district', 'city'])
/** The words of a place without its rank. */
export const core = (words: readonly string[]): readonly string[] => (words.length > 1 && RANK.has(words.at(-1)!) ? words.slice(0, -1) : words)

export const wordsOf = (text: string): string[] => bare(text).split(/[\s\-‐‑–,]+/).filter((word) => word !== '')

/** The lexicon of a rule's yaml files. */
export const lexiconOf = onceFor((rule: Rule): Lexicon => compile(Object.values(rule.lexicons) as Data[], rule.options['always'] === true))

function compile(lists: readonly Data[], all: boolean): Lexicon {
  const places = new Map<string, string>()
  const people = new Map<string, string>()
  const slavicNames: { name: string; words: readonly string[] }[] = []
  const given = new Map<string, GivenLine[]>()
  const distinct = new Map<string, Set<string>>()
  const since = new Map<string, string>()
  const always = new Set<string>()
  let lines = 0
  const sound = (words: readonly string[]): string => words.map((word) => soundsOf(word).key).join(' ')
  const learn = (name: string, slavic: boolean): void => {
    const words = wordsOf(name)
    if (!places.has(words.join(' '))) places.set(words.join(' '), name)
    if (slavic) slavicNames.push({ name, words })
  }
  let bySound: Map<string, { name: string; words: readonly string[] }[]> | null = null
  /** The places that sound so; all are heard when the first is asked for that is not listed as it stands. */
  const sounding = (key: string): readonly { name: string; words: readonly string[] }[] => {
    if (!bySound) {
      bySound = new Map()
      for (const one of slavicNames) {
        const own = sound(one.words)
        const list = bySound.get(own)
        if (!list) bySound.set(own, [one])
        else if (!list.some(({ name }) => name === one.name)) list.push(one)
      }
    }
    return bySound.get(key) ?? []
  }
  for (const list of lists) {
    const slavic = list.regular !== undefined
    for (const entry of list.irregular ?? []) {
      const { name, also = [], old = [], from } = entry
      learn(name, slavic)
      if (entry.always === true) always.add(name)
      for (const other of old) if (from !== undefined) since.set(wordsOf(other).join(' '), String(from))
      for (const other of [...also, ...old]) places.set(wordsOf(other).join(' '), name)
    }
    for (const name of list.regular?.join(' ').split(/\s+/) ?? []) if (name !== '') learn(name.replace(/%/g, ' '), true)
    for (const entry of list.people ?? []) {
      if (entry.always === true) always.add(entry.name)
      for (const one of [entry.name, ...(entry.also ?? [])]) people.set(wordsOf(one).join(' '), entry.name)
    }
    for (const line of list.distinct ?? []) {
      const words = new Set(line.split(' '))
      for (const word of words) distinct.set(word, words)
    }
    const common = new Set(list.common ?? [])
    for (const line of list.given ?? []) {
      const names = line.split(' ')
      const entry: GivenLine = { id: lines++, preferred: names[0]!, common: common.has(names[0]!) }
      for (const word of new Set(names.map(bare))) given.set(word, [...(given.get(word) ?? []), entry])
    }
  }
  return {
    place(words) {
      const exact = places.get(words.join(' '))
      if (exact !== undefined) return exact
      let best: string | null = null
      let least = Infinity
      for (const one of sounding(sound(words))) {
        if (one.words.length !== words.length) continue
        const distance = one.words.reduce((sum, word, i) => sum + soundDistance(word, words[i]!), 0)
        // Two places that both might be meant are none.
        if (distance === least) best = null
        else if (distance < least) [best, least] = [one.name, distance]
      }
      return best
    },
    person: (words) => people.get(words.join(' ')) ?? null,
    distinct: (a, b) => a !== b && distinct.get(a)?.has(b) === true,
    since: (words) => since.get(words.join(' ')) ?? null,
    always: (name) => all || always.has(name),
    given: (word) => given.get(word) ?? [],
  }
}
