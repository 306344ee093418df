import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { dayInWords } from '../shared/dates'
import { FactTable } from '../shared/FactTable'
import { FirstRows } from '../shared/FirstRows'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { SourceList } from '../shared/SourceList'
import { asSentence, plural, withinSentence } from '../shared/words'
import { addressOfThread } from '../thread/ends'
import { StateTag } from '../thread/StateTag'
import { addressOfGap, foundInWords, type Gap, type Rule } from './gaps'

interface GapTableProps {
  rule: Rule
  gaps: Gap[]
  /** The id of what the gaps belong to, where that is not everything. */
  scope?: string | undefined
}

/** The gaps that one rule found: what has the gap, what was found there instead, and the thread that it concerns. */
export function GapTable({ rule: { rule, sentence, lookedFor, where, count }, gaps, scope }: GapTableProps) {
  const shown = gaps.length < count ? `${gaps.length} of ${plural(count, 'gap')}` : plural(count, 'gap')
  return (
    <div className="gt-rule" data-rule={rule}>
      <h3 id={`rule-${rule}`} className="nhsuk-heading-s">
        {sentence} <span className="gt-count">({shown})</span>
      </h3>
      <dl className="gt-looked">
        <dt>Looked for:</dt> <dd>{asSentence(lookedFor)}</dd>
        <dt>Where:</dt> <dd>{asSentence(where)}</dd>
      </dl>
      <FirstRows rows={gaps} one="gap">
        {(rows, labelledBy = `rule-${rule}`) => (
          <FactTable
            caption={{ labelledBy }}
            columns={[{ name: 'Gap in', width: 'long' }, 'Found instead', 'Its thread', 'How it is known']}
            className="gt-facts gt-compact"
          >
            <Table.Body>{rows.map((gap) => gapRow(gap, scope))}</Table.Body>
          </FactTable>
        )}
      </FirstRows>
    </div>
  )
}

function gapRow(gap: Gap, scope: string | undefined) {
  const { id, node, link, related, acceptance } = gap
  const [end] = related
  return (
    <Table.Row key={id} data-gap={id}>
      <Table.Cell>
        <NodeLink node={node} />
        {link && end ? (
          <span className="gt-remark gt-gap-link">
            <em>{withinSentence(link.__typename)}</em> <Link href={addressOf(end.id)}>{end.name}</Link>
          </span>
        ) : null}
        {acceptance ? (
          <span className="gt-remark">Accepted until {dayInWords(acceptance.reviewOn)}</span>
        ) : null}
      </Table.Cell>
      <Table.Cell>
        <Link href={addressOfGap(id, scope)}>
          {foundInWords(gap)}
          <span className="nhsuk-u-visually-hidden"> Open this gap in {node.name}</span>
        </Link>
        <Related nodes={link ? related.slice(1) : related} />
      </Table.Cell>
      <Table.Cell>
        <Concerned gap={gap} />
      </Table.Cell>
      <Table.Cell>
        <BasisTag basis={(link ?? node).basis} />
        <SourceList sources={(link ?? node).sources} />
      </Table.Cell>
    </Table.Row>
  )
}

/** Where the first thread stands that the gap concerns; it leads to the thread, if that has any link. */
function Concerned({ gap: { threads } }: { gap: Gap }) {
  const [thread] = threads
  if (!thread) {
    return <>No data: none is recorded</>
  }
  return (
    <>
      <StateTag state={thread.state} />
      {thread.hops.length === 0 ? null : (
        <span className="gt-remark">
          <Link href={addressOfThread(thread)}>
            {plural(thread.hops.length, 'link')} from {thread.start.name}
          </Link>
        </span>
      )}
    </>
  )
}

function Related({ nodes }: { nodes: Gap['related'] }) {
  if (nodes.length === 0) {
    return null
  }
  return (
    <ul className="nhsuk-list gt-nodes gt-related" aria-label="See also">
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink node={node} />
        </li>
      ))}
    </ul>
  )
}
