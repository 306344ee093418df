import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { asSentence, formatNumber, valueInWords } from '../shared/words'
import { choose } from './choose'
import type { Rule } from './gaps'

/** Every rule with what it looks for, where, and how many gaps it found, those that found none too. */
export function Rules({ rules }: { rules: Rule[] }) {
  const here = usePageLocation()
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
                <Link href={choose(here, { rule })} stay>
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
