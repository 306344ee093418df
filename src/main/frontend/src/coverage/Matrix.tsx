import { Details } from 'nhsuk-react-components'
import { useId } from 'react'
import type { ThreadNodeFragment } from '../generated/operations'
import { usePhone } from '../shared/usePhone'
import { plural, pluralWithinSentence, withinSentence } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { Name } from './Cells'
import { coverageTable } from './coverageTable'
import { columnsOf, rowsOf, type Asked, type MatrixAnswer } from './matrix'
import { MatrixList } from './MatrixList'
import { MatrixTable } from './MatrixTable'

interface MatrixProps {
  asked: Asked
  matrix: MatrixAnswer
  /** The cell whose threads are shown. */
  chosen: { row: string | null; column: string | null }
}

/** What threads join in one scope: a table or, on a phone, a list by row. */
export function Matrix({ asked, matrix, chosen }: MatrixProps) {
  const captionId = useId()
  const isPhone = usePhone()
  const { rows, cells, scope } = matrix
  const { listed } = columnsOf(matrix)
  const { folded } = rowsOf(matrix)
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
      {isPhone ? (
        <MatrixList {...{ asked, matrix, chosen, most }} />
      ) : (
        <MatrixTable {...{ asked, matrix, chosen, most, captionId }} />
      )}
      <TakeAway {...coverageTable(caption, matrix)} />
      <Listed nodes={folded} kind={asked.rows} />
      <Listed nodes={listed} kind={asked.columns} />
    </div>
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
