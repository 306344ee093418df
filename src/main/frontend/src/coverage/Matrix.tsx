import classNames from 'classnames'
import { Details } from 'nhsuk-react-components'
import { useId } from 'react'
import type { ThreadNodeFragment } from '../generated/operations'
import { BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural, pluralWithinSentence, withinSentence } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { Tally } from '../thread/Tally'
import { coverageTable } from './coverageTable'
import {
  addressOfCoverage,
  cellAt,
  columnsOf,
  rowsOf,
  totalOf,
  warmthOf,
  type Asked,
  type MatrixAnswer,
  type MatrixCell,
} from './matrix'

interface MatrixProps {
  asked: Asked
  matrix: MatrixAnswer
  /** The cell whose threads are shown. */
  chosen: { row: string | null; column: string | null }
}

/** The table of one scope. It scrolls by itself, under its heading, where it is wider than the screen. */
export function Matrix({ asked, matrix, chosen }: MatrixProps) {
  const captionId = useId()
  const { rows, cells, scope } = matrix
  const { shown, listed } = columnsOf(matrix)
  const { shown: joinedRows, folded } = rowsOf(matrix)
  const most = Math.max(...cells.map(({ joined }) => joined))
  const what = `${plural(rows.length, withinSentence(asked.rows), pluralWithinSentence(asked.rows))} by ${plural(
    matrix.columns.length,
    withinSentence(asked.columns),
    pluralWithinSentence(asked.columns),
  )}`
  const caption = `${scope?.name ?? 'Everything in the graph'}: ${what}`
  const heading = (
    <h2 id={captionId} className="nhsuk-heading-m">
      {caption}
    </h2>
  )
  if (cells.length === 0) {
    return (
      <div>
        {heading}
        <p>
          <strong>No thread</strong> joins any of these with any of those in what the graph holds.
        </p>
      </div>
    )
  }
  return (
    <div>
      {heading}
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
                {shown.map((column) => (
                  <Cell
                    key={column.id}
                    asked={asked}
                    row={row}
                    column={column}
                    cell={cellAt(matrix, row.id, column.id)}
                    most={most}
                    isChosen={chosen.row === row.id && chosen.column === column.id}
                  />
                ))}
                <Sum cells={cells.filter((cell) => cell.row === row.id)} />
              </tr>
            ))}
            <tr className="nhsuk-table__row gt-matrix__totals">
              <th scope="row">All of these</th>
              {shown.map((column) => (
                <Sum key={column.id} cells={cells.filter((cell) => cell.column === column.id)} />
              ))}
              <Sum cells={cells} />
            </tr>
          </tbody>
        </table>
      </div>
      <TakeAway {...coverageTable(caption, matrix)} />
      <Listed nodes={folded} kind={asked.rows} />
      <Listed nodes={listed} kind={asked.columns} />
    </div>
  )
}

/** What several cells hold together. A thread that runs on from two of them counts in both. */
function Sum({ cells }: { cells: MatrixCell[] }) {
  const { joined, states } = totalOf(cells)
  return (
    <td className="nhsuk-table__cell gt-matrix__sum">
      <strong>{plural(joined, 'thread')}</strong>
      <Tally states={states} />
    </td>
  )
}

interface CellProps {
  asked: Asked
  row: ThreadNodeFragment
  column: ThreadNodeFragment
  cell: MatrixCell | undefined
  /** How many threads the fullest cell holds. */
  most: number
  isChosen: boolean
}

function Cell({ asked, row, column, cell, most, isChosen }: CellProps) {
  if (!cell) {
    return <td className="nhsuk-table__cell gt-quiet">No thread</td>
  }
  const query = new URLSearchParams({ row: row.id, column: column.id }).toString()
  return (
    <td
      className={classNames('nhsuk-table__cell', 'gt-matrix__cell', {
        'gt-matrix__chosen': isChosen,
      })}
      data-warmth={warmthOf(cell.joined, most)}
    >
      <Link
        href={`${addressOfCoverage(asked)}&${query}`}
        stay
        data-cell={`${row.id} ${column.id}`}
        aria-current={isChosen ? 'true' : undefined}
      >
        {plural(cell.joined, 'thread')}{' '}
        <span className="nhsuk-u-visually-hidden">
          {cell.joined === 1 ? 'joins' : 'join'} {row.name} and {column.name}
        </span>
      </Link>
      <Tally states={cell.states} />
    </td>
  )
}

function Name({ node }: { node: ThreadNodeFragment }) {
  return (
    <>
      <Link href={addressOf(node.id)}>{node.name}</Link> <BasisWarning basis={node.basis} />
    </>
  )
}

function Listed({ nodes, kind }: { nodes: ThreadNodeFragment[]; kind: Asked['columns'] }) {
  if (nodes.length === 0) {
    return null
  }
  return (
    <Details className="gt-details">
      <Details.Summary>
        {`Not in the table: ${plural(nodes.length, withinSentence(kind), pluralWithinSentence(kind))} that no thread joins`}
      </Details.Summary>
      <Details.Text>
        <ul className="nhsuk-list gt-nodes">
          {nodes.map((node) => (
            <li key={node.id}>
              <Name node={node} />
            </li>
          ))}
        </ul>
      </Details.Text>
    </Details>
  )
}
