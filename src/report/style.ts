// Colours, and text that fits a width.
import type { Level } from '../model/index.js'

export interface Style {
  readonly color: boolean
  bold(text: string): string
  dim(text: string): string
  cyan(text: string): string
  green(text: string): string
  level(level: Level, text: string): string
}

const CODES: Readonly<Record<Level, string>> = { error: '31', warning: '33', note: '36' }

export function styleOf(color: boolean): Style {
  const paint = (codes: string, reset: string) => (text: string): string => (color && text !== '' ? `\u001B[${codes}m${text}\u001B[${reset}m` : text)
  return {
    color,
    bold: paint('1', '22'),
    dim: paint('2', '22'),
    cyan: paint('36', '39'),
    green: paint('32', '39'),
    level: (level, text) => paint(`1;${CODES[level]}`, '22;39')(text),
  }
}

/** Breaks a text into lines of `width` characters at most, at white space; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) { lines.push(line); line = word }
    else line = line ? `${line} ${word}` : word
  }
  return line ? [...lines, line] : lines
}

/** The last `width` characters of a text, whole words, `…` before them where something is cut. */
export function tail(text: string, width: number): string {
  if (text.length <= width) return text
  const cut = text.slice(text.length - Math.max(0, width - 1))
  const space = cut.search(/\s/)
  return `…${space >= 0 && space < cut.length - 1 ? cut.slice(space + 1) : cut}`
}

/** The first `width` characters of a text, whole words, `…` behind them where something is cut. */
export function head(text: string, width: number): string {
  if (text.length <= width) return text
  const cut = text.slice(0, Math.max(0, width - 1))
  const space = cut.search(/\s\S*$/)
  return `${space > 0 ? cut.slice(0, space) : cut}…`
}

/** `1 finding`, `2 findings`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`
