import { useId, type ReactNode } from 'react'
import { Fold } from './Fold'
import { usePhone } from './usePhone'
import { plural } from './words'

const onPhone = 4

interface FirstRowsProps<Row> {
  rows: readonly Row[]
  /** What one of them is called. */
  one: string
  /** How many a desk shows at first; all of them, if left out. */
  onDesk?: number
  /** A table of rows; of those that are folded, with the id of what names them. */
  children: (rows: readonly Row[], labelledBy?: string) => ReactNode
}

/** The first rows, and the others folded: few on a phone, where each is as high as a block. */
export function FirstRows<Row>({ rows, one, onDesk = Infinity, children }: FirstRowsProps<Row>) {
  const first = usePhone() ? onPhone : onDesk
  const id = useId()
  // A fold for a single row saves nothing.
  if (rows.length <= first + 1) {
    return children(rows)
  }
  return (
    <>
      {children(rows.slice(0, first))}
      <Fold
        id={id}
        className="gt-fold--rows"
        summary={
          <span className="nhsuk-details__summary-text">{plural(rows.length - first, `more ${one}`)}</span>
        }
      >
        {children(rows.slice(first), id)}
      </Fold>
    </>
  )
}
