// The forms of one word or phrase over the corpus: one group for each word that stands in more than one.
import { distance } from 'fastest-levenshtein'
import { type Claim, type ClaimOf, type Extraction, type Group, hashOf, type Rule, type Statement } from '../model/index.js'
import { claimsOf } from './claims.js'
import { singular, type Wanted, wantedOf } from './wanted.js'

/** What the matcher hands to its check. */
export interface Variants {
  readonly way: ClaimOf<'term'>['value']['way']
  /** By how many documents have it, then how often it stands there; the first is the majority, or the one that is always wanted. */
  readonly forms: readonly Variant[]
  /** The first form is wanted whether the corpus has it or not. */
  readonly always: boolean
}
export interface Variant {
  readonly form: string
  readonly documents: number
  readonly count: number
  /** The first place in each document, in order. */
  readonly places: readonly Statement[]
  /** The claims of all its inflections. */
  readonly all: readonly Statement[]
}

interface Form { form: string; words: Map<string, number>; count: number; places: Statement[]; all: Statement[] }
export interface Word { readonly key: string; readonly way: Variants['way']; readonly forms: Map<string, Form> }

/** How sure one may be that two forms are meant to be one, by what they differ in. */
const SURE: Readonly<Record<Variants['way'], number>> = { spelling: 0.85, points: 0.85, compound: 0.8, capitals: 0.7, figure: 0.6 }

export function* terms(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const apart = new Set((rule.lexicons['apart'] ?? []) as readonly string[])
  const wanted = wantedOf(rule)
  const found = new Map<string, Word>()
  for (const document of documents) {
    for (const claim of claimsOf(document, 'term')) {
      const { way } = claim.value
      const key = way === 'compound' ? singular(claim.value.key) : claim.value.key
      if (apart.has(key) || (way === 'compound' && basesOf(key).some((base) => apart.has(base)))) continue
      const id = `${way} ${key}`
      let word = found.get(id)
      if (!word) found.set(id, (word = { key, way, forms: new Map() }))
      add(word, formOf(claim), claim.value.form.replace(/^\w\w:/, ''), claim.value.count, { document, claim })
    }
  }
  for (const key of wanted.compounds) if (!found.has(`compound ${key}`)) found.set(`compound ${key}`, { key, way: 'compound', forms: new Map() })
  addClosed(documents, found)
  for (const word of [...found.values()].filter(({ way }) => way !== 'figure').concat(figures(found))) {
    const always = wanted.kindOf(word)
    const variants = always === null ? variantsOf(word) : wantedFirst(word, always, wanted)
    if (variants.length < 2) continue
    yield {
      subject: variants[0]!.form, statements: variants.flatMap(({ places }) => places), evidence: variants.filter(({ count }) => count > 0).map(({ form, documents: n, count }) => `"${form}" ${counted(count, 'time')} in ${counted(n, 'document')}`),
      confidence: SURE[word.way], detail: { way: word.way, forms: variants, always: always !== null } satisfies Variants,
    }
  }
}

/** The variants with the form that is always wanted as the first; none where every place has it. */
function wantedFirst(word: Word, kind: string, wanted: Wanted): Variant[] {
  const variants = variantsOf(word, true)
  const own = word.forms.get(kind)?.all
  const minor = variants.filter(({ all }) => all !== own)
  if (minor.length === 0) return []
  return [variants.find(({ all }) => all === own) ?? { form: wanted.formOf(word, minor[0]!), documents: 0, count: 0, places: [], all: [] }, ...minor]
}

