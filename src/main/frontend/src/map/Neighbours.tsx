import type { Line, MapGraph } from './graph'
import type { Action } from './view'

interface NeighboursProps {
  title: string
  lines: Line[] | undefined
  graph: MapGraph
  act: (action: Action) => void
  end: 'upper' | 'lower'
}

const mostListed = 8

/** What the map links a thing with, one way. */
export function Neighbours({ title, lines = [], graph, act, end }: NeighboursProps) {
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
