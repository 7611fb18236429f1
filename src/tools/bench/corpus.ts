// A corpus of our own making, of any size: news items in text and Markdown about towns, budgets, accidents and votes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A sequence of numbers below 1 that is the same for the same seed (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words = (list: string): readonly string[] => list.split(' ')
const FIRST = words('Anna Brian Carla David Elena Frank Grace Henry Irene James Karen Louis Maria Nadia Oscar Paula Quentin Rosa Samuel Teresa Victor Wendy Yusuf Zoe')
const SYLLABLES = words('bar bel cor dal den fal gar hol kel lan mar nor pel ran sel tor val wen')
const ENDINGS = words('by den field ford ham land ley mont ridge ton ville worth')
const ROLES = ['mayor', 'police chief', 'council leader', 'fire chief', 'spokesman', 'treasurer', 'school superintendent', 'hospital director']
const THINGS = ['bridge', 'harbour wall', 'library', 'water plant', 'bus station', 'school', 'hospital wing', 'landfill', 'airport terminal', 'sports hall']
const MONTHS = words('January February March April May June July August September October November December')
const FILLER = [
  'Residents had asked for it for years, and some of them came to listen.', 'Nobody could say how long the work would take.', 'The decision was put off twice because papers were missing.',
  'Critics call the plan too small for a town that grows so fast.', 'An earlier study came to another result.', 'The opposition wants to see the contracts before it agrees.',
  'Engineers had warned that the old one would not last another winter.', 'A public hearing follows next week, and the vote after that.', 'The neighbours, who share the river, have been told.',
]

/** Documents `from` to `to` (exclusive): each is the same whatever the others. About 2 KB each with `paragraphs` 8. */
export function* documents(from: number, to: number, paragraphs = 8): Iterable<{ path: string; text: string }> {
  for (let i = from; i < to; i++) {
    const next = random(i * 7919 + 13)
    const extension = i % 5 === 4 ? 'md' : 'txt'
    yield { path: `${String(Math.floor(i / 1000)).padStart(3, '0')}/${String(i).padStart(6, '0')}.${extension}`, text: story(next, extension === 'md', paragraphs) }
  }
}

function story(next: () => number, markdown: boolean, paragraphs: number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least))
  const proper = (): string => { const name = pick(SYLLABLES) + (next() < 0.5 ? pick(SYLLABLES) : '') + pick(ENDINGS); return name[0]!.toUpperCase() + name.slice(1) }
  const town = proper()
  const surname = proper()
  const person = `${pick(FIRST)} ${surname}`
  const role = pick(ROLES)
  const thing = pick(THINGS)
  const year = number(1990, 2025)
  const date = `${pick(MONTHS)} ${number(1, 29)}, ${year}`
  const bold = markdown ? '**' : ''
  const sentences = [
    () => `The ${thing} in ${town} will cost $${number(1, 90)}.${number(1, 10)} million, ${number(2, 60)} percent more than planned.`,
    () => `“We ${pick(['did not expect', 'had hoped for', 'cannot accept', 'are pleased with'])} this, and ${number(2, 400)} ${pick(['people', 'families', 'workers', 'shops'])} depend on it,” said ${town} ${role} ${person}.`,
    () => `${surname} told the council on ${pick(MONTHS)} ${number(1, 29)} that ${number(3, 900).toLocaleString('en-US')} ${pick(['pupils', 'houses', 'patients', 'passengers'])} would be affected.`,
    () => `At least ${number(2, 40)} people were hurt when a ${pick(['bus', 'crane', 'train', 'roof'])} ${pick(['fell', 'broke down', 'caught fire'])} near the ${thing} in ${number(1950, 2020)}.`,
    () => `The ${proper()} ${pick(['Company', 'Group', 'Council', 'Institute'])} has ${bold}${number(20, 9000)} employees${bold} and was founded in ${number(1850, 2000)}.`,
    () => `Work begins in ${pick(MONTHS)} ${year + 1} and takes ${number(2, 30)} months, according to ${person}, the ${role}.`,
    () => pick(FILLER), () => pick(FILLER), () => pick(FILLER),
  ]
  const body = Array.from({ length: paragraphs }, () => Array.from({ length: number(2, 5) }, () => pick(sentences)()).join(' '))
  const title = `${town} argues about its ${thing}`
  return markdown ? `---\ntitle: ${title}\ndate: ${isoOf(date)}\n---\n\n# ${title}\n\n${body.join('\n\n')}\n\n- ${FILLER[0]}\n- ${FILLER[1]}\n` : `${title}\n\n${town.toUpperCase()}, ${date} - ${body.join('\n\n')}\n`
}

function isoOf(date: string): string {
  const [month, day, year] = date.replace(',', '').split(' ')
  return `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** Writes documents to a folder. */
export function writeCorpus(folder: string, from: number, to: number, paragraphs?: number): void {
  for (const { path, text } of documents(from, to, paragraphs)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
