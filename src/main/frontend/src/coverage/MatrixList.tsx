import classNames from 'classnames'
import { Joined, Name, Sum } from './Cells'
import { cellAt, columnsOf, rowsOf, warmthOf } from './matrix'
import type { DrawnMatrixProps } from './MatrixTable'

/** The same where there is no room for columns: each row with what it is joined with, every column by name. */
export function MatrixList({ asked, matrix, chosen, most }: DrawnMatrixProps) {
  const { cells } = matrix
  const { shown: columns } = columnsOf(matrix)
  const { shown: rows } = rowsOf(matrix)
  return (
    <div className="gt-matrix-list">
      {rows.map((row) => (
        <section key={row.id} className="gt-matrix-list__row">
          <h3 className="nhsuk-heading-s">
            <Name node={row} />
          </h3>
          <dl>
            {columns.map((column) => {
              const cell = cellAt(matrix, row.id, column.id)
              const isChosen = chosen.row === row.id && chosen.column === column.id
              return (
                <div
                  key={column.id}
                  className={classNames('gt-matrix-list__cell', { 'gt-matrix__chosen': isChosen })}
                  data-warmth={cell ? warmthOf(cell.joined, most) : undefined}
                >
                  <dt>
                    <Name node={column} />
                  </dt>
                  <dd>
                    {cell === undefined ? (
                      <span className="gt-quiet">No thread</span>
                    ) : (
                      <Joined {...{ asked, row, column, cell, isChosen }} />
                    )}
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
      <section className="gt-matrix-list__row">
        <h3 className="nhsuk-heading-s">All of these</h3>
        <dl>
          {columns.map((column) => (
            <div key={column.id} className="gt-matrix-list__cell">
              <dt>{column.name}</dt>
              <dd>
                <Sum cells={cells.filter((cell) => cell.column === column.id)} />
              </dd>
            </div>
          ))}
          <div className="gt-matrix-list__cell">
            <dt>Together</dt>
            <dd>
              <Sum cells={cells} />
            </dd>
          </div>
        </dl>
      </section>
    </div>
  )
}
