import { CoverageDocument, type CoverageQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Completeness } from '../shared/Completeness'
import { Fold } from '../shared/Fold'
import { usePageLocation } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { usePhone } from '../shared/usePhone'
import { pluralInWords, pluralWithinSentence } from '../shared/words'
import { kindsOnThreads } from '../subject/roles'
import { Against } from './Against'
import { CoverageForm } from './CoverageForm'
import { JoiningThreads } from './JoiningThreads'
import { Matrix } from './Matrix'
import { askedIn, type Asked } from './matrix'

const mostRows = 50

/** Which things of two kinds threads join, in a table for each scope. */
export function CoveragePage() {
  const { query } = usePageLocation()
  const asked = askedIn(query)
  const words = `${pluralInWords(asked.rows)} by ${pluralWithinSentence(asked.columns)}`
  return (
    <>
      <Breadcrumbs />
      <PageHeading title={`Coverage: ${words}`} caption="Coverage">
        {words}
      </PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        Which of them golden threads join, and where the threads stand that run on from there to what shows
        that it works.
      </p>
      <NotUnderstood known={{ rows: kindsOnThreads(), columns: kindsOnThreads() }} />
      <CoverageForm asked={asked} />
      <Covered asked={asked} row={query.get('row')} column={query.get('column')} />
    </>
  )
}

interface CoveredProps {
  asked: Asked
  row: string | null
  column: string | null
}

function Covered({ asked, row, column }: CoveredProps) {
  const { rows, columns, scopes } = asked
  const answer = useAnswer(CoverageDocument, {
    rows,
    columns,
    scopes: scopes.length > 0 ? scopes : null,
    first: mostRows,
  })
  return (
    <AsyncContent answer={answer} what="coverage">
      {({ coverage }) => <Found asked={asked} found={coverage} row={row} column={column} />}
    </AsyncContent>
  )
}

function Found({
  asked,
  found: { matrices, toward, fromRows, completeness },
  row,
  column,
}: CoveredProps & { found: CoverageQuery['coverage'] }) {
  const isPhone = usePhone()
  const cells = matrices.reduce((sum, matrix) => sum + matrix.cells.length, 0)
  useAnnouncement(`${cells} cells with threads`)
  return (
    <>
      <JoiningThreads asked={asked} matrices={matrices} row={row} column={column} />
      {cells > 0 ? (
        <p>
          Followed {toward === 'UP' ? 'up' : 'down'} from{' '}
          {pluralWithinSentence(fromRows ? asked.rows : asked.columns)} to{' '}
          {pluralWithinSentence(fromRows ? asked.columns : asked.rows)}.
        </p>
      ) : null}
      {matrices.length > 1 ? <Against asked={asked} matrices={matrices} /> : null}
      <div className="gt-matrices">
        {matrices.map((matrix) => {
          const key = matrix.scope?.id ?? ''
          const table = <Matrix key={key} asked={asked} matrix={matrix} chosen={{ row, column }} />
          return isPhone && matrices.length > 1 ? (
            <Fold
              key={key}
              className="gt-fold--rows"
              isOpen={row !== null}
              summary={
                <span className="nhsuk-details__summary-text">
                  {matrix.scope?.name ?? 'Everything in the graph'} by itself
                </span>
              }
            >
              {table}
            </Fold>
          ) : (
            table
          )
        })}
      </div>
      <Completeness completeness={completeness} what="threads that join them" />
    </>
  )
}
