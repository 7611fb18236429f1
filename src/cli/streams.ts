// What the command line reads and writes: passed in, so that tests can run it in their own process.

export interface Streams {
  /** Standard output; may wait until it is taken. */
  readonly out: (text: string) => void | Promise<void>
  readonly err: (text: string) => void
  readonly cwd: string
  /** Columns of the terminal that standard output is, or null for a pipe or file. */
  readonly columns?: number | null
  /** Standard error is a terminal: a progress line can be drawn there. */
  readonly progress?: boolean
  /** Told how many documents there are, before they are read. */
  readonly documents?: (count: number) => void
  /** The terminal has colours, and the environment does not object. */
  readonly color?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
}
