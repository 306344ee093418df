import type { ChangePreviewQuery } from '../generated/operations'
import { stateInWords } from '../thread/StateTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural } from '../shared/words'

export type Consequences = NonNullable<ChangePreviewQuery['changePreview']['consequences']>

const mostListed = 12

/** The threads and gaps that come of a change. */
export function WhatFollows({ consequences }: { consequences: Consequences }) {
  const { gapsOpened, gapsClosed, threads, leftOut } = consequences
  const come = threads.filter(({ before }) => before === null)
  const cease = threads.filter(({ after }) => after === null)
  const stand = threads.filter(({ before, after }) => before !== null && after !== null)
  return (
    <>
      <h3 className="nhsuk-heading-s">What would follow</h3>
      {threads.length + gapsClosed.length + gapsOpened.length === 0 ? (
        <p>No thread and no gap changes.</p>
      ) : null}
      <ThreadList title={`${plural(come.length, 'thread')} would come to be`} threads={come} />
      <ThreadList title={`${plural(cease.length, 'thread')} would cease to be as they are`} threads={cease} />
      <ThreadList title={`${plural(stand.length, 'thread')} would come to stand otherwise`} threads={stand} />
      <GapList title={`${plural(gapsClosed.length, 'gap')} would close`} gaps={gapsClosed} />
      <GapList title={`${plural(gapsOpened.length, 'gap')} would open`} gaps={gapsOpened} />
      {leftOut ? <p>Not all is compared: {leftOut}.</p> : null}
    </>
  )
}

function ThreadList({ title, threads }: { title: string; threads: Consequences['threads'] }) {
  return threads.length === 0 ? null : (
    <>
      <p className="gt-change__follows">{title}</p>
      <ul>
        {threads.slice(0, mostListed).map((thread, index) => (
          <li key={`${thread.from} ${thread.to} ${index}`}>
            {thread.direction === 'UP' ? 'Up' : 'Down'} from {thread.fromName} to {thread.toName}:{' '}
            {[thread.before, thread.after]
              .filter((state) => state !== null)
              .map((state) => stateInWords(state))
              .join(', then ')}
          </li>
        ))}
        {threads.length > mostListed ? <li>and {threads.length - mostListed} more</li> : null}
      </ul>
    </>
  )
}

function GapList({ title, gaps }: { title: string; gaps: Consequences['gapsOpened'] }) {
  return gaps.length === 0 ? null : (
    <>
      <p className="gt-change__follows">{title}</p>
      <ul>
        {gaps.slice(0, mostListed).map(({ rule, id, name, sentence }, index) => (
          <li key={`${rule} ${id} ${index}`}>
            {sentence} <Link href={addressOf(id)}>{name}</Link>
          </li>
        ))}
        {gaps.length > mostListed ? <li>and {gaps.length - mostListed} more</li> : null}
      </ul>
    </>
  )
}
