// What each character is to the tokeniser.

export const enum Char { Letter = 1, Digit = 2, Space = 3, Mark = 4, Other = 5, /** Half of a pair: ask the code point. */ Surrogate = 6 }

const classes = new Uint8Array(65536)
// The common part at once, the rest when it comes: 65,536 regular-expression tests would cost more than a small run.
for (let code = 0; code < 0x180; code++) classes[code] = classify(code)

/** The class of the character at `at`; 0 beyond the text's ends. */
export function charAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code === code ? kindOf(code) : 0
}

/** The class of a UTF-16 code unit. */
export const kindOf = (code: number): number => classes[code] || (classes[code] = classify(code))

function classify(code: number): number {
  const char = String.fromCharCode(code)
  // A soft hyphen or a joiner is a part of its word, a zero-width space parts two.
  if (/[\p{L}\p{M}\u00ad\u2060\u200c\u200d]/u.test(char) && !isVariation(code)) return Char.Letter
  // Vulgar fractions belong to the number before them: 7½.
  if (/[\p{Nd}¼-¾⅐-⅞]/u.test(char)) return Char.Digit
  if (/[\s\u200b\ufeff]/.test(char)) return Char.Space
  if (code >= 0xd800 && code < 0xe000) return Char.Surrogate
  if (/\p{P}/u.test(char) && !'%#&@*_'.includes(char)) return Char.Mark
  return Char.Other
}

/** Variation selectors, which make an emoji of a character. */
export function isVariation(code: number): boolean {
  return code >= 0xfe00 && code <= 0xfe0f
}

export const isWordy = (kind: number): boolean => kind === Char.Letter || kind === Char.Digit
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc
