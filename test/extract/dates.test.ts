// One value with all its spellings, what time words mean beside a document date, and what is no date.
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import type { Claim } from '../../src/model/index.js'
import { readDocument } from '../../src/read/index.js'

const claims = async (text: string, date?: string): Promise<Claim[]> =>
  extract(await readDocument('a.txt', text, date === undefined ? undefined : { date })).claims.filter(({ kind }) => kind === 'date' || kind === 'duration')
const read = async (text: string, date?: string): Promise<string[]> => (await claims(text, date)).map(({ value }) => ('timex' in value ? value.timex : ''))
const bounds = async (text: string, date?: string): Promise<unknown[]> => (await claims(text, date)).map(({ value }) => ('from' in value ? [value.from, value.to] : null))

/** Said without a document date. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '2024-04-24': [
    'It opened on April 24, 2024.', 'It opened on 24 April 2024.', 'It opened on Apr. 24, 2024.', 'It opened on April 24th 2024.', 'It opened on the 24th of April, 2024.', 'It opened on the twenty-fourth of April 2024.',
    'It opened on April twenty-fourth, 2024.', 'It opened on Wednesday, April 24, 2024.', 'It opened on 24 April 2024 (Wednesday).', 'It opened on Wed., 24/04/2024.', 'It opened on 4/24/2024.', 'It opened on 24.04.2024.',
    'It opened on 2024-04-24.', 'It opened on 2024/04/24.', 'It opened on 24-Apr-2024.', 'It opened on Wednesday the 24th of April 2024.', 'It opened on APRIL 24, 2024.', "It opened on 24 April '24.",
    'It opened on 24 april 2024.', 'It opened on april 24th of 2024.', 'It opened on the twenty-fourth of April twenty twenty-four.', 'It opened on twenty four April two thousand and twenty-four.', 'It opened on 2024-Apr-24.', 'It opened on 24-Apr-24.', 'It opened on the fourth Wednesday of April 2024.', 'It opened on the 4th Wednesday in April, 2024.', 'It opened on the last Wednesday of April 2024.',
  ],
  '2024-04': ['It opened in April 2024.', 'It opened in April of 2024.', 'It opened in Apr. 2024.', 'It opened in 2024-04.', 'It opened in late April 2024.', 'It opened in mid-April 2024.', 'It opened at the end of April 2024.', 'It opened in April, 2024.'],
  '1944': ['It opened in 1944.', 'It opened in early 1944.', 'It has run since 1944.', 'It opened at end-1944.', 'It opened in late-1944.', 'It opened at the beginning of 1944.', 'It opened (1944).',
    'It opened in nineteen forty-four.', 'It opened in nineteen forty four.', 'It opened in nineteen-forty-four.', 'It opened in early nineteen forty-four.', 'The year was nineteen forty-four.', 'It opened in nineteen hundred and forty-four.'],
  '2006': ['It opened in 2006.', 'It opened in two thousand and six.', 'It opened in two thousand six.', 'It opened in twenty oh six.'],
  '2014': ['It opened in 2014.', 'It opened in twenty-fourteen.', 'It opened in twenty fourteen.', 'It opened in two thousand and fourteen.'],
  '194': ['It opened in the 1940s.', 'It opened in the early 1940s.', 'It opened in the mid-1940s.', 'It opened in the nineteen forties.', 'It opened in the late nineteen-forties.'],
  '18': ['It opened in the 19th century.', 'It opened in the nineteenth century.', 'It opened in the late 19th century.', 'It is a 19th-century mill.'],
  BC0480: ['It fell in 480 BC.', 'It fell in 480 B.C.', 'It fell in early 480 BC.'],
  '2023-Q3': ['It lost money in the third quarter of 2023.', 'It lost money in Q3 2023.', 'It lost money in 3Q 2023.', 'It lost money in 3Q23.', 'It lost money in third-quarter 2023.'],
  '2008-H2': ['It lost money in the second half of 2008.', 'It lost money in the latter half of 2008.', 'It lost money in H2 2008.', 'It lost money in 2H08.'],
  FY2023: ['It lost money in fiscal 2023.', 'It lost money in fiscal year 2023.', 'It lost money in FY2023.', 'It lost money in FY23.'],
  '1942-SU': ['It opened in the summer of 1942.', 'It opened in summer 1942.', 'It opened in early summer 1942.'],
  '2021-12-31': ["It opened on New Year's Eve 2021.", 'It opened on 31 December 2021.'],
  '2024-03-29': ['It opened on Good Friday 2024.', 'It opened on 29 March 2024.'],
  PRESENT_REF: ['It is now open.', 'It is currently open.', 'The present-day mill is larger.'],
  P1D: ['It opens every day.', 'It opens daily.', 'It opens each day.', 'It was a day-long meeting.', 'It was a daylong meeting.'],
  P1Y: ['It followed a year-long study.', 'It followed a yearlong study.', 'It opens every year.', 'It opens annually.'],
  PXY: ['It stood open for years.', 'It took several years.', 'It took many more years.', 'It closed after years of talks.', 'It grew in the years that followed.', 'It has grown over the years.', 'It was a years-long plan.', 'It was a decades-long plan.'],
  PXW: ['It took weeks.', 'It took a few weeks.', 'It was a weeks-long strike.', 'It lasted some weeks.'],
}
describe.each(Object.entries(SPELLINGS))('%s', (value, texts) => {
  test.each(texts)('%s', async (text) => expect(await read(text)).toEqual([value]))
})

/** In a document of Wednesday, 15 May 2024. */
const WRITTEN: readonly (readonly [string, string, string?, string?])[] = [
  ['The council met on Friday.', '2024-05-10', '2024-05-10', '2024-05-10'],
  ['The council will meet on Friday.', '2024-05-17'],
  ['The council is scheduled to meet Friday.', '2024-05-17'],
  ['The vote planned for Friday was called off.', '2024-05-10'],
  ["The council will appeal Monday's ruling.", '2024-05-13'],
  ["The council will speak in Friday's debate.", '2024-05-17'],
  ['The council has sat for the last week.', 'P1W'],
  ['The council will stay on the ground until Friday.', '2024-05-17'],
  ['In January, a week after the bridge was shut, the council met.', '2024-01'],
  ['The council met on Friday the 3rd.', '2024-05-03'],
  ['The council will meet on Friday the thirty-first.', '2024-05-31'],
  ['The council meets two weeks from tomorrow.', '2024-05-30'],
  ['The council met two weeks and two days ago.', '2024-04-29'],
  ["The council will meet by year's end.", '2024', '2024-08-29', '2024-12-31'],
  ['The council spoke of the Sept. 11 attacks.', '2001-09-11'],
  ['The council meets on the first Monday of June.', '2024-06-03'],
  ['The council met on the last Friday of last month.', '2024-04-26'],
  ['The council meets on the first Monday of each month.', 'XXXX-WXX-1'],
  ['The council met on the first Friday of Lent.', 'XXXX-WXX-5'],
  ['The council will meet on the last day of June.', '2024-06-30'],
  ['The council will meet on the last day of the month.', '2024-05-31'],
  ['The council met last Wednesday.', '2024-05-08'],
  ['The council has met four times in the current year.', '2024'],
  ['The council heard last Friday of the flood.', '2024-05-10'],
  ['The council met this past weekend.', '2024-W19-WE', '2024-05-11', '2024-05-12'],
  ['The council met four times this past year.', 'P1Y'],
  ['The council met over the past year.', 'P1Y'],
  ['The council met last Friday.', '2024-05-10'],
  ['The council meets next Monday.', '2024-05-20'],
  ['The council met on Wednesday.', '2024-05-15'],
  ['The council met yesterday.', '2024-05-14'],
  ['The council met the day before yesterday.', '2024-05-13'],
  ['The council meets tomorrow morning.', '2024-05-16TMO', '2024-05-16', '2024-05-16'],
  ['The council met at 10:30 a.m. on Friday.', '2024-05-10T10:30', '2024-05-10', '2024-05-10'],
  ['The council met on Friday night.', '2024-05-10TNI'],
  ['The council met last week.', '2024-W19', '2024-05-06', '2024-05-12'],
  ['The council met two weeks ago.', '2024-W18'],
  ['The council met three days ago.', '2024-05-12'],
  ['The council met a month ago.', '2024-04'],
  ['The council was set up about 50 years ago.', '1974', '1969-01-01', '1979-12-31'],
  ['The council met in October.', '2023-10'],
  ['The council will meet in October.', '2024-10'],
  ['The council met on December 3.', '2023-12-03'],
  ['The council will meet on December 3.', '2024-12-03'],
  ['The council met last year.', '2023'],
  ['The council met earlier this year.', '2024', '2024-01-01', '2024-05-15'],
  ['The council will meet later this year.', '2024', '2024-05-15', '2024-12-31'],
  ['The council met in the third quarter.', '2023-Q3'],
  ['The council met last summer.', '2023-SU'],
  ['The council met in late April.', '2024-04', '2024-04-18', '2024-04-30'],
  ['The council met in the third week of April.', '2024-W16'],
  ['The council meets a week from Friday.', '2024-05-17'],
  ['The council met two days after April 30.', '2024-05-02'],
  ['The council met over the past three days.', 'P3D'],
  ['The council met on Tuesdays.', 'XXXX-WXX-2'],
]
test.each(WRITTEN)('%s', async (text, timex, from, to) => {
  expect(await read(text!, '2024-05-15')).toEqual([timex])
  if (from) expect(await bounds(text!, '2024-05-15')).toEqual([[from, to]])
})

