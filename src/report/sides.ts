// The sides of a finding as a concordance: a line each, with what they say one below the other.
import type { Finding, Level, Location } from '../model/index.js'
import { head, type Style, tail } from './style.js'

const INDENT = '  '

/** Columns that an excerpt needs: with less beside its place, it goes below. */
const ROOM = 60

/** Sides shown at most; there is one of every wording among them, as far as they go. */
const SHOWN = 8

/** The sides to show, in their order: the primary one, then one of each value or wording, then others. */
export function shownSides(locations: Finding['locations'], most = SHOWN): Location[] {
  if (locations.length <= most) return [...locations]
  const seen = new Set<string>()
  const first = locations.filter((side) => { const key = side.value ?? side.text; return !seen.has(key) && seen.add(key) })
  const chosen = new Set([...new Set([...first, ...locations])].slice(0, most))
  return locations.filter((side) => chosen.has(side))
}

/** Lines for the sides of a finding in `width` columns: place, document date, excerpt, with the spans one below the other. */
export function sidesOf(locations: readonly Location[], level: Level, width: number, style: Style): string[] {
  const places = locations.map(({ path, start }) => `${path}:${start.line}:${start.column}`)
  const dated = locations.some(({ excerpt }) => excerpt?.date)
  const placeWidth = Math.max(...places.map((place) => place.length))
  const dateWidth = dated ? Math.max(...locations.map(({ excerpt }) => excerpt?.date?.length ?? 0)) + 2 : 0
  const beside = INDENT.length + placeWidth + 2 + dateWidth
  const below = width - beside < ROOM
  const room = Math.max(30, width - (below ? INDENT.length * 2 : beside))
  const excerpts = aligned(locations, level, room, style)
  return locations.flatMap((side, i) => {
    const date = dated ? (side.excerpt?.date ?? '').padEnd(dateWidth) : ''
    const place = `${INDENT}${style.cyan(places[i]!)}${below ? '' : ' '.repeat(placeWidth - places[i]!.length)}  ${style.dim(date)}`
    const { line, column, told } = excerpts[i]!
    const lines = below ? [place.trimEnd(), `${INDENT}${INDENT}${line}`] : [`${place}${line}`]
    if (!told && says(side)) {
      const margin = below ? INDENT.length * 2 : beside
      const indent = Math.max(0, Math.min(column, room - side.message.length))
      lines.push(style.dim(`${' '.repeat(margin + indent)}${head(side.message, room)}`))
    }
    return lines
  })
}

/** A side's own message is shown where it says more than the words that it stands at. */
const says = ({ message, text, value }: Location): boolean => message !== '' && !message.includes(text) && message !== value

const saysSame = (a: Location, b: Location): boolean => (a.value ?? a.text) === (b.value ?? b.text)

function aligned(locations: readonly Location[], level: Level, room: number, style: Style): { line: string; column: number; told: boolean }[] {
  const brackets = style.color ? 0 : 2
  const parts = locations.map(partsOf)
  const most = (size: (part: (typeof parts)[number]) => number): number => Math.max(...parts.map(size))
  const longest = Math.floor(room * 0.7)
  const free = room - Math.min(longest, most(({ key }) => key.length)) - brackets
  const [before, after] = [most((part) => part.before.length), most((part) => part.after.length)]
  const left = before + after <= free ? before : before < free / 2 ? before : after < free / 2 ? free - after : Math.floor(free / 2)
  const leads = parts.map((part) => tail(part.before, left))
  const column = Math.max(...leads.map((lead) => lead.length))
  return parts.map(({ key: whole, after, told }, i) => {
    const key = middle(whole, longest)
    const rest = head(after, room - column - key.length - brackets)
    const shown = style.color ? (saysSame(locations[i]!, locations[0]!) ? style.level(level, key) : style.bold(style.green(key))) : `[${key}]`
    return { line: `${leads[i]!.padStart(column)}${shown}${rest}`.trimEnd(), column, told }
  })
}

/**
 * What stands before, in and behind a span. One that is wider than what is at stake (a quotation) is shown around the words
 * of it that the side's own message quotes: there the sides differ. `told`: the message need not be shown beside them.
 */
function partsOf({ excerpt, text, message }: Location): { before: string; key: string; after: string; told: boolean } {
  const { before = '', after = '' } = excerpt ?? {}
  const key = (excerpt?.text ?? text).replace(/\s+/g, ' ')
  const quoted = /["“'‘](.+)["”'’]/.exec(message)?.[1]?.replace(/\s+/g, ' ')
  const at = quoted === undefined ? -1 : key.indexOf(quoted)
  if (quoted === undefined || at < 0) return { before, key, after, told: false }
  return { before: before + key.slice(0, at), key: quoted, after: key.slice(at + quoted.length) + after, told: true }
}

function middle(text: string, width: number): string {
  return text.length <= width ? text : `${head(text, Math.ceil(width * 0.6))} ${tail(text, Math.floor(width * 0.4) - 1)}`
}
