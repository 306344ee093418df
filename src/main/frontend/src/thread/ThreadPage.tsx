import { ThreadsBetweenDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { DrawnThread } from './DrawnThread'
import { addressOfThread, endOf } from './ends'
import { stepsOf, type Thread, type ThreadAnswer } from './rows'
import { ThreadTable } from './ThreadTable'

const mostThreads = 200

/** One thread by itself, at an address that can be shared. */
export function ThreadPage() {
  const { query } = usePageLocation()
  const from = query.get('from')
  const to = query.get('to')
  if (!from || !to) {
    return (
      <>
        <Breadcrumbs />
        <PageHeading title="Thread">Which thread?</PageHeading>
        <p>
          The address of this page names no thread. Threads are shown at the page of each thing that they
          start from: <Link href="/">search for one</Link>.
        </p>
      </>
    )
  }
  return <Joining key={`${from} ${to}`} from={from} to={to} id={query.get('id')} />
}

function Joining({ from, to, id }: { from: string; to: string; id: string | null }) {
  const answer = useAnswer(ThreadsBetweenDocument, { from, to, first: mostThreads })
  return (
    <>
      <Breadcrumbs />
      {answer.state === 'ready' ? null : <PageHeading title="Thread">Golden thread</PageHeading>}
      <AsyncContent answer={answer} what="the thread">
        {({ threadsBetween }) => <Found found={threadsBetween} id={id} />}
      </AsyncContent>
    </>
  )
}

function Found({ found: { threads, completeness }, id }: { found: ThreadAnswer; id: string | null }) {
  const chosen = threads.find((each) => each.id === id)
  const shown = chosen ?? threads[0]
  if (!shown) {
    return (
      <>
        <PageHeading title="No thread">No thread</PageHeading>
        <p>
          <strong>No data:</strong> no thread joins what the address of this page names. It may have been
          there in another version of the data.
        </p>
        <Completeness completeness={completeness} what="threads" />
      </>
    )
  }
  const others = threads.filter((each) => each !== shown)
  return (
    <>
      <PageHeading title={`Thread: ${shown.start.name} to ${endOf(shown).name}`} caption="Golden thread">
        {shown.start.name} <span className="gt-quiet">to</span> {endOf(shown).name}
      </PageHeading>
      {chosen || id === null ? null : (
        <div className="nhsuk-inset-text gt-cut">
          <p>
            The thread that the address of this page names is not there, or not any more. This is the best
            founded that joins the same two things.
          </p>
        </div>
      )}
      <p>
        Starts from <Link href={addressOf(shown.start.id)}>{shown.start.name}</Link>;{' '}
        {shown.hops.length === 1 ? 'one link' : `${shown.hops.length} links`}.
      </p>
      <section aria-labelledby="drawn" className="gt-threads__item" data-thread={shown.id}>
        <h2 id="drawn" className="nhsuk-heading-m">
          From link to link
        </h2>
        <DrawnThread thread={shown} number={1} />
      </section>
      <ThreadTable caption="The same thread, link by link" threads={[shown]} />
      {others.length > 0 ? <Others threads={others} /> : null}
      <Completeness completeness={completeness} what="threads that join these two" />
    </>
  )
}

function Others({ threads }: { threads: Thread[] }) {
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="nhsuk-heading-m">
        {plural(threads.length, 'other thread')} between the same two
      </h2>
      <ul className="nhsuk-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <Link href={addressOfThread(thread)}>
              {stepsOf(thread, 1)
                .map(({ hop }) => hop.node.name)
                .join(' › ')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
