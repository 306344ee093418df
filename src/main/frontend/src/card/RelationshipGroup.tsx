import { inWords, plural } from '../shared/words'
import { LinkedNodes } from './LinkedNodes'
import { NextPage, type RelationshipProps } from './LinkPages'

export function RelationshipGroup({ id, kind, name, page }: RelationshipProps) {
  return (
    <section className="gt-group" aria-labelledby={`relationship-${name}`}>
      <h3 id={`relationship-${name}`} className="nhsuk-heading-s">
        {inWords(name)} <span className="gt-count">({plural(page.totalCount, 'link')})</span>
      </h3>
      <LinkedNodes edges={page.edges} />
      <NextPage id={id} kind={kind} name={name} page={page} shown={page.edges.length} />
    </section>
  )
}
