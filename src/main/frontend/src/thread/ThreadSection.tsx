import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { ThreadsDocument, type ThreadDirection } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { Completeness } from '../shared/Completeness'
import { Failure } from '../shared/Failure'
import { Link } from '../shared/Link'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { plural } from '../shared/words'
import { DrawnThreads } from './DrawnThreads'
import type { ThreadAnswer } from './rows'
import type { View } from './ThreadControls'
import { ThreadTable } from './ThreadTable'

const mostThreads = 50
const firstShown = 8

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
        <Found heading={heading} nothing={nothing} view={view} found={answer.data.threads} />
      ) : null}
    </section>
  )
}

interface FoundProps {
  heading: string
  nothing: string
  view: View
  found: ThreadAnswer
}

function Found({ heading, nothing, view, found: { threads, completeness } }: FoundProps) {
  const [isAllShown, setAllShown] = useState(false)
  const count = plural(threads.length, 'thread')
  useAnnouncement(`${heading}: ${count}`)
  if (threads.length === 0) {
    return (
      <>
        <p>
          <strong>No data:</strong> the graph holds {nothing}. Its <a href="#relationships">relationships</a>{' '}
          show what it is linked to, or <Link href="/">search for something else</Link>.
        </p>
        {completeness.complete ? null : <Completeness completeness={completeness} what="threads" />}
      </>
    )
  }
  const shown = isAllShown ? threads : threads.slice(0, firstShown)
  return (
    <>
      <p>{shown.length < threads.length ? `The first ${shown.length} of ${count}.` : `${count}.`}</p>
      {view === 'drawing' ? (
        <DrawnThreads threads={shown} />
      ) : (
        <ThreadTable caption={`${heading}: thread by thread, link by link`} threads={shown} />
      )}
      {shown.length < threads.length ? (
        <Button
          type="button"
          secondary
          onClick={() => {
            setAllShown(true)
          }}
        >
          Show all {count}
        </Button>
      ) : null}
      <Completeness completeness={completeness} what="threads" />
    </>
  )
}
