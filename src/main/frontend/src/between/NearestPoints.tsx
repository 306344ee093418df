import { NearestDocument, type NearestQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { BasisWords } from '../shared/BasisTag'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { NodeList } from '../shared/NodeList'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { DescribedTable } from '../takeaway/DescribedTable'
import { nodeColumns } from '../takeaway/columns'
import { held, type Takeable } from '../takeaway/table'
import type { End } from './BetweenPage'
import { endsOf, lengthOf, meetingsOf, type Meeting, type Route } from './nearest'

const mostThreads = 100
const mostShown = 10

interface NearestPointsProps {
  from: End
  to: End
}

/** What comes nearest to a route: things that the threads of both come to. */
export function NearestPoints({ from, to }: NearestPointsProps) {
  const answer = useAnswer(NearestDocument, { from: from.id, to: to.id, first: mostThreads })
  return (
    <section aria-labelledby="nearest">
      <h2 id="nearest" className="nhsuk-heading-m">
        What comes nearest
      </h2>
      <AsyncContent answer={answer} what="what comes nearest">
        {(found) => <Found from={from} to={to} found={found} />}
      </AsyncContent>
    </section>
  )
}

function Found({ from, to, found }: NearestPointsProps & { found: NearestQuery }) {
  const meetings = meetingsOf(found.from.threads, found.to.threads)
  const cut = [found.from, found.to].find(({ completeness }) => !completeness.complete)
  const remark = cut ? <Completeness completeness={cut.completeness} what="threads of the two" /> : null
  if (meetings.length === 0) {
    return (
      <>
        <p>
          <strong>Nothing in common:</strong> no thread of one comes to anything that a thread of the other
          comes to.
        </p>
        <Ends of={from} ways={found.from.threads} />
        <Ends of={to} ways={found.to.threads} />
        {remark}
      </>
    )
  }
  return (
    <>
      <p className="gt-measure">
        Threads of both come to these things. That is not a route: each of the two is joined to the thing, and
        not to the other.
      </p>
      <DescribedTable
        caption={
          meetings.length > mostShown
            ? `The nearest ${mostShown} of ${plural(meetings.length, 'thing')} that both come to`
            : `${plural(meetings.length, 'thing')} that both come to, the nearest first`
        }
        table={meetingsTable(meetings, from, to)}
        rows={meetings.slice(0, mostShown)}
        keyOf={({ node }) => node.id}
      />
      {remark}
    </>
  )
}

function meetingsTable(meetings: Meeting[], from: End, to: End): Takeable<Meeting> {
  return {
    title: 'What comes nearest',
    columns: [
      {
        name: 'Both come to',
        cell: ({ node }) => node.name,
        shown: ({ node }) => <NodeLink node={node} />,
      },
      ...nodeColumns<Meeting>('Both come to', ({ node }) => node)
        .slice(1)
        .map((column) => ({ ...column, isInFileOnly: true })),
      { name: 'Links between', cell: lengthOf },
      {
        name: `From ${from.name}`,
        cell: (meeting) => routeInWords(meeting.from),
        shown: (meeting) => <Way route={meeting.from} />,
      },
      {
        name: `From ${to.name}`,
        cell: (meeting) => routeInWords(meeting.to),
        shown: (meeting) => <Way route={meeting.to} />,
      },
    ],
    load: held(meetings),
  }
}

function Way({ route: { hops } }: { route: Route }) {
  return (
    <ol className="nhsuk-list gt-route">
      {hops.map(({ position, reads, node, link }) => (
        <li key={position}>
          <em>{reads}</em> <Link href={addressOf(node.id)}>{node.name}</Link>{' '}
          <BasisWords basis={link.basis} />
        </li>
      ))}
    </ol>
  )
}

function routeInWords({ hops }: Route) {
  return hops.map(({ reads, node }) => `${reads} ${node.name}`).join(' > ')
}

function Ends({ of, ways }: { of: End; ways: NearestQuery['from']['threads'] }) {
  const ends = endsOf(ways)
  return (
    <>
      <h3 className="nhsuk-heading-s">Threads of {of.name} come to</h3>
      {ends.length === 0 ? (
        <p>
          Nothing: it is on no thread. <Link href={addressOf(of.id)}>See what it is linked to</Link>.
        </p>
      ) : (
        <NodeList nodes={ends} one="thing" />
      )}
    </>
  )
}
