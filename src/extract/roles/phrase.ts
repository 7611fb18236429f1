// A phrase for a post taken apart: `former White House National Security Council spokesman`.
import { Shape, type Word } from '../../model/index.js'
import { Is, nameClass } from '../names/classes.js'
import { countryOf } from '../names/places.js'
import { DOMAINS } from '../names/runs.js'
import { expanded, MODIFIERS, QUALIFIERS, RANKS, UNNAMED } from './titles.js'

export interface Post {
  /** Lower case: `press secretary`, `secretary of state`. */
  readonly role: string
  readonly organization: string | null
  readonly qualifiers: readonly string[]
}

export const isDeterminer = (lower: string): boolean => /^(?:the|a|an|its|their|our|his|her|my|your|one)$/.test(lower)
/** Posts at the head of a company, whose name may end in a field: `Bell Petroleum President`. */
const COMPANY_POSTS = new Set(['president', 'chairman', 'chairwoman', 'chair', 'ceo', 'executive', 'chairperson'])
const PREPOSITIONS = new Set(['of', 'for', 'at', 'with', 'to', 'in'])
const plain = (word: Word): string => (word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower)
export const isTitle = (word: Word): boolean => (nameClass(word) & Is.Title) !== 0
const isCapital = (word: Word): boolean => word.shape >= Shape.Capital && word.shape <= Shape.Mixed

/** Does the word belong to the post itself rather than to the organisation before it? */
function ofThePost(word: Word): boolean {
  const lower = plain(word)
  if (isTitle(word) || MODIFIERS.has(lower) || DOMAINS.has(lower)) return true
  return word.parts !== null && QUALIFIERS.has(word.parts[0]!.lower) && !QUALIFIERS.get(word.parts[0]!.lower) === false
}

/**
 * Reads the words of one noun phrase, determiner and all, as a post; null when it names none, or a rank only.
 * `whole` tells what stands there as text.
 */
export function parsePost(words: readonly Word[]): Post | null {
  let from = 0
  let to = words.length
  const qualifiers = new Set<string>()
  if (words[from] && /^(?:a|an|one)$/.test(words[from]!.lower)) qualifiers.add('one of several')
  for (; from < to; from++) {
    const word = words[from]!
    const found = QUALIFIERS.get(plain(word))
    if (found !== undefined) {
      if (found) qualifiers.add(found)
    } else if (!isDeterminer(word.lower)) break
  }
  // The head: the last title before a preposition.
  for (const { lower } of words) {
    if (/^(?:nominee|candidate|choice|pick|successor|contender|nominated|aspirant)$/.test(lower)) qualifiers.add('incoming')
    else if (lower === 'predecessor') qualifiers.add('former')
  }
  let preposition = words.findIndex((word, i) => i > from && PREPOSITIONS.has(word.lower) && words.slice(from, i).some(isTitle))
  if (preposition < 0) preposition = to
  let head = preposition - 1
  while (head >= from && !isTitle(words[head]!)) head--
  if (head < from) return null
  if (plain(words[head]!) === 'general' && !(head > from && /^(?:secretary|attorney|director|solicitor|surgeon|inspector|governor|auditor|comptroller|consul|postmaster|adjutant)$/.test(words[head - 1]!.lower))) return null
  if (plain(words[head]!) === 'manager' && words.slice(from, head).some((word) => /(?:^|-)lead$/.test(word.lower))) return null
  if (plain(words[head]!) === 'executive' && !(head > from && /^(?:chief|senior|top)$/.test(words[head - 1]!.lower))) return null
  if (RANKS.has(plain(words[head]!)) && !(plain(words[head]!) === 'officer' && head > from && /^(?:executive|financial|operating|technology|information|protection|medical|policy|privacy|marketing|compliance|legal)$/.test(plain(words[head - 1]!)))) return null
  let start = head
  const ofCompany = COMPANY_POSTS.has(plain(words[head]!))
  while (start > from && postWord(words, start - 1, ofCompany)) start--
  // `company chairman`, `its director`: there is an organisation, but not by name.
  let unnamed = words.slice(0, from).some((word) => /^(?:its|their|our|his|her|my|your)$/.test(word.lower))
  while (start < head && UNNAMED.has(words[start]!.lower)) {
    start++
    unnamed = true
  }
  const role: string[] = []
  for (let i = start; i <= head; i++) {
    const word = words[i]!
    const [first, ...others] = word.parts ?? []
    const about = first && QUALIFIERS.get(first.lower)
    const last = others.at(-1)?.lower
    if (about && others.length > 0) {
      qualifiers.add(about)
      role.push(...others.map((part) => expanded(plain(part))))
    } else if (first && (last === 'elect' || last === 'designate')) {
      qualifiers.add('incoming')
      role.push(expanded(plain(first)))
    } else if (i < head && plain(word) !== 'co' && QUALIFIERS.has(plain(word))) {
      const found = QUALIFIERS.get(plain(word))
      if (found) qualifiers.add(found)
    } else role.push(expanded(plain(word)))
  }
  let organization = organisationOf(words.slice(from, start))
  for (let i = from; i < start; i++) {
    const found = plain(words[i]!) === 'co' ? '' : QUALIFIERS.get(plain(words[i]!.parts?.[0] ?? words[i]!))
    if (found) qualifiers.add(found)
  }
  if (preposition < to) {
    const tail = words.slice(preposition + 1, to)
    const named = tail.some((word) => isCapital(word) && !DOMAINS.has(word.lower) && !MODIFIERS.has(word.lower))
    if (named) organization = organisationOf(tail) ?? organization
    else if (tail.length > 0 && words[preposition]!.lower !== 'at' && !isDeterminer(tail[0]!.lower)) role.push(words[preposition]!.lower, ...tail.map((word) => word.lower))
  }
  if (organization === null && (unnamed || preposition < to && words.slice(preposition + 1, to).some((word) => UNNAMED.has(word.lower) || nameClass(word) & Is.Organisation))) qualifiers.add('unnamed organization')
  return { role: role.join(' '), organization, qualifiers: [...qualifiers].sort() }
}

