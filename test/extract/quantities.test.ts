// One value with all its spellings, and what is no quantity.
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import type { Claim, ClaimKind } from '../../src/model/index.js'
import { readDocument } from '../../src/read/index.js'

const claims = async (text: string, kinds: readonly ClaimKind[] = ['quantity', 'duration', 'age']): Promise<Claim[]> =>
  extract(await readDocument('a.txt', text)).claims.filter((claim) => kinds.includes(claim.kind))
/** `5 USD`, `50..70 %`, `>60 troop`, `P2Y`, `age 23 Jane Roe`. */
const shown = (claim: Claim): string => {
  if (claim.kind === 'duration') return claim.value.timex
  if (claim.kind === 'age') return `age ${claim.value.years} ${claim.value.person ?? ''}`.trim()
  if (claim.kind !== 'quantity') return claim.kind
  const { number, low, high, unit } = claim.value
  return `${number ?? `${low ?? ''}..${high ?? ''}`} ${unit ?? ''}`.trim()
}
const read = async (text: string): Promise<string[]> => (await claims(text)).map(shown)

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '3000000 USD': ['It cost $3 million.', 'It cost $3m.', 'It cost US$3,000,000.', 'It cost 3 million dollars.', 'It cost three million U.S. dollars.', 'It cost USD 3M.', 'It cost $3mn.', 'It cost 3 MUSD.'],
  '1500000': ['That makes a million and a half.', 'That makes 1.5 million.', 'That makes one and a half million.', 'That makes 1,500,000.'],
  '4500 EUR': ['It cost €4,500.', 'It cost 4,500 euros.', 'It cost EUR 4500.', 'It cost €4.5k.', 'It cost four thousand five hundred euros.'],
  '500 PHP': ['It cost PHP 500.', 'It cost ₱500.'],
  '7300000 PHP': ['It cost PHP 7.3 million.'],
  '0.5 USD': ['It cost 50 cents.', 'It cost fifty cents.', 'It cost $0.50.', 'It cost half a dollar.'],
  '3.5 USD': ['It cost 3 dollars 50 cents.', 'It cost $3.50.', 'It cost three and a half dollars.'],
  '2000000000 GBP': ['It cost £2bn.', 'It cost two billion pounds.', 'It cost 2 billion pounds sterling.', 'It cost GBP 2 billion.'],
  '3500000 INR': ['He owes 35 lakh rupees.', 'He owes Rs. 35,00,000.', 'He owes ₹3.5 million.', 'He owes INR 0.35 crore.'],
  '12 %': ['It rose 12%.', 'It rose 12 percent.', 'It rose twelve per cent.', 'It rose 12 pct.'],
  '2 percentage point': ['It rose two percentage points.', 'It rose 2 percentage points.', 'It rose 2 % points.'],
  '5.5 %': ['It rose 5.5%.', 'It rose five and a half percent.', 'It rose five-and-a-half percent.', 'It rose 5½ per cent.'],
  '50..70 %': ['It takes between 50 and 70 percent.', 'It takes 50-70%.', 'It takes 50% to 70%.', 'It takes from 50 to 70 per cent.', 'It takes 50–70 percent.'],
  '3000000..4000000 USD': ['It will cost $3-4 million.', 'It will cost $3 million to $4 million.', 'It will cost between $3 million and $4 million.', 'It will cost 3 to 4 million dollars.'],
  '10.5 mile': ['They ran 10 1/2 miles.', 'They ran 10½ miles.', 'They ran 10.5 miles.', 'They ran ten and a half miles.'],
  '60 mile/hour': ['It does 60 mph.', 'It does 60 miles per hour.', 'It does sixty miles an hour.'],
  '100 km/h': ['It does 100 km/h.', 'It does 100 kilometres per hour.', 'It does 100 kph.'],
  '20 km²': ['It covers 20 square kilometres.', 'It covers 20 km².', 'It covers 20 sq km.'],
  '350 pound-foot': ['It has 350 pound-feet of torque.', 'It has 350 lb-ft of torque.'],
  '-20 °C': ['It was 20 °C below zero.', 'It was 20 degrees Celsius below zero.', 'It was -20 °C.', 'It was minus 20 °C.'],
  '21 °C': ['It was 21 °C.', 'It was 21 degrees Celsius.', 'It was 21°C.'],
  '24 ship': ['They saw two dozen ships.', 'They saw 24 ships.', 'They saw twenty-four ships.', 'They saw nearly two dozen ships.'],
  '100.. man': ['They sent 100s of men.', 'They sent hundreds of men.'],
  '100.. carrier': ['They sent hundreds of armored personnel carriers.', 'They sent hundreds of carriers.'],
  '3000.. person': ['It drew several thousand people.', 'It drew several thousands of people.'],
  '100 request/day': ['A project may issue 100 requests per day.', 'A project gets 100 requests a day.', 'It made 100 requests within one day.', 'It made 100 requests in a day.'],
  '18 737': ['They bought 18 737s.'],
  '12 person': ['Twelve people were hurt.', 'The blast left 12 dead.', 'The blast left 12 people dead.'],
  '0.6666666666666666': ['It lost two thirds of its value.', 'It lost two-thirds of its value.', 'It lost 2/3 of its value.'],
  P2Y: ['It took two years.', 'It took 2 years.', 'It is a two-year plan.', 'It is a 2-year plan.'],
  'P2.5Y': ['It took two and a half years.', 'It took two-and-a-half years.', 'It was a two-and-a-half-year wait.', 'It was a 2-and-a-half-year wait.'],
  'P10.5M': ['It took 10 and a half months.', 'It took ten and a half months.', 'It took 10.5 months.', 'It took 10½ months.'],
  PT2H30M: ['It took two hours 30 minutes.', 'It took 2 hours and 30 minutes.', 'It took two hours, thirty minutes.'],
  P1Y6M: ['It took one year and six months.', 'It took a year and six months.', 'It took one year, six months.'],
  P1W: ['It lasts a full week.', 'It lasts a whole week.', 'It stays an entire week.'],
  PT1H45M: ['It took an hour and 45 minutes.', 'It took one hour 45 minutes.'],
  P3DT4H: ['It took three days and four hours.'],
  'PT1.5H': ['It took an hour and a half.', 'It took one and a half hours.', 'It took 1.5 hours.'],
  'age 23': ['He is 23 years old.', 'They met a 23-year-old.', 'It suits anyone aged 23.', 'He left at the age of 23.', 'He is twenty-three years of age.'],
  'age 23 Jane Roe': ['They met Jane Roe, 23, of Hull.', 'Jane Roe (23) won.', 'They met 23-year-old Jane Roe.', 'Jane Roe, aged 23, won.'],
}
describe.each(Object.entries(SPELLINGS))('%s', (value, texts) => {
  test.each(texts)('%s', async (text) => expect(await read(text)).toEqual([value]))
})

