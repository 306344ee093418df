import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { NodeLink } from '../shared/NodeLink'
import { NodeList } from '../shared/NodeList'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import type { ImpactAnswer } from './impact'
import { lostRoutesTable } from './impactTables'

/** What is cut off from something that leads to it now, and why. */
export function LostRoutes({ impact }: { impact: ImpactAnswer }) {
  const { lostRoutes } = impact
  return (
    <section aria-labelledby="lost">
      <h2 id="lost" className="nhsuk-heading-l">
        What loses its only route
      </h2>
      {lostRoutes.length === 0 ? (
        <p>
          <strong>None found:</strong> nothing is reached through this, or all that is can be reached some
          other way too.
        </p>
      ) : (
        <>
          <p className="gt-measure">
            Every route that the graph holds between these goes through what fails. What a risk threatens, and
            what an organisation owns, is taken to fail with it.
          </p>
          <FactTable
            caption={`${plural(lostRoutes.length, 'thing')} cut off`}
            columns={['Cut off', 'From', 'All routes go through', 'What is left']}
          >
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
          </FactTable>
          <TakeAway {...lostRoutesTable(impact)} />
        </>
      )}
    </section>
  )
}
