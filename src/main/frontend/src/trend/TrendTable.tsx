import { Details, Table } from 'nhsuk-react-components'
import { BasisWarning } from '../shared/BasisTag'
import { timeInWords } from '../shared/dates'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { SourceList } from '../shared/SourceList'
import { asSentence, formatNumber, plural, valueInWords, withUnit } from '../shared/words'
import { judgementOf, type Control } from './control'
import type { Observation, Series } from './series'

const mostInTheOpen = 6

interface TrendTableProps {
  series: Series
  name: string
  control: Control | undefined
}

/** Every value that the chart shows, and those that it cannot show, in the order of time. */
export function TrendTable({ series, name, control }: TrendTableProps) {
  const { observations } = series
  const table = (
    <FactTable
      caption={`${name}: ${plural(observations.length, 'value')} in the order of time`}
      columns={[
        'Period',
        'Value',
        'Plan or target printed with it',
        'In words',
        ...(control ? ['How it is to be seen'] : []),
        { name: 'Source', width: 'long' },
      ]}
      className="gt-facts gt-compact"
    >
      <Table.Body>
        {observations.map((observation) => valueRow(observation, series.unit, control))}
      </Table.Body>
    </FactTable>
  )
  if (observations.length <= mostInTheOpen) {
    return table
  }
  return (
    <Details className="gt-details">
      <Details.Summary>{`${plural(observations.length, 'value')} as a table, with sources`}</Details.Summary>
      <Details.Text>{table}</Details.Text>
    </Details>
  )
}

function valueRow(observation: Observation, usual: string | null, control: Control | undefined) {
  const { id, basis, period, asAt, yearToDate, value, valueText, bound, coverage, qualitative, performance } =
    observation
  const unit = observation.unit ?? usual
  const when = period ? timeInWords(period.text) : asAt ? `as at ${timeInWords(asAt.text)}` : null
  const words = [qualitative, performance ? valueInWords(performance) : null].filter((each) => each !== null)
  return (
    <Table.Row key={id} data-observation={id}>
      <Table.Cell>
        <Link href={addressOf(id)}>{when ?? 'No period printed'}</Link>
        {yearToDate ? ' (year to date)' : ''} <BasisWarning basis={basis} />
        {coverage ? <span className="gt-quiet gt-remark">{coverage}</span> : null}
      </Table.Cell>
      <Table.Cell className="gt-facts__value">
        {value === null && valueText === null ? (
          <NoData />
        ) : (
          withUnit(valueText ?? (value === null ? '' : formatNumber(value)), unit)
        )}
        {bound ? <span className="gt-quiet gt-remark">{valueInWords(bound)}</span> : null}
      </Table.Cell>
      <Table.Cell>{comparedWith(observation, unit)}</Table.Cell>
      <Table.Cell>{words.length > 0 ? asSentence(words.join('; ')) : 'None'}</Table.Cell>
      {control ? <Table.Cell>{judgementOf(period?.text ?? '', control) ?? 'Not judged'}</Table.Cell> : null}
      <Table.Cell>
        <SourceList sources={observation.sources} />
      </Table.Cell>
    </Table.Row>
  )
}

function comparedWith({ plan, planText, target }: Observation, unit: string | null) {
  const parts = [
    plan === null ? planText : `Plan ${withUnit(formatNumber(plan), unit)}`,
    target === null ? null : `Target ${withUnit(formatNumber(target), unit)}`,
  ].filter((each) => each !== null)
  return parts.length > 0 ? parts.join('; ') : 'None'
}
