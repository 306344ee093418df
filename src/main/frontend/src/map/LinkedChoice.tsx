import { useState } from 'react'
import { linksOperation, type LinkedThing } from '../card/kinds'
import type { RelationshipsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { inWords, plural } from '../shared/words'
import { mostAdded, written } from './added'
import type { MapGraph, Thing } from './graph'
import { isSame, readingOf } from './joining'
import { Press } from './Press'
import type { Action, MapView } from './view'

interface LinkedChoiceProps {
  thing: Thing
  relationship: string
  /** How many links of it there are. */
  count: number
  graph: MapGraph
  kinds: RelationshipsQuery['kinds']
  view: MapView
  act: (action: Action) => void
}

const step = 50
/** As large as a page of the API may be. */
const mostListed = 500

/** The things at the other end of one relationship, to be drawn on the map. */
export function LinkedChoice(props: LinkedChoiceProps) {
  const { thing, relationship, count } = props
  const [first, setFirst] = useState(step)
  const answer = useAnswer(linksOperation(thing.kind, [relationship]), { id: thing.id, first })
  const most = Math.min(count, mostListed)
  return (
    <AsyncContent answer={answer} what="links">
      {(data) => (
        <>
          <Choice {...props} linked={(data[relationship]?.links.edges ?? []).map(({ node }) => node)} />
          {first < most ? (
            <Press
              text={`List ${Math.min(step, most - first)} more of ${count}`}
              onClick={() => {
                setFirst(first + step)
              }}
            />
          ) : null}
          {most < count && first >= most ? (
            <p className="nhsuk-body-s gt-quiet">
              The first {most} of {count} are listed; its page has all.
            </p>
          ) : null}
        </>
      )}
    </AsyncContent>
  )
}

function Choice({
  thing,
  relationship,
  graph,
  kinds,
  view,
  act,
  linked,
}: LinkedChoiceProps & { linked: LinkedThing[] }) {
  const [chosen, setChosen] = useState<string[]>([])
  const free = linked.filter((other) => !isDrawn(other))
  const wanted = chosen.length === 0 ? free.map(({ id }) => id) : chosen
  const room = mostAdded - view.added.length
  return (
    <div className="gt-linked__choice">
      <fieldset className="gt-map-card__choices">
        <legend className="nhsuk-u-visually-hidden">Which to draw: {inWords(relationship)}</legend>
        {linked.map((other) => (
          <label key={other.id} className="gt-legend__switch">
            <input
              type="checkbox"
              disabled={isDrawn(other)}
              checked={isDrawn(other) || chosen.includes(other.id)}
              onChange={({ target }) => {
                setChosen(target.checked ? [...chosen, other.id] : chosen.filter((id) => id !== other.id))
              }}
            />
            <span>
              {other.name}{' '}
              <span className="gt-quiet">{isDrawn(other) ? 'on the map already' : inWords(other.kind)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {wanted.length > room ? (
        <p className="nhsuk-body-s">
          {chosen.length === 0 ? 'Choose some' : 'Choose fewer'}: {plural(room, 'more link')} can be added to
          this map.
        </p>
      ) : wanted.length > 0 ? (
        <Press
          text={chosen.length === 0 ? `Draw all ${wanted.length}` : `Draw the ${chosen.length} chosen`}
          onClick={() => {
            act({ do: 'add', links: wanted.map(entry) })
            setChosen([])
          }}
        />
      ) : null}
    </div>
  )

  function entry(to: string) {
    return written({ kind: thing.kind, from: thing.id, relationship, to })
  }

  function isDrawn({ id, kind }: LinkedThing) {
    const { type, isOutgoing } = readingOf(thing.kind, relationship, kind, kinds)
    const [from, to] = isOutgoing ? [thing.id, id] : [id, thing.id]
    return graph.lines.some((line) => isSame(line, { from, to, relationship: type }))
  }
}
