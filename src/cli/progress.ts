// A line on the terminal for those who wait.
import type { Streams } from './streams.js'

/** How long a run may take before it says so, and between two words of it, in milliseconds. */
const PATIENCE = 1000
const PACE = 100

/** Draws `123 of 4000 documents` once a run takes longer than a second. Nothing where no terminal is. */
export function progressOf({ err, progress }: Streams, quiet: boolean, patience = PATIENCE): { step(done: number, total: number): void; end(): void } {
  if (!progress || quiet) return { step() {}, end() {} }
  let due = performance.now() + patience
  let drawn = false
  return {
    step(done, total) {
      const now = performance.now()
      if (now < due) return
      due = now + PACE
      drawn = true
      err(`\r\u001B[K${done} of ${total} documents`)
    },
    end() {
      if (drawn) err('\r\u001B[K')
    },
  }
}
