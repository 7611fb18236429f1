// Forms that a house always wants, whatever the corpus does: from the rule's option `spelling` and its list `always`.
import type { Rule } from '../model/index.js'
import type { Variant, Word } from './terms.js'
import { onceFor } from './remember.js'

export interface Wanted {
  /** Keys of the compounds that are listed. */
  readonly compounds: readonly string[]
  /** Which kind of form of a word is always wanted; null where the corpus decides. */
  kindOf(word: Word): string | null
  /** The wanted form as one writes it, for a corpus that has none; `found` is what stands there. */
  formOf(word: Word, found: Variant): string
}

/** The key of a compound: its plural is the same word. */
export const singular = (key: string): string => (/[^s]s$/.test(key) ? key.slice(0, -1) : key)

/** What a rule's option `spelling` and its lexicon `always` ask for. */
export const wantedOf: (rule: Rule) => Wanted = onceFor(compile)

const OTHER: Readonly<Record<string, string>> = { uk: 'us', us: 'uk', v1: 'v2', v2: 'v1' }

function compile({ options, lexicons }: Rule): Wanted {
  const listed = ((lexicons['always'] ?? []) as readonly unknown[]).map(String)
  const words = new Set(listed.map((form) => form.toLowerCase()))
  const compounds = new Map<string, string>()
  const points = new Map<string, string>()
  const phrases = new Map<string, string>()
  for (const form of listed) {
    if (/^[\p{L}.]+$/u.test(form)) points.set(form.toLowerCase().replaceAll('.', ''), form)
    if (/^[\p{Ll} -]+$/u.test(form)) compounds.set(singular(form.replace(/[ -]/g, '')), form)
    phrases.set(form.toLowerCase(), form)
  }
  const { spelling } = options
  const spelled = ({ forms }: Word): string | null => {
    for (const [kind, { all }] of forms) {
      for (const { claim } of all) {
        if (claim.kind !== 'term') continue
        if (words.has(claim.value.form.slice(3))) return kind
        if (claim.value.other !== undefined && words.has(claim.value.other)) return OTHER[kind] ?? null
      }
    }
    return (spelling === 'uk' || spelling === 'us') && (forms.has('uk') || forms.has('us')) ? spelling : null
  }
  const listedOf = ({ way, key }: Word): string | undefined => (way === 'compound' ? compounds : way === 'points' ? points : phrases).get(way === 'capitals' ? key.replace(/ #$/, '') : key)
  return {
    compounds: [...compounds.keys()],
    kindOf(word) {
      if (word.way === 'spelling') return spelled(word)
      const form = listedOf(word)
      if (word.way === 'compound') return form === undefined ? null : form.includes('-') ? 'hyphen' : form.includes(' ') ? 'open' : 'closed'
      if (word.way === 'points') return form === undefined ? null : form.includes('.') ? 'points' : 'plain'
      return word.way === 'capitals' ? (form ?? null) : null
    },
    formOf(word, found) {
      const claim = found.all[0]?.claim
      if (word.way === 'spelling' && claim?.kind === 'term') return claim.value.other ?? word.key
      return listedOf(word) ?? word.key
    },
  }
}
