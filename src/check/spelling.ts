// One name in several spellings: which is the likelier, and where the others stand.
import type { ClaimOf, Edit, Finding, Group, Location, Rule, Statement } from '../model/index.js'
import { editOf, finding, locationOf, phrase, positionOf } from './finding.js'

interface Form {
  readonly text: string
  readonly count: number
  readonly type: string
}
interface Detail {
  readonly forms: readonly Form[]
  readonly slight: boolean
  readonly preferred: string | null
  readonly always: boolean
  readonly everywhere: readonly Statement<ClaimOf<'name'>>[]
}

/** One finding for a group. The expected form is the lexicon's, else the clear majority's; without either both are shown. */
export function* spelling(group: Group, rule: Rule): Iterable<Finding> {
  const { forms, slight, preferred, always, everywhere } = group.detail as Detail
  const statements = group.statements as readonly Statement<ClaimOf<'name'>>[]
  const formOf = ({ claim }: Statement): string => claim.text.replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").replace(/[‐‑–]/g, '-').replace(/\b(Inc|Corp|Co|Ltd|Cos|Bros)\.$/, '$1')
  const ranked = [...forms].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  // A lexicon's form counts where the corpus has it: what nobody writes here is not expected of anybody.
  const listed = preferred === null ? undefined : ranked.find((one) => one.text === preferred || one.text.startsWith(`${preferred} `))
  const wanted = listed?.text ?? (always ? preferred! : undefined)
  const expected = wanted ?? ranked[0]!.text
  const clear = wanted !== undefined || ranked[0]!.count > (ranked[1]?.count ?? 0)
  // Somebody else's words are no place to complain of, if there is another.
  const others = statements.filter((one) => formOf(one) !== expected)
  const primary = others.find((one) => !one.claim.quoted) ?? others[0]
  const against = statements.find((one) => formOf(one) === expected && !one.claim.quoted) ?? statements.find((one) => one !== primary && formOf(one) !== (primary ? formOf(primary) : ''))
  if (!primary || !(against || wanted !== undefined)) return
  const where = against ? placeOf(against) : ''
  // A form that stands in quotations only is somebody else's: worth a look, no more.
  const quoted = primary.claim.quoted === true
  const data = { found: formOf(primary), expected: clear ? expected : formOf(against!), where, counts: ranked.map((one) => `${one.text} ${one.count}`).join(', ') }
  const message = phrase(rule, wanted !== undefined ? 'preferred' : clear ? 'spelling' : 'even', data)
  const ordered = [primary, ...(against ? [against] : []), ...statements.filter((one) => one !== primary && one !== against)]
  const locations = ordered.map((one) => locationOf(one, phrase(rule, 'side', { form: formOf(one) }), formOf(one)))
  yield finding(rule, {
    ...(slight || quoted ? { level: 'note' as const } : {}), confidence: group.confidence, subject: group.subject, message, because: group.evidence,
    locations: locations as [Location, ...Location[]], identity: forms.map((one) => one.text),
    fix: wanted === undefined ? null : fixOf(everywhere.filter((one) => formOf(one) !== expected), wanted),
  })
}

function placeOf({ document, claim }: Statement): string {
  const { line, column } = positionOf(document, claim.start)
  return `${document.path}:${line}:${column}`
}

const RANK = /^(?:oblast|region|raion|rayon|province|district|city)$/i

/** The lexicon's form in the place of the others: word for word, a place's rank kept, or the surname alone where that is all that stands there. */
function fixOf(others: readonly Statement<ClaimOf<'name'>>[], wanted: string): Edit[] | null {
  const words = wanted.split(' ').filter((word, i) => i === 0 || !RANK.test(word))
  const expected = words.join(' ')
  const edits = others.flatMap(({ document, claim: { text, start, end, value: { type } } }) => {
    const given = text.split(/\s+/)
    const rank = RANK.test(given.at(-1)!) && given.length > words.length ? ` ${given.at(-1)!}` : ''
    const form = given.length === words.length + (rank ? 1 : 0) ? `${expected}${rank}` : given.length === 1 && type === 'person' ? words.at(-1)! : null
    const verbatim = end - start === text.length && positionOf(document, start).line === positionOf(document, end).line
    return form === null || form === text || !verbatim ? [] : [editOf(document, { start, end, text: form })]
  })
  return edits.length > 0 ? edits : null
}
