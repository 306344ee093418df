import { Details } from 'nhsuk-react-components'
import type { ThreadNodeFragment } from '../generated/operations'
import { NodeLink } from './NodeLink'
import { plural } from './words'

interface NodeListProps {
  nodes: ThreadNodeFragment[]
  /** How many there are in all, if that may be more than are listed. */
  total?: number
  /** What one of them is called. */
  one: string
  /** How many may stand in the open. */
  open?: number
}

/** Nodes by name. A long list is folded away, and one that was cut says so. */
export function NodeList({ nodes, total = nodes.length, one, open = 5 }: NodeListProps) {
  if (nodes.length === 0) {
    return <>None</>
  }
  const list = (
    <ul className="nhsuk-list gt-nodes gt-named">
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink node={node} />
        </li>
      ))}
      {total > nodes.length ? <li>and {total - nodes.length} more, not listed</li> : null}
    </ul>
  )
  if (nodes.length <= open) {
    return list
  }
  return (
    <Details className="gt-details">
      <Details.Summary>{plural(total, one)}</Details.Summary>
      <Details.Text>{list}</Details.Text>
    </Details>
  )
}
