// A quotation's words as they are compared: without case, marks, contractions, and the ways to write a figure.

/** Flags of a word. */
export const BRACKETED = 1, SENTENCE_END = 2, ELLIPSIS_AFTER = 4, CAPITAL = 8
/** One quotation ends here and the next of the same speech begins: after a whole sentence, or in the middle of one. */
export const JOIN_AFTER = 16, BREAK_AFTER = 32

/** What two quotations are aligned by. */
export interface Forms {
  /** The compared form of each word; several may come from one word of the source ("don't": do, not). */
  readonly forms: string[]
  readonly flags: number[]
}

export interface Words extends Forms {
  /** Where each word stands in the text it was cut from. */
  readonly starts: number[]
  readonly ends: number[]
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.:,/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|…|\.{2,}|[[\](){}]|[.!?]+|%|--|[—–]/gu

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const SAME = new Map<string, string>([
  ...ONES.map((word, i) => [word, String(i)] as const),
  ...TENS.map((word, i) => [word, String(20 + 10 * i)] as const),
  ...ORDINALS.map((word, i) => [word, ordinal(i + 1)] as const),
  ...'jan:january feb:february apr:april aug:august sep:september sept:september oct:october nov:november dec:december gen:general gov:governor sen:senator rep:representative dr:doctor'
    .split(' ').map((pair) => pair.split(':') as [string, string]),
  ['%', 'percent'], ['pct', 'percent'], ['ok', 'okay'], ['til', 'until'], ['till', 'until'], ['em', 'them'], ['cause', 'because'], ['cuz', 'because'],
])
const EXPANDED = new Map<string, readonly string[]>([
  ["can't", ['can', 'not']], ['cannot', ['can', 'not']], ["won't", ['will', 'not']], ["shan't", ['shall', 'not']], ["ain't", ["ain't"]],
  ['gonna', ['going', 'to']], ['wanna', ['want', 'to']], ['gotta', ['got', 'to']], ["y'all", ["y'all"]], ["let's", ['let', 'us']], ["o'clock", ["o'clock"]],
])
const ENDINGS: readonly (readonly [string, string])[] = [["n't", 'not'], ["'ve", 'have'], ["'re", 'are'], ["'ll", 'will'], ["'m", 'am'], ["'d", "'d"]]
/** After these "'s" is "is" or "has", not a possessive. */
const BEFORE_IS = new Set('it that this there here what who where when how he she'.split(' '))

function ordinal(n: number): string {
  return `${n}${['th', 'st', 'nd', 'rd'][n > 3 ? 0 : n]}`
}

/** The compared words of a text. */
export function wordsOf(text: string): Words {
  const out: Words = { forms: [], flags: [], starts: [], ends: [] }
  let bracket = 0
  let sentenceStart = true
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match
    const at = match.index
    const first = piece.charCodeAt(0)
    if (piece === '[' || piece === '(' || piece === '{') { bracket++; continue }
    if (piece === ']' || piece === ')' || piece === '}') { bracket = Math.max(0, bracket - 1); continue }
    if (piece === '…' || /^\.{2,}$/.test(piece)) { mark(out, ELLIPSIS_AFTER); continue }
    if (first === 0x2e || first === 0x21 || first === 0x3f) { mark(out, SENTENCE_END); sentenceStart = true; continue }
    if (piece === '--' || piece === '—' || piece === '–') continue
    const capital = !sentenceStart && /^\p{Lu}/u.test(piece) && piece !== 'I' && !/^I['’]/.test(piece)
    const flags = (bracket > 0 ? BRACKETED : 0) | (capital ? CAPITAL : 0)
    for (const form of formsOf(piece)) {
      out.forms.push(form)
      out.flags.push(flags)
      out.starts.push(at)
      out.ends.push(at + piece.length)
    }
    sentenceStart = false
  }
  return out
}

function mark(words: Words, flag: number): void {
  const last = words.flags.length - 1
  if (last >= 0) words.flags[last] = words.flags[last]! | flag
}

const known = new Map<string, readonly string[]>()
function formsOf(piece: string): readonly string[] {
  let forms = known.get(piece)
  if (!forms) {
    if (known.size > 200_000) known.clear()
    known.set(piece, (forms = expand(piece)))
  }
  return forms
}

function expand(piece: string): readonly string[] {
  const lower = piece.toLowerCase().replaceAll('’', "'")
  const whole = EXPANDED.get(lower)
  if (whole) return whole
  for (const [ending, form] of ENDINGS) if (lower.endsWith(ending) && lower.length > ending.length) return [plain(lower.slice(0, -ending.length)), form]
  if (lower.endsWith("'s") && BEFORE_IS.has(lower.slice(0, -2))) return [lower.slice(0, -2), "'s"]
  return [plain(lower)]
}

function plain(word: string): string {
  const bare = /^\d/.test(word) ? word.replace(/:00$/, '').replaceAll(',', '') : word.replaceAll('.', '')
  return SAME.get(bare) ?? bare
}

/** Words that carry grammar more than content: they make no blocking key. */
const FUNCTION_WORDS = new Set(
  ("a an the and or but so if then than that this these those there here it its he him his she her they them their we us our you your i me my who whom whose which what when where why how of in on at " +
    "to from by for with without about into as is are was were be been being am do does did done has have had will would shall should can could may might must not no just also very really too 's 'd all any " +
    "get got go going know think want well like up out over because").split(' '),
)
export const isContent = (form: string): boolean => !FUNCTION_WORDS.has(form)
