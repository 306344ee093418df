import classNames from 'classnames'
import { withinSentence } from '../shared/words'
import { Joined, Name, Sum } from './Cells'
import { cellAt, columnsOf, rowsOf, warmthOf, type Asked, type MatrixAnswer } from './matrix'

export interface DrawnMatrixProps {
  asked: Asked
  matrix: MatrixAnswer
  /** The cell whose threads are shown. */
  chosen: { row: string | null; column: string | null }
  /** How many threads the fullest cell holds. */
  most: number
}

/** It scrolls by itself, under its heading, where it is wider than the screen. */
export function MatrixTable({
  asked,
  matrix,
  chosen,
  most,
  captionId,
}: DrawnMatrixProps & { captionId: string }) {
  const { cells } = matrix
  const { shown } = columnsOf(matrix)
  const { shown: joinedRows } = rowsOf(matrix)
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard */}
      <div className="gt-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className="nhsuk-table gt-matrix" aria-labelledby={captionId}>
          <thead className="nhsuk-table__head">
            <tr>
              <th scope="col">{withinSentence(asked.rows)}</th>
              {shown.map((column) => (
                <th key={column.id} scope="col">
                  <Name node={column} />
                </th>
              ))}
              <th scope="col">All of these</th>
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {joinedRows.map((row) => (
              <tr key={row.id} className="nhsuk-table__row">
                <th scope="row">
                  <Name node={row} />
                </th>
                {shown.map((column) => {
                  const cell = cellAt(matrix, row.id, column.id)
                  const isChosen = chosen.row === row.id && chosen.column === column.id
                  return cell === undefined ? (
                    <td key={column.id} className="nhsuk-table__cell gt-quiet">
                      No thread
                    </td>
                  ) : (
                    <td
                      key={column.id}
                      className={classNames('nhsuk-table__cell', 'gt-matrix__cell', {
                        'gt-matrix__chosen': isChosen,
                      })}
                      data-warmth={warmthOf(cell.joined, most)}
                    >
                      <Joined {...{ asked, row, column, cell, isChosen }} />
                    </td>
                  )
                })}
                <td className="nhsuk-table__cell gt-matrix__sum">
                  <Sum cells={cells.filter((cell) => cell.row === row.id)} />
                </td>
              </tr>
            ))}
            <tr className="nhsuk-table__row gt-matrix__totals">
              <th scope="row">All of these</th>
              {shown.map((column) => (
                <td key={column.id} className="nhsuk-table__cell gt-matrix__sum">
                  <Sum cells={cells.filter((cell) => cell.column === column.id)} />
                </td>
              ))}
              <td className="nhsuk-table__cell gt-matrix__sum">
                <Sum cells={cells} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}
