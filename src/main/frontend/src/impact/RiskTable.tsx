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
type ExposedRisk = Found['risks'][number]

const scores = [
  { name: 'Likelihood', of: ({ likelihood }: ExposedRisk) => likelihood },
  { name: 'Consequence', of: ({ consequence }: ExposedRisk) => consequence },
  { name: 'Score', of: ({ score }: ExposedRisk) => score },
]

/**
 * Risks with every part of their exposure; those that nobody has scored come last. What is known of none of them is
 * said above them, and has no column.
 */
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
  const known = scores.filter(({ of }) => risks.some((risk) => of(risk) !== null))
  const exposed = risks.some(({ exposure }) => exposure !== null)
  const unknown = [
    ...scores.filter((each) => !known.includes(each)),
    ...(exposed ? [] : [{ name: 'Exposure' }]),
  ]
  return (
    <>
      {unknown.length === 0 ? null : (
        <p className="gt-quiet">
          <NoData /> of any risk: {unknown.map(({ name }) => name).join(', ')}.
        </p>
      )}
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
              ...known.map(({ name }) => name),
              { name: 'Depends on it', width: 'middle' },
              ...(exposed ? ['Exposure'] : []),
            ]}
          >
            <Table.Body>{rows.map((risk) => riskRow(risk, known, exposed))}</Table.Body>
          </FactTable>
        )}
      </FirstRows>
      <TakeAway {...risksTable({ risks, completeness })} />
      <Completeness completeness={completeness} what="risks" />
    </>
  )
}

function riskRow(row: ExposedRisk, known: typeof scores, exposed: boolean) {
  const { risk, inherent, affected, affectedCount, exposure } = row
  return (
    <Table.Row key={risk.id} data-risk={risk.id}>
      <Table.Cell>
        <Link href={addressOf(risk.id)}>{risk.name}</Link> <BasisWarning basis={risk.basis} />
      </Table.Cell>
      {known.map(({ name, of }) => (
        <Table.Cell key={name} className="gt-facts__value">
          <Part value={of(row)} />
          {name === 'Score' && inherent && of(row) !== null ? (
            <span className="gt-quiet gt-remark">before anything was done about it</span>
          ) : null}
        </Table.Cell>
      ))}
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
      {exposed ? (
        <Table.Cell className="gt-facts__value">
          <Part value={exposure} />
        </Table.Cell>
      ) : null}
    </Table.Row>
  )
}

function Part({ value }: { value: number | null }) {
  return value === null ? <NoData /> : <>{formatNumber(value)}</>
}
