// The rule's lexicon of posts and organisations, made ready for looking up.
import type { Rule } from '../../model/index.js'
import { personName } from '../people.js'
import { onceFor } from '../remember.js'

interface Data {
  readonly synonyms?: readonly (readonly string[])[]
  readonly national?: readonly string[]
  readonly ambiguous?: readonly string[]
  readonly politics?: readonly string[]
  readonly business?: readonly string[]
  readonly sole?: readonly string[]
  readonly terms?: readonly string[]
  readonly 'keep-title'?: readonly string[]
  readonly own?: readonly string[]
  readonly 'sole-in-agencies'?: readonly string[]
  readonly exclusive?: readonly string[]
  readonly together?: readonly (readonly [string, string])[]
  readonly everywhere?: readonly string[]
  readonly organizations?: readonly { readonly names: readonly string[]; readonly agency?: boolean; readonly in?: string; readonly many?: readonly string[] }[]
}

/** An entry of `holders.yaml`: who held a post, of which organisation or state, from when to when (ISO days, months or years, both included). */
interface Holder {
  readonly person: string
  readonly post: string
  readonly of?: string
  readonly from?: string | number
  readonly to?: string | number
}

/** A term of office: days since 1970, either end open. */
export interface Term {
  /** As listed. */
  readonly person: string
  readonly key: string
  readonly post: string
  readonly organization: string | null
  readonly from: string | null
  readonly to: string | null
  readonly first: number
  readonly last: number
}

type Test = (text: string) => boolean

export interface Lexicon {
  /** The one form of a post that is compared: `secretary of defense` → `defense secretary`. */
  post(role: string): string
  /** The one name of an organisation. */
  organization(name: string): string
  readonly isNational: Test
  readonly isAmbiguous: Test
  readonly isExclusive: Test
  /** Held for a term, so that two holders may have followed each other. */
  readonly isForTerm: Test
  /** Those who held it are still called by it. */
  readonly keepsTitle: Test
  /** Named without its organisation in that organisation's own texts. */
  readonly isOwn: Test
  /** An organisation that every country has. */
  readonly isEverywhere: Test
  /** Has this post one holder at a time in that organisation? */
  isSole(post: string, organization: string): boolean
  /** Is it the head of an agency of the state that the lexicon knows? */
  isHead(post: string, organization: string | null): boolean
  /** May one person hold both? */
  together(a: string, b: string): boolean
  /** Is the organisation in the lexicon? */
  knows(organization: string): boolean
  /** Is one a part of the other? */
  within(a: string, b: string): boolean
  readonly politics: ReadonlySet<string>
  readonly business: ReadonlySet<string>
  /** The listed terms of a post. */
  termsOf(post: string): readonly Term[]
}

const RANKED = /^(?:assistant|deputy|under|press|private|permanent|first|parliamentary|junior|general|executive|corporate|company|state and|staff|cabinet|group|corresponding|recording|council|party|school)\b/

const patternOf = (patterns: readonly string[] = []): Test => {
  const exact = new Set(patterns.filter((one) => !one.startsWith('* ')))
  const ends = patterns.filter((one) => one.startsWith('* ')).map((one) => one.slice(1))
  // A field before it, and no rank: an assistant secretary is one of many.
  return (text) => exact.has(text) || (ends.some((end) => text.endsWith(end) && text.length > end.length) && !RANKED.test(text))
}
const lower = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'").replace(/^the /, '').replace(/\s+/g, ' ').replace(/\b(inc|corp|co|ltd)\.$/, '$1').trim()

/** The lexicon of a rule's `posts.yaml` and `holders.yaml`. */
export const lexiconOf = onceFor((rule: Rule): Lexicon => compile((rule.lexicons['posts'] ?? {}) as Data, (rule.lexicons['holders'] ?? []) as readonly Holder[]))

/** First and last day of an ISO day, month or year. */
function daysOf(date: string): readonly [number, number] {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  const at = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / 86_400_000
  if (day !== undefined) return [at(year, month! - 1, day), at(year, month! - 1, day)]
  return month === undefined ? [at(year, 0, 1), at(year, 11, 31)] : [at(year, month - 1, 1), at(year, month, 0)]
}

function compile(data: Data, holders: readonly Holder[]): Lexicon {
  const posts = new Map((data.synonyms ?? []).flatMap(([first, ...others]) => others.map((other) => [other, first!] as const)))
  const organizations = new Map<string, string>()
  const agencies = new Set<string>()
  const parents = new Map<string, string>()
  const many = new Set<string>()
  for (const one of data.organizations ?? []) {
    const name = lower(one.names[0]!)
    for (const other of one.names) organizations.set(lower(other), name)
    if (one.agency) agencies.add(name)
    if (one.in) parents.set(name, lower(one.in))
    for (const post of one.many ?? []) many.add(`${post}|${name}`)
  }
  const sole = patternOf(data.sole)
  const inAgencies = patternOf(data['sole-in-agencies'])
  const pairs = (data.together ?? []).map(([a, b]) => [patternOf([a]), patternOf([b])] as const)
  const organization = (name: string): string => organizations.get(lower(name)) ?? lower(name)
  const terms = new Map<string, Term[]>()
  const post = (role: string): string => {
    const plain = role.replace(/^(?:co-|under-)/, '').replace(/\badvisor\b/, 'adviser').replace(/\bdefence\b/, 'defense').replace(/-/g, ' ')
    const found = posts.get(role) ?? posts.get(plain)
    if (found) return found
    // `secretary of the treasury` and `treasury secretary` are one.
    const of = /^(secretary|minister) (?:of|for) (?:the )?(.+)$/.exec(plain)
    const turned = of ? `${of[2]} ${of[1]}` : plain
    return posts.get(turned) ?? turned
  }
  for (const holder of holders) {
    const [from, to] = [holder.from, holder.to].map((date) => (date === undefined || date === null ? null : String(date)))
    const key = post(holder.post.toLowerCase())
    const term: Term = {
      person: holder.person, key: personName(holder.person).key, post: holder.post, organization: holder.of === undefined ? null : organization(holder.of),
      from: from!, to: to!, first: from === null ? -Infinity : daysOf(from!)[0], last: to === null ? Infinity : daysOf(to!)[1],
    }
    const list = terms.get(key)
    if (list) list.push(term)
    else terms.set(key, [term])
  }
  return {
    post,
    organization,
    termsOf: (key) => terms.get(key) ?? [],
    isNational: patternOf(data.national),
    isAmbiguous: patternOf(data.ambiguous),
    isExclusive: patternOf(data.exclusive),
    isForTerm: patternOf(data.terms),
    keepsTitle: patternOf(data['keep-title']),
    isOwn: patternOf(data.own),
    isEverywhere: patternOf(data.everywhere),
    isSole: (post, where) => (sole(post) || (agencies.has(where) && inAgencies(post))) && !many.has(`${post}|${where}`),
    isHead: (post, where) => where !== null && agencies.has(where) && inAgencies(post),
    together: (a, b) => pairs.some(([x, y]) => (x(a) && y(b)) || (x(b) && y(a))),
    knows: (name) => organizations.has(name),
    within: (a, b) => parents.get(a) === b || parents.get(b) === a,
    politics: new Set(data.politics ?? []),
    business: new Set(data.business ?? []),
  }
}
