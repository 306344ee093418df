import type { NodeKind } from '../generated/operations'
import { Failure } from '../shared/Failure'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { plural } from '../shared/words'
import { relationshipsOf, relationshipsOperation } from './kinds'
import { RelationshipGroup } from './RelationshipGroup'

const firstShown = 5

interface RelationshipsProps {
  id: string
  kind: NodeKind
}

/** Every link of a node, grouped by what it means, a few of each. */
export function Relationships({ id, kind }: RelationshipsProps) {
  return (
    <section aria-labelledby="relationships">
      <h2 id="relationships" className="nhsuk-heading-l">
        Relationships
      </h2>
      {relationshipsOf(kind).length === 0 ? <NoRelationships /> : <Groups id={id} kind={kind} />}
    </section>
  )
}

function Groups({ id, kind }: RelationshipsProps) {
  const answer = useAnswer(relationshipsOperation(kind), { id, first: firstShown })
  if (answer.state === 'loading') {
    return <Waiting what="relationships" />
  }
  if (answer.state === 'failed') {
    return <Failure what="relationships" {...answer} />
  }
  const groups = Object.entries(answer.data.node ?? {}).filter(([, page]) => page.totalCount > 0)
  if (groups.length === 0) {
    return <NoRelationships />
  }
  const total = groups.reduce((sum, [, page]) => sum + page.totalCount, 0)
  return (
    <>
      <p>
        {plural(total, 'link')} of {plural(groups.length, 'sort')}.
      </p>
      <div className="gt-groups">
        {groups.map(([name, page]) => (
          <RelationshipGroup key={name} id={id} kind={kind} name={name} page={page} />
        ))}
      </div>
    </>
  )
}

function NoRelationships() {
  return <p>No data: the graph holds no links to or from this.</p>
}
