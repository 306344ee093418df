import { Table } from 'nhsuk-react-components'
import type { ThreadNodeFragment } from '../generated/operations'
import { BasisTag, BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { SourceList } from '../shared/SourceList'
import { asSentence, inWords } from '../shared/words'
import { stepsOf, type Figure, type Step, type Thread } from './rows'
import { StatusTag } from './StatusTag'

interface ThreadTableProps {
  caption: string
  threads: Thread[]
}

/** The same threads as the drawing, in the same order, one link a row. */
export function ThreadTable({ caption, threads }: ThreadTableProps) {
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={caption}
      captionProps={{ size: 's' }}
      className="gt-thread-table"
    >
      <Table.Head>
        <Table.Row>
          <Table.Cell>Step</Table.Cell>
          <Table.Cell>From</Table.Cell>
          <Table.Cell>Link</Table.Cell>
          <Table.Cell>To</Table.Cell>
          <Table.Cell>How it is known</Table.Cell>
          <Table.Cell>Source</Table.Cell>
        </Table.Row>
      </Table.Head>
      {threads.map((thread, index) => (
        <Table.Body key={thread.id} data-thread={thread.id}>
          {stepsOf(thread, index + 1).map((step) => stepRow(step))}
          {thread.measurements.map((figure, place) => figureRow(figure, `Figure ${index + 1}.${place + 1}`))}
        </Table.Body>
      ))}
    </Table>
  )
}

function stepRow({ number, from, hop }: Step) {
  return (
    <Table.Row key={number} data-step={number}>
      <Table.Cell>{number}</Table.Cell>
      <Table.Cell>
        <NodeCell node={from} />
      </Table.Cell>
      <Table.Cell>{hop.reads}</Table.Cell>
      <Table.Cell>
        <NodeCell node={hop.node} />
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

function NodeCell({ node }: { node: ThreadNodeFragment }) {
  return (
    <>
      <Link href={addressOf(node.id)}>{node.name}</Link> <BasisWarning basis={node.basis} />
      <span className="gt-quiet gt-remark">{inWords(node.kind)}</span>
    </>
  )
}
