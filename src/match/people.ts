// Names of people across documents: which two may be one person.
import { distance } from 'fastest-levenshtein'

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq)\.?$/

/** Lower case, without accents, points and apostrophes: `O’Neál` → `oneal`. */
export function bare(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize('NFD').replace(/[\p{M}.'’ʼ`]/gu, '').toLowerCase()
  const lower = text.toLowerCase()
  return lower.includes('.') || lower.includes("'") || lower.includes('`') ? lower.replace(/[.'`]/g, '') : lower
}

export interface PersonName {
  /** The words of the name, bare, without suffix. */
  readonly words: readonly string[]
  readonly surname: string
  /** The first given name; '' when only a surname is known. */
  readonly given: string
  /** `given surname`: initials and middle names left out. */
  readonly key: string
}

/** Takes a person's name apart. */
export function personName(name: string): PersonName {
  const words = name.replace(/,/g, ' ').split(/\s+/).filter((word) => word !== '' && !SUFFIX.test(word.toLowerCase())).map(bare)
  const surname = words.at(-1) ?? ''
  const given = words.length > 1 ? (words.find((word, i) => i < words.length - 1 && word.length > 1) ?? words[0]!) : ''
  return { words, surname, given, key: given ? `${given} ${surname}` : surname }
}

/** Are these two surely not one name misspelt, shortened or in another order? */
export function surelyDifferent(a: PersonName, b: PersonName): boolean {
  if (a.words.some((word) => word.length > 2 && b.words.some((other) => other === word || (word.length > 3 && distance(word, other) < 2)))) return false
  const longest = Math.max(a.surname.length, b.surname.length)
  return longest > 0 && distance(a.surname, b.surname) / longest > 0.4
}