test('both ends of a range, and the year that one of them lacks', async () => {
  expect(await read('It ran from 3 to 5 January 2024.')).toEqual(['2024-01-03', '2024-01-05'])
  expect(await read('It runs from Monday to Friday.', '2024-05-15')).toEqual(['2024-05-13', '2024-05-17'])
  expect(await read('It ran from Q1 to Q3 2020.')).toEqual(['2020-Q1', '2020-Q3'])
  expect(await read('It ran from the 3rd to the 5th of January 2024.')).toEqual(['2024-01-03', '2024-01-05'])
  expect(await read('It ran for 64 days from 3 January 2024.')).toEqual(['P64D', '2024-01-03'])
  expect(await read('It ran January 3–5, 2024.')).toEqual(['2024-01-03', '2024-01-05'])
  expect(await read('It ran from May to June 1940.')).toEqual(['1940-05', '1940-06'])
  expect(await read('It ran from November 15 to February 15, 1989.')).toEqual(['1988-11-15', '1989-02-15'])
  expect(await read('It ran from 1914 to 1918, and again (1939–45).')).toEqual(['1914', '1918', '1939', '1945'])
})

test('what the words leave out is told apart from what they say', async () => {
  const implied = async (text: string): Promise<unknown[]> => (await claims(text, '2024-05-15')).map(({ value }) => ('implied' in value ? value.implied : null))
  expect(await implied('It opened on April 24, 2024.')).toEqual([null])
  expect(await implied('It opened on April 24.')).toEqual([['year']])
  expect(await implied('It opened on Friday.')).toEqual([['year', 'month', 'day']])
})

