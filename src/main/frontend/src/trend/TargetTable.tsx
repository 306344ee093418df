import { Table } from 'nhsuk-react-components'
import { BasisWarning } from '../shared/BasisTag'
import { timeInWords } from '../shared/dates'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { formatNumber, valueInWords, withUnit } from '../shared/words'
import type { Control } from './control'
import { ControlIcon } from './ControlIcon'
import { assuranceIcons } from './icons'
import type { ShownTarget } from './targets'

/** Every target of the measure, by when it is due, and why one is not in the drawing. */
export function TargetTable({ targets, control }: { targets: ShownTarget[]; control?: Control | undefined }) {
  if (targets.length === 0) {
    return (
      <p>
        <strong>No data:</strong> the graph holds no target for this measure.
      </p>
    )
  }
  return (
    <FactTable
      caption="Targets of the measure"
      columns={[
        { name: 'Target', width: 'long' },
        'Value',
        'By',
        'Set in',
        'In the chart',
        ...(control ? ['By the usual variation'] : []),
      ]}
      className="gt-facts gt-compact"
    >
      <Table.Body>
        {targets.map(({ target, leftOut }) => (
          <Table.Row key={target.id} data-target={target.id}>
            <Table.Cell>
              <Link href={addressOf(target.id)}>{target.name}</Link> <BasisWarning basis={target.basis} />
              {target.level ? <span className="gt-quiet gt-remark">{valueInWords(target.level)}</span> : null}
            </Table.Cell>
            <Table.Cell className="gt-facts__value">
              <TargetValue {...target} />
            </Table.Cell>
            <Table.Cell className="gt-facts__value">
              {target.by ? timeInWords(target.by.text) : <NoData />}
            </Table.Cell>
            <Table.Cell>
              {target.setIn.nodes.length === 0 ? (
                <NoData />
              ) : (
                target.setIn.nodes.map(({ id, name }) => (
                  <Link key={id} href={addressOf(id)}>
                    {name}
                  </Link>
                ))
              )}
            </Table.Cell>
            <Table.Cell className="gt-facts__value">
              {leftOut === undefined ? 'Dashed line' : `No: ${leftOut}`}
            </Table.Cell>
            {control ? (
              <Table.Cell className="gt-facts__value">
                <Assured target={target.id} control={control} />
              </Table.Cell>
            ) : null}
          </Table.Row>
        ))}
      </Table.Body>
    </FactTable>
  )
}

function Assured({ target, control }: { target: string; control: Control }) {
  const found = control.judged.assurances.find((each) => each.target.id === target)
  const icon = found && assuranceIcons[found.assurance]
  if (!icon) {
    return <NoData />
  }
  return (
    <>
      <ControlIcon icon={icon} />
      {found.holds ? null : (
        <span className="gt-quiet gt-remark">Set for others: it judges nothing here</span>
      )}
    </>
  )
}

function TargetValue({ value, valueText, unit }: ShownTarget['target']) {
  if (value === null && valueText === null) {
    return <NoData />
  }
  return <>{withUnit(valueText ?? (value === null ? '' : formatNumber(value)), unit)}</>
}
