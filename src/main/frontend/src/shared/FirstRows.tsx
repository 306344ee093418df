import { useId, type ReactNode } from 'react'
import { Fold } from './Fold'
import { usePhone } from './usePhone'
import { plural } from './words'

/** Two more than the first: a fold is no shorter than two rows. */
const mostInTheOpen = 7

const first = 5

interface FirstOnPhoneProps<Row> {
  rows: readonly Row[]
  /** What one of them is called. */
  one: string
  /** A table of rows; of those that are folded, with the id of what names them. */
  children: (rows: readonly Row[], labelledBy?: string) => ReactNode
}

/** Rows that a phone, where each is as high as a block, shows the first of, and folds the others. */
export function FirstOnPhone<Row>({ rows, one, children }: FirstOnPhoneProps<Row>) {
  const isPhone = usePhone()
  const id = useId()
  if (!isPhone || rows.length <= mostInTheOpen) {
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
