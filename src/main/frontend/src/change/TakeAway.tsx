import { useState } from 'react'
import { countsOperation } from '../card/kinds'
import { useAnswer } from '../shared/useAnswer'
import { AsyncContent } from '../shared/AsyncContent'
import { inWords } from '../shared/words'
import type { Entry, Kind, UnlinkEntry } from './changeSet'
import { PresentLinks } from './PresentLinks'

interface TakeAwayProps {
  kind: Kind
  id: string
  unlinked: readonly UnlinkEntry[]
  isRetired: boolean
  onChange: (changes: Partial<Entry>) => void
}

/** What can be taken out of the present: links, and the thing itself. What it was is kept. */
export function TakeAway({ kind, id, unlinked, isRetired, onChange }: TakeAwayProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="nhsuk-details"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Take something away</span>
      </summary>
      <div className="nhsuk-details__text">
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small nhsuk-form-group">
          <div className="nhsuk-checkboxes__item">
            <input
              id="retire"
              type="checkbox"
              className="nhsuk-checkboxes__input"
              checked={isRetired}
              onChange={({ target }) => {
                onChange({ isRetired: target.checked })
              }}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="retire">
              Take all of it away, with its links. What it was is kept, and comes back if this is undone.
            </label>
          </div>
        </div>
        {isOpen && !isRetired ? (
          <Links
            kind={kind}
            id={id}
            unlinked={unlinked}
            onChange={(links) => {
              onChange({ unlinked: links })
            }}
          />
        ) : null}
      </div>
    </details>
  )
}

interface LinksProps {
  kind: Kind
  id: string
  unlinked: readonly UnlinkEntry[]
  onChange: (unlinked: readonly UnlinkEntry[]) => void
}

function Links({ kind, id, unlinked, onChange }: LinksProps) {
  const [name, setName] = useState('')
  const answer = useAnswer(countsOperation(kind.name), { id })
  return (
    <AsyncContent answer={answer} what="its links">
      {({ node }) => {
        const held = kind.relationships.filter((each) => (node?.[each.name]?.totalCount ?? 0) > 0)
        const chosen = held.find((each) => each.name === name)
        return (
          <>
            <div className="nhsuk-form-group">
              <label className="nhsuk-label nhsuk-label--s" htmlFor="unlink-by">
                Links to take away
              </label>
              <select
                id="unlink-by"
                className="nhsuk-select"
                value={name}
                onChange={({ target }) => {
                  setName(target.value)
                }}
              >
                <option value="">Choose a relationship</option>
                {held.map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.reads} ({inWords(each.name)}): {node?.[each.name]?.totalCount}
                  </option>
                ))}
              </select>
            </div>
            {chosen ? (
              <PresentLinks
                kind={kind}
                id={id}
                relationship={chosen}
                unlinked={unlinked}
                onChange={onChange}
              />
            ) : null}
          </>
        )
      }}
    </AsyncContent>
  )
}