test('a hedge bounds the figure', async () => {
  const bounds = async (text: string): Promise<unknown> => (await claims(text)).map(({ value }) => 'low' in value && [value.low, value.high, value.hedge])
  expect(await bounds('It holds more than 60 seats.')).toEqual([[60, null, 'more than']])
  expect(await bounds('It holds at least 60 seats.')).toEqual([[60, null, 'at least']])
  expect(await bounds('It holds up to 60 seats.')).toEqual([[null, 60, 'at most']])
  expect(await bounds('It holds 60 seats or more.')).toEqual([[60, null, 'at least']])
  expect(await bounds('It holds fewer than 60 seats.')).toEqual([[null, 60, 'less than']])
  expect(await bounds('It holds an estimated 60 seats.')).toEqual([[54, 66, 'about']])
  expect(await bounds('It holds nearly 60 seats.')).toEqual([[54, 60, 'about']])
})

test('words around a figure say what kind of figure it is', async () => {
  const qualifiers = async (text: string): Promise<unknown> => (await claims(text)).map((claim) => claim.qualifiers ?? [])
  expect(await qualifiers('They sent an additional $60 million.')).toEqual([['addition']])
  expect(await qualifiers('They sent a total of 60 trucks.')).toEqual([['total']])
  expect(await qualifiers('Sales rose to $60 million.')).toEqual([['change', 'to']])
  expect(await qualifiers('The default is 60 seconds.')).toEqual([['default']])
})

test('the phrase that is counted or paid for is the subject', async () => {
  const subjects = async (text: string): Promise<unknown> => (await claims(text)).map((claim) => claim.subject)
  expect(await subjects('They sent hundreds of armored personnel carriers.')).toEqual(['armored personnel carriers'])
  expect(await subjects('They sent $60 million in security assistance.')).toEqual(['security assistance'])
  expect(await subjects('They won a $300 million contract.')).toEqual(['contract'])
})

test.each([
  'The 22nd Amendment stands.', 'See section 5 and page 12.', 'They flew a Boeing 787 home.', 'Use version 3.0.1 of it.', 'Call 555-1234 now.', '6.1 Fees are due.', 'They won 3-1 at home.', 'It was a 5-4 vote.',
  'The one you named is gone.', 'No one came.', 'We meet at 5 p.m. there.', 'He lives at 12 Main Street there.', 'It runs Windows 10 still.', 'One of the doors was shut.', 'Fly A380 or F-16.', 'Its Boeing 737s fly.',
  'Use PHP 7.3, 7.4 or 8.0.', 'It wants PHP 7.3–8.0 and Python 3.11.', 'The 3.11 release is out.', 'iTunes 8.1 ships with it.', 'Help is there 24 × 7.', 'Call 713-222-TIPS for help.', 'Help is there 24/7.', "Help comes at ten o'clock.", 'Help comes at half past ten.', 'Help is there 24 hours a day, seven days a week.', "He said so on '60 Minutes' once.", 'They met at COP26.', 'It runs on AMD64.', 'Goal SDG 13 stands.',
])('no quantity: %s', async (text) => expect(await read(text)).toEqual([]))

test("a table's heads give the unit of a bare number, and what it is of", async () => {
  const table = '| Plan | Price (€) | Disk, GB | Limit |\n|---|---|---|---|\n| Small | 12 | 50 | 1,500 |\n'
  const found = extract(await readDocument('a.md', table)).claims.filter((claim) => claim.kind === 'quantity')
  expect(found.map((claim) => [shown(claim), claim.subject])).toEqual([['12 EUR', 'Small, Price (€)'], ['50 GB', 'Small, Disk, GB'], ['1500', 'Small, Limit']])
})
