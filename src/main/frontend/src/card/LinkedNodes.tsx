import { Table } from 'nhsuk-react-components'
import { useCallback } from 'react'
import { BasisWarning } from '../shared/BasisTag'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { inWords, valueInWords } from '../shared/words'
import type { LinkedEdge } from './kinds'
import { worthOf } from './worth'

interface LinkedNodesProps {
  /** The id of the heading that stands for a caption. */
  labelledBy: string
  edges: LinkedEdge[]
  /** Whether focus goes to the first of them, since what asked for them is gone. */
  takesFocus?: boolean
}

/** The things at the other end of some links, with their values and what is said of the links. */
export function LinkedNodes({ labelledBy, edges, takesFocus = false }: LinkedNodesProps) {
  const focusFirst = useCallback(
    (area: HTMLElement | null) => {
      if (takesFocus) {
        area?.querySelector('a')?.focus()
      }
    },
    [takesFocus],
  )
  const hasWorth = edges.some(({ node }) => worthOf(node) !== null)
  const hasRemarks = edges.some((edge) => remarksOn(edge) !== '')
  return (
    <div ref={focusFirst}>
      <FactTable
        caption={{ labelledBy }}
        columns={[
          { name: 'Linked to', width: 'half' },
          'Kind',
          ...(hasWorth ? ['Value or date'] : []),
          ...(hasRemarks ? ['About the link'] : []),
        ]}
        className="gt-facts gt-compact"
      >
        <Table.Body>
          {edges.map((edge, index) => (
            <Table.Row key={`${edge.node.id} ${index}`} data-link={edge.node.id}>
              <Table.Cell>
                <Link href={addressOf(edge.node.id)}>{edge.node.name}</Link>{' '}
                <BasisWarning basis={weaker(edge.node.basis, edge.link?.basis)} />
              </Table.Cell>
              <Table.Cell className="gt-facts__value">{inWords(edge.node.kind)}</Table.Cell>
              {hasWorth ? (
                <Table.Cell className="gt-facts__value">{worthOf(edge.node) ?? 'None'}</Table.Cell>
              ) : null}
              {hasRemarks ? <Table.Cell>{remarksOn(edge) || 'None'}</Table.Cell> : null}
            </Table.Row>
          ))}
        </Table.Body>
      </FactTable>
    </div>
  )
}

function remarksOn({ link }: LinkedEdge) {
  return [
    link?.strength ? `${valueInWords(link.strength)} contribution` : null,
    link?.role,
    link?.rationale,
    link?.note,
  ]
    .filter(Boolean)
    .join('; ')
}

/** What the reader must be warned of: a made-up end first, then how the link is known. */
function weaker(node: LinkedEdge['node']['basis'], link: LinkedEdge['node']['basis'] | undefined) {
  return node === 'DEMONSTRATION' || link === undefined ? node : link
}
