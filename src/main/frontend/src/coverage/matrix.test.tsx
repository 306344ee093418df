import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { node } from '../../test/threadFixtures'
import { Matrix } from './Matrix'
import {
  againstEachOther,
  addressOfCoverage,
  askedIn,
  columnsOf,
  type Asked,
  type MatrixAnswer,
  rowsOf,
  totalOf,
  warmthOf,
} from './matrix'

afterEach(cleanup)

const asked: Asked = { rows: 'LocalPlan', columns: 'Shift', scopes: ['sys'] }
const matrix: MatrixAnswer = {
  scope: node('sys'),
  rows: [node('jfp'), node('green')],
  columns: [node('community'), node('digital')],
  cells: [
    {
      row: 'jfp',
      column: 'community',
      joined: 2,
      states: [
        { state: 'MEASURED_ON_TRACK', count: 3 },
        { state: 'BROKEN', count: 1 },
      ],
    },
  ],
}

describe('an address', () => {
  test('says which kinds and which scopes', () => {
    expect(askedIn(new URLSearchParams('rows=Risk&columns=Measure&scope=a&scope=b&scope=c'))).toEqual({
      rows: 'Risk',
      columns: 'Measure',
      scopes: ['a', 'b'],
    })
    expect(addressOfCoverage({ rows: 'Risk', columns: 'Measure', scopes: ['a', 'b'] })).toBe(
      '/coverage?rows=Risk&columns=Measure&scope=a&scope=b',
    )
  })

  test('that says nothing asks for plans by shifts of everything', () => {
    expect(askedIn(new URLSearchParams('rows=NoSuchKind&scope='))).toEqual({
      rows: 'LocalPlan',
      columns: 'Shift',
      scopes: [],
    })
  })
})

describe('a table', () => {
  const notChosen = { row: null, column: null }

  test('names its rows and columns by headers, and says what each cell holds in words', () => {
    render(<Matrix asked={asked} matrix={matrix} chosen={notChosen} />)
    const table = screen.getByRole('table', { name: 'The sys: 2 local plans by 2 shifts' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
    const row = within(table).getByRole('row', { name: /The jfp/ })
    expect(within(row).getByRole('rowheader').textContent).toContain('The jfp')
    expect(row.textContent).toContain('3 measured, on track')
    expect(row.textContent).toContain('1 broken')
    expect(within(row).getByText('No thread')).toBeTruthy()
  })

  test('leads from a cell to its threads', () => {
    render(<Matrix asked={asked} matrix={matrix} chosen={notChosen} />)
    const link = screen.getByRole('link', { name: '2 threads join The jfp and The community' })
    expect(link.getAttribute('href')).toBe(
      '/coverage?rows=LocalPlan&columns=Shift&scope=sys&row=jfp&column=community',
    )
  })

  test('scrolls within a region that the keyboard can reach, and its heading stays', () => {
    render(<Matrix asked={asked} matrix={matrix} chosen={notChosen} />)
    const region = screen.getByRole('region', { name: 'The sys: 2 local plans by 2 shifts' })
    expect(region.tabIndex).toBe(0)
    expect(within(region).getByRole('table', { name: 'The sys: 2 local plans by 2 shifts' })).toBeTruthy()
    expect(within(region).queryByText('The sys: 2 local plans by 2 shifts')).toBeNull()
  })

  test('that nothing would stand in is not drawn, and said to be empty', () => {
    render(<Matrix asked={asked} matrix={{ ...matrix, cells: [] }} chosen={notChosen} />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('No thread')).toBeTruthy()
  })
})

describe('totals', () => {
  test('add up cells by state, and fold away rows that nothing joins', () => {
    const total = totalOf(matrix.cells)
    expect(total.joined).toBe(matrix.cells.reduce((sum, { joined }) => sum + joined, 0))
    expect(total.states.reduce((sum, { count }) => sum + count, 0)).toBe(
      matrix.cells.flatMap(({ states }) => states).reduce((sum, { count }) => sum + count, 0),
    )
    const { shown, folded } = rowsOf(matrix)
    expect(shown.map(({ id }) => id)).toEqual(['jfp'])
    expect(shown.length + folded.length).toBe(matrix.rows.length)
  })

  test('set two scopes against each other, column by column, also where only one has anything', () => {
    const { rows, without } = againstEachOther([matrix, { ...matrix, cells: [] }])
    expect(rows.map(({ column, sides }) => [column.id, sides.map(({ cells }) => cells.length)])).toEqual([
      ['community', [1, 0]],
    ])
    expect(without).toBe(matrix.columns.length - 1)
  })

  test.each([
    [1, 100, 1],
    [50, 100, 2],
    [100, 100, 4],
    [1, 1, 4],
  ])('%i threads beside %i are as warm as %i', (joined, most, warmth) => {
    expect(warmthOf(joined, most)).toBe(warmth)
  })
})

test('of many columns those that nothing joins are listed instead', () => {
  const many = Array.from({ length: 7 }, (_, index) => node(`c${index}`))
  const { shown, listed } = columnsOf({ ...matrix, columns: [node('community'), ...many] })
  expect(shown.map(({ id }) => id)).toEqual(['community'])
  expect(listed).toHaveLength(7)
})
