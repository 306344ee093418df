import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { SourceList } from '../shared/SourceList'
import { asSentence } from '../shared/words'
import { endOf, stepsOf, type Figure, type Step, type Thread } from './rows'
import { StateTag } from './StateTag'
import { StatusTag } from './StatusTag'

interface ThreadTableProps {
  caption: string
  threads: Thread[]
}

/** The same threads as the drawing, in the same order, one link a row. */
export function ThreadTable({ caption, threads }: ThreadTableProps) {
  return (
    <FactTable
      caption={caption}
      columns={['Step', 'From', 'Link', 'To', 'How it is known', 'Source']}
      className="gt-thread-table"
    >
      {threads.map((thread, index) => (
        <Table.Body key={thread.id} data-thread={thread.id}>
          {stepsOf(thread, index + 1).map((step) => stepRow(step))}
          {stateRow(thread, index + 1)}
          {thread.measurements.map((figure, place) => figureRow(figure, `Figure ${index + 1}.${place + 1}`))}
        </Table.Body>
      ))}
    </FactTable>
  )
}

function stepRow({ number, from, hop }: Step) {
  return (
    <Table.Row key={number} data-step={number}>
      <Table.Cell>{number}</Table.Cell>
      <Table.Cell>
        <NodeLink node={from} />
      </Table.Cell>
      <Table.Cell>{hop.reads}</Table.Cell>
      <Table.Cell>
        <NodeLink node={hop.node} />
      </Table.Cell>
      <Table.Cell>
        <BasisTag basis={hop.link.basis} />
      </Table.Cell>
      <Table.Cell>
        <SourceList sources={hop.link.sources} />
      </Table.Cell>
    </Table.Row>
  )
}

function stateRow(thread: Thread, number: number) {
  return (
    <Table.Row key="state">
      <Table.Cell>State {number}</Table.Cell>
      <Table.Cell>
        <NodeLink node={endOf(thread)} />
      </Table.Cell>
      <Table.Cell>stands</Table.Cell>
      <Table.Cell>{asSentence(thread.stateReason)}</Table.Cell>
      <Table.Cell>
        <StateTag state={thread.state} />
      </Table.Cell>
      <Table.Cell>By rule</Table.Cell>
    </Table.Row>
  )
}

function figureRow(figure: Figure, number: string) {
  const { measure, of, reading, observation } = figure
  return (
    <Table.Row key={number}>
      <Table.Cell>{number}</Table.Cell>
      <Table.Cell>
        <Link href={addressOf(measure.id)}>{measure.name}</Link>
      </Table.Cell>
      <Table.Cell>latest figure</Table.Cell>
      <Table.Cell>{asSentence(of ? `${of.name}: ${reading}` : reading)}</Table.Cell>
      <Table.Cell>
        <StatusTag figure={figure} />
      </Table.Cell>
      <Table.Cell>{observation ? <SourceList sources={observation.sources} /> : 'No data'}</Table.Cell>
    </Table.Row>
  )
}
