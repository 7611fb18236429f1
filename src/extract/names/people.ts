// Mentions of one document → who and what they are: `Kirby`, `Mr. Kirby` and `John Kirby` are one.
import { type Document, Shape, type Word } from '../../model/index.js'
import { Is, nameClass } from './classes.js'
import type { Mention, NameType } from './mentions.js'

/** A name in its fullest form in the document, and what it is. */
export interface Entity {
  name: string
  type: NameType
  readonly words: readonly Word[]
}

const wordsOf = (document: Document, { block, first, last }: Mention): readonly Word[] => document.blocks[block]!.tokens.words.slice(first, last)
const firstOf = (document: Document, { block, first }: Mention): Word => document.blocks[block]!.tokens.words[first]!
const textOf = (document: Document, { block, first, last }: Mention): string => {
  const { text, tokens } = document.blocks[block]!
  const own = text.slice(tokens.starts[first]!, tokens.ends[last - 1]!)
  return last - first > 1 && /[^\S ]| {2}/.test(own) ? own.replace(/\s+/g, ' ') : own
}
const isSuffix = (word: Word): boolean => (nameClass(word) & Is.Suffix) !== 0
/** The surname: the last word that is no suffix. */
export function surnameOf(words: readonly Word[]): Word {
  for (let i = words.length - 1; i >= 0; i--) if (!isSuffix(words[i]!)) return words[i]!
  return words[0]!
}

/** Sets `name` and `type` of each mention; gives those that are names after all. */
export function resolve(document: Document, mentions: readonly Mention[]): Mention[] {
  const people = new People(document, mentions)
  for (const mention of mentions) people.take(mention)
  for (const [key, entity] of people.full) people.settle(key, entity)
  return mentions.filter((mention) => people.name(mention))
}

/** The people of one document. In pieces, each for one mention or name: as one function it cost more to optimise than it took. */
class People {
  readonly full = new Map<string, Entity>()
  readonly #bySurname = new Map<string, Entity[]>()
  readonly #byFirst = new Map<string, Entity[]>()
  readonly #singles = new Set<string>()
  readonly #keys = new Map<Mention, string>()
  readonly #opening = new Set<string>()
  readonly #speakers = new Set<string>()
  /** `SAMIR HALE:` may be `Hale`; an API is no person. */
  readonly #cased = new Set<string>()
  #inSmall: Set<string> | null = null

  constructor(readonly document: Document, readonly mentions: readonly Mention[]) {}

