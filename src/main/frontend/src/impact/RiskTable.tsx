import { Table } from 'nhsuk-react-components'
import type { RisksQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { BasisWarning } from '../shared/BasisTag'
import { Completeness } from '../shared/Completeness'
import { FactTable } from '../shared/FactTable'
import { FirstRows } from '../shared/FirstRows'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { NodeList } from '../shared/NodeList'
import { formatNumber, plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { risksTable } from './impactTables'

type Found = RisksQuery['risksByExposure']

/** Risks with every part of their exposure; those that nobody has scored come last. */
export function RiskTable({ found: { risks, totalCount, completeness } }: { found: Found }) {
  const count = plural(totalCount, 'risk')
  useAnnouncement(count)
  if (risks.length === 0) {
    return (
      <>
        <p>
          <strong>No data:</strong> the graph holds no risk here.
        </p>
        <Completeness completeness={completeness} what="risks" />
      </>
    )
  }
  return (
    <>
      <FirstRows rows={risks} one="risk">
        {(rows, labelledBy) => (
          <FactTable
            caption={
              labelledBy === undefined
                ? `${count}, the most exposed first, then by how much depends on them`
                : { labelledBy }
            }
            columns={[
              { name: 'Risk', width: 'long' },
              'Likelihood',
              'Consequence',
              'Score',
              { name: 'Depends on it', width: 'middle' },
              'Exposure',
            ]}
          >
            <Table.Body>{rows.map((risk) => riskRow(risk))}</Table.Body>
          </FactTable>
        )}
      </FirstRows>
      <TakeAway {...risksTable({ risks, completeness })} />
      <Completeness completeness={completeness} what="risks" />
    </>
  )
}

function riskRow(exposed: Found['risks'][number]) {
  const { risk, likelihood, consequence, score, inherent, affected, affectedCount, exposure } = exposed
  return (
    <Table.Row key={risk.id} data-risk={risk.id}>
      <Table.Cell>
        <Link href={addressOf(risk.id)}>{risk.name}</Link> <BasisWarning basis={risk.basis} />
      </Table.Cell>
      <Table.Cell className="gt-facts__value">
        <Part value={likelihood} />
      </Table.Cell>
      <Table.Cell className="gt-facts__value">
        <Part value={consequence} />
      </Table.Cell>
      <Table.Cell className="gt-facts__value">
        <Part value={score} />
        {inherent && score !== null ? (
          <span className="gt-quiet gt-remark">before anything was done about it</span>
        ) : null}
      </Table.Cell>
      <Table.Cell>
        {affectedCount === 0 ? (
          'Nothing recorded'
        ) : (
          <NodeList nodes={affected} total={affectedCount} one="thing" open={0} />
        )}
        {affectedCount === 0 ? null : (
          <Link href={addressOf(risk.id, 'impact')}>
            By which threads<span className="nhsuk-u-visually-hidden">: {risk.name}</span>
          </Link>
        )}
      </Table.Cell>
      <Table.Cell className="gt-facts__value">
        <Part value={exposure} />
      </Table.Cell>
    </Table.Row>
  )
}

function Part({ value }: { value: number | null }) {
  return value === null ? <NoData /> : <>{formatNumber(value)}</>
}
