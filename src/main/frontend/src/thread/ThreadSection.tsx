import { ThreadsDocument, type ThreadDirection } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
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
      <AsyncContent answer={answer} what="threads">
        {({ threads }) => <FoundThreads heading={heading} nothing={nothing} view={view} found={threads} />}
      </AsyncContent>
    </section>
  )
}
