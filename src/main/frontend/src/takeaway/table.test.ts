import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf } from './csv'
import { fileName, fileTable, type Cell } from './table'

const circumstances = {
  title: 'Gaps',
  page: 'Gaps: a system',
  address: 'http://localhost/gaps',
  dataVersion: '7',
  day: '28 November 2026',
  sight: { demonstration: false, asOf: '' },
}

const columns = [
  { name: 'Name', cell: (row: Cell[]) => row[0] ?? null },
  { name: 'Value', cell: (row: Cell[]) => row[1] ?? null },
]

function csv(...rows: Cell[][]) {
  return csvOf(fileTable(columns, { rows }, circumstances))
}

function read(text: string) {
  return parse<string[]>(text.slice(1)).data
}

test.each(['=1+1', '+44 117', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '|calc', '＝1+1'])(
  'a text that a spreadsheet might run is led by an apostrophe: %j',
  (text) => {
    expect(read(csv([text, null]))[1]).toEqual([`'${text}`, ''])
  },
)

test.each(['A&E', 'a, b', 'say "no"', 'two\nlines', 'Ďáblice, naïve, 漢字', 'x=1'])(
  'any other text is read back as it was: %j',
  (text) => {
    expect(read(csv([text, null]))[1]).toEqual([text, ''])
  },
)

test('numbers stay numbers, negative ones too, and no data is an empty cell', () => {
  expect(read(csv(['a', -5.6], ['b', 0], ['c', null])).slice(1, 4)).toEqual([
    ['a', '-5.6'],
    ['b', '0'],
    ['c', ''],
  ])
})

test('a file begins as Excel wants of UTF-8, with the headings first and the notes last', () => {
  const text = csv(['a', 1])
  expect(text.startsWith('\u{feff}Name,Value\r\na,1\r\n')).toBe(true)
  expect(Object.fromEntries(read(text).slice(3, -1))).toMatchObject({
    Table: 'Gaps',
    Page: 'Gaps: a system',
    Rows: '1',
    'Taken on': '28 November 2026',
    'Data version': '7',
    Address: 'http://localhost/gaps',
    'Demonstration data': 'Left out',
  })
})

test('an answer that was cut says in the file what is left out', () => {
  const completeness = { complete: false, reason: 'Cut at 12 hops.' }
  const { notes } = fileTable(columns, { rows: [], completeness }, circumstances)
  expect(notes).toContainEqual(['Left out', 'Cut at 12 hops.'])
})

test('with demonstration data a file says what that is', () => {
  const sight = { demonstration: true, asOf: '' }
  const { notes } = fileTable(columns, { rows: [] }, { ...circumstances, sight })
  expect(Object.fromEntries(notes)['Demonstration data']).toContain('made up')
})

test.each([
  ['Gaps: BNSSG / all', 'gaps-bnssg-all-2026-11-28.csv'],
  ['../../etc', 'etc-2026-11-28.csv'],
  ['***', 'goldenthread-2026-11-28.csv'],
])('a file is named by what it shows: %s', (title, name) => {
  expect(fileName(title, new Date('2026-11-28T10:00:00Z'), 'csv')).toBe(name)
})

test('of the past a file says of when it is', () => {
  const sight = { demonstration: false, asOf: '7' }
  const { notes } = fileTable(columns, { rows: [] }, { ...circumstances, sight })
  expect(Object.fromEntries(notes)['As of']).toBe('version 7 of the data: what held then, not now')
})
