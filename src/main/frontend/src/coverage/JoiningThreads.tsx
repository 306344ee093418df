import { useEffect, useRef } from 'react'
import {
  CoverageCellDocument,
  type CoverageCellQuery,
  type ThreadNodeFragment,
} from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { endsOf, tallyOf } from '../thread/ends'
import { EndTable } from '../thread/EndTable'
import { ThreadList } from '../thread/FoundThreads'
import { Tally } from '../thread/Tally'
import { isView, ViewChoice, type View } from '../thread/ThreadControls'
import { addressOfCoverage, cellAt, type Asked, type MatrixAnswer } from './matrix'

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
  const start = matrix?.rows.find(({ id }) => id === row)
  const end = matrix?.columns.find(({ id }) => id === column)
  if (!matrix || !start || !end) {
    return (
      <p className="gt-joining">
        <strong>No thread</strong> joins what the address of this page asks for. Choose a cell of the table.
      </p>
    )
  }
  return <Joining key={chosen} asked={asked} scope={matrix.scope?.id} start={start} end={end} />
}

interface JoiningProps {
  asked: Asked
  scope: string | undefined
  start: ThreadNodeFragment
  end: ThreadNodeFragment
}

function Joining({ asked, scope, start, end }: JoiningProps) {
  const asks = usePageLocation().query.get('view')
  const view = isView(asks) ? asks : 'drawing'
  const answer = useAnswer(CoverageCellDocument, {
    rows: asked.rows,
    columns: asked.columns,
    scopes: scope === undefined ? null : [scope],
    row: start.id,
    column: end.id,
  })
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
      <AsyncContent answer={answer} what="threads">
        {({ coverage }) => <Opened title={title} view={view} found={coverage} />}
      </AsyncContent>
    </section>
  )
}

interface OpenedProps {
  title: string
  view: View
  found: CoverageCellQuery['coverage']
}

/** All that a cell counts: what runs on down first, then what joins row and column. */
function Opened({ title, view, found: { matrices, completeness } }: OpenedProps) {
  const cell = matrices[0]?.cells[0]
  if (!cell) {
    return (
      <p>
        <strong>No thread</strong> joins these two any more.
      </p>
    )
  }
  const ends = endsOf(cell.onward)
  return (
    <>
      <h3 className="nhsuk-heading-m">
        {plural(cell.onward.length, 'thread')} {cell.onward.length === 1 ? 'runs' : 'run'} on down from there
      </h3>
      <Tally states={tallyOf(cell.onward)} />
      <EndTable caption={`What they come to: ${plural(ends.length, 'end')}`} ends={ends} toward="DOWN" />
      <h3 className="nhsuk-heading-m">
        {plural(cell.joined, 'thread')} {cell.joined === 1 ? 'joins' : 'join'} the two
      </h3>
      <ViewChoice view={view} />
      <ThreadList heading={title} view={view} found={{ threads: cell.threads, completeness }} />
      {completeness.complete ? null : (
        <Completeness completeness={completeness} what="threads of this cell" />
      )}
    </>
  )
}
