import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { countOf } from './Boxes'
import { standingInWords } from './standing'
import type { MapGraph } from './graph'
import type { Group } from './picture'
import type { Action } from './view'

interface GroupPanelProps {
  group: Group
  graph: MapGraph
  act: (action: Action) => void
  close: () => void
}

const mostListed = 200

/** The things of a group, to choose from. */
export function GroupPanel({ group, graph, act, close }: GroupPanelProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const ids = group.members.map(({ id }) => id)
  const under = group.under === undefined ? undefined : graph.things.get(group.under)
  return (
    <section className="gt-map-card" aria-label={`Choose from ${countOf(group)}`}>
      <p className="gt-quiet gt-map-card__kind">
        {under === undefined ? 'Nothing drawn leads to them' : `${under.name} ${group.reads ?? ''}`}
      </p>
      <h2 className="nhsuk-heading-s" tabIndex={-1} id="map-card">
        {countOf(group)}
      </h2>
      <p className="nhsuk-body-s">Threads through them: {standingInWords(group.states)}.</p>
      <div className="gt-map-card__actions">
        <Button
          small
          type="button"
          className="gt-map__button"
          onClick={() => {
            act(chosen.length === 0 ? { do: 'open', group: group.id } : { do: 'show', ids: chosen })
            close()
          }}
        >
          {chosen.length === 0 ? `Show all ${ids.length}` : `Show the ${chosen.length} chosen`}
        </Button>
        <Button secondary small type="button" className="gt-map__button" onClick={close}>
          Close
        </Button>
      </div>
      <fieldset className="gt-map-card__choices">
        <legend className="nhsuk-u-visually-hidden">Which to show</legend>
        {group.members.slice(0, mostListed).map(({ id, name, states }) => (
          <label key={id} className="gt-legend__switch">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => {
                setChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }}
            />
            <span>
              {name} <span className="gt-quiet">{standingInWords(states)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {group.members.length > mostListed ? (
        <p className="nhsuk-body-s gt-quiet">
          The first {mostListed} of {group.members.length} are listed; the table holds all.
        </p>
      ) : null}
    </section>
  )
}
