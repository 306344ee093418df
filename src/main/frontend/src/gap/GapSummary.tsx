import { Details, Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { asSentence, formatNumber, plural } from '../shared/words'
import { choose } from './choose'
import { severities, totalOf, type Rule } from './gaps'

/** How many gaps each rule found, by severity, each the way to its rows. */
export function GapSummary({ rules }: { rules: Rule[] }) {
  const most = Math.max(...rules.map(({ count }) => count))
  const without = rules.filter(({ count }) => count === 0)
  return (
    <>
      {severities.map(({ severity, name, meaning }) => {
        const found = rules
          .filter((rule) => rule.severity === severity && rule.count > 0)
          .toSorted((one, other) => other.count - one.count)
        return found.length === 0 ? null : (
          <section key={severity} aria-labelledby={`severity-${severity}`}>
            <h2 id={`severity-${severity}`} className="nhsuk-heading-l">
              {name} severity
            </h2>
            <p className="gt-measure">
              {meaning} {plural(totalOf(found), 'gap')} by {plural(found.length, 'rule')}.
            </p>
            <RuleRows severity={severity} rules={found} most={most} />
          </section>
        )
      })}
      {without.length > 0 ? <Without rules={without} /> : null}
    </>
  )
}

function RuleRows({ severity, rules, most }: { severity: string; rules: Rule[]; most: number }) {
  const here = usePageLocation()
  return (
    <FactTable
      caption={{ labelledBy: `severity-${severity}` }}
      columns={[{ name: 'What is wrong', width: 'half' }, 'Gaps', 'Looked for']}
      className="gt-facts gt-compact gt-rules"
    >
      <Table.Body>
        {rules.map(({ rule, sentence, lookedFor, count, acceptedCount }) => (
          <Table.Row key={rule} data-rule={rule}>
            <Table.Cell>
              <Link href={choose(here, { rule })}>{sentence}</Link>
            </Table.Cell>
            <Table.Cell className="gt-facts__value">
              <span className="gt-bar">
                <strong>{formatNumber(count)}</strong>
                {acceptedCount > 0 ? <span> ({formatNumber(acceptedCount)} accepted)</span> : null}
                <span
                  className={`gt-bar__length gt-bar__length--${severity.toLowerCase()}`}
                  style={{ width: `${Math.max(2, Math.round((count / most) * 100))}%` }}
                  aria-hidden="true"
                />
              </span>
            </Table.Cell>
            <Table.Cell>{asSentence(lookedFor)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </FactTable>
  )
}

function Without({ rules }: { rules: Rule[] }) {
  return (
    <Details className="gt-details">
      <Details.Summary>{`${plural(rules.length, 'rule')} found no gap`}</Details.Summary>
      <Details.Text>
        <ul className="nhsuk-list">
          {rules.map(({ rule, sentence }) => (
            <li key={rule}>{sentence}</li>
          ))}
        </ul>
      </Details.Text>
    </Details>
  )
}
