// Names → groups of forms that are one name in several spellings.
import { type Extraction, type Group, hashOf, type Rule, type Statement } from '../../model/index.js'
import { eachCandidate } from './candidates.js'
import { isDerived, isDoubling, slip } from './edits.js'
import { witness } from './evidence.js'
import { type Form, formsOf, type NameClaim } from './forms.js'
import { givenNames } from './given-names.js'
import { core, type Lexicon, lexiconOf } from './lexicon.js'
import { listed } from './listed.js'
import { differsInMarks, isRegional } from './marks.js'

/** Slip and evidence together must reach this: chosen so that two of the usual signs are needed, and one alone never does. */
const ENOUGH = 3

export interface SpellingsDetail {
  readonly forms: readonly Form[]
  /** Only style differs: capitals, hyphens, accents, spaces, British and American spelling. */
  readonly slight: boolean
  /** The form that a lexicon prefers, or null. */
  readonly preferred: string | null
  /** It is wanted whether the corpus has it or not. */
  readonly always: boolean
  /** Every place of every form outside quotations. */
  readonly everywhere: readonly Statement<NameClaim>[]
}

interface Link {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly reasons: readonly string[]
}

/** Groups of name claims: one person, place or organisation under several spellings. */
export function* spellings(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const forms = formsOf(documents)
  // The lexicon is made ready only where there are names.
  if (forms.length === 0) return
  const weigh = witness(documents)
  const given = givenNames(rule)
  // What a lexicon or the rules of transliteration know needs no context.
  const taken = new Map<number, number>()
  const lexicon = lexiconOf(rule)
  const surnames = surnamesOf(forms)
  for (const { preferred, members, always = false, only } of listed(documents, forms, lexicon)) {
    for (const index of members) taken.set(index, members[0]!)
    const own = only && only.size > 0 ? forms.map((form, index) => only.get(index) ?? form) : forms
    yield groupOf(documents, own, [...members, ...surnames(members)], [], { preferred, always })
  }
  const slight: Link[] = []
  const slips: Link[] = []
  const isWord = wordsInSmall(documents)
  eachCandidate(forms, (x, y) => {
    const a = forms[x]!
    const b = forms[y]!
    if (taken.has(x) && taken.get(x) === taken.get(y)) return
    // Two places of the lexicon are two, however alike.
    if (differentPlaces(a, b, lexicon) || a.words.some((word, i) => lexicon.distinct(word, b.words[i] ?? ''))) return
    const likeness = like(a, b, given)
    if (likeness === 0 || (likeness !== SLIGHT && a.words.length === 1 && a.type === 'other' && isWord(a) && isWord(b))) return
    const { weight, reasons } = weigh(a, b)
    const link = { a: x, b: y, weight: likeness + weight, reasons }
    if (likeness === SLIGHT) {
      if (weight > 0.5) slight.push(link)
    } else if (link.weight >= ENOUGH) slips.push(link)
  })
  // Forms that differ in style only are one form to the others: the one that stands most often speaks for them.
  const styles = clusters(slight)
  const speaker = new Map<number, number>()
  for (const list of styles) {
    const first = list.reduce((best, index) => (forms[index]!.count > forms[best]!.count ? index : best))
    for (const index of list) speaker.set(index, first)
    yield groupOf(documents, forms, list, slight, { slight: true })
  }
  const spoken = slips.map((link) => ({ ...link, a: speaker.get(link.a) ?? link.a, b: speaker.get(link.b) ?? link.b })).filter(({ a, b }) => a !== b)
  for (const list of clusters(spoken)) yield groupOf(documents, forms, [...list, ...surnames(list)], spoken, {})
}

/** Is the form a word that the corpus writes small, too: `Affective`, `Effective`? Two of them are two words. */
function wordsInSmall(documents: readonly Extraction[]): (form: Form) => boolean {
  let small: Set<number> | null = null
  return ({ words }) => {
    if (!small) {
      small = new Set()
      for (const { longWords = [] } of documents) for (let i = 0; i < longWords.length; i += 3) small.add(longWords[i]!)
    }
    return small.has(hashOf(words[0]!))
  }
}

function differentPlaces(a: Form, b: Form, lexicon: Lexicon): boolean {
  if (a.type === 'person' || b.type === 'person') return false
  const x = lexicon.place(core(a.words))
  return x !== null && x !== (lexicon.place(core(b.words)) ?? x)
}

/**
 * Gives the surnames that stand alone, in documents without the full name, for the full names of a group: `Zelenskyy` to
 * `Volodymyr Zelenskyy`, unless the corpus knows somebody else of that name.
 */