test('without a document date only what the text itself settles is known', async () => {
  expect(await read('It opened on Friday.')).toEqual(['XXXX-WXX-5'])
  expect(await read('It opened on June 3.')).toEqual(['XXXX-06-03'])
  expect(await bounds('It opened on June 3.')).toEqual([[null, null]])
  expect(await read('It opened on 3 June 2019. The roof came down on 9 June.')).toEqual(['2019-06-03', '2019-06-09'])
  expect(await read('It opened on 3 June 2019. Two days later it closed. The following year it was sold.')).toEqual(['2019-06-03', '2019-06-05', '2020'])
})

test('without a document date the year is that of a date close by', async () => {
  const news = 'The dam broke on Saturday. On Sunday and Monday it rained. '
  expect(await read(`${news}The last break was on 12 June 2023. By 3 July it was mended, and on Friday, Oct. 6, it was opened.`)).toEqual(
    ['XXXX-WXX-6', 'XXXX-WXX-7', 'XXXX-WXX-1', '2023-06-12', '2023-07-03', '2023-10-06'])
  expect(await read(`${news}The last break was on 12 June 2023. It was opened on Nov. 6.`)).toContain('XXXX-11-06')
})

test('without a document date the weekday tells which of the years named is meant', async () => {
  expect(await read('The flood of 2024 was the worst. On Wednesday, Oct. 16, the dam broke.')).toEqual(['2024', '2024-10-16'])
  expect(await read('On Wednesday, Oct. 16, the dam of 1990 broke. It was the flood of 2024.')).toEqual(['2024-10-16', '1990', '2024'])
  expect(await read('On Wednesday, Oct. 16, the dam broke. The town forgot the flood of 2012.')).toEqual(['XXXX-10-16', '2012'])
  expect(await read('The dam of 2019 held. On Wednesday, Oct. 16, it broke. On Thursday and Friday it rained, and by Saturday, after the flood of 2024, it was gone.')).toContain('XXXX-10-16')
})

const HISTORY = `The mill was begun in 1911 and finished in December 1912. In January the first wheel turned. In April 1914 the river rose, as it had in 1876,
and on 9 April the dam gave way. The same day the miller left. The following year a second dam was built. It held until 1931. In the summer of 1932 the mill burned.`
test('a history goes on in its year, whenever it was written', async () => {
  const expected = ['1911', '1912-12', '1913-01', '1914-04', '1876', '1914-04-09', '1914-04-09', '1915', '1931', '1932-SU']
  expect(await read(HISTORY, '2024-05-15')).toEqual(expected)
  expect(await read(HISTORY)).toEqual(expected)
})

test.each([
  'You may ask when the march on the town began.', 'May we come in? They sat in the sun and wed in haste.', 'It came second, and the second runner came third.', 'He now and then saw the fall of a leaf in spring water.',
  'They sold 2000 seats, 1950 chairs and $1999 of wood.', 'See section 2.10.2 of part 1066, or call 555 2012 2015.', 'March on! August company met June Carter and April Smith.', 'It takes a 4:3 screen.', 'Of 1500 men, 1200 came back.', 'In some quarters they hope still.', 'The town voted on Super Tuesday.', 'It was the last day of school.', 'Call 138-2010-2015, or see file 32-2015.', 'He saw nineteen eighty-year-old men and two thousand and six geese.', 'They have twenty twenty vision.',
])('no date: %s', async (text) => expect(await read(text, '2024-05-15')).toEqual([]))
