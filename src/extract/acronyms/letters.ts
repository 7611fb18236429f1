// Which words a short form stands for: the cheapest way to find its letters in the words, right to left.
// After Schwartz and Hearst (2003), who take the nearest match; the costs prefer letters that begin words.

/** Words that a short form may pass over without a letter. */
const SMALL = new Set("of the and for in on to a an by with at from as or de la du des und & / - – — , ' ’ ’s 's".split(' '))

/** A letter inside a word, at the start of a part of it, right after the letter before; a word without a letter, before the last letter or after it. */
const INNER = 0.7, PART = 0.25, RUN = 0.3, SKIPPED = 1.1, TRAILING = 0.75, SKIPPED_SMALL = 0.05
/** Dearer than this, by the number of letters, and the words are not what the letters stand for. */
const dearest = (letters: number): number => [0, 0.3, 1.2, 2.4, 3, 3.6][letters] ?? 0.68 * letters

/** Starts of words that often give a letter of their own: "hypertext", "multimedia", "electrocardiogram". */
const PARTS = /^(?:anti|auto|bio|cardio|cyber|electro|extra|hetero|hyper|hypo|immuno|infra|inter|intra|iso|macro|mega|meta|micro|mono|multi|nano|neuro|non|over|para|photo|poly|post|pre|pro|proto|pseudo|psycho|radio|self|semi|sub|super|tele|thermo|trans|tri|ultra|un|uni|video)/

export interface Fit {
  /** Index of the first word of the long form. */
  readonly first: number
  /** 0 when every letter begins a word and no word is passed over. */
  readonly cost: number
}

/**
 * The best start of a long form that ends with the last of `words`, or null. `short` is the short form as written;
 * marks and a plural's "s" do not count.
 */
export function fitBefore(short: string, texts: readonly string[]): Fit | null {
  const words = texts.map(plain)
  let best: Fit | null = null
  for (const letters of spellings(short)) {
    const fit = fitLetters(letters, words)
    if (fit && (!best || fit.cost < best.cost - 1e-9)) best = fit
  }
  return best ?? fitEnds(short, words)
}

/** How far before its last word a form of two parts may begin. */
const LONGEST_OF_TWO = 16

/** "UN-Women", "RCM-Africa": the first part's letters begin the first words, the last part is the last word. */
function fitEnds(short: string, words: readonly string[]): Fit | null {
  const parts = /^(\p{Lu}{2,})[-/–]?(\p{Lu}\p{Ll}{2,})$/u.exec(short)
  if (!parts || words.at(-1) !== plain(parts[2]!)) return null
  const letters = plain(parts[1]!)
  for (let first = words.length - 2; first >= Math.max(0, words.length - LONGEST_OF_TWO); first--) {
    const initials = words.slice(first, -1).filter((word) => !SMALL.has(word)).slice(0, letters.length).map((word) => word[0]).join('')
    if (!SMALL.has(words[first]!) && initials === letters) return { first, cost: 0.3 }
  }
  return null
}

/** Whether the letters of `short` can be found in all of `words`, from the first word on. */
export function fitsAll(short: string, texts: readonly string[]): number | null {
  const words = texts.map(plain)
  let best: number | null = null
  for (const letters of spellings(short)) {
    const cost = costFrom(letters, words, 0)
    if (cost !== null && (best === null || cost < best)) best = cost
  }
  return best
}

