import { ThreadsBetweenDocument, type ThreadsBetweenQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { usePageLocation } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { DrawnThreads } from '../thread/DrawnThreads'
import { isView, ViewChoice, type View } from '../thread/ThreadControls'
import { threadsTable } from '../thread/threadTables'
import { ThreadTable } from '../thread/ThreadTable'
import type { End } from './BetweenPage'
import { NearestPoints } from './NearestPoints'
import { byStrength, strengthWords, type StrengthGroup } from './strength'

type Found = ThreadsBetweenQuery['threadsBetween']

const mostThreads = 100

interface RoutesProps {
  from: End
  to: End
}

export function Routes({ from, to }: RoutesProps) {
  const answer = useAnswer(ThreadsBetweenDocument, { from: from.id, to: to.id, first: mostThreads })
  return (
    <AsyncContent answer={answer} what="routes">
      {({ threadsBetween }) => <FoundRoutes from={from} to={to} found={threadsBetween} />}
    </AsyncContent>
  )
}

function FoundRoutes({ from, to, found }: RoutesProps & { found: Found }) {
  const { threads, completeness } = found
  const asks = usePageLocation().query.get('view')
  const view = isView(asks) ? asks : 'drawing'
  const count = plural(threads.length, 'route')
  useAnnouncement(count)
  if (threads.length === 0) {
    return <NoRoute from={from} to={to} found={found} />
  }
  const groups = byStrength(threads)
  return (
    <>
      <p className="nhsuk-lede-text">{count}, those on the firmest ground first.</p>
      <div className="gt-routes-controls">
        <ViewChoice view={view} />
      </div>
      {groups.map((group) => (
        <Group key={group.basis} group={group} view={view} />
      ))}
      <TakeAway
        {...threadsTable(
          'Routes',
          groups.flatMap((group) => group.threads),
          completeness,
        )}
      />
      <LeftOut found={found} />
      <Completeness completeness={completeness} what="routes" />
    </>
  )
}

function Group({ group: { basis, threads }, view }: { group: StrengthGroup; view: View }) {
  const { heading, meaning } = strengthWords[basis]
  return (
    <section aria-labelledby={`strength-${basis}`} data-strength={basis}>
      <h2 id={`strength-${basis}`} className="nhsuk-heading-m">
        {heading} <span className="gt-count">({plural(threads.length, 'route')})</span>
      </h2>
      <p className="gt-measure">{meaning}</p>
      {view === 'drawing' ? (
        <DrawnThreads threads={threads} />
      ) : (
        <ThreadTable caption={`${heading}: route by route, link by link`} threads={threads} />
      )}
    </section>
  )
}

function NoRoute({ from, to, found }: RoutesProps & { found: Found }) {
  const { complete, reason } = found.completeness
  return (
    <>
      <h2 className="nhsuk-heading-m">No golden thread joins them</h2>
      <p className="gt-measure">
        {from.id === to.id
          ? 'Both ends are the same thing. Choose another for one of them.'
          : reason === null
            ? `None was found from ${from.name} to ${to.name}, or back.`
            : asSentence(reason)}
      </p>
      <LeftOut found={found} />
      {complete ? null : <Completeness completeness={found.completeness} what="routes" />}
      {from.id === to.id ? null : <NearestPoints from={from} to={to} />}
    </>
  )
}

function LeftOut({ found: { leftOut } }: { found: Found }) {
  if (leftOut.length === 0) {
    return null
  }
  return (
    <>
      <p>Not followed further, since too much leads on from there:</p>
      <ul>
        {leftOut.map(({ node, reason }) => (
          <li key={node.id}>
            <NodeLink node={node} /> {asSentence(reason)}
          </li>
        ))}
      </ul>
    </>
  )
}
