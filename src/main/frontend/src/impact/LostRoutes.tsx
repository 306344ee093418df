import { Table } from 'nhsuk-react-components'
import { NodeLink } from '../shared/NodeLink'
import { NodeList } from '../shared/NodeList'
import { plural } from '../shared/words'
import type { ImpactAnswer } from './impact'

/** What is cut off from something that leads to it now, and why. */
export function LostRoutes({ impact: { lostRoutes } }: { impact: ImpactAnswer }) {
  return (
    <section aria-labelledby="lost">
      <h2 id="lost" className="nhsuk-heading-l">
        What loses its only route
      </h2>
      {lostRoutes.length === 0 ? (
        <p>Nothing: whatever is reached through this is reached some other way too, or nothing is.</p>
      ) : (
        <>
          <p className="gt-measure">
            Every route that the graph holds between these goes through what fails. What a risk threatens, and
            what an organisation owns, is taken to fail with it.
          </p>
          <Table
            responsive
            firstCellIsHeader
            caption={`${plural(lostRoutes.length, 'thing')} cut off`}
            captionProps={{ size: 's' }}
            className="gt-facts"
          >
            <Table.Head>
              <Table.Row>
                <Table.Cell>Cut off</Table.Cell>
                <Table.Cell>From</Table.Cell>
                <Table.Cell>All routes go through</Table.Cell>
                <Table.Cell>What is left</Table.Cell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {lostRoutes.map(({ to, from, fromCount, through, nothingElse }) => (
                <Table.Row key={to.id} data-lost={to.id}>
                  <Table.Cell>
                    <NodeLink node={to} />
                  </Table.Cell>
                  <Table.Cell>
                    <NodeList nodes={from} total={fromCount} one="thing" />
                  </Table.Cell>
                  <Table.Cell>
                    <NodeList nodes={through} one="thing" />
                  </Table.Cell>
                  <Table.Cell>
                    {nothingElse ? 'Nothing else leads to it' : 'Something else still leads to it'}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </>
      )}
    </section>
  )
}
