import { Table } from 'nhsuk-react-components'
import type { ReactNode } from 'react'

type Column = string | { name: string; width: 'short' | 'middle' | 'long' | 'half' }

export interface FactTableProps {
  /** A caption, one that goes on from the heading above it, or the id of what stands for one. */
  caption: string | { of: string; text: string } | { labelledBy: string }
  columns: Column[]
  className?: string
  /** One body of rows, or several. */
  children: ReactNode
}

/** A table whose rows are about what their first cell names; on a phone each row is a block. */
export function FactTable({ caption, columns, className = 'gt-facts', children }: FactTableProps) {
  const name =
    typeof caption !== 'string' && 'labelledBy' in caption
      ? { 'aria-labelledby': caption.labelledBy }
      : {
          caption: typeof caption === 'string' ? caption : goingOn(caption),
          captionProps: { size: 's' as const },
        }
  return (
    <Table responsive firstCellIsHeader className={className} {...name}>
      <Table.Head>
        <Table.Row>
          {columns.map((column) =>
            typeof column === 'string' ? (
              <Table.Cell key={column}>{column}</Table.Cell>
            ) : (
              <Table.Cell key={column.name} className={`gt-facts__${column.width}`}>
                {column.name}
              </Table.Cell>
            ),
          )}
        </Table.Row>
      </Table.Head>
      {children}
    </Table>
  )
}

function goingOn({ of, text }: { of: string; text: string }) {
  return (
    <>
      <span className="nhsuk-u-visually-hidden">{of}: </span>
      {text}
    </>
  )
}

interface RowAcrossProps {
  /** How many columns the table has. */
  columns: number
  children: ReactNode
}

/** A row below others that is one cell: what it holds belongs to no column. */
export function RowAcross({ columns, children }: RowAcrossProps) {
  return (
    <Table.Row className="gt-across">
      <CellAcross columns={columns}>{children}</CellAcross>
    </Table.Row>
  )
}

/** A component of its own, since a row makes a header of the first cell that it finds among its children. */
function CellAcross({ columns, children }: RowAcrossProps) {
  return <Table.Cell colSpan={columns}>{children}</Table.Cell>
}