/** What a verb's form may be one of: `recreating` → `recreat`, `recreate`. */
function basesOf(key: string): string[] {
  const stem = /^(.{3,}?)(?:ed|es|ing)$/.exec(key)?.[1]
  return stem === undefined ? [] : [stem, `${stem}e`]
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What tells the forms of one word apart. */
export function formOf({ value: { form, way } }: ClaimOf<'term'>): string {
  if (way === 'spelling') return form.slice(0, 2)
  if (way === 'points') return form.includes('.') ? 'points' : 'plain'
  if (way === 'figure') return /^\d/.test(form) ? 'digits' : 'word'
  if (way === 'compound') return form.includes('-') ? 'hyphen' : 'open'
  return form
}

function add(word: Word, kind: string, form: string, count: number, place: Statement): void {
  let known = word.forms.get(kind)
  if (!known) word.forms.set(kind, (known = { form, words: new Map(), count: 0, places: [], all: [] }))
  known.words.set(form, (known.words.get(form) ?? 0) + count)
  known.count += count
  known.all.push(place)
  if (known.places.at(-1)?.document !== place.document) known.places.push(place)
}

/** Looks for the closed forms of the compounds that stand hyphenated or open somewhere. */
function addClosed(documents: readonly Extraction[], found: ReadonlyMap<string, Word>): void {
  const wanted = new Map<number, { word: Word; text: string }>()
  for (const word of found.values()) {
    if (word.way !== 'compound') continue
    for (const text of [word.key, `${word.key}s`]) wanted.set(hashOf(text), { word, text })
  }
  if (wanted.size === 0) return
  for (const document of documents) {
    const { longWords = [] } = document
    for (let i = 0; i < longWords.length; i += 3) {
      const hit = wanted.get(longWords[i]!)
      if (!hit) continue
      const start = longWords[i + 1]!
      const count = longWords[i + 2]!
      const claim: Claim = {
        kind: 'term', text: hit.text, start, end: start + hit.text.length, subject: null, context: -1,
        value: { key: hit.word.key, form: hit.text, way: 'compound', count, ...(count === 1 ? { places: [start] } : {}) },
      }
      add(hit.word, 'closed', hit.text, count, { document, claim })
    }
  }
}

function variantsOf({ way, forms }: Word, wanted = false): Variant[] {
  const kinds = new Map(forms)
  if (way === 'compound' && !kinds.has('closed') && !wanted) {
    // "a long-term plan", "in the long term": grammar asks for the hyphen, unless both stand as nouns.
    const hyphen = kinds.get('hyphen')
    const nouns = hyphen?.places.filter(({ claim }) => claim.kind === 'term' && claim.value.noun)
    if (!hyphen || !nouns?.length) return []
    kinds.set('hyphen', { ...hyphen, places: nouns, all: hyphen.all.filter(({ claim }) => claim.kind === 'term' && claim.value.noun), count: nouns.length })
  }
  const shown = way !== 'points' ? alike([...kinds.values()]) : null
  return [...kinds.values()].map((form, i) => ({ form: shown?.[i] ?? mostFrequent(form.words), documents: new Set(form.places.map(({ document }) => document)).size, count: form.count, places: form.places, all: form.all }))
    .sort((a, b) => b.documents - a.documents || b.count - a.count || (a.form < b.form ? -1 : 1))
}

/** For each form the inflection to show: of two forms, those that are most like one another. */
function alike(forms: readonly Form[]): string[] | null {
  const [a, b] = forms
  if (!a || !b || forms.length !== 2) return null
  let best: [string, string] | null = null
  let least = Infinity
  for (const [x, n] of a.words) {
    for (const [y, m] of b.words) {
      // Of two notations of figures only those of one number are alike.
      const away = (noted(x) === noted(y) ? 0 : distance(x, y)) - Math.min(n, m) / 1e6
      if (away < least) { least = away; best = [x, y] }
    }
  }
  return best
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
/** "three-year-old" as "3-year-old". */
const noted = (form: string): string => form.replace(/^[a-z]+(?=-)/, (word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word))

/** "three-year-old" and "3-year-old", "five-year-old" and "5-year-old" are one question: all numbers that stand in both notations, by what is counted. */
function figures(found: ReadonlyMap<string, Word>): Word[] {
  const tails = new Map<string, Word>()
  for (const { key, way, forms } of found.values()) {
    if (way !== 'figure' || forms.size < 2) continue
    const tail = key.slice(key.indexOf('-'))
    let word = tails.get(tail)
    if (!word) tails.set(tail, (word = { key: tail, way, forms: new Map() }))
    for (const [kind, form] of forms) {
      const known = word.forms.get(kind)
      if (!known) word.forms.set(kind, { ...form, words: new Map(form.words), places: [...form.places], all: [...form.all] })
      else {
        known.count += form.count
        for (const [text, count] of form.words) known.words.set(text, count)
        known.places.push(...form.places)
        known.all.push(...form.all)
      }
    }
  }
  return [...tails.values()]
}

const mostFrequent = (words: ReadonlyMap<string, number>): string => [...words].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
