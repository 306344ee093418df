import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { SourceList } from '../shared/SourceList'
import { asSentence, plural, withinSentence } from '../shared/words'
import { foundIn, type Gap, type Rule } from './gaps'
import { GapThread } from './GapThread'

interface GapTableProps {
  rule: Rule
  gaps: Gap[]
}

/**
 * The gaps that one rule found: what has the gap, what was found there instead, what that rests on, and the
 * thread that it breaks.
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
      <Table responsive firstCellIsHeader aria-labelledby={`rule-${rule}`} className="gt-facts">
        <Table.Head>
          <Table.Row>
            <Table.Cell>Gap in</Table.Cell>
            <Table.Cell>Found instead</Table.Cell>
            <Table.Cell>How it is known</Table.Cell>
            <Table.Cell className="gt-facts__long">Thread</Table.Cell>
          </Table.Row>
        </Table.Head>
        <Table.Body>{gaps.map((gap) => gapRow(gap))}</Table.Body>
      </Table>
    </div>
  )
}

function gapRow(gap: Gap) {
  const { id, node, link, related, justification } = gap
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
      </Table.Cell>
      <Table.Cell>
        {asSentence(foundIn(justification.found, related))}
        <Related nodes={link ? related.slice(1) : related} />
      </Table.Cell>
      <Table.Cell>
        <BasisTag basis={(link ?? node).basis} />
        <SourceList sources={(link ?? node).sources} />
      </Table.Cell>
      <Table.Cell>
        <GapThread gap={gap} />
        <Link href={addressOf(node.id)}>
          All its threads<span className="nhsuk-u-visually-hidden">: {node.name}</span>
        </Link>
      </Table.Cell>
    </Table.Row>
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
