import { SummaryList, Table } from 'nhsuk-react-components'
import { dayInWords } from '../shared/dates'
import { FactTable } from '../shared/FactTable'
import { FirstRows } from '../shared/FirstRows'
import { NoData } from '../shared/NoData'
import { NodeLink } from '../shared/NodeLink'
import { Row } from '../shared/Row'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { dueInWords, lateInWords, type Deadline, type ImpactAnswer } from './impact'
import { datesTable } from './impactTables'

interface ExposedDatesProps {
  impact: ImpactAnswer
  isSlip: boolean
}

/** The dates that depend on it, and which of them a slip misses. */
export function ExposedDates({ impact, isSlip }: ExposedDatesProps) {
  const { due, movesTo, deadlines } = impact
  return (
    <section aria-labelledby="dates">
      <h2 id="dates" className="nhsuk-heading-l">
        Dates that depend on it
      </h2>
      {due === null && !isSlip ? null : (
        <SummaryList>
          <Row name="Due, by its own date, last milestone or last target">
            {due === null ? <NoData /> : dayInWords(due)}
          </Row>
          {isSlip ? <Row name="Slips to">{movesTo === null ? <NoData /> : dayInWords(movesTo)}</Row> : null}
        </SummaryList>
      )}
      {deadlines.length === 0 ? (
        <p>
          <strong>No data:</strong> no date is recorded of this or of what depends on it.
        </p>
      ) : (
        <FirstRows rows={deadlines} one="date">
          {(rows, labelledBy) => (
            <FactTable
              caption={
                labelledBy === undefined
                  ? `${plural(deadlines.length, 'date')}, the earliest first`
                  : { labelledBy }
              }
              columns={[
                { name: 'Last day', width: 'middle' },
                { name: 'What has the date', width: 'long' },
                { name: 'Date of', width: 'long' },
                ...(isSlip ? ['After the slip'] : []),
              ]}
              className="gt-facts gt-compact"
            >
              <Table.Body>{rows.map((deadline) => dateRow(deadline, isSlip))}</Table.Body>
            </FactTable>
          )}
        </FirstRows>
      )}
      {deadlines.length === 0 ? null : <TakeAway {...datesTable(impact, isSlip)} />}
    </section>
  )
}

function dateRow(deadline: Deadline, isSlip: boolean) {
  const { node, of, day } = deadline
  return (
    <Table.Row key={node.id} data-date={node.id}>
      <Table.Cell>{dueInWords(day)}</Table.Cell>
      <Table.Cell>
        <NodeLink node={node} />
      </Table.Cell>
      <Table.Cell>
        <NodeLink node={of} />
      </Table.Cell>
      {isSlip ? <Table.Cell>{lateInWords(deadline)}</Table.Cell> : null}
    </Table.Row>
  )
}