/** Small letters without accents. */
const plain = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/** The letters of a short form: with and without a plural's "s". */
function spellings(short: string): string[] {
  // The year or number of an edition has no words: "UNFC-2009".
  const letters = plain(short.replace(/(?<=\p{Lu}{2})-\d+$/u, '')).replace(/[^\p{L}\p{N}]/gu, '')
  const singular = /[\p{Lu}\p{N}]['’]?s$/u.test(short) ? letters.slice(0, -1) : null
  return singular && singular.length > 1 ? [singular, letters] : [letters]
}

function fitLetters(letters: string, words: readonly string[]): Fit | null {
  const most = Math.min(words.length, Math.max(letters.length + 5, letters.length * 2))
  let best: Fit | null = null
  for (let first = words.length - 1; first >= words.length - most && first >= 0; first--) {
    const word = words[first]!
    if (SMALL.has(word) || !startsWith(word, letters[0]!)) continue
    const cost = costFrom(letters, words, first)
    // Nearer words first: a longer form must fit better.
    if (cost !== null && (!best || cost < best.cost - 0.05)) best = { first, cost }
  }
  return best
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const startsWith = (word: string, letter: string): boolean =>
  word[0] === letter || (letter >= '0' && letter <= '9' && (word === DIGITS[Number(letter)] || word.startsWith(letter))) || (letter === 'x' && /^(?:ex|trans|cross)/.test(word))

/** The cost for each letter of reading `letters` off words[first..], the first letter on the first word; null when too dear. */
function costFrom(letters: string, words: readonly string[], first: number): number | null {
  const count = letters.length
  // costs[i]: the least for the first i letters within the words so far.
  let costs = new Float64Array(count + 1).fill(Infinity)
  costs[0] = 0
  for (let w = first; w < words.length; w++) {
    const word = words[w]!
    const next = new Float64Array(count + 1).fill(Infinity)
    const skip = SMALL.has(word) ? SKIPPED_SMALL : SKIPPED
    for (let i = 0; i <= count; i++) {
      const cost = costs[i]!
      if (cost === Infinity) continue
      const price = i === count && skip === SKIPPED ? TRAILING : skip
      if (w > first && cost + price < next[i]!) next[i] = cost + price
      if (i < count && startsWith(word, letters[i]!)) within(word, letters, i, cost, next)
    }
    costs = next
  }
  const total = costs[count]! / count
  return costs[count]! <= dearest(count) ? total : null
}

/** Takes letter `i` as the start of `word`, and then as many further letters inside it as come in order. */
function within(word: string, letters: string, i: number, cost: number, next: Float64Array): void {
  const parts = PARTS.exec(word)
  let at = 0
  let sum = cost
  if (sum < next[i + 1]!) next[i + 1] = sum
  for (let j = i + 1; j < letters.length; j++) {
    const letter = letters[j]!
    let found = -1
    // The start of a part is worth more than the nearest letter.
    for (let k = at + 1; k < word.length; k++) if (word[k] === letter && (isPartStart(word, k) || k === parts?.[0].length)) { found = k; break }
    let price = PART
    if (found < 0) {
      found = word.indexOf(letter, at + 1)
      price = found === at + 1 ? RUN : INNER
    }
    if (found < 0) return
    at = found
    sum += price
    if (sum < next[j + 1]!) next[j + 1] = sum
  }
}

const isPartStart = (word: string, k: number): boolean => !/[\p{L}\p{N}]/u.test(word[k - 1]!) && /[\p{L}\p{N}]/u.test(word[k]!)

/** The words whose initials are the letters of `short` with two neighbours turned round: index of the first, or -1. */
export function turnedRound(short: string, words: readonly string[]): number {
  if (!/^\p{Lu}{3,6}$/u.test(short)) return -1
  let initials = ''
  for (let first = words.length - 1; first >= 0 && initials.length < short.length; first--) {
    const word = words[first]!
    if (SMALL.has(word)) continue
    if (!/^\p{Lu}/u.test(word)) return -1
    initials = word[0] + initials
    if (initials.length === short.length) return isTurned(initials, short) ? first : -1
  }
  return -1
}

function isTurned(a: string, b: string): boolean {
  const different = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  const [x, y] = different
  return different.length === 2 && y === x! + 1 && a[x!] === b[y] && a[y] === b[x!]
}

/** Small words inside the name of a body. */
const INSIDE = new Set('of for the and on in to against under with at from de du la des & -'.split(' '))
/** So much of the letters and of the initials must be the same. */
const SHARED = 0.5
/** What it is worth when both begin with one letter. */
const OPENING = 0.1
const ARTICLES = new Set(['the', 'The', 'a', 'an'])

/**
 * The name in capitals that `short` abbreviates in another language ("United Nations Organization Mission in … Congo (MONUC)"),
 * or in words of its own: index of its first word, or -1. At least three words, and at least half of their initials are
 * letters of the short form.
 */
export function ofAnotherTongue(short: string, words: readonly string[]): number {
  if (!/^\p{Lu}{3,}$/u.test(short)) return -1
  const letters = plain(short)
  let best = { share: SHARED, first: -1 }
  let initials: string[] = []
  for (let first = words.length - 1; first >= 0; first--) {
    const word = words[first]!
    if (INSIDE.has(word)) continue
    if (!/^\p{Lu}\p{L}*[-’']?\p{L}*$/u.test(word)) break
    initials = [plain(word)[0]!, ...initials]
    if (initials.length < 3) continue
    const rest = [...letters]
    const shared = initials.filter((letter) => { const at = rest.indexOf(letter); return at >= 0 && rest.splice(at, 1).length > 0 }).length
    // A name begins after an article, or where the capitals do, or with the letter that the short form begins with.
    const opens = first === 0 || ARTICLES.has(words[first - 1]!) || !isName(words[first - 1]!)
    const same = initials[0] === letters[0]
    const share = shared / Math.max(initials.length, letters.length) + (same ? OPENING : 0)
    if (share >= best.share && (opens || same)) best = { share, first }
    // "WFP and the World Food Council": two names.
    if (words[first - 1] === 'the' && words[first - 2] === 'and') break
  }
  return best.first
}

const isName = (word: string): boolean => INSIDE.has(word) || /^\p{Lu}/u.test(word)
