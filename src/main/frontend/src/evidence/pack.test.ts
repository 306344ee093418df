import { expect, test } from 'vitest'
import {
  addressOfPack,
  arranged,
  namesOnly,
  numbersOf,
  picturedParts,
  hiddenInWords,
  yearOf,
  type Pack,
  type PackTable,
} from './pack'

function table(columns: string[], ...texts: (string | null)[][]): PackTable {
  return {
    key: 'sources',
    title: 'A table',
    note: null,
    query: null,
    columns,
    groupedBy: null,
    rows: texts.map((cells, index) => ({
      id: `id-${String(index)}`,
      kind: 'Measure',
      basis: 'STATED' as const,
      demonstration: false,
      cells: cells.map((text) => ({ text, number: null, things: [] })),
      sources: [],
      notes: [],
    })),
    pictures: [],
  }
}

test('the address of a pack has its year with a hyphen, since a slash would part the path', () => {
  expect(addressOfPack('org-a b', '2024/25')).toBe('/evidence/org-a%20b/2024-25')
  expect(yearOf('2024-25')).toBe('2024/25')
})

test('columns that say nothing of any row are named, and those beyond the fourth stand below', () => {
  const arrangement = arranged(
    table(['A', 'B', 'C', 'D', 'E', 'F'], ['1', null, '3', '4', '5', '6'], ['1', null, null, '4', '5', null]),
  )
  expect(arrangement).toEqual({ beside: [0, 2, 3, 4], below: [5], empty: [1] })
})

test('the first column stays, though it says nothing', () => {
  expect(arranged(table(['A', 'B'], [null, 'b']))).toEqual({ beside: [0, 1], below: [], empty: [] })
})

test('a picture has its rows, without the columns that say the same of all of them and stand below', () => {
  const whole = table(
    ['A', 'B', 'C', 'D', 'E', 'F'],
    ['0', '', '', '', '', ''],
    ['1', 'b', 'c', 'd', 'e', 'f'],
    ['2', 'b', 'c', 'd', 'e', 'g'],
  )
  const picture = { title: 'A picture', words: 'Words', svg: '<svg/>', firstRow: 1, rowCount: 2 }
  const [found] = picturedParts({ ...whole, pictures: [picture] })
  expect(found?.part.rows.map(({ id }) => id)).toEqual(['id-1', 'id-2'])
  expect(found?.part.columns).toEqual(['A', 'B', 'C', 'D', 'F'])
  expect(found?.part.rows[1]?.cells.map(({ text }) => text)).toEqual(['2', 'b', 'c', 'd', 'g'])
})

test('a cell that says more than names is no list of names', () => {
  const things = [
    { id: 'a', name: 'One' },
    { id: 'b', name: 'Two' },
  ]
  expect(namesOnly({ text: 'One; Two', number: null, things })).toBe(true)
  expect(namesOnly({ text: 'only: One', number: null, things })).toBe(false)
  expect(namesOnly({ text: 'One', number: null, things: [] })).toBe(false)
})

test('documents have the numbers of their rows in the index of sources', () => {
  const pack = { sections: [{ tables: [table(['Document'], ['One'], ['Two'])] }] } as unknown as Pack
  expect([...numbersOf(pack)]).toEqual([
    ['id-0', 1],
    ['id-1', 2],
  ])
})

test('what a view leaves out is said in words', () => {
  expect(['restriction CONFIDENTIAL or DRAFT', 'basis DEMONSTRATION'].map(hiddenInWords)).toEqual([
    'what is marked with the restriction confidential or draft',
    'demonstration data',
  ])
})
