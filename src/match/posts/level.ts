// Whose post is it: a state's, an agency's, one organisation's?
import type { Stand } from './index.js'
import { homeOf, isState } from './homes.js'
import type { Lexicon } from './lexicon.js'

/** The state whose post it is, `~` before one that is only understood; null for a post of anything else. */
export function stateOf({ post, organization, statement: { document, claim } }: Stand, lexicon: Lexicon): string | null {
  if (!lexicon.isNational(post)) return null
  if (organization !== null) return isState(organization) ? organization : null
  if (claim.qualifiers?.includes('unnamed organization') || !opensWithTitle(claim.text, claim.value.person)) return null
  if (lexicon.isAmbiguous(post)) {
    const { words } = document
    if (!words.some((word) => lexicon.politics.has(word)) || words.some((word) => lexicon.business.has(word))) return null
  }
  const home = homeOf(document, claim.context)
  return home === null ? null : `~${home}`
}

/** `President Hale`: the title with a capital, right before the name. `Ann Hale, president` may be of anything. */
const opensWithTitle = (text: string, person: string): boolean => /^\p{Lu}/u.test(text) && !text.includes(',') && text.split(' ')[0] !== person.split(' ')[0]
