import { Button } from 'nhsuk-react-components'
import { useEffect, useRef, useState } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { usePaper } from '../shared/paper'
import { usePhone } from '../shared/usePhone'
import { plural } from '../shared/words'
import { DrawnThreads } from './DrawnThreads'
import { figuresFirst, type Thread, type ThreadAnswer } from './rows'
import type { View } from './ThreadControls'
import { TakeAway } from '../takeaway/TakeAway'
import { ThreadTable } from './ThreadTable'
import { threadsTable } from './threadTables'

const firstShown = { onDesk: 8, onPhone: 3 }

interface FoundThreadsProps {
  heading: string
  /** Completes "The graph holds …". */
  nothing: string
  view: View
  found: ThreadAnswer
}

export function FoundThreads({ heading, nothing, view, found }: FoundThreadsProps) {
  const { threads, completeness } = found
  useAnnouncement(`${heading}: ${plural(threads.length, 'thread')}`)
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
  return <ThreadList heading={heading} view={view} found={found} />
}

/** Threads, the first of them at once and the rest when asked. */
export function ThreadList({
  heading,
  view,
  found: { threads, completeness },
}: Omit<FoundThreadsProps, 'nothing'>) {
  const [isAllShown, setAllShown] = useState(false)
  const isOnPaper = usePaper()
  const first = usePhone() ? firstShown.onPhone : firstShown.onDesk
  const area = useRef<HTMLDivElement>(null)
  const count = plural(threads.length, 'thread')
  useEffect(() => {
    if (isAllShown) {
      focusThread(area.current, first)
    }
  }, [isAllShown, first])
  const ordered = figuresFirst(threads)
  const shown = isAllShown || isOnPaper ? ordered : ordered.slice(0, first)
  return (
    <div ref={area}>
      <p>
        {shown.length < threads.length ? `${shown.length} of ${count} shown.` : `${count}.`}{' '}
        {endings(threads)}
      </p>
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
          <span className="nhsuk-u-visually-hidden">: {heading}</span>
        </Button>
      ) : null}
      <TakeAway {...threadsTable(heading, ordered, completeness)} />
      <Completeness completeness={completeness} what="threads" />
    </div>
  )
}

/** How many of all threads, shown or not, end in a measure. */
export function endings(threads: Thread[]) {
  const count = threads.filter(({ measurements }) => measurements.length > 0).length
  if (count === 0) {
    return ''
  }
  if (count === threads.length) {
    return count === 1 ? 'It ends in a measure.' : 'All end in a measure.'
  }
  return count === 1
    ? `Of all ${threads.length}, 1 ends in a measure; it comes first.`
    : `Of all ${threads.length}, ${count} end in a measure; these come first.`
}

/** The button that showed more is gone: focus goes on to the first thread that it brought. */
function focusThread(area: HTMLElement | null, position: number) {
  const thread = area?.querySelectorAll('[data-thread]')[position]
  thread?.querySelector<HTMLElement>('h3, a')?.focus()
}
