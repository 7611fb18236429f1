// Ukrainian and Russian names in Latin letters: which two spellings transliterate one name.
//
// The systems (KMU 2010, BGN/PCGN, ISO 9, scholarly, and the Russian forms beside the Ukrainian ones) differ in a few
// ways only. Consonants: г is h or g, х is kh or h, щ shch or sch, ц ts or c, в v or w or ff. Vowels: и and і and й in y,
// i, iy, yi; я, є, ю with i or y; and where Ukrainian has і (or о, е, а), Russian has о or е (or е, о). So two spellings
// are compared as consonants with a place for each group of vowels, and then the vowels by what may stand for what.

const isVowel = (code: number): boolean => code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121

/** Letters of one sound that are written with several, longest first by first letter, and the digit that stands for the sound. */
const GROUPS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s: [['shtch', '1'], ['schch', '1'], ['shch', '1'], ['stch', '1'], ['sch', '1'], ['sh', '4']],
  t: [['tsch', '3'], ['tch', '3'], ['ts', '5'], ['tz', '5'], ['th', 't']],
  d: [['dzh', '6'], ['dj', '6']],
  z: [['zh', '2']],
  c: [['ch', '3'], ['ck', '5k']],
  k: [['kh', 'h']],
  g: [['gh', 'h']],
  p: [['ph', 'f']],
}
const SINGLE: Readonly<Record<string, string>> = { g: 'h', c: '5', x: 'ks', w: 'v' }

const heard = new Map<string, { readonly key: string; readonly vowels: readonly string[] }>()

/** The consonants of a word, `V` for each group of vowels between them, and those groups. Lower case, no apostrophes. */
export function soundsOf(word: string): { readonly key: string; readonly vowels: readonly string[] } {
  let sounds = heard.get(word)
  if (sounds) return sounds
  if (heard.size > 200_000) heard.clear()
  const vowels: string[] = []
  let key = ''
  for (let at = 0; at < word.length;) {
    // J before a vowel is дж at the head of a word, й after.
    const code = word.charCodeAt(at) === 106 && !(at === 0 && isVowel(word.charCodeAt(1))) ? 105 : word.charCodeAt(at)
    if (isVowel(code)) {
      let end = at + 1
      while (end < word.length && (isVowel(word.charCodeAt(end)) || word.charCodeAt(end) === 106)) end++
      vowels.push(vowelOf(word.slice(at, end).replace(/j/g, 'i'), at === 0))
      key += 'V'
      at = end
      continue
    }
    const char = word[at]!
    const group = GROUPS[char]?.find(([letters]) => word.startsWith(letters, at))
    let sound = group ? group[1] : (SINGLE[char] ?? (char === 'j' ? '6' : char))
    at += group ? group[0].length : 1
    if (char === 'f' && (at === word.length || (word[at] === 'f' && at + 1 === word.length))) sound = 'v'
    if (char === 'c' && !group && word[at] === 'z' && isVowel(word.charCodeAt(at + 1))) {
      sound = '3'
      at++
    }
    // Double letters are one.
    if (!key.endsWith(sound)) key += sound
  }
  heard.set(word, (sounds = { key, vowels }))
  return sounds
}

/** The vowel that a group of letters stands for, its glide left out: `iia`, `ya` → a; `yi`, `iy` → i; `oye` → e. */
function vowelOf(group: string, initial: boolean): string {
  const plain = group.replace(/y/g, 'i')
  const strong = plain.replace(/i/g, '')
  if (strong === '') return 'i'
  // At the head of a word я and а are two letters; є and е are mixed up too often to tell.
  const glide = initial && plain.startsWith('i') && !strong.startsWith('e') ? 'j' : ''
  // After a or u the second vowel is й or і: `Chuhuiv`, `Chuguev`.
  return glide + (/^[au]e$/.test(strong) ? strong[0]! : strong.at(-1)!)
}

