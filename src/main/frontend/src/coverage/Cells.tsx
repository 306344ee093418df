import type { ThreadNodeFragment } from '../generated/operations'
import { BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural } from '../shared/words'
import { Tally } from '../thread/Tally'
import { addressOfCoverage, totalOf, type Asked, type MatrixCell } from './matrix'

interface JoinedProps {
  asked: Asked
  row: ThreadNodeFragment
  column: ThreadNodeFragment
  cell: MatrixCell
  isChosen: boolean
}

/** How many threads join a row and a column, as a link to them, and how they stand. */
export function Joined({ asked, row, column, cell, isChosen }: JoinedProps) {
  const query = new URLSearchParams({ row: row.id, column: column.id }).toString()
  return (
    <>
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
    </>
  )
}

/** What several cells hold together. A thread that runs on from two of them counts in both. */
export function Sum({ cells }: { cells: MatrixCell[] }) {
  const { joined, states } = totalOf(cells)
  return (
    <>
      <strong>{plural(joined, 'thread')}</strong>
      <Tally states={states} />
    </>
  )
}

export function Name({ node }: { node: ThreadNodeFragment }) {
  return (
    <>
      <Link href={addressOf(node.id)}>{node.name}</Link> <BasisWarning basis={node.basis} />
    </>
  )
}