function surnamesOf(forms: readonly Form[]): (members: readonly number[]) => number[] {
  const singles = new Map<string, number>()
  const full = new Map<string, number[]>()
  forms.forEach(({ words, text, type }, index) => {
    if (words.length === 1) singles.set(text, index)
    else if (type === 'person') {
      const surname = text.slice(text.lastIndexOf(' ') + 1)
      const list = full.get(surname)
      if (list) list.push(index)
      else full.set(surname, [index])
    }
  })
  return (members) => {
    const inside = new Set(members)
    const texts = new Set(members.flatMap((index) => (forms[index]!.type === 'person' && forms[index]!.words.length > 1 ? [forms[index]!.text.slice(forms[index]!.text.lastIndexOf(' ') + 1)] : [])))
    return [...texts].flatMap((text) => {
      const single = singles.get(text)
      return single !== undefined && !inside.has(single) && full.get(text)!.every((index) => inside.has(index)) ? [single] : []
    })
  }
}

const SLIGHT = 9

/** How alike two forms are: 0 for not at all, up to 3, or `SLIGHT` where style differs and nothing else. */
function like(a: Form, b: Form, given: ReadonlyMap<string, ReadonlySet<string>>): number {
  if (a.words.join('') === b.words.join('')) return differsInMarks(a.text, b.text, a.type !== 'other' || b.type !== 'other', a.type === 'person' || b.type === 'person') ? SLIGHT : 0
  if (a.words.length !== b.words.length) return 0
  let sum = 0
  let differing = 0
  let regional = true
  for (let i = 0; i < a.words.length; i++) {
    const x = a.words[i]!
    const y = b.words[i]!
    if (x === y) continue
    if (++differing > 2) return 0
    regional &&= isRegional(x, y)
    // Singular and plural of a last word, adjective and noun: two words, both right.
    if (isDerived(x, y) && (i === a.words.length - 1 || !/s$/.test(x.length > y.length ? x : y))) return 0
    const strength = slip(x, y)
    // Two known names are two names, unless they are known for being mixed up.
    if (i === 0 && a.known && b.known) {
      if (!given.get(x)?.has(y) && !isDoubling(x, y)) return 0
      sum += Math.max(1.5, strength)
      continue
    }
    if (strength === 0) return 0
    sum += strength
  }
  if (regional) return SLIGHT
  if (a.words.length === 1) return sum >= 1.5 && a.words[0]!.length >= 5 ? sum - 0.5 : 0
  return differing === 1 ? sum : sum * 0.55
}

/** What the links hold together, in order of the first member. */
function clusters(links: readonly Link[]): number[][] {
  const parent = new Map<number, number>()
  const root = (index: number): number => {
    let at = index
    while (parent.has(at)) at = parent.get(at)!
    return at
  }
  for (const { a, b } of links) {
    const x = root(a)
    const y = root(b)
    if (x !== y) parent.set(Math.max(x, y), Math.min(x, y))
  }
  const members = new Map<number, number[]>()
  for (const index of [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((p, q) => p - q)) {
    const list = members.get(root(index))
    if (list) list.push(index)
    else members.set(root(index), [index])
  }
  return [...members.values()]
}

function groupOf(documents: readonly Extraction[], forms: readonly Form[], list: readonly number[], links: readonly Link[], { slight = false, preferred = null, always = false }: { slight?: boolean; preferred?: string | null; always?: boolean }): Group {
  const inside = new Set(list)
  const own = links.filter(({ a, b }) => inside.has(a) && inside.has(b))
  const group = list.map((index) => forms[index]!)
  const everywhere = group.flatMap(({ places }) => [...places].flatMap(([index, claims]) => claims.filter(({ quoted }) => !quoted).map((claim) => ({ document: documents[index]!, claim }))))
  const detail: SpellingsDetail = { forms: group, slight, preferred, always, everywhere }
  const statements = group.flatMap(({ places }) => [...places].flatMap(([index, claims]) => {
    const claim = claims.find((one) => !one.quoted) ?? (own.length > 0 ? claims[0]! : null)
    return claim ? [{ document: documents[index]!, claim }] : []
  }))
  return {
    subject: group.reduce((best, form) => (form.count > best.count ? form : best)).text,
    statements, evidence: own.length === 0 ? [preferred !== null ? 'listed as one name' : 'one name in two transliterations'] : [...new Set(own.flatMap((link) => link.reasons))].slice(0, 4),
    confidence: slight ? 0.8 : own.length === 0 ? 0.95 : Math.min(0.98, 0.5 + Math.max(...own.map((link) => link.weight)) / 12), detail,
  }
}
