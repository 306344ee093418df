import { useMemo } from 'react'
import { countsOperation, linksOperation, type LinksAnswer } from '../card/kinds'
import { Relationships } from '../card/Relationships'
import { RelationshipsDocument, type RelationshipsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { Explorer } from './Explorer'
import type { Named } from './joining'
import { neighbourhoodOf } from './neighbourhood'
import { usePhone } from '../shared/usePhone'
import './map.scss'

interface NeighbourhoodScreenProps {
  node: Named
}

/** So many of each relationship are drawn at first; the card of a thing opens the rest. */
const firstDrawn = 25

/** A thing in the middle of all that it is linked with, whether or not threads run through it. */
export default function NeighbourhoodScreen({ node }: NeighbourhoodScreenProps) {
  return usePhone() ? (
    <>
      <p className="nhsuk-body gt-quiet">
        This screen has room for a list. Wider screens show the same as a drawing.
      </p>
      <Relationships id={node.id} kind={node.kind} />
    </>
  ) : (
    <Neighbourhood node={node} />
  )
}

function Neighbourhood({ node }: NeighbourhoodScreenProps) {
  const { id, kind } = node
  const counts = useAnswer(countsOperation(kind), { id })
  return (
    <AsyncContent answer={counts} what="what it is linked with">
      {({ node: found }) => {
        const linked = Object.entries(found ?? {}).filter(([, { totalCount }]) => totalCount > 0)
        return linked.length === 0 ? (
          <p>
            <strong>No data:</strong> the graph holds no links to or from this.
          </p>
        ) : (
          <Links node={node} relationships={linked.map(([name]) => name)} />
        )
      }}
    </AsyncContent>
  )
}

function Links({ node, relationships }: NeighbourhoodScreenProps & { relationships: string[] }) {
  const answer = useAnswer(linksOperation(node.kind, relationships), {
    id: node.id,
    first: firstDrawn,
  })
  const words = useAnswer(RelationshipsDocument, {})
  return (
    <AsyncContent answer={words} what="what links are called">
      {({ kinds }) => (
        <AsyncContent answer={answer} what="what it is linked with">
          {(found) => <Drawn node={node} found={found} kinds={kinds} />}
        </AsyncContent>
      )}
    </AsyncContent>
  )
}

interface DrawnProps extends NeighbourhoodScreenProps {
  found: LinksAnswer
  kinds: RelationshipsQuery['kinds']
}

function Drawn({ node, found, kinds }: DrawnProps) {
  const subject = useMemo(() => neighbourhoodOf(node, found, kinds), [node, found, kinds])
  return <Explorer key={node.id} subject={subject} name={node.name} />
}
