import { scenarioFor } from '../impact/scenario'
import { BasisTag } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf, useSight } from '../shared/navigation'
import { inWords, plural } from '../shared/words'
import { canFail, isOnThreads } from '../subject/roles'
import { StateTag } from '../thread/StateTag'
import { addedAt, addedIn, written } from './added'
import type { MapGraph, Thing } from './graph'
import { Linked } from './Linked'
import { Neighbours } from './Neighbours'
import { Press } from './Press'
import type { Action, MapView } from './view'

interface ThingCardProps {
  thing: Thing
  graph: MapGraph
  /** The map without what the reader added. */
  base: MapGraph
  view: MapView
  act: (action: Action) => void
  close: () => void
}

/** What the map knows of a thing, and what can be done with it there. */
export function ThingCard({ thing, graph, base, view, act, close }: ThingCardProps) {
  const { id } = thing
  const { asOf } = useSight()
  const isPinned = view.pinned.includes(id)
  const isFolded = view.folded.includes(id)
  const isOnly = view.only === id
  const added = addedIn(view.added)
  const addedHere = addedAt(id, added, base)
  const toIt = added.filter(({ to }) => to === id)
  return (
    <section className="gt-map-card" aria-label={`Card of ${thing.name}`}>
      <p className="gt-quiet gt-map-card__kind">{inWords(thing.kind)}</p>
      <h2 className="nhsuk-heading-s" tabIndex={-1} id="map-card">
        {thing.name}
      </h2>
      <p className="gt-map-card__tags">
        <BasisTag basis={thing.basis} />
      </p>
      {thing.isAdded ? <p className="nhsuk-body-s">You added it to this map.</p> : null}
      <ThreadCounts thing={thing} />
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
        {addedHere.length > 0 ? (
          <Press
            text={`Take away the ${plural(addedHere.length, 'link')} added here`}
            onClick={() => {
              act({ do: 'take away', links: addedHere.map(written) })
            }}
          />
        ) : null}
        {thing.isAdded ? (
          <Press
            text="Take it off the map"
            onClick={() => {
              act({ do: 'take away', links: [...toIt, ...addedHere].map(written) })
              close()
            }}
          />
        ) : null}
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
        {canFail(thing.kind) ? (
          <Press
            text={`What if ${scenarioFor(thing.kind).condition}?`}
            onClick={() => {
              act({ do: 'suppose', id })
            }}
          />
        ) : null}
        {asOf === '' ? (
          <Press
            text="Draw a link from it"
            onClick={() => {
              close()
              act({ do: 'link from', id })
            }}
          />
        ) : null}
        <Press text="Close" onClick={close} />
      </div>
      <p className="nhsuk-body-s">
        <Link href={addressOf(id)}>Its page</Link>
        {' · '}
        <Link href={addressOf(id, 'neighbourhood')}>All that it is linked with</Link>
        {id === graph.of || !isOnThreads(thing.kind) ? null : (
          <>
            {' · '}
            <Link href={addressOf(id, 'map')}>Its own map</Link>
          </>
        )}
      </p>
      <Linked key={id} {...{ thing, graph, view, act }} />
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

function ThreadCounts({ thing: { threads, states } }: { thing: Thing }) {
  return threads === 0 ? null : (
    <>
      <p className="nhsuk-body-s gt-map-card__count">{plural(threads, 'thread')} through it:</p>
      <ul className="gt-map-card__states">
        {states.map(({ state, count }) => (
          <li key={state}>
            {count} <StateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  )
}
