// Tables made at random: one that adds up is never reported, one with a wrong cell always is, and the cell is named.
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { readDocument } from '../../src/read/index.js'

/** The same numbers on every machine. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

interface Made { readonly values: number[][]; readonly places: number; readonly write: (row: number, column: number) => string; readonly html: boolean; readonly label: string; readonly seed: number }

const grouped = (number: number, places: number): string => {
  const [whole, rest] = Math.abs(number).toFixed(places).split('.') as [string, string?]
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}

/** A table of parts with a total row and a total column, written in one of the ways that people write tables. */
function make(seed: number): Made {
  const numbers = random(seed)
  const next = (to: number): number => Math.floor(numbers.next().value * to)
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!
  const [rows, columns] = [2 + next(6), 2 + next(4)]
  const places = pick([0, 0, 2])
  const size = pick([40, 900, 20_000])
  const unit = 10 ** places
  // Now and then a small loss or an empty part.
  const parts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => (next(12) === 0 ? 0 : next(15) === 0 ? -next(size * 0.1) : Math.ceil(size / 10) + next(size * unit)) / unit))
  const values = parts.map((row) => [...row, row.reduce((a, b) => a + b, 0)])
  values.push(Array.from({ length: columns + 1 }, (_, column) => values.reduce((sum, row) => sum + row[column]!, 0)))
  const sign = places === 2 ? pick(['$', '€', '£']) : ''
  const loss = pick(['-', '−', '('])
  const nothing = pick(['–', '-', '0', '—'])
  const strong = pick(['', '**'])
  const note = pick(['', '', '*', ' [1]'])
  const marked = next(rows)
  const write = (row: number, column: number): string => {
    const number = Number(values[row]![column]!.toFixed(places))
    if (number === 0) return nothing
    const text = `${sign}${grouped(number, places)}${row === marked && column === 0 ? note : ''}`
    const signed = number > 0 ? text : loss === '(' ? `(${text})` : `${loss}${text}`
    return row === rows ? `${strong}${signed}${strong}` : signed
  }
  return { values, places, write, html: next(2) === 0, label: pick(['Total', 'TOTAL', 'Totals', 'Grand total', 'Total:', 'Sum']), seed }
}

const NAMES = ['North', 'South', 'East', 'West', 'Coast', 'Hills', 'Isles', 'Fens']
const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024']

function textOf({ values, write, html, label, seed }: Made): string {
  const columns = values[0]!.length - 1
  const heads = ['Region', ...YEARS.slice(0, columns), 'Total']
  const lines = values.map((row, i) => [i === values.length - 1 ? label : NAMES[i]!, ...row.map((_, column) => write(i, column))])
  if (!html) return `${heads.join(' | ')}\n${heads.map(() => '---').join(' | ')}\n${lines.map((line) => line.join(' | ')).join('\n')}\n`
  const bare = (text: string): string => text.replace(/^\*\*(.*)\*\*$/, '<b>$1</b>').replace(' [1]', '<sup><a href="#n">1</a></sup>')
  const head = seed % 3 === 0 ? 'td' : 'th'
  return `<table><tr>${heads.map((text) => `<${head}>${text}</${head}>`).join('')}</tr>${lines.map(([first, ...rest]) => `<tr><th>${first!}</th>${rest.map((text) => `<td>${bare(text)}</td>`).join('')}</tr>`).join('\n')}</table>`
}

const found = async (made: Made): Promise<{ text: string; expected: string }[]> =>
  extract(await readDocument(made.html ? 'a.html' : 'a.md', textOf(made))).claims.flatMap(({ kind, text, value }) => (kind === 'relation' && !value.holds ? [{ text, expected: value.expected }] : []))

const SEEDS = Array.from({ length: 400 }, (_, i) => i + 1)

test('a table that adds up is not reported', async () => {
  for (const seed of SEEDS) expect(await found(make(seed)), textOf(make(seed))).toEqual([])
})

test('one wrong cell is found, and what it should be', async () => {
  for (const seed of SEEDS) {
    const made = make(seed)
    const numbers = random(seed * 7919)
    const next = (to: number): number => Math.floor(numbers.next().value * to)
    const [row, column] = [next(made.values.length), next(made.values[0]!.length)]
    const right = made.write(row, column).replace(/\*\*|\*$| \[1\]|[()−-]|[$€£]/g, '')
    const value = made.values[row]![column]!
    if (value <= 0) continue
    // One digit of the figure is another.
    const digits = right.replaceAll(',', '').split('')
    const at = digits.findIndex((digit) => digit !== '.')
    const other = String((Number(digits[at]) + 1 + next(8)) % 10)
    digits[at] = other === '0' ? '9' : other
    if (digits.join('') === right.replaceAll(',', '')) continue
    made.values[row]![column] = Number(digits.join(''))
    expect((await found(made)).map(({ expected }) => expected.replace(/[$€£]/g, '')), textOf(made)).toEqual([right])
  }
})
