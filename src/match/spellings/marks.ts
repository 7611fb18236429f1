// Differences that are a matter of style: capitals, hyphens, accents, spaces; British and American spelling.

const LEGAL = /\b(inc|corp|co|ltd|plc|llc|spa|lp|cos|pty|sa|ag|nv)\b/gi
const SMALL = /(?<=\s)(of|for|and|the|in|on|to|at|a|an|de|la|by)(?=\s)/gi

/**
 * Is the difference between two forms with the same letters worth a note: an accent, an apostrophe, a hyphen, a capital
 * inside? Not for points and commas, capitals only, legal forms (`Plc`, `PLC`), small words, or the hyphen of an adjective.
 */
export function differsInMarks(a: string, b: string, named: boolean, person: boolean): boolean {
  if (a === a.toUpperCase() || b === b.toUpperCase()) return false
  const [x, y] = [a, b].map((text) => text.replace(/[.,]/g, '').replace(LEGAL, (word) => word.toLowerCase()).replace(SMALL, (word) => word.toLowerCase()).replace(/\s+/g, ' ').trim())
  if (x === y) return false
  // `Human-centered`, `Human-Centered`: title case, unless it is somebody's name.
  if (!person && x!.replace(/-\p{L}/gu, (letter) => letter.toLowerCase()) === y!.replace(/-\p{L}/gu, (letter) => letter.toLowerCase())) return false
  return named || x!.replace(/-/g, ' ') !== y!.replace(/-/g, ' ')
}

/** `Center` and `Centre`, `Organization` and `Organisation`: one word in British and American spelling. Lower case. */
export function isRegional(a: string, b: string): boolean {
  const american = (word: string): string =>
    word.replace(/tre(s?)$/, 'ter$1').replace(/our(s?|ed|ing)$/, 'or$1').replace(/is(e[ds]?|ing|ation|ations)$/, 'iz$1').replace(/ogue(s?)$/, 'og$1').replace(/ence$/, 'ense').replace(/lled$/, 'led').replace(/isers?$/, 'izer')
  return a !== b && american(a) === american(b)
}
