import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { NoData } from '../shared/NoData'
import { TakeAway } from './TakeAway'
import type { Cell, Column, Takeable } from './table'
import { formatNumber } from '../shared/words'

interface DescribedTableProps<Row> {
  caption: string
  table: Takeable<Row>
  /** The rows of this page of it. */
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

const mostOfShort = 20

/** A table that is described once, for the screen and for files, with the way to take it away. */
export function DescribedTable<Row>({ caption, table, rows, keyOf }: DescribedTableProps<Row>) {
  const columns = table.columns.filter(({ isInFileOnly }) => !isInFileOnly)
  return (
    <>
      <FactTable caption={caption} columns={columns.map(({ name }) => name)}>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={keyOf(row)} data-row={keyOf(row)}>
              {columns.map((column) => (
                <Table.Cell
                  key={column.name}
                  className={isShort(column, row) ? 'gt-facts__value' : undefined}
                >
                  {shownIn(column, row)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </FactTable>
      <TakeAway {...table} />
    </>
  )
}

/** A number or a few words, which share a line where rows are blocks. */
function isShort<Row>({ cell, shown }: Column<Row>, row: Row) {
  return shown === undefined && String(cell(row) ?? '').length <= mostOfShort
}

function shownIn<Row>({ cell, shown }: Column<Row>, row: Row) {
  return shown ? shown(row) : inWords(cell(row))
}

function inWords(cell: Cell | undefined) {
  if (cell === null || cell === undefined) {
    return <NoData />
  }
  return typeof cell === 'number'
    ? formatNumber(cell)
    : typeof cell === 'boolean'
      ? cell
        ? 'Yes'
        : 'No'
      : cell
}
