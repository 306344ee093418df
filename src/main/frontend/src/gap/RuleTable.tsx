import { Details, Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { usePlace } from '../shared/navigation'
import { asSentence, formatNumber, plural, valueInWords } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { choose } from './choose'
import { rulesTable } from './gapTables'
import type { Rule } from './gaps'

/** Every rule with what it looks for, where, and how many gaps it found, those that found none too. */
export function RuleTable({ rules }: { rules: Rule[] }) {
  const without = rules.filter(({ count }) => count === 0).length
  return (
    <Details className="gt-details">
      <Details.Summary>
        {`What the ${plural(rules.length, 'rule')} look for, and what they found${
          without > 0 ? ` (${without} found no gap)` : ''
        }`}
      </Details.Summary>
      <Details.Text>
        <Rules rules={rules} />
        <TakeAway {...rulesTable(rules)} />
      </Details.Text>
    </Details>
  )
}

export function Rules({ rules }: { rules: Rule[] }) {
  const place = usePlace()
  return (
    <FactTable
      caption="The rules and what they found"
      columns={['Rule', 'Looked for', 'Where', 'Severity', 'Gaps']}
    >
      <Table.Body>
        {rules.map(({ rule, sentence, lookedFor, where, severity, count }) => (
          <Table.Row key={rule}>
            <Table.Cell>{sentence}</Table.Cell>
            <Table.Cell>{asSentence(lookedFor)}</Table.Cell>
            <Table.Cell>{asSentence(where)}</Table.Cell>
            <Table.Cell>{valueInWords(severity)}</Table.Cell>
            <Table.Cell>
              {count === 0 ? (
                'None found'
              ) : (
                <Link href={choose(place, { rule })} stay>
                  {formatNumber(count)}
                  <span className="nhsuk-u-visually-hidden"> gaps: {sentence}</span>
                </Link>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </FactTable>
  )
}
