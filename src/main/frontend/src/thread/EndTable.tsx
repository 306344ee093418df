import { Details, Table } from 'nhsuk-react-components'
import type { ThreadDirection } from '../generated/operations'
import { BasisWarning } from '../shared/BasisTag'
import { FactTable, type FactTableProps } from '../shared/FactTable'
import { FirstRows } from '../shared/FirstRows'
import { Link } from '../shared/Link'
import { NodeLink } from '../shared/NodeLink'
import { plural } from '../shared/words'
import { addressOfThread, between, endOf, figureOf, type End, type ShortThread } from './ends'
import { StateTag } from './StateTag'

const mostInTheOpen = 2

interface EndTableProps {
  caption: FactTableProps['caption']
  ends: readonly End[]
  toward: ThreadDirection
}

/** What threads come to, each thing once, with where they stand and by way of what they come there. */
export function EndTable({ caption, ends, toward }: EndTableProps) {
  return (
    <FirstRows rows={ends} one="end" onDesk={12}>
      {(rows, labelledBy) => (
        <Rows caption={labelledBy === undefined ? caption : { labelledBy }} ends={rows} toward={toward} />
      )}
    </FirstRows>
  )
}

function Rows({ caption, ends, toward }: EndTableProps) {
  return (
    <FactTable
      caption={caption}
      columns={[
        'Comes to',
        'Where it stands',
        { name: toward === 'UP' ? 'Served by way of' : 'Achieved by way of', width: 'half' },
      ]}
      className="gt-facts gt-compact"
    >
      <Table.Body>
        {ends.map(({ node, states, threads }) => (
          <Table.Row key={node.id} data-end={node.id}>
            <Table.Cell className="gt-named">
              <NodeLink node={node} />
            </Table.Cell>
            <Table.Cell>
              <ul className="nhsuk-list gt-nodes">
                {states.map(({ state, count }) => (
                  <li key={state}>
                    <StateTag state={state} />
                    {threads.length > 1 ? (
                      <span className="gt-quiet"> ({plural(count, 'thread')})</span>
                    ) : null}
                  </li>
                ))}
              </ul>
              <Reason threads={threads} />
            </Table.Cell>
            <Table.Cell>
              <Ways threads={threads} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </FactTable>
  )
}

/** Why, where that says more than the state does. */
function Reason({ threads: [first] }: { threads: ShortThread[] }) {
  const figure = first ? figureOf(first) : null
  return figure === null ? null : <span className="gt-quiet gt-remark">{figure}</span>
}

function Ways({ threads }: { threads: ShortThread[] }) {
  const open = threads.slice(0, mostInTheOpen)
  const folded = threads.slice(mostInTheOpen)
  return (
    <>
      <ul className="nhsuk-list gt-nodes">
        {open.map((thread) => (
          <Way key={thread.id} thread={thread} />
        ))}
      </ul>
      {folded.length > 0 ? (
        <Details className="gt-details">
          <Details.Summary>{plural(folded.length, 'more thread')}</Details.Summary>
          <Details.Text>
            <ul className="nhsuk-list gt-nodes">
              {folded.map((thread) => (
                <Way key={thread.id} thread={thread} />
              ))}
            </ul>
          </Details.Text>
        </Details>
      ) : null}
    </>
  )
}

/** One thread by what it passes; it leads to the thread drawn link by link, with sources. */
function Way({ thread }: { thread: ShortThread }) {
  const passed = between(thread)
  const isDerived = thread.hops.find(({ link }) => link.basis === 'DEMONSTRATION' || link.basis === 'DERIVED')
  return (
    <li data-thread={thread.id}>
      {thread.hops.length === 0 ? (
        'It ends here'
      ) : (
        <Link href={addressOfThread(thread)} className="gt-way">
          {passed.length === 0 ? 'Directly' : passed.map(({ name }) => name).join(' › ')}
          <span className="nhsuk-u-visually-hidden">: thread to {endOf(thread).name}</span>
        </Link>
      )}{' '}
      {isDerived ? <BasisWarning basis={isDerived.link.basis} /> : null}
    </li>
  )
}
