import type { OverviewThreadsFragment, ThreadDirection } from '../generated/operations'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { plural } from '../shared/words'
import { endsOf, tallyOf } from './ends'
import { EndTable } from './EndTable'
import { Tally } from './Tally'

interface EndsProps {
  heading: string
  /** Completes "The graph holds …". */
  nothing: string
  found: OverviewThreadsFragment
  toward: ThreadDirection
}

/** What threads come to, with a tally of where they stand. */
export function Ends({ heading, nothing, found: { threads, completeness }, toward }: EndsProps) {
  if (threads.length === 0) {
    return (
      <p>
        <strong>No data:</strong> the graph holds {nothing}. Its <a href="#relationships">relationships</a>{' '}
        show what it is linked to, or <Link href="/">search for something else</Link>.
      </p>
    )
  }
  const ends = endsOf(threads)
  return (
    <>
      <Tally states={tallyOf(threads)} />
      <EndTable
        caption={{
          of: heading,
          text: `${plural(threads.length, 'thread')} to ${plural(ends.length, 'end')}`,
        }}
        ends={ends}
        toward={toward}
      />
      {completeness.complete ? null : <Completeness completeness={completeness} what="threads" />}
    </>
  )
}
