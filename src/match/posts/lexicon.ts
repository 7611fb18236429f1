// The rule's lexicon of posts and organisations, made ready for looking up.
import type { Rule } from '../../model/index.js'

interface Data {
  readonly synonyms?: readonly (readonly string[])[]
  readonly national?: readonly string[]
  readonly ambiguous?: readonly string[]
  readonly politics?: readonly string[]
  readonly business?: readonly string[]
  readonly sole?: readonly string[]
  readonly terms?: readonly string[]
  readonly own?: readonly string[]
  readonly 'sole-in-agencies'?: readonly string[]
  readonly exclusive?: readonly string[]
  readonly together?: readonly (readonly [string, string])[]
  readonly everywhere?: readonly string[]
  readonly organizations?: readonly { readonly names: readonly string[]; readonly agency?: boolean; readonly in?: string; readonly many?: readonly string[] }[]
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
}

const RANKED = /^(?:assistant|deputy|under|press|private|permanent|first|parliamentary|junior|general|executive|corporate|company|state and|staff|cabinet|group|corresponding|recording|council|party|school)\b/

const patternOf = (patterns: readonly string[] = []): Test => {
  const exact = new Set(patterns.filter((one) => !one.startsWith('* ')))
  const ends = patterns.filter((one) => one.startsWith('* ')).map((one) => one.slice(1))
  // A field before it, and no rank: an assistant secretary is one of many.
  return (text) => exact.has(text) || (ends.some((end) => text.endsWith(end) && text.length > end.length) && !RANKED.test(text))
}
const lower = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'").replace(/^the /, '').replace(/\s+/g, ' ').replace(/\b(inc|corp|co|ltd)\.$/, '$1').trim()

const known = new WeakMap<Rule, Lexicon>()

/** The lexicon of a rule's `posts.yaml`. */
export function lexiconOf(rule: Rule): Lexicon {
  let lexicon = known.get(rule)
  if (!lexicon) known.set(rule, (lexicon = compile((rule.lexicons['posts'] ?? {}) as Data)))
  return lexicon
}

function compile(data: Data): Lexicon {
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
  return {
    post(role) {
      const plain = role.replace(/^(?:co-|under-)/, '').replace(/\badvisor\b/, 'adviser').replace(/\bdefence\b/, 'defense').replace(/-/g, ' ')
      const found = posts.get(role) ?? posts.get(plain)
      if (found) return found
      // `secretary of the treasury` and `treasury secretary` are one.
      const of = /^(secretary|minister) (?:of|for) (?:the )?(.+)$/.exec(plain)
      const turned = of ? `${of[2]} ${of[1]}` : plain
      return posts.get(turned) ?? turned
    },
    organization: (name) => organizations.get(lower(name)) ?? lower(name),
    isNational: patternOf(data.national),
    isAmbiguous: patternOf(data.ambiguous),
    isExclusive: patternOf(data.exclusive),
    isForTerm: patternOf(data.terms),
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
