// Paths relative to the repository's root.

/** A path with the folder of the run before it, and no `.` or `..` that can be resolved. */
export function rooted(path: string, prefix: string): string {
  const steps: string[] = []
  for (const step of `${prefix}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