  /** Takes a mention in: the entity of a full name, or what a single word says. */
  take(mention: Mention): void {
    const { document } = this
    if (mention.last - mention.first === 1) {
      const { lower, shape } = firstOf(document, mention)
      // What opens two sentences is hardly there by chance.
      if (!mention.doubtful || this.#opening.has(lower)) this.#singles.add(lower)
      if (mention.type === 'person') this.#speakers.add(lower)
      if (shape !== Shape.Upper) this.#cased.add(lower)
      this.#opening.add(lower)
      return
    }
    const words = wordsOf(document, mention)
    let key = words[0]!.lower
    for (let i = 1; i < words.length; i++) key += ` ${words[i]!.lower}`
    this.#keys.set(mention, key)
    let entity = this.full.get(key)
    if (!entity) {
      entity = { name: textOf(document, mention), type: mention.type, words }
      this.full.set(key, entity)
    }
    if (rank(mention.type) > rank(entity.type) || mention.titled) entity.type = mention.type
  }

  /** Tells what a full name is, and joins it with the other forms of the same name. */
  settle(key: string, entity: Entity): void {
    const { words } = entity
    const surname = surnameOf(words)
    // `Duncan Rait … Rait said`: two capitals whose last comes back alone are a person.
    if (entity.type === 'other' && words.length <= 3 && !ofPlaces(words[0]!) && this.#singles.has(surname.lower) && this.#isPersonal(words, surname)) entity.type = 'person'
    if (entity.type !== 'person') {
      if (entity.type === 'organization') put(this.#byFirst, words[0]!.lower, entity)
      return
    }
    // `Lloyd J. Austin` and `Lloyd Austin` are one, unless two middle names differ.
    const same = this.#bySurname.get(surname.lower)?.find((other) => sameFull(other.words, words))
    if (same) {
      this.full.set(key, same)
      return
    }
    put(this.#bySurname, surname.lower, entity)
    put(this.#byFirst, words[0]!.lower, entity)
  }

  /** Sets the name and type of a mention; whether it is a name after all. */
  name(mention: Mention): boolean {
    const key = this.#keys.get(mention)
    if (key !== undefined) {
      const entity = this.full.get(key)!
      mention.name = entity.name
      mention.type = entity.type
      return true
    }
    const word = firstOf(this.document, mention)
    const { lower } = word
    const surnamed = this.#bySurname.get(lower)
    const people = surnamed ?? this.#byFirst.get(lower)?.filter((entity) => entity.type === 'person' || !(mention.titled || mention.type === 'person'))
    // Of two people of one surname the one named last in the same paragraph is meant, if any.
    const named = people && people.length > 1 && surnamed ? nearest(mention, this.mentions, this.full, this.document) : people?.[0]
    const known = named && (people!.length === 1 || surnamed) && !(nameClass(word) & (Is.Place | Is.Upper) && !mention.titled) ? named : null
    if (mention.doubtful && !known && !this.#singles.has(lower)) return false
    mention.name = known?.name ?? textOf(this.document, mention)
    if (known) mention.type = known.type
    else if (mention.titled) mention.type = 'person'
    return true
  }

  #isPersonal(words: readonly Word[], { lower }: Word): boolean {
    const cased = this.#cased.has(lower)
    return words.every((word) => nameClass(word) & (Is.Capital | Is.Particle) && (!(nameClass(word) & Is.Upper) || cased)) && (this.#speakers.has(lower) || !this.#small().has(lower))
  }

  /** The words that the document writes small: as a rule no surname is among them. */
  #small(): Set<string> {
    return (this.#inSmall ??= smallWords(this.document))
  }
}

function smallWords({ blocks }: Document): Set<string> {
  const small = new Set<string>()
  for (const { tokens: { words } } of blocks) for (const { shape, text } of words) if (shape === Shape.Lower) small.add(text)
  return small
}

function put(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key)
  if (!list) map.set(key, [entity])
  else if (!list.includes(entity)) list.push(entity)
}

/** `Port`, `Ukrainian`, `London`, but not `Cleveland`, which is a given name, too. */
const ofPlaces = (word: Word): boolean => (nameClass(word) & (Is.Geography | Is.Organisation | Is.Demonym)) !== 0 || (nameClass(word) & (Is.Place | Is.Given)) === Is.Place

/** A paragraph of so few words stands over the next one like a heading. */
const HEADING = 8

/** The person of the same surname whose full name stands last before in the same block, or in the short one above it. */
function nearest(mention: Mention, mentions: readonly Mention[], full: ReadonlyMap<string, Entity>, document: Document): Entity | undefined {
  const surname = wordsOf(document, mention)[0]!.lower
  const above = document.blocks[mention.block - 1]
  const from = mention.block - (above && above.tokens.count <= HEADING ? 1 : 0)
  for (let i = mentions.indexOf(mention) - 1; i >= 0 && mentions[i]!.block >= from; i--) {
    const other = mentions[i]!
    if (other.last - other.first < 2) continue
    const words = wordsOf(document, other)
    const entity = full.get(words.map((word) => word.lower).join(' '))
    if (entity?.type === 'person' && surnameOf(words).lower === surname) return entity
  }
  return undefined
}

const rank = (type: NameType): number => (type === 'other' ? 0 : 1)

function sameFull(a: readonly Word[], b: readonly Word[]): boolean {
  if (a[0]!.lower !== b[0]!.lower) return false
  const middle = (words: readonly Word[]): string => words.slice(1, words.indexOf(surnameOf(words))).map((word) => word.lower[0]).join('')
  const suffix = (words: readonly Word[]): string => words.filter(isSuffix).map((word) => word.lower.replace('.', '')).join('')
  const x = middle(a)
  const y = middle(b)
  return suffix(a) === suffix(b) && (x === y || x === '' || y === '')
}
