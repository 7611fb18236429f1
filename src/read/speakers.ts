// Transcripts: who speaks in which paragraph.
import { type Block, Shape, TokenFlag } from '../model/index.js'

/** `JOHN KIRBY:`, `MR. PRICE:`, `Q:`, `SPEAKER 2 (via phone):` at the head of a paragraph. */
const CAPITALS = /^\s*((?:\p{Lu}[\p{Lu}.'’-]*)(?: (?:\p{Lu}[\p{Lu}.'’-]*|\d{1,2})){0,4})(?: [([][^)\]]{1,40}[)\]])?:(?=\s)/u
/** `John Kirby:`, `Ms. Reyes:`, `Reporter:`. */
const MIXED = /^\s*((?:\p{Lu}[\p{L}.'’-]+)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|la)){0,3})(?: [([][^)\]]{1,40}[)\]])?:(?=\s)/u
/** The form of the White House: `Q    And when will …`. */
const QUESTION = /^\s*(Q)(?:\s{2,}|\t)(?=\S)/
/** What announces a remark, not a speaker. */
const NO_SPEAKER = /^(?:NOTE|NOTES|N\.B|NB|UPDATE|UPDATED|BREAKING|WARNING|CAUTION|DANGER|WATCH|READ|MORE|PHOTOS?|VIDEO|CORRECTION|CLARIFICATION|TIP|IMPORTANT|SOURCES?|RELATED|TODO|STEP|PS|P\.S|FAQ|WHAT|WHEN|WHERE|WHO|WHY|HOW|DATE|TIME|PLACE|SUBJECT|FROM|TO|CC|RE|TITLE|SUMMARY|RESULT|EXAMPLE|ALERT|GOALS?|OBJECTIVES?|STATEMENT|TARGETS?|AUDIENCE|BUDGET|COSTS?|PROJECTS?|SCOPE|NEXT|STEPS|STATUS|OWNER|LEAD|NAME|TEAM|ROLES?|SKILLS?|NEEDED|REQUIRED|REQUIREMENTS?|PREREQUISITES?|DURATION|DEADLINE|TIMELINE|SCHEDULE|AGENDA|TOPICS?|THEMES?|KEYWORDS?|TAGS?|CATEGORY|OVERVIEW|BACKGROUND|DESCRIPTION|DETAILS|PURPOSE|PROBLEMS?|SOLUTIONS?|CHALLENGES?|BENEFITS?|OUTCOMES?|RESULTS|METHODS?|METRICS?|KPIS?|DELIVERABLES?|RESOURCES?|TOOLS?|ACTIONS?|PLAN|POLICY|VERSION|TYPE|FORMAT|LEVEL|PROS?|CONS|RISKS?|OPTIONS?|QUOTE|FACTS?|FIGURE|TABLE|CHAPTER|SECTION|PART|PHASE|ISSUES?|STRENGTHS?|WEAKNESS(?:ES)?|RECOMMENDATIONS?|CONCLUSIONS?|FINDINGS?|OPINION|ANALYSIS|EXCLUSIVE|LIVE|EDITOR['’]?S?|CONTACT|PHONE|EMAIL|ADDRESS|TEL|FAX|PRICE|LOCATION|PUBLISHED|POSTED|BY|THE|A|AN|FOR|IN|ON|AND)$/

interface Label {
  readonly name: string
  readonly length: number
  readonly capitals: boolean
}

/** Who speaks under no name. */
const NAMELESS = /^(?:q|a|question|answer|reporters?|moderator|interviewer|interviewee|speaker|host|narrator|operator|interpreter|translator|audience|unidentified)(?: \w+)?$/i
const ANONYMOUS = /^\s*[-–—] /

/**
 * Sets `speaker` on the blocks of a transcript. Labels in capitals are believed when there are two of them, or one that
 * is a full name; labels in small letters only where two of them take turns.
 */
export function markSpeakers(blocks: readonly Block[]): void {
  let labels = blocks.map(labelOf)
  if (!labels.some((label) => label !== null)) return
  // A name is not written small elsewhere; `Issue:`, `Goal:`, `Skills needed:` are.
  const small = new Set(blocks.flatMap(({ tokens }) => tokens.words.flatMap(({ shape, text }) => (shape === Shape.Lower ? [text] : []))))
  labels = labels.map((label) => (label && (NAMELESS.test(label.name) || !small.has(label.name.split(' ').at(-1)!.toLowerCase())) ? label : null))
  const capitals = counts(labels, true)
  const mixed = counts(labels, false)
  const repeated = [...mixed.values()].filter((n) => n > 1).length
  const anonymous = blocks.some(({ text }) => ANONYMOUS.test(text))
  const [first] = capitals
  const talks = capitals.size > 1 || (first !== undefined && (first[0].includes(' ') ? first[1] < 4 || anonymous : first[1] > 1 && (anonymous || first[0] === 'Q')))
  const chats = talks ? repeated > 0 : repeated > 1
  const believes = ({ name, capitals: capital }: Label): boolean => (capital ? talks : chats && mixed.get(name)! > 1)
  let speaker: string | null = null
  blocks.forEach((block, i) => {
    const label = labels[i]
    if (label && believes(label)) {
      speaker = label.name
      markFirst(block, label.length)
    } else if (block.kind !== 'paragraph' ? block.kind !== 'quote' && block.kind !== 'item' : ANONYMOUS.test(block.text)) speaker = null
    ;(block as { speaker: string | null }).speaker = speaker
  })
}

function counts(labels: readonly (Label | null)[], capitals: boolean): Map<string, number> {
  const found = new Map<string, number>()
  for (const label of labels) if (label && label.capitals === capitals) found.set(label.name, (found.get(label.name) ?? 0) + 1)
  return found
}

function labelOf({ kind, text }: Block): Label | null {
  if (kind !== 'paragraph' || text.indexOf(':') > 90) return null
  const head = text.slice(0, 100)
  const question = QUESTION.exec(head)
  if (question) return { name: 'Q', length: question[0].length, capitals: true }
  if (!head.includes(':')) return null
  const capitals = CAPITALS.exec(head)
  const match = capitals ?? MIXED.exec(head)
  if (!match || match[1]!.split(' ').some((word) => NO_SPEAKER.test(word.toUpperCase()))) return null
  return { name: match[1]!, length: match[0].length, capitals: capitals !== null }
}

/** The word after the label begins a sentence: its capital means nothing. */
function markFirst({ tokens }: Block, from: number): void {
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.starts[i]! < from || tokens.words[i]!.shape === Shape.Punctuation) continue
    const flags = tokens.flags as number[]
    flags[i] = flags[i]! | TokenFlag.First
    return
  }
}
