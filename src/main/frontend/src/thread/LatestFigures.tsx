import { ThreadsDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { Figures } from './Figures'
import { Standing } from './StateTag'

/** The latest figure of a measure for each organisation, set against what was planned. */
export function LatestFigures({ id }: { id: string }) {
  const answer = useAnswer(ThreadsDocument, { from: id, toward: 'DOWN', first: 1 })
  return (
    <AsyncContent answer={answer} what="figures">
      {({
        threads: {
          threads: [own],
        },
      }) =>
        own ? (
          <>
            <Standing thread={own} />
            <Figures figures={own.measurements} isExpected isOpen />
          </>
        ) : (
          <p>
            <strong>No data:</strong> nothing has been reported of this measure.
          </p>
        )
      }
    </AsyncContent>
  )
}
