import { useEffect, useRef } from 'react'
import { ThreadsBetweenDocument, type ThreadNodeFragment } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Link } from '../shared/Link'
import { usePlace } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { StateTag } from '../thread/StateTag'
import { ThreadList } from '../thread/FoundThreads'
import { isView, ViewChoice } from '../thread/ThreadControls'
import { addressOfCoverage, cellAt, type Asked, type MatrixAnswer, type MatrixCell } from './matrix'

const mostThreads = 50

interface JoiningThreadsProps {
  asked: Asked
  matrices: MatrixAnswer[]
  row: string | null
  column: string | null
}

/** The threads of the cell that was chosen; focus goes to them, and back to the cell afterwards. */
export function JoiningThreads({ asked, matrices, row, column }: JoiningThreadsProps) {
  const chosen = row !== null && column !== null ? `${row} ${column}` : undefined
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (chosen === undefined && before.current !== undefined) {
      document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(before.current)}"]`)?.focus()
    }
    before.current = chosen
  }, [chosen])
  if (row === null || column === null) {
    return null
  }
  const matrix = matrices.find((each) => cellAt(each, row, column))
  const cell = matrix ? cellAt(matrix, row, column) : undefined
  const start = matrix?.rows.find(({ id }) => id === row)
  const end = matrix?.columns.find(({ id }) => id === column)
  if (!cell || !start || !end) {
    return (
      <p className="gt-joining">
        <strong>No thread</strong> joins what the address of this page asks for. Choose a cell of the table.
      </p>
    )
  }
  return <Joining key={chosen} asked={asked} cell={cell} start={start} end={end} />
}

interface JoiningProps {
  asked: Asked
  cell: MatrixCell
  start: ThreadNodeFragment
  end: ThreadNodeFragment
}

function Joining({ asked, cell, start, end }: JoiningProps) {
  const asks = usePlace().query.get('view')
  const view = isView(asks) ? asks : 'drawing'
  const answer = useAnswer(ThreadsBetweenDocument, { from: cell.row, to: cell.column, first: mostThreads })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const title = `Threads that join ${start.name} and ${end.name}`
  return (
    <section aria-labelledby="joining" className="gt-joining">
      <h2 id="joining" ref={heading} tabIndex={-1} className="nhsuk-heading-l gt-heading">
        {title}
      </h2>
      <p>
        <Link href={addressOfCoverage(asked)} stay>
          Back to the table
        </Link>
      </p>
      <RunningOn cell={cell} />
      <ViewChoice view={view} />
      <AsyncContent answer={answer} what="threads">
        {({ threadsBetween }) => <ThreadList heading={title} view={view} found={threadsBetween} />}
      </AsyncContent>
    </section>
  )
}

function RunningOn({ cell: { states } }: { cell: MatrixCell }) {
  return (
    <>
      <p>Where the threads stand that run on from there:</p>
      <ul className="nhsuk-list gt-states">
        {states.map(({ state, count }) => (
          <li key={state}>
            {count} <StateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  )
}
