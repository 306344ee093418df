import type { Ref } from 'react'
import { BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { inWords, valueInWords } from '../shared/words'
import type { LinkedEdge } from './kinds'

interface LinkedNodesProps {
  edges: LinkedEdge[]
  ref?: Ref<HTMLUListElement>
}

export function LinkedNodes({ edges, ref }: LinkedNodesProps) {
  return (
    <ul className="nhsuk-list gt-linked" ref={ref}>
      {edges.map((edge, index) => (
        <li key={`${edge.node.id} ${index}`}>
          <LinkedNode edge={edge} />
        </li>
      ))}
    </ul>
  )
}

function LinkedNode({ edge: { node, link } }: { edge: LinkedEdge }) {
  const remarks = [
    inWords(node.kind),
    link?.strength ? `${valueInWords(link.strength)} contribution` : null,
    link?.role,
    link?.rationale,
    link?.note,
  ].filter(Boolean)
  return (
    <>
      <Link href={addressOf(node.id)}>{node.name}</Link>{' '}
      <BasisWarning basis={weaker(node.basis, link?.basis)} />
      <span className="gt-quiet gt-remark">{remarks.join('; ')}</span>
    </>
  )
}

/** What the reader must be warned of: a made-up end first, then how the link is known. */
function weaker(node: LinkedEdge['node']['basis'], link: LinkedEdge['node']['basis'] | undefined) {
  return node === 'DEMONSTRATION' || link === undefined ? node : link
}