/** Walking left from the head: does this word still belong to the post? `National Security Council | spokesman`. */
function postWord(words: readonly Word[], i: number, ofCompany: boolean): boolean {
  const word = words[i]!
  if (word.shape > Shape.Mixed) return false
  const is = nameClass(word)
  if (is & (Is.Place | Is.Demonym)) return false
  if (ofCompany && word.shape !== Shape.Lower && DOMAINS.has(word.lower) && !MODIFIERS.has(word.lower)) return false
  if (ofThePost(word) || (plain(word) !== 'co' && QUALIFIERS.has(plain(word)))) return true
  // Lower-case nouns are the post's, unless they name an organisation: `defense ministry spokesman`.
  return word.shape === Shape.Lower && !(is & Is.Organisation) && !isDeterminer(word.lower) && !PREPOSITIONS.has(word.lower)
}

function organisationOf(words: readonly Word[]): string | null {
  const kept = words.filter((word, i) => !(i === 0 && isDeterminer(word.lower)) && !(QUALIFIERS.has(plain(word)) && word.shape === Shape.Lower))
  while (kept.length > 0 && (kept.at(-1)!.shape === Shape.Punctuation || kept.at(-1)!.text === ',')) kept.pop()
  if (!kept.some(isCapital)) return null
  if (kept.length === 1) {
    const country = countryOf(kept[0]!.lower)
    if (country) return country
  }
  if (kept.length === 2) {
    const country = countryOf(kept[1]!.lower)
    if (country && /^(?:west|east|north|south)$/.test(kept[0]!.lower)) return `${kept[0]!.text} ${country}`
  }
  return kept.map((word) => (word.parts && QUALIFIERS.has(word.parts[0]!.lower) && word.shape !== Shape.Capital ? word.text.slice(word.parts[0]!.text.length + 1) : word.text)).join(' ').replace(/ (?=[’']s?\b)/g, '').replace(/ ,/g, ',')
}
