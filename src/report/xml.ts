// JUnit and Checkstyle.
import type { Finding, Level, Result } from '../model/index.js'

/** Escapes for XML; characters that XML cannot hold become spaces. */
const xml = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ').replace(/[&<>"'\n\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const place = ({ path, start }: Finding['locations'][0]): string => `${path}:${start.line}:${start.column}`

/** One test case a finding; a single one that passes where there is none. */
export function reportJunit({ findings, skipped }: Result): string {
  const cases = findings.map(({ rule, level, message, locations }) => {
    const body = locations.map((side) => `${place(side)} ${side.text.replace(/\s+/g, ' ')}`).join('\n')
    return `    <testcase classname="${xml(locations[0].path)}" name="${xml(`${rule} ${place(locations[0])}`)}">\n      <failure type="${level}" message="${xml(message)}">${xml(body)}</failure>\n    </testcase>\n`
  })
  const errors = skipped.map(({ path, reason }) => `    <testcase classname="${xml(path)}" name="read">\n      <error message="${xml(reason)}"/>\n    </testcase>\n`)
  if (cases.length + errors.length === 0) cases.push('    <testcase classname="corpus-lint" name="no disagreement found"/>\n')
  const counts = `tests="${cases.length + errors.length}" failures="${findings.length}" errors="${errors.length}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="corpus-lint" ${counts}>\n${cases.join('')}${errors.join('')}  </testsuite>\n</testsuites>\n`
}

const SEVERITY: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'info' }

/** One error a finding, by file. */
export function reportCheckstyle({ findings }: Result): string {
  const files = new Map<string, string[]>()
  for (const { rule, level, message, locations: [{ path, start }] } of findings) {
    files.set(path, [...(files.get(path) ?? []), `    <error line="${start.line}" column="${start.column}" severity="${SEVERITY[level]}" message="${xml(message)}" source="corpus-lint.${rule}"/>\n`])
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${[...files].map(([path, errors]) => `  <file name="${xml(path)}">\n${errors.join('')}  </file>\n`).join('')}</checkstyle>\n`
}