/** What may stand for what inside a word: Ukrainian beside Russian, or one system beside another. */
const INSIDE = new Set(['io', 'ei', 'eo', 'ao', 'ae'])
/** At the end: `-e`, `-o`, `-oe`; `-i`, `-ie`. */
const FINAL = new Set(['eo', 'ei'])

/**
 * How far apart the vowels of two words with the same consonants are: 0 for the same sounds in another system, 1 for each
 * vowel that Russian has otherwise, Infinity when no system explains the difference.
 */
export function vowelDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return Infinity
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    const pair = [a[i]!, b[i]!].sort().join('')
    if (i === a.length - 1 && FINAL.has(pair)) sum += 0.5
    else if (INSIDE.has(pair)) sum += 1
    else return Infinity
  }
  return sum
}

/** How much difference a word of so many consonants bears: short words are too much like others. */
const bears = (key: string): number => {
  const consonants = key.replace(/V/g, '').length
  return consonants < 3 ? 0 : consonants === 3 ? (key.length > 5 ? 2 : 1) : consonants < 6 ? 2 : 3
}

/** Do two words (bare) transliterate one? */
export const sameSounds = (a: string, b: string): boolean => soundDistance(a, b) < Infinity

/** `vowelDistance` of two words with the same consonants that are long enough for it; else Infinity. */
export function soundDistance(a: string, b: string): number {
  const x = soundsOf(a)
  const y = soundsOf(b)
  if (x.key !== y.key) return Infinity
  const distance = vowelDistance(x.vowels, y.vowels)
  return distance <= bears(x.key) ? distance : Infinity
}

const PLACE_ENDINGS = /(?:[ioey]v|[ioey]v[ck]a|[ioey]v[kc][aiy]|[ioe]v[eo]|in[eo]|yn[eo]|yn|sk|sk[eoiya]+|tsk|zk|t?s[iy]|n[iy]|hrad|grad|horod|gorod|pil|pol|pole|pilia|pillia|pilly[ae]|polye|ets|anka|enka|[iy]anka|ytsia|itsa|[iy]shch[ea]|[iy]sche|khy|khiv|nia|nya|zhzhia|zh[iy]e|slav[l]?|myr|mir|cha|shch|ats|yk|nik|khov|chany|chansk|[yi]nsk[aey]?|oe|oye|aya|yi|iy|ka|ky|ki)$/
const LETTERS = /zh|kh|shch|ts|yi|ii|iy|yy|y[aeou]|[bcdfghklmnprstvz]y[bcdfghklmnprstvz]/

/** Does a word look Ukrainian or Russian in Latin letters: by its ending and length, or by letters that English has not? */
export const looksSlavic = (word: string): boolean => word.length >= 6 && PLACE_ENDINGS.test(word) && (LETTERS.test(word) || /(?:ivka|ovka|evka|[ioe]v|sk|sk[eioy]+|[^aeiou]ka|[^aeiou]k[iy]|oe|oye|hrad|grad|horod|gorod|pil|pol|[ioe]v[eo]|skoye?|[iy]n[eo])$/.test(word))

/**
 * Does what differs between two words with the same sounds show a Slavic name, whatever else they look like: h and g,
 * `-ia` and `-ya`, `-e` and `-oe`, `-a` and `-aya`, `-yn` and `-in` after a hushing sound?
 */
export function telltale(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 5) return false
  const [x, y] = [a, b].map((word) => word.replace(/g/g, 'h').replace(/y/g, 'i'))
  if (x === y) {
    if (a.length >= 6 && a.replace(/g/g, 'h') === b.replace(/g/g, 'h')) return true
    return /(?:zh|sh|ch|kh).*(?:yn|in)$/.test(a) || (/[iy]a$/.test(a) && a.at(-2) !== b.at(-2))
  }
  const ending = (long: RegExp, short: string): boolean => [[x!, y!], [y!, x!]].some(([p, q]) => long.test(p!) && p!.replace(long, short) === q)
  return ending(/oi?e$/, 'e') || ending(/ai?a$/, 'a')
}
