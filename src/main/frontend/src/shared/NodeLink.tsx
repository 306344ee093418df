import type { ThreadNodeFragment } from '../generated/operations'
import { BasisWarning } from './BasisTag'
import { Link } from './Link'
import { addressOf } from './navigation'
import { inWords } from './words'

/** A node by name, with its kind, and tagged if it is inferred or made up. */
export function NodeLink({ node }: { node: ThreadNodeFragment }) {
  return (
    <>
      <Link href={addressOf(node.id)}>{node.name}</Link> <BasisWarning basis={node.basis} />
      <span className="gt-quiet gt-remark">{inWords(node.kind)}</span>
    </>
  )
}
