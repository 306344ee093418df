import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { FactTable, RowAcross } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { SourceList } from '../shared/SourceList'
import { figureInWords } from './figureWords'
import { stepsOf, type Figure, type Step, type Thread } from './rows'
import { Standing } from './StateTag'
import { StatusTag } from './StatusTag'

const columns = ['Step', 'From', 'Link', 'To', 'How it is known', 'Source']

interface ThreadTableProps {
  caption: string
  threads: Thread[]
}

/** The same threads as the drawing, in the same order, one link a row. */
export function ThreadTable({ caption, threads }: ThreadTableProps) {
  return (
    <FactTable caption={caption} columns={columns} className="gt-thread-table">
      {threads.map((thread, index) => (
        <Table.Body key={thread.id} data-thread={thread.id}>
          {stepsOf(thread, index + 1).map((step) => stepRow(step))}
          <RowAcross columns={columns.length}>
            <Standing thread={thread} name={`Thread ${index + 1}`} />
          </RowAcross>
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

function figureRow(figure: Figure, number: string) {
  const { measure, observation } = figure
  return (
    <Table.Row key={number}>
      <Table.Cell>{number}</Table.Cell>
      <Table.Cell>
        <Link href={addressOf(measure.id)}>{measure.name}</Link>
      </Table.Cell>
      <Table.Cell>latest figure</Table.Cell>
      <Table.Cell>{figureInWords(figure)}</Table.Cell>
      <Table.Cell>
        <StatusTag figure={figure} />
      </Table.Cell>
      <Table.Cell>{observation ? <SourceList sources={observation.sources} /> : 'No data'}</Table.Cell>
    </Table.Row>
  )
}
