import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { FactTable, RowAcross } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { SourceList } from '../shared/SourceList'
import { asSentence, plural, withinSentence } from '../shared/words'
import type { Gap, Rule } from './gaps'
import { GapThread } from './GapThread'

const columns = ['Gap in', 'Found instead', 'How it is known']

interface GapTableProps {
  rule: Rule
  gaps: Gap[]
}

/**
 * The gaps that one rule found: what has the gap, what was found there instead, what that rests on and, below
 * these, a thread that it concerns.
 */
export function GapTable({ rule: { rule, sentence, lookedFor, where, count }, gaps }: GapTableProps) {
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
      <FactTable caption={{ labelledBy: `rule-${rule}` }} columns={columns}>
        {gaps.map((gap) => gapRows(gap))}
      </FactTable>
    </div>
  )
}

function gapRows(gap: Gap) {
  const { id, node, link, related, justification } = gap
  const [end] = related
  return (
    <Table.Body key={id} data-gap={id}>
      <Table.Row>
        <Table.Cell>
          <NodeLink node={node} />
          {link && end ? (
            <span className="gt-remark gt-gap-link">
              <em>{withinSentence(link.__typename)}</em> <Link href={addressOf(end.id)}>{end.name}</Link>
            </span>
          ) : null}
        </Table.Cell>
        <Table.Cell>
          {asSentence(justification.found)}
          <Related nodes={link ? related.slice(1) : related} />
        </Table.Cell>
        <Table.Cell>
          <BasisTag basis={(link ?? node).basis} />
          <SourceList sources={(link ?? node).sources} />
        </Table.Cell>
      </Table.Row>
      <RowAcross columns={columns.length}>
        <GapThread gap={gap} />
      </RowAcross>
    </Table.Body>
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
