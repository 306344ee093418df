import { ThreadsDocument, type ThreadDirection } from '../generated/operations'
import { Failure } from '../shared/Failure'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { FoundThreads } from './FoundThreads'
import type { View } from './ThreadControls'

const mostThreads = 50

interface ThreadSectionProps {
  id: string
  heading: string
  /** Completes "The graph holds …". */
  nothing: string
  from: string
  toward: ThreadDirection
  view: View
}

export function ThreadSection({ id, heading, nothing, from, toward, view }: ThreadSectionProps) {
  const answer = useAnswer(ThreadsDocument, { from, toward, first: mostThreads })
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-l">
        {heading}
      </h2>
      {answer.state === 'loading' ? <Waiting what="threads" /> : null}
      {answer.state === 'failed' ? <Failure what="threads" {...answer} /> : null}
      {answer.state === 'ready' ? (
        <FoundThreads heading={heading} nothing={nothing} view={view} found={answer.data.threads} />
      ) : null}
    </section>
  )
}
