// Runs of capitalised words: `Department of Health and Human Services`, `Vicente de la Cruz`, `Gulf of Aden`.
import { type Block, Shape, TokenFlag, type Word } from '../../model/index.js'
import { addTrigger, CAPITAL, hasTrigger, triggersOf } from '../triggers.js'
import { Is, nameClass } from './classes.js'

/** Organisations and posts that take "for …": `Center for Disease Control`, `Under Secretary of Defense for Policy`. */
const TAKES_FOR = new Set(
  'center centers centre centres institute department ministry office council committee commission fund society agency campaign coalition foundation association organization organisation bureau program programme initiative director secretary undersecretary minister'.split(' '),
)
const LEGAL_FORMS = new Set('inc inc. corp corp. co co. ltd ltd. llc plc ag gmbh nv spa ab as sa oy'.split(' '))
/** What departments and committees are for: these stand on both sides of an "and" inside one name. */
export const DOMAINS: ReadonlySet<string> = new Set(
  ('agriculture agricultural air arms arts atmospheric aviation budget children citizenship civil climate commerce communications community conservation consumer crime culture customs defence defense development disease drug economic economics ' +
   'education educational electoral emergency employment energy engineering enterprise environment environmental equality ethics exchange explosives families farm finance financial firearms fisheries fishery food foods foreign forest forestry ' +
   'gaming gas global governance health heritage highways home homeland housing human humanities immigration industrial industries industry information infrastructure innovation intelligence interior international investment investments ' +
   'justice knowledge labor labour land law legal liberties livestock management marine means medical medicine mental mines mineral minerals mining monetary national natural naval nuclear oil petroleum electricity railways nutrition oceanic oceans operations order parks ' +
   'picture planning policy pensions political population prevention prices prisons public radiation reconstruction recreation reform refugees regional regulatory rehabilitation research resource resources revenue rights rural safety science sciences ' +
   'scientific securities security services settlement skills small social space sport sports standards state statistics strategic strategy studies supply sustainability tax taxation technical technology telecommunications textile tobacco tourism trade training ' +
   'transport transportation treasury urban veterans water welfare wildlife women work works youth ways rules appropriations judiciary affairs').split(' '),
)

/** Tokens [first, last) that make one run. */
export interface Run {
  readonly first: number
  readonly last: number
}

addTrigger((word) => (word.shape !== Shape.Lower && word.shape <= Shape.Mixed && nameClass(word) & (Is.Capital | Is.Calendar) ? CAPITAL : 0))

/** Calls `found` for each run of capitalised words of the block, in order. */
export function eachRun(block: Block, found: (first: number, last: number) => void): void {
  if (!hasTrigger(block, CAPITAL)) return
  const { words, flags, count } = block.tokens
  const triggers = triggersOf(block)
  for (let i = 0; i < count; i++) {
    if ((triggers[i]! & CAPITAL) === 0) continue
    const is = nameClass(words[i]!)
    if (!(is & Is.Capital) && !(is & Is.Calendar && is & Is.Given && count > i + 1 && nameClass(words[i + 1]!) & Is.Capital)) continue
    if (flags[i]! & (TokenFlag.Code | TokenFlag.Joined) && !(flags[i]! & TokenFlag.First) && isJoined(block, i)) continue
    const end = runEnd(words, flags, count, i)
    found(i, end)
    i = end - 1
  }
}

/** Glued to the token before, and that is no opening mark: part of a code, a handle, a ticker. */
function isJoined({ tokens: { words, flags } }: Block, i: number): boolean {
  if (flags[i]! & TokenFlag.Code) return true
  if (i === 0) return false
  const before = words[i - 1]!
  return before.shape === Shape.Symbol || before.text === '/' || before.text === '_'
}

function runEnd(words: readonly Word[], flags: readonly number[], count: number, start: number): number {
  let end = start + 1
  let joined = false
  while (end < count) {
    if (flags[end]! & TokenFlag.First) break
    const word = words[end]!
    const is = nameClass(word)
    if (is & Is.Capital || (is & Is.Calendar && is & Is.Given && nameClass(words[end - 1]!) & Is.Given)) {
      if (flags[end]! & (TokenFlag.Joined | TokenFlag.Code)) break
      end++
      continue
    }
    const nickname = nick(words, flags, count, end)
    if (nickname > 0) {
      end += nickname
      continue
    }
    const step = bridge(words, flags, count, start, end, joined)
    if (step === 0) break
    joined = true
    end += step
  }
  return end
}

const QUOTES = new Set('"“”\'‘’')
/** `Joe "Joe Duke" Robertson`: how many tokens a nickname in quotation marks at `at` has, marks and all; 0 when there is none. */
function nick(words: readonly Word[], flags: readonly number[], count: number, at: number): number {
  if (!QUOTES.has(words[at]!.text) || !(nameClass(words[at - 1]!) & (Is.Given | Is.Initial) || words[at - 1]!.shape === Shape.Capital)) return 0
  let end = at + 1
  while (end < count && end - at <= 3 && nameClass(words[end]!) & Is.Capital && !(flags[end]! & TokenFlag.First)) end++
  if (end === at + 1 || end + 1 >= count || !QUOTES.has(words[end]!.text) || flags[end + 1]! & TokenFlag.First) return 0
  return nameClass(words[end + 1]!) & Is.Capital && !(nameClass(words[end + 1]!) & (Is.Opener | Is.Title)) ? end + 1 - at : 0
}

const BRIDGES = new Set(['of', 'for', 'on', '&', 'and'])
/** How many small words at `at` hold the run together: 0 when they end it. */
function bridge(words: readonly Word[], flags: readonly number[], count: number, start: number, at: number, joined: boolean): number {
  const { lower } = words[at]!
  const particle = (nameClass(words[at]!) & Is.Particle) !== 0
  if (!particle && !BRIDGES.has(lower)) return 0
  const capital = (i: number): boolean => i < count && !(flags[i]! & TokenFlag.First) && (nameClass(words[i]!) & Is.Capital) !== 0
  const before = words[at - 1]!
  if (particle) {
    if (at - start > 2) return 0
    if (capital(at + 1)) return 1
    if (at + 2 < count && nameClass(words[at + 1]!) & Is.Particle && capital(at + 2)) return 2
    return 0
  }
  switch (lower) {
    case 'of':
      // `Harborlight Ltd of Falmouth`: the legal form ends the name.
      if (LEGAL_FORMS.has(before.lower)) return 0
      if (!(nameClass(before) & (Is.Organisation | Is.Geography | Is.Title)) && !DOMAINS.has(before.lower)) return 0
      if (capital(at + 1)) return 1
      return words[at + 1]?.lower === 'the' && capital(at + 2) ? 2 : 0
    case 'for':
      return capital(at + 1) && (TAKES_FOR.has(before.lower) || (joined && DOMAINS.has(before.lower))) ? 1 : 0
    case 'on':
      return capital(at + 1) && /^(?:committee|council|commission)$/.test(before.lower) ? 1 : 0
    case '&':
      return capital(at + 1) ? 1 : 0
    case 'and':
      return DOMAINS.has(before.lower) && capital(at + 1) && DOMAINS.has(words[at + 1]!.lower) ? 1 : 0
  }
  return 0
}
