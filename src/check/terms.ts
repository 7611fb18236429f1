// One word in several forms.
import type { Edit, Finding, Group, Rule, Statement } from '../model/index.js'
import { editOf, finding, locationOf, phrase, positionOf } from './finding.js'

interface Variant { readonly form: string; readonly documents: number; readonly count: number; readonly places: readonly Statement[]; readonly all: readonly Statement[] }
type Way = 'compound' | 'capitals' | 'points' | 'figure' | 'spelling'

/** Of many places, so many are listed: of the forms in the minority, and of the majority. */
const MOST_PLACES = 6
const MOST_EXAMPLES = 2

export function* variants(group: Group, rule: Rule): Iterable<Finding> {
  const { way, forms, always } = group.detail as { readonly way: Way; readonly forms: readonly Variant[]; readonly always: boolean }
  const [major, ...minor] = forms as readonly [Variant, ...Variant[]]
  const places = minor.flatMap(({ places, form }) => places.slice(0, Math.ceil(MOST_PLACES / minor.length)).map((place) => ({ place, form })))
  const first = places[0]!
  // An example from the same document tells most.
  const near = major.places.filter(({ document }) => document === first.place.document)
  const examples = [...near, ...major.places.filter((place) => !near.includes(place))].slice(0, MOST_EXAMPLES)
  const where = examples[0] ? `${examples[0].document.path}:${positionOf(examples[0].document, examples[0].claim.start).line}` : ''
  const side = (place: Statement, form: string): ReturnType<typeof locationOf> => locationOf(place, phrase(rule, 'here', { form }), form)
  const [primary, ...related] = [...places.map(({ place, form }) => side(place, form)), ...examples.map((place) => side(place, major.form))]
  yield finding(rule, {
    confidence: group.confidence, subject: group.subject,
    message: phrase(rule, always ? 'always' : 'differs', {
      found: minor.map(({ form }) => `"${form}"`).join(' and '), times: times(minor.reduce((sum, { count }) => sum + count, 0)), expected: major.form, majority: times(major.count), where,
    }),
    because: group.evidence, locations: [primary!, ...related], identity: [way, ...forms.map(({ form }) => form).sort()],
    // Where the corpus is of two minds nobody knows which form is meant.
    fix: always || minor.every(({ documents, count }) => documents < major.documents || (documents === major.documents && count < major.count)) ? fixOf(way, major.form, minor) : null,
  })
}

/** Every place where the form may be changed without asking: what is left out needs an eye. */
function fixOf(way: Way, wanted: string, minor: readonly Variant[]): Edit[] | null {
  const edits = minor.flatMap(({ all }) => all.flatMap(({ document, claim }) => {
    if (claim.kind !== 'term') return []
    const form = claim.text.slice(0, claim.value.form.replace(/^\w\w:/, '').length)
    const text = rewritten(way, form, wanted, claim.value.other)
    return text === null || text === form ? [] : (claim.value.places ?? []).map((start) => editOf(document, { start, end: start + form.length, text }))
  }))
  return edits.length > 0 ? edits : null
}

/** `form` in the way of `wanted`, inflected and capitalised as it stands; null where that takes judgement. */
function rewritten(way: Way, form: string, wanted: string, other: string | undefined): string | null {
  switch (way) {
    case 'spelling':
      return other === undefined ? null : /^\p{Lu}/u.test(form) ? other[0]!.toUpperCase() + other.slice(1) : other
    case 'compound': {
      const joined = form.replace(/[- ]/, '')
      if (!/[- ]/.test(wanted)) return joined
      // Two words need a hyphen before a noun, and none elsewhere: only a hyphen is put in for all places.
      const at = wanted.indexOf('-')
      return at < 0 || joined.slice(0, at) !== wanted.slice(0, at) ? null : `${joined.slice(0, at)}-${joined.slice(at)}`
    }
    case 'capitals':
      return wanted.toLowerCase() === form.toLowerCase() ? wanted : null
    case 'points':
      return wanted.replaceAll('.', '').toLowerCase() === form.replaceAll('.', '').toLowerCase() ? wanted : null
    case 'figure':
      return null
  }
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
