import type { NodeKind } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { countsOperation, linksOperation, relationshipsOf } from './kinds'
import { linksTable } from './linksTable'
import { RelationshipGroup } from './RelationshipGroup'

const firstShown = 10

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
  const answer = useAnswer(countsOperation(kind), { id })
  return (
    <AsyncContent answer={answer} what="relationships">
      {({ node }) => <Counted id={id} kind={kind} groups={node ?? {}} />}
    </AsyncContent>
  )
}

interface CountedProps extends RelationshipsProps {
  groups: Record<string, { totalCount: number }>
}

function Counted({ id, kind, groups }: CountedProps) {
  const counts = Object.entries(groups).filter(([, { totalCount }]) => totalCount > 0)
  if (counts.length === 0) {
    return <NoRelationships />
  }
  const total = counts.reduce((sum, [, { totalCount }]) => sum + totalCount, 0)
  return (
    <>
      <p>
        {plural(total, 'link')} of {plural(counts.length, 'sort')}.
      </p>
      <FirstLinks id={id} kind={kind} names={counts.map(([name]) => name)} />
      <TakeAway
        {...linksTable(
          id,
          kind,
          counts.map(([name]) => name),
        )}
      />
    </>
  )
}

function FirstLinks({ id, kind, names }: RelationshipsProps & { names: string[] }) {
  const answer = useAnswer(linksOperation(kind, names), { id, first: firstShown })
  return (
    <AsyncContent answer={answer} what="links">
      {(data) => (
        <div className="gt-relationships">
          {names.map((name) => {
            const page = data[name]?.links
            return page ? <RelationshipGroup key={name} id={id} kind={kind} name={name} page={page} /> : null
          })}
        </div>
      )}
    </AsyncContent>
  )
}

function NoRelationships() {
  return <p>No data: the graph holds no links to or from this.</p>
}
