import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { plural } from '../shared/words'
import type { Feed } from './importFile'

/** What a file that is published every month or quarter says, and what of it is not taken. */
export function PublishedFile({ feed }: { feed: Feed }) {
  const { title, revisions, revisionCount, unknownOrganisations, unknownOrganisationCount, unchanged } = feed
  const notGiven = Object.entries(feed.measuresNotGiven)
  return (
    <>
      <p>
        It is read as: {title}. {plural(unchanged, 'value')} {unchanged === 1 ? 'is' : 'are'} there already.
      </p>
      {revisionCount > 0 ? (
        <FactTable
          caption={`${plural(revisionCount, 'value')} that an earlier edition had otherwise`}
          columns={[{ name: 'Value', width: 'long' }, 'Before', 'Now', 'Row']}
        >
          <Table.Body>
            {revisions.map(({ id, name, before, after, row }) => (
              <Table.Row key={id}>
                <Table.Cell>
                  <Link href={addressOf(id)}>{name}</Link>
                </Table.Cell>
                <Table.Cell>{before ?? <NoData />}</Table.Cell>
                <Table.Cell>{after}</Table.Cell>
                <Table.Cell>{row}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </FactTable>
      ) : null}
      {notGiven.map(([measure, headings]) => (
        <p key={measure}>
          It does not give {measure}: there is no column {headings.join(', ')}.
        </p>
      ))}
      {unknownOrganisationCount > 0 ? (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {plural(unknownOrganisationCount, 'organisation')} that the graph does not hold
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <FactTable
              caption="Organisations whose rows are not taken"
              columns={['Code', { name: 'Name', width: 'long' }, 'Rows']}
            >
              <Table.Body>
                {unknownOrganisations.map(({ code, name, rows }) => (
                  <Table.Row key={code}>
                    <Table.Cell>{code === '' ? <NoData /> : code}</Table.Cell>
                    <Table.Cell>{name === '' ? <NoData /> : name}</Table.Cell>
                    <Table.Cell>{rows}</Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </FactTable>
          </div>
        </details>
      ) : null}
    </>
  )
}
