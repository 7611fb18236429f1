// Forms that a lexicon or the rules of transliteration bring together, without any context.
import type { Extraction } from '../../model/index.js'
import type { Form } from './forms.js'
import { core, type Lexicon, wordsOf } from './lexicon.js'
import { looksSlavic, sameSounds, soundsOf, telltale } from './slavic.js'

/** Forms of one name. */
export interface Listed {
  /** The form that a lexicon prefers, or null. */
  readonly preferred: string | null
  readonly members: readonly number[]
  /** The preferred form is wanted whether the corpus has it or not. */
  readonly always?: boolean
  /** Where a form stands only in documents from a day on. */
  readonly only?: ReadonlyMap<number, Form>
}

const SURNAME = /(?:enko|ko|chuk|iuk|yuk|juk|sky|skyi|skyy|skiy|skii|ski|tskyi|tsky|ych|ich|[oei]v|[oei]va|yshyn|ishin|yn|enok|nyi|nyy|niy|ets|nyk|nik|uk|iak|yak|chenko)$/

/** All groups of at least two spellings among `forms` (or of one that is not the wanted one), in order of their first member. */
export function listed(documents: readonly Extraction[], forms: readonly Form[], lexicon: Lexicon): Listed[] {
  const groups = new Map<string, { preferred: string | null; members: number[] }>()
  const put = (key: string, preferred: string | null, index: number): void => {
    const group = groups.get(key)
    if (!group) groups.set(key, { preferred, members: [index] })
    else if (group.members.at(-1) !== index) group.members.push(index)
  }
  const unlisted = new Map<string, number[]>()
  const named = new Map<string, number[]>()
  forms.forEach(({ words, type, text, count }, index) => {
    // What stands in quotations only is somebody else's spelling.
    if (count === 0 || words.length === 0 || words.length > 4 || text === text.toUpperCase()) return
    const person = lexicon.person(words)
    if (person !== null) put(`person ${person}`, person, index)
    if ((type === 'person' || person !== null) && words.length > 1) {
      // `given surname`: by each line that holds the given name, and the sound of the surname.
      const surname = words.at(-1)!
      for (const key of [...lexicon.given(words[0]!).map((line) => `${line.id}`), words[0]!]) push(named, `${key}|${soundsOf(surname).key}`, index)
      return
    }
    if (type === 'person' || (type === 'organization' && words.length === 1)) return
    const place = lexicon.place(core(words))
    if (place !== null) put(`place ${place}`, place, index)
    else if (type !== 'organization' && words.length <= 2 && words.some((word) => word.length > 4)) push(unlisted, words.map((word) => soundsOf(word).key).join(' '), index)
  })
  const found: Listed[] = []
  for (const { preferred, members } of groups.values()) {
    const right = wordsOf(preferred!).join(' ')
    const isRight = (index: number): boolean => core(forms[index]!.words).join(' ') === right
    const only = new Map<number, Form>()
    for (const index of members) {
      // What a place was called before it was renamed is no other form of its name.
      const since = lexicon.since(core(forms[index]!.words))
      if (since !== null) only.set(index, formSince(forms[index]!, documents, since))
    }
    const left = members.filter((index) => only.get(index)?.count !== 0)
    const always = lexicon.always(preferred!)
    if (new Set(left.map((index) => core(forms[index]!.words).join(' '))).size > 1 || (always && left.some((index) => !isRight(index)))) found.push({ preferred, members: left, always, only })
  }
  for (const bucket of unlisted.values()) found.push(...alike(bucket, (a, b) => onePlace(forms[a]!.words, forms[b]!.words)))
  for (const bucket of named.values()) found.push(...alike(bucket, (a, b) => onePerson(forms[a]!.words, forms[b]!.words, lexicon)))
  return merged(found)
}

/** What is left of a form in documents from a day on; a document without a date is of today. */
function formSince(form: Form, documents: readonly Extraction[], since: string): Form {
  const places = form.places.within((index) => (documents[index]!.date?.date ?? since) >= since)
  if (places.size === form.places.size) return form
  return { ...form, places, count: [...places].reduce((sum, [, claims]) => sum + claims.filter(({ quoted }) => !quoted).length, 0) }
}

/** Groups that share a member are one. */
function merged(groups: readonly Listed[]): Listed[] {
  interface Draft { preferred: string | null; members: Set<number>; always: boolean; only: Map<number, Form> }
  const home = new Map<number, Draft>()
  const all: Draft[] = []
  for (const { preferred, members, always, only } of groups) {
    const into = members.map((index) => home.get(index)).find((one) => one !== undefined) ?? { preferred: null, members: new Set<number>(), always: false, only: new Map<number, Form>() }
    if (!all.includes(into)) all.push(into)
    into.preferred ??= preferred
    into.always ||= always === true
    for (const [index, form] of only ?? []) into.only.set(index, form)
    for (const index of members) {
      into.members.add(index)
      home.set(index, into)
    }
  }
  return all.map(({ members, ...rest }) => ({ ...rest, members: [...members].sort((a, b) => a - b) }))
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [index])
  else if (list.at(-1) !== index) list.push(index)
}

/** The groups in a bucket whose members are alike, one with another. Buckets are small: a sound with its vowels. */
function alike(bucket: readonly number[], test: (a: number, b: number) => boolean): Listed[] {
  if (bucket.length < 2 || bucket.length > 24) return []
  const left = new Set(bucket)
  const found: Listed[] = []
  for (const first of bucket) {
    if (!left.delete(first)) continue
    const members = [first]
    for (let i = 0; i < members.length; i++) {
      for (const next of left) if (test(members[i]!, next)) {
        left.delete(next)
        members.push(next)
      }
    }
    if (members.length > 1) found.push({ preferred: null, members: members.sort((a, b) => a - b) })
  }
  return found
}

function onePlace(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.join() === b.join()) return false
  return a.every((word, i) => word === b[i] || (sameSounds(word, b[i]!) && (looksSlavic(word) || looksSlavic(b[i]!) || telltale(word, b[i]!))))
}

/** Do two full names transliterate one: `Serhii Rudenko`, `Sergey Rudenko`; `Ivan Zelenskyi`, `Ivan Zelensky`? */
function onePerson(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  if (a.length !== b.length) return false
  const x = a.at(-1)!
  const y = b.at(-1)!
  const slavic = SURNAME.test(x) && SURNAME.test(y)
  if (x !== y && !(slavic && x.length > 4 && sameSounds(x, y))) return false
  const [given, other] = [a[0]!, b[0]!]
  if (given === other) return x !== y
  const lines = lexicon.given(given).filter((line) => lexicon.given(other).some((one) => one.id === line.id))
  return lines.some((line) => slavic || (!line.common && [given, other].includes(line.preferred.toLowerCase())))
}
