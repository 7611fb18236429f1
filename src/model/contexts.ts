// The sentences around claims as bytes.
import type { Context } from './claim.js'
import type { BlockKind } from './text.js'
import { delta, type Reader, times, undelta, type Writer } from './bytes.js'

export function packContexts(out: Writer, contexts: readonly Context[]): void {
  out.uint(contexts.length)
  let at = 0
  for (const context of contexts) {
    packContext(out, context, at)
    at = context.start
  }
}

/** `last`: the block after which no more are read. */
export function unpackContexts(from: Reader, last = Infinity): Context[] {
  const contexts: Context[] = []
  for (let count = from.uint(), at = 0; contexts.length < count; ) {
    const context = unpackContext(from, at)
    at = context.start
    contexts.push(context)
    if (context.block > last) break
  }
  return contexts
}

function packContext(out: Writer, { start, end, words, names, dates, times: spans, timed, headings, kind, block }: Context, at: number): void {
  out.uint(delta(start - at))
  out.uint(delta(end - start))
  out.texts(words)
  out.texts(names)
  out.texts(dates)
  out.uint(spans.length)
  for (const [first, last] of spans) {
    out.text(first)
    out.text(last)
  }
  out.uint(timed ? 1 : 0)
  out.texts(headings)
  out.text(kind)
  out.uint(block)
}

function unpackContext(from: Reader, at: number): Context {
  const start = at + undelta(from.uint())
  return {
    start, end: start + undelta(from.uint()), words: from.texts(), names: from.texts(), dates: from.texts(),
    times: times(from.uint(), () => [from.text()!, from.text()!] as const), timed: from.uint() === 1, headings: from.texts(), kind: from.text() as BlockKind, block: from.uint(),
  }
}
