// Roles → groups: one person in posts that exclude one another; one sole post with several holders at one time.
import type { ClaimOf, Extraction, Group, Rule, Statement } from '../../model/index.js'
import { claimsOf } from '../claims.js'
import { dayOf } from '../dates.js'
import { personName } from '../people.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { holders } from './holders.js'
import type { Term } from './lexicon.js'
import { careers, onePerson } from './persons.js'
import { presentAndFormer } from './formers.js'
import { outOfTerm } from './terms.js'

/** A role claim, made comparable. */
export interface Stand {
  readonly statement: Statement<ClaimOf<'role'>>
  person: string
  readonly post: string
  organization: string | null
  readonly day: number | null
}

/** What the check is told of a group. */
export interface PostsDetail {
  readonly kind: 'posts' | 'holders' | 'career' | 'former' | 'term' | 'successor'
  /** One stand for each document and value, in order; those that the finding shows. */
  readonly stands: readonly Stand[]
  /** Of `term` and `successor`: the lexicon's term that speaks against the stands. */
  readonly term?: Term
}

/** A role claim by its place among those of the document: of a large corpus not all of them stay in memory. */
class Said implements Statement<ClaimOf<'role'>> {
  constructor(readonly document: Extraction, readonly at: number) {}

  get claim(): ClaimOf<'role'> {
    return claimsOf(this.document, 'role')[this.at]!
  }
}

/** Said of a post, these mean that it is not held now, or not alone. */
const NOT_NOW = new Set(['former', 'past', 'then', 'incoming', 'outgoing', 'acting', 'shared', 'honorary'])

/** Groups of role claims that cannot all hold at one time. */
export function* posts(documents: readonly Extraction[], rule: Rule): Iterable<Group> {
  const lexicon = lexiconOf(rule)
  const stands = standsOf(documents, lexicon, isNow)
  const days = Number(rule.options['days'] ?? 3)
  yield* onePerson(stands, lexicon, days)
  if (rule.options['careers'] === true) yield* careers(stands, lexicon, days)
  yield* holders(stands, lexicon, documents, days)
  yield* outOfTerm(stands, lexicon, days)
  yield* presentAndFormer(stands, standsOf(documents, lexicon, isFormer), lexicon, documents, days)
}

const isNow = ({ qualifiers }: ClaimOf<'role'>): boolean => !qualifiers?.some((one) => NOT_NOW.has(one))
const isFormer = ({ qualifiers }: ClaimOf<'role'>): boolean => qualifiers?.includes('former') === true && !qualifiers.includes('one of several')

function standsOf(documents: readonly Extraction[], lexicon: Lexicon, counts: (claim: ClaimOf<'role'>) => boolean): Stand[] {
  const stands: Stand[] = []
  for (const document of documents) {
    const day = dayOf(document)
    for (const [at, claim] of claimsOf(document, 'role').entries()) {
      if (claim.quoted || claim.value.person === '' || !counts(claim)) continue
      const { person, role, organization } = claim.value
      stands.push({ statement: new Said(document, at), person: personName(person).key, post: lexicon.post(role), organization: organization === null ? null : lexicon.organization(organization), day })
    }
  }
  fullNames(stands)
  organizations(stands, lexicon)
  return stands
}

/** `President Biden` is Joe Biden where the corpus knows one Biden in that post. */
function fullNames(stands: readonly Stand[]): void {
  const full = new Map<string, Set<string>>()
  for (const { person, post } of stands) {
    const surname = person.slice(person.indexOf(' ') + 1)
    if (surname === person) continue
    const key = `${surname}|${post}`
    const list = full.get(key)
    if (list) list.add(person)
    else full.set(key, new Set([person]))
  }
  for (const stand of stands) {
    if (stand.person.includes(' ')) continue
    const candidates = full.get(`${stand.person}|${stand.post}`)
    if (candidates?.size === 1) stand.person = [...candidates][0]!
  }
}

/** A post named without its organisation has the one that the same document, or else the corpus, gives the same person. */
function organizations(stands: readonly Stand[], lexicon: Lexicon): void {
  const inDocument = new Map<string, string | null>()
  const anywhere = new Map<string, string | null>()
  const learn = (map: Map<string, string | null>, key: string, organization: string): void => {
    const known = map.get(key)
    map.set(key, known === undefined || known === organization ? organization : null)
  }
  // "Our data protection officer": of that organisation that the document names, and the corpus with this post.
  const own = new Map<string, Set<string>>()
  for (const { statement, person, post, organization } of stands) {
    if (organization === null) continue
    if (lexicon.isOwn(post)) own.set(post, (own.get(post) ?? new Set()).add(organization))
    learn(inDocument, `${statement.document.path}|${person}|${post}`, organization)
    learn(anywhere, `${person}|${post}`, organization)
  }
  for (const stand of stands) {
    if (stand.organization !== null) continue
    stand.organization = inDocument.get(`${stand.statement.document.path}|${stand.person}|${stand.post}`) ?? (lexicon.isNational(stand.post) ? anywhere.get(`${stand.person}|${stand.post}`) : undefined) ?? namedIn(stand, own.get(stand.post), lexicon)
  }
}

function namedIn({ statement: { document, claim } }: Stand, candidates: ReadonlySet<string> | undefined, lexicon: Lexicon): string | null {
  if (!candidates || !claim.qualifiers?.includes('unnamed organization')) return null
  const named = new Set(claimsOf(document, 'name').map((one) => lexicon.organization(one.value.name)))
  const found = [...candidates].filter((one) => named.has(one))
  return found.length === 1 ? found[0]! : null
}
