// Places as SARIF has them.
import type { ArtifactLocation, Location as SarifLocation, PhysicalLocation, Region } from 'sarif'
import type { Location, Position } from '../../model/index.js'
import { rooted } from '../paths.js'

/** Percent-encoded, relative to the repository's root, never absolute: what code scanning resolves. */
export function uriOf(path: string, prefix: string): string {
  // encodeURIComponent leaves what a path may hold, but for these.
  return rooted(path, prefix).split('/').map((step) => encodeURIComponent(step).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)).join('/')
}

export const artifactOf = (path: string, prefix: string): ArtifactLocation => ({ uri: uriOf(path, prefix) })

export const regionOf = (start: Position, end: Position, text?: string): Region => ({
  startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
  charOffset: start.offset, charLength: end.offset - start.offset,
  ...(text === undefined ? {} : { snippet: { text } }),
})

function physicalOf({ path, start, end, text, excerpt }: Location, prefix: string): PhysicalLocation {
  const wider = excerpt && excerpt.start.offset <= start.offset && end.offset <= excerpt.end.offset && excerpt.end.offset - excerpt.start.offset > end.offset - start.offset
  return {
    artifactLocation: artifactOf(path, prefix),
    region: regionOf(start, end, wider ? excerpt.source.slice(start.offset - excerpt.start.offset, end.offset - excerpt.start.offset) : text),
    ...(wider ? { contextRegion: regionOf(excerpt.start, excerpt.end, excerpt.source) } : {}),
  }
}

/** A side as a step of a code flow: its text stands with the same side among the locations already. */
export const stepOf = ({ path, start, end, message, text }: Location, prefix: string): SarifLocation => ({
  physicalLocation: { artifactLocation: artifactOf(path, prefix), region: regionOf(start, end) },
  message: { text: message || text },
})

/** A side of a finding with words of its own; related locations have an id that the message links to. */
export const locationOf = (side: Location, prefix: string, id?: number): SarifLocation => ({
  ...(id === undefined ? {} : { id }),
  physicalLocation: physicalOf(side, prefix),
  message: { text: side.message || side.text },
})
