import { Details, Table } from 'nhsuk-react-components'
import type { OverviewQuery } from '../generated/operations'
import { addressOfGap, foundInWords, groupedByRule } from '../gap/gaps'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural, valueInWords } from '../shared/words'
import type { CardNode } from './CardNode'
import type { RuleCounts } from './Glance'

type OwnGap = OverviewQuery['gaps']['nodes'][number]

const mostInTheOpen = 2

interface OwnGapsProps {
  node: CardNode
  found: OverviewQuery['gaps']
  rules: RuleCounts | undefined
}

/** The gaps that are in a thing itself, the gravest first, and the way to those of what belongs to it. */
export function OwnGaps({ node, found: { nodes, totalCount }, rules }: OwnGapsProps) {
  const inAll = rules?.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="own-gaps">
      <h2 id="own-gaps" className="nhsuk-heading-l">
        Gaps in it
      </h2>
      {totalCount === 0 ? (
        <p>No rule finds a gap in it itself.</p>
      ) : (
        <Listed gaps={nodes} total={totalCount} />
      )}
      {inAll === undefined || inAll === 0 ? null : (
        <p>
          <Link href={addressOf(node.id, 'gaps')}>
            All {plural(inAll, 'gap')} of it and of what belongs to it
          </Link>
        </p>
      )}
    </section>
  )
}

/** Those of one rule stand together: what is wrong is the same, and only where it is differs. */
function Listed({ gaps, total }: { gaps: OwnGap[]; total: number }) {
  const groups = groupedByRule(gaps)
  return (
    <FactTable
      caption={`${plural(total, 'gap')} by what is wrong, the gravest first`}
      columns={[{ name: 'Gap', width: 'half' }, { name: 'Severity', width: 'short' }, 'Found instead']}
      className="gt-facts gt-compact"
    >
      <Table.Body>
        {groups.map((group) => {
          const [first] = group
          return first ? (
            <Table.Row key={first.rule} data-rule={first.rule}>
              <Table.Cell>{first.sentence}</Table.Cell>
              <Table.Cell className="gt-facts__value">{valueInWords(first.severity)}</Table.Cell>
              <Table.Cell>
                <Found gaps={group} />
              </Table.Cell>
            </Table.Row>
          ) : null
        })}
      </Table.Body>
    </FactTable>
  )
}

function Found({ gaps }: { gaps: OwnGap[] }) {
  const list = (
    <ul className="nhsuk-list gt-nodes">
      {gaps.map((gap) => {
        const [end] = gap.related
        return (
          <li key={gap.id} data-gap={gap.id}>
            <Link href={addressOfGap(gap.id)}>{foundInWords(gap)}</Link>
            {gap.link && end ? (
              <span className="gt-quiet gt-remark">In the link with {end.name}.</span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
  if (gaps.length <= mostInTheOpen) {
    return list
  }
  return (
    <Details className="gt-details">
      <Details.Summary>{plural(gaps.length, 'gap')}</Details.Summary>
      <Details.Text>{list}</Details.Text>
    </Details>
  )
}
