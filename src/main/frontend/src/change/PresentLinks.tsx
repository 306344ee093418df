import { linksOperation } from '../card/kinds'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import type { Kind, Relationship, UnlinkEntry } from './changeSet'

const most = 100

interface PresentLinksProps {
  kind: Kind
  id: string
  relationship: Relationship
  unlinked: readonly UnlinkEntry[]
  onChange: (unlinked: readonly UnlinkEntry[]) => void
}

/** The links of a relationship that a thing has, each with a box to take it away. */
export function PresentLinks({ kind, id, relationship, unlinked, onChange }: PresentLinksProps) {
  const { name, type, reads, outgoing } = relationship
  const answer = useAnswer(linksOperation(kind.name, [name]), { id, first: most })
  return (
    <AsyncContent answer={answer} what="its links">
      {(links) => {
        const { edges, totalCount } = links[name]?.links ?? { edges: [], totalCount: 0 }
        return (
          <fieldset className="nhsuk-fieldset nhsuk-checkboxes nhsuk-checkboxes--small">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">It {reads}</legend>
            {edges.map(({ node, link }) => {
              const entry = {
                relationship: type,
                ...(outgoing ? { from: id, to: node.id } : { from: node.id, to: id }),
                ...(link?.role ? { role: link.role } : {}),
              }
              const box = `unlink-${name}-${node.id}-${link?.role ?? ''}`
              return (
                <div key={box} className="nhsuk-checkboxes__item">
                  <input
                    id={box}
                    type="checkbox"
                    className="nhsuk-checkboxes__input"
                    checked={unlinked.some((each) => isSame(each, entry))}
                    onChange={({ target }) => {
                      const others = unlinked.filter((each) => !isSame(each, entry))
                      onChange(target.checked ? [...others, entry] : others)
                    }}
                  />
                  <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={box}>
                    {node.name}
                    {link?.role ? ` (${link.role})` : ''}
                  </label>
                </div>
              )
            })}
            {totalCount > edges.length ? (
              <p>
                The first {edges.length} of {totalCount} are shown.
              </p>
            ) : null}
          </fieldset>
        )
      }}
    </AsyncContent>
  )
}

function isSame(one: UnlinkEntry, other: UnlinkEntry) {
  return (
    one.relationship === other.relationship &&
    one.from === other.from &&
    one.to === other.to &&
    one.role === other.role
  )
}
