import { Table } from 'nhsuk-react-components'
import { SinglePointsDocument, type SinglePointsQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { FactTable } from '../shared/FactTable'
import { FirstRows } from '../shared/FirstRows'
import { NodeLink } from '../shared/NodeLink'
import { NodeList } from '../shared/NodeList'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { SubjectPage } from '../subject/SubjectPage'
import { TakeAway } from '../takeaway/TakeAway'
import { routesByStart } from './impact'
import { pointsTable } from './impactTables'

const mostListed = 100

/** What in a scope has only one route, and through what that goes. */
export function SinglePointsPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="single-points" caption="Single points of failure">
      {() => (
        <>
          <p className="nhsuk-lede-text gt-measure">
            What everything has to go through: if it fails, something no longer leads to what it is for, or to
            the measure that shows it works.
          </p>
          <Points id={id} />
        </>
      )}
    </SubjectPage>
  )
}

function Points({ id }: { id: string }) {
  const answer = useAnswer(SinglePointsDocument, { id, first: mostListed })
  return (
    <AsyncContent answer={answer} what="single points of failure">
      {({ singlePoints }) => <Found found={singlePoints} />}
    </AsyncContent>
  )
}

function Found({
  found: { points, totalCount, completeness },
}: {
  found: SinglePointsQuery['singlePoints']
}) {
  const count = plural(totalCount, 'single point of failure', 'single points of failure')
  useAnnouncement(count)
  if (points.length === 0) {
    return (
      <>
        <p>
          <strong>None found:</strong> nothing here leads to something by one way only, or nothing leads
          anywhere.
        </p>
        <Completeness completeness={completeness} what="single points of failure" />
      </>
    )
  }
  return (
    <>
      <FirstRows rows={points} one="single point">
        {(rows, labelledBy) => (
          <FactTable
            caption={
              labelledBy === undefined ? `${count}, the one that most depends on first` : { labelledBy }
            }
            columns={['Goes through', 'To', 'From, by no other way']}
            className="gt-facts gt-compact"
          >
            {rows.map((point) => pointRows(point))}
          </FactTable>
        )}
      </FirstRows>
      <TakeAway {...pointsTable({ points, completeness })} />
      <Completeness completeness={completeness} what="single points of failure" />
    </>
  )
}

/** A row for the ends that the same things reach through a node only; each names the node, to be read alone. */
function pointRows({ node, routes, routeCount }: SinglePointsQuery['singlePoints']['points'][number]) {
  return (
    <Table.Body key={node.id} data-point={node.id}>
      {routesByStart(routes).map(({ ends, from, fromCount }) => (
        <Table.Row key={ends[0]?.id}>
          <Table.Cell>
            <NodeLink node={node} />
          </Table.Cell>
          <Table.Cell>
            <NodeList nodes={ends} one="end" open={3} />
          </Table.Cell>
          <Table.Cell>
            <NodeList nodes={from} total={fromCount} one="thing" open={3} />
          </Table.Cell>
        </Table.Row>
      ))}
      {routeCount > routes.length ? (
        <Table.Row>
          <Table.Cell>
            <NodeLink node={node} />
          </Table.Cell>
          <Table.Cell>and {routeCount - routes.length} more, not listed</Table.Cell>
          <Table.Cell>Not listed</Table.Cell>
        </Table.Row>
      ) : null}
    </Table.Body>
  )
}
