// How likely one word is a misspelling of the other, by what differs.
import { distance } from 'fastest-levenshtein'

const VOWEL = /[aeiouy]/
/** Consonants that are taken for each other, by ear or in transliteration. */
const ALIKE = new Set(['bp', 'bv', 'ck', 'cs', 'cz', 'dt', 'fv', 'gh', 'gj', 'gk', 'gq', 'hk', 'jy', 'kq', 'ks', 'kx', 'mn', 'sx', 'sz', 'vw', 'xz', 'lr', 'fp'])

/** The consonants of a word as they sound, vowels left out but for a first one: words that sound alike share it. */
export function skeleton(word: string): string {
  const sound = word
    .replace(/ph/g, 'f').replace(/gh/g, 'g').replace(/ck|q/g, 'k').replace(/x/g, 'ks').replace(/c(?=[eiy])/g, 's').replace(/c/g, 'k').replace(/z/g, 's').replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
  return sound.replace(/^[aeiouy]+/, 'a').replace(/(?!^)[aeiouyh]/g, '').replace(/(.)\1+/g, '$1')
}

/**
 * The strength of the guess that `a` and `b` are one word misspelt: 0 for no, about 1 for an odd slip, 2 for a common
 * one (a vowel, two letters swapped, one letter doubled), 3 at most. Words are bare (see `bare`).
 */
export function slip(a: string, b: string): number {
  if (a === b) return 0
  if (a.length > b.length) [a, b] = [b, a]
  if (a.length < 3 || b.length - a.length > 2) return 0
  const far = distance(a, b)
  if (far > 2) return 0
  let strength = 0
  if (far === 1) strength = a.length === b.length ? substitution(a, b) : insertion(a, b)
  else if (isSwap(a, b)) strength = 2.3
  else if (skeleton(a) === skeleton(b)) strength = 1.5
  else if (a.length >= 9) strength = 0.7
  else return 0
  // Hardly anybody slips on the first letter, but for a vowel.
  if (a[0] !== b[0]) strength -= VOWEL.test(a[0]!) && VOWEL.test(b[0]!) ? 0.3 : 1
  if (a.length === 3) strength -= 1
  else if (a.length === 4) strength -= 0.4
  else if (a.length >= 7) strength += 0.4
  return Math.max(0, strength)
}

function substitution(a: string, b: string): number {
  let i = 0
  while (a[i] === b[i]) i++
  const x = a[i]!
  const y = b[i]!
  if (VOWEL.test(x) && VOWEL.test(y)) return i === a.length - 1 ? 1.5 : 2
  return ALIKE.has([x, y].sort().join('')) ? 1.8 : 1
}

function insertion(a: string, b: string): number {
  let i = 0
  while (a[i] === b[i]) i++
  const letter = b[i]!
  if (letter === b[i - 1] || letter === b[i + 1]) return 2.3
  if (i === b.length - 1) return letter === 's' ? 1.2 : VOWEL.test(letter) ? 1.4 : 1.2
  return 1.7
}

/** Two neighbouring letters in the wrong order, and nothing else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/** Do two words differ by a doubled letter and nothing else: `Denzel`, `Denzell`? */
export function isDoubling(a: string, b: string): boolean {
  if (a.length > b.length) [a, b] = [b, a]
  if (b.length !== a.length + 1) return false
  let i = 0
  while (a[i] === b[i]) i++
  return b[i] === b[i - 1] && a.slice(i) === b.slice(i + 1)
}

const ENDING = /^(?:|s|es|n|an|ian|ean|i|ish|ese|r|er|ers|y|d|ed|ing|ist|ism|al|ic|ics|ly|ive|or)$/

/** Inflection and derivation: `Russia`, `Russian`; `Office`, `Officer`; `Democrats`, `Democratic`: two words, both right. */
export function isDerived(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (same < Math.min(a.length, b.length) - 3) return false
  // The stem may lose its last vowel: `Italy`, `Italian`.
  for (let stem = same; stem >= Math.max(3, same - 1); stem--) {
    const x = a.slice(stem)
    const y = b.slice(stem)
    if (ENDING.test(x) && ENDING.test(y)) return x.length !== y.length || (x !== y && x.length > 1)
    if (/^(?:y|ia)$/.test(x) && /^(?:ian|ians|ies|ish)$/.test(y)) return true
    if (/^(?:y|ia)$/.test(y) && /^(?:ian|ians|ies|ish)$/.test(x)) return true
  }
  return false
}
