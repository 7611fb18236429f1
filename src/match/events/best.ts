// Pairs of dates by score, each date in one of them.

/** A thing with the index of its document, and its own among those of the document. */
interface Placed {
  readonly at: number
  readonly index: number
}

/** Those with the highest scores first; of equals those that stand first. Each thing is in the first pair that has it. */
export function* bestPairs<T extends Placed, P extends { readonly a: T; readonly b: T; readonly score: number }>(pairs: readonly P[]): Iterable<P> {
  const used = new Set<T>()
  for (const pair of [...pairs].sort((x, y) => y.score - x.score || x.a.at - y.a.at || x.b.at - y.b.at || x.a.index - y.a.index || x.b.index - y.b.index)) {
    const { a, b } = pair
    if (used.has(a) || used.has(b)) continue
    used.add(a).add(b)
    yield pair
  }
}
