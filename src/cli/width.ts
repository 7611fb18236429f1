// Stands in for string-width in the bundled command line: see src/tools/bundle.ts.

/** The columns of a text in Latin letters, as all that our help says. */
export default function width(text: string): number {
  return [...text].length
}
