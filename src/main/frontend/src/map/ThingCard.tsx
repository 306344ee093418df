import { scenarioFor } from '../impact/scenario'
import { BasisTag } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { inWords, plural } from '../shared/words'
import { StateTag } from '../thread/StateTag'
import type { Line, MapGraph, Thing } from './graph'
import { Press } from './Press'
import type { Action, MapView } from './view'

interface ThingCardProps {
  thing: Thing
  graph: MapGraph
  view: MapView
  act: (action: Action) => void
  close: () => void
}

/** What the map knows of a thing, and what can be done with it there. */
export function ThingCard({ thing, graph, view, act, close }: ThingCardProps) {
  const { id } = thing
  const isPinned = view.pinned.includes(id)
  const isFolded = view.folded.includes(id)
  const isOnly = view.only === id
  return (
    <section className="gt-map-card" aria-label={`Card of ${thing.name}`}>
      <p className="gt-quiet gt-map-card__kind">{inWords(thing.kind)}</p>
      <h2 className="nhsuk-heading-s" tabIndex={-1} id="map-card">
        {thing.name}
      </h2>
      <p className="gt-map-card__tags">
        <BasisTag basis={thing.basis} />
      </p>
      <p className="nhsuk-body-s gt-map-card__count">{plural(thing.threads, 'thread')} through it:</p>
      <ul className="gt-map-card__states">
        {thing.states.map(({ state, count }) => (
          <li key={state}>
            {count} <StateTag state={state} />
          </li>
        ))}
      </ul>
      {thing.isContradicted ? (
        <p className="nhsuk-body-s">
          <strong>Evidence speaks against it.</strong> Its page says what.
        </p>
      ) : null}
      <div className="gt-map-card__actions">
        <Press
          text={isOnly ? 'Show the rest again' : 'Keep only its threads'}
          onClick={() => {
            act({ do: 'only', id: isOnly ? undefined : id })
          }}
        />
        <Press
          text={isPinned ? 'Unpin' : 'Pin'}
          onClick={() => {
            act({ do: isPinned ? 'unpin' : 'pin', id })
          }}
        />
        {graph.below.has(id) ? (
          <Press
            text={isFolded ? 'Unfold what is below' : 'Fold what is below'}
            onClick={() => {
              act({ do: isFolded ? 'unfold' : 'fold', id })
            }}
          />
        ) : null}
        <Press
          text="Hide"
          onClick={() => {
            act({ do: 'hide', id })
          }}
        />
        <Press
          text={`What if ${scenarioFor(thing.kind).condition}?`}
          onClick={() => {
            act({ do: 'suppose', id })
          }}
        />
        <Press text="Close" onClick={close} />
      </div>
      <p className="nhsuk-body-s">
        <Link href={addressOf(id)}>Its page</Link>
        {id === graph.of ? null : (
          <>
            {' · '}
            <Link href={addressOf(id, 'map')}>Its own map</Link>
          </>
        )}
      </p>
      <Neighbours title="Up, toward why" lines={graph.above.get(id)} graph={graph} act={act} end="upper" />
      <Neighbours
        title="Down, toward results"
        lines={graph.below.get(id)}
        graph={graph}
        act={act}
        end="lower"
      />
    </section>
  )
}

interface NeighboursProps {
  title: string
  lines: Line[] | undefined
  graph: MapGraph
  act: (action: Action) => void
  end: 'upper' | 'lower'
}

const mostListed = 8

function Neighbours({ title, lines = [], graph, act, end }: NeighboursProps) {
  if (lines.length === 0) {
    return null
  }
  return (
    <>
      <h3 className="nhsuk-heading-xs gt-map-card__heading">{title}</h3>
      <ul className="gt-map-card__links">
        {lines.slice(0, mostListed).map((line) => (
          <li key={line.id}>
            <span className="gt-quiet">{end === 'upper' ? line.readsUp : line.readsDown}</span>{' '}
            <button
              type="button"
              className="gt-link-button"
              onClick={() => {
                act({ do: 'show', ids: [line[end]] })
                act({ do: 'look', id: line[end] })
              }}
            >
              {graph.things.get(line[end])?.name}
            </button>
          </li>
        ))}
      </ul>
      {lines.length > mostListed ? (
        <p className="nhsuk-body-s gt-quiet">And {lines.length - mostListed} more, in the table.</p>
      ) : null}
    </>
  )
}
