import { inWords, plural } from '../shared/words'
import { LinkedNodes } from './LinkedNodes'
import { NextPage, type RelationshipProps } from './LinkPages'

/** The links of one sort: how many there are is seen first, and they open a page at a time. */
export function RelationshipGroup({ id, kind, name, page }: RelationshipProps) {
  const headingId = `relationship-${name}`
  return (
    <details className="nhsuk-details gt-relationship" data-relationship={name}>
      <summary className="nhsuk-details__summary">
        <span id={headingId} className="nhsuk-details__summary-text">
          {inWords(name)} <span className="gt-count">({plural(page.totalCount, 'link')})</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <LinkedNodes labelledBy={headingId} edges={page.edges} />
        <NextPage id={id} kind={kind} name={name} page={page} shown={page.edges.length} />
      </div>
    </details>
  )
}
