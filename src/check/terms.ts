// One word in several forms.
import type { Finding, Group, Rule, Statement } from '../model/index.js'
import { finding, locationOf, phrase, positionOf } from './finding.js'

interface Variant { readonly form: string; readonly documents: number; readonly count: number; readonly places: readonly Statement[] }

/** Of many places, so many are listed: of the forms in the minority, and of the majority. */
const MOST_PLACES = 6
const MOST_EXAMPLES = 2

export function* variants(group: Group, rule: Rule): Iterable<Finding> {
  const { way, forms } = group.detail as { readonly way: string; readonly forms: readonly Variant[] }
  const [major, ...minor] = forms as readonly [Variant, ...Variant[]]
  const places = minor.flatMap(({ places, form }) => places.slice(0, Math.ceil(MOST_PLACES / minor.length)).map((place) => ({ place, form })))
  const first = places[0]!
  // An example from the same document tells most.
  const near = major.places.filter(({ document }) => document === first.place.document)
  const examples = [...near, ...major.places.filter((place) => !near.includes(place))].slice(0, MOST_EXAMPLES)
  const where = `${examples[0]!.document.path}:${positionOf(examples[0]!.document, examples[0]!.claim.start).line}`
  const side = (place: Statement, form: string): ReturnType<typeof locationOf> => locationOf(place, phrase(rule, 'here', { form }), form)
  const [primary, ...related] = [...places.map(({ place, form }) => side(place, form)), ...examples.map((place) => side(place, major.form))]
  yield finding(rule, {
    confidence: group.confidence, subject: group.subject,
    message: phrase(rule, 'differs', {
      found: minor.map(({ form }) => `"${form}"`).join(' and '), times: times(minor.reduce((sum, { count }) => sum + count, 0)), expected: major.form, majority: times(major.count), where,
    }),
    because: group.evidence, locations: [primary!, ...related], identity: [way, ...forms.map(({ form }) => form).sort()],
  })
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
