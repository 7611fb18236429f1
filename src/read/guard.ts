// Nesting that no parser reads in reasonable time, found before one tries. Nobody writes such files; generators and attackers do.

/** Thrown for a file that cannot be read as what its name says. The message goes on after the path: "is …". */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Levels of lists and quotations; real documents stay under ten. */
const MOST_LEVELS = 100
/** Brackets and marks of emphasis in one paragraph, which all may nest. */
const MOST_MARKS = 20_000
/** Each mark of emphasis is held against all that is markup before it: half a second. */
const MOST_PAIRS = 200_000_000
/** Open elements; browsers stop at 512. */
const MOST_ELEMENTS = 1000

const CONTAINERS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/
const THEMATIC = /^[ \t>]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+|(?:_[ \t]*)+)$/

/** Throws Unreadable for Markdown that is nested beyond reason. */
export function guardMarkdown(source: string): void {
  const indents: number[] = []
  let line = 0
  let paragraph = 0
  for (let at = 0; at < source.length; line++) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    let first = at
    while (first < end && source.charCodeAt(first) <= 0x20) first++
    const code = source.charCodeAt(first)
    // > - * + or a figure
    if (first < end && (code === 0x3e || code === 0x2d || code === 0x2a || code === 0x2b || (code >= 0x30 && code <= 0x39))) {
      if (containers(source, at, end, indents, first - at) > MOST_LEVELS) throw new Unreadable(`is nested more than ${MOST_LEVELS} levels deep in line ${line + 1}`)
    }
    if (first === end) {
      guardParagraph(source, paragraph, at)
      paragraph = end + 1
    } else if (code === 0x2d || code === 0x2a || code === 0x2b) {
      // An item with a bullet ends any paragraph, unless it is indented like code.
      BULLET.lastIndex = at
      if (BULLET.test(source)) {
        guardParagraph(source, paragraph, at)
        paragraph = at
      }
    }
    at = end + 1
  }
  guardParagraph(source, paragraph, source.length)
}

const BULLET = / {0,3}[-*+][ \t]+[^ \t\r\n]/y

/** A short paragraph, as nearly all are, is not looked at. */
function guardParagraph(source: string, start: number, end: number): void {
  if (end - start <= MOST_MARKS) return
  let emphasis = 0
  let brackets = 0
  let others = 0
  for (let i = start; i < end; i++) {
    const char = source.charCodeAt(i)
    // * _
    if (char === 0x2a || char === 0x5f) emphasis++
    else if (char === 0x5b) brackets++
    // ` & \ <
    else if (char === 0x60 || char === 0x26 || char === 0x5c || char === 0x3c) others++
    else continue
    if (emphasis + brackets <= MOST_MARKS && emphasis * (emphasis + brackets + others) <= MOST_PAIRS) continue
    const line = source.slice(0, start).split('\n').length
    throw new Unreadable(`has more marks of emphasis, links and code in the paragraph of line ${line} than anybody writes (${emphasis + brackets + others} and more)`)
  }
}

/** How many lists and quotations are open after the markers of this line. */
function containers(source: string, start: number, end: number, indents: number[], indent: number): number {
  while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop()
  indents.push(indent)
  const head = source.slice(start, Math.min(end, start + 8 * MOST_LEVELS))
  const levels = CONTAINERS.exec(head)?.[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  if (levels <= MOST_LEVELS) return Math.max(levels, indents.length)
  return THEMATIC.test(source.slice(start, end)) ? 1 : levels
}

/** Elements that need no end tag. */
const OPEN_ENDED = new Set('p li td tr th dt dd option optgroup thead tbody tfoot colgroup br img hr input meta link source wbr area col embed param track base html head body rp rt'.split(' '))

/** Throws Unreadable for HTML that is nested beyond reason. */
export function guardHtml(source: string): void {
  let depth = 0
  const tag = /<(\/?)([A-Za-z][\w-]*)/g
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    if (match[1]) depth = Math.max(0, depth - (OPEN_ENDED.has(match[2]!.toLowerCase()) ? 0 : 1))
    else if (!OPEN_ENDED.has(match[2]!.toLowerCase()) && ++depth > MOST_ELEMENTS) {
      throw new Unreadable(`has elements nested more than ${MOST_ELEMENTS} levels deep in line ${source.slice(0, match.index).split('\n').length}`)
    }
  }
}
