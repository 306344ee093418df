import { Details, Table } from 'nhsuk-react-components'
import type { ThreadNodeFragment } from '../generated/operations'
import { BasisWarning } from '../shared/BasisTag'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { NodeList } from '../shared/NodeList'
import { plural } from '../shared/words'
import { StepSources } from '../thread/Chain'
import { TakeAway } from '../takeaway/TakeAway'
import { stepsOf } from '../thread/rows'
import { isView, ViewChoice } from '../thread/ThreadControls'
import { AffectedTree } from './AffectedTree'
import { degreeInWords, type ImpactAnswer } from './impact'
import { affectedTable } from './impactTables'

const names = { drawing: 'Tree', table: 'Table' }

interface AffectedThingsProps {
  impact: ImpactAnswer
  isSlip: boolean
}

/** What is affected: as a tree or, the nearest first, as a table with one thread to each. */
export function AffectedThings({ impact, isSlip }: AffectedThingsProps) {
  const { of, affected, affectedCount } = impact
  const asked = usePageLocation().query.get('view')
  const view = isView(asked) ? asked : 'drawing'
  return (
    <section aria-labelledby="affected">
      <h2 id="affected" className="nhsuk-heading-l">
        What is affected
      </h2>
      {affected.length === 0 ? (
        <p>
          <strong>No data:</strong> the graph holds nothing that depends on this.
        </p>
      ) : view === 'drawing' ? (
        <>
          <ViewChoice view={view} names={names} />
          <p>{plural(affectedCount, 'thing')}, each once, under what leads to it.</p>
          <AffectedTree impact={impact} isSlip={isSlip} />
        </>
      ) : (
        <>
          <ViewChoice view={view} names={names} />
          <FactTable
            caption={`${plural(affectedCount, 'thing')}, the nearest first; each once, by a shortest thread`}
            columns={[
              'Affected',
              { name: 'How directly', width: 'short' },
              { name: 'By which thread', width: 'long' },
              'Other plans that rely on it',
            ]}
          >
            <Table.Body>{affected.map((thing, index) => thingRow(of, thing, index + 1))}</Table.Body>
          </FactTable>
        </>
      )}
      {affected.length === 0 ? null : <TakeAway {...affectedTable(impact)} />}
    </section>
  )
}

function thingRow(of: ThreadNodeFragment, thing: ImpactAnswer['affected'][number], number: number) {
  const { node, degree, thread, sharedWith, sharedWithCount } = thing
  return (
    <Table.Row key={node.id} data-affected={node.id}>
      <Table.Cell>
        <NodeLink node={node} />
      </Table.Cell>
      <Table.Cell className="gt-facts__value">{degreeInWords(degree)}</Table.Cell>
      <Table.Cell>
        <Route start={of} hops={thread} number={number} />
      </Table.Cell>
      <Table.Cell>
        <NodeList nodes={sharedWith} total={sharedWithCount} one="plan" />
      </Table.Cell>
    </Table.Row>
  )
}

interface RouteProps {
  start: ThreadNodeFragment
  hops: ImpactAnswer['affected'][number]['thread']
  number: number
}

/** A thread in a few words, link by link, with what each link rests on. */
function Route({ start, hops, number }: RouteProps) {
  const steps = stepsOf({ start, hops }, number)
  return (
    <>
      <ol className="nhsuk-list gt-route" aria-label="Thread">
        {steps.map(({ number: step, hop }) => (
          <li key={step} data-step={step}>
            <em>{hop.reads}</em> <Link href={addressOf(hop.node.id)}>{hop.node.name}</Link>{' '}
            <BasisWarning basis={hop.link.basis} />
          </li>
        ))}
      </ol>
      <Details className="gt-details">
        <Details.Summary>
          {plural(steps.length, 'link')} with sources
          <span className="nhsuk-u-visually-hidden">: {steps.at(-1)?.hop.node.name}</span>
        </Details.Summary>
        <Details.Text>
          <StepSources steps={steps} />
        </Details.Text>
      </Details>
    </>
  )
}
