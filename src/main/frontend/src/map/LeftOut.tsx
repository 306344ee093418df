import { Button } from 'nhsuk-react-components'
import { formatNumber, plural } from '../shared/words'
import type { MapGraph } from './graph'
import type { Picture } from './picture'
import type { Action, MapView } from './view'

interface LeftOutProps {
  graph: MapGraph
  picture: Picture
  view: MapView
  act: (action: Action) => void
}

/** Counts what is not drawn, and brings it back. */
export function LeftOut({ graph, picture, view, act }: LeftOutProps) {
  const grouped = picture.groups.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <div className="gt-map__left-out">
      <p className="nhsuk-body-s">
        Drawn: {formatNumber(picture.things.length)} of {plural(graph.things.size, 'thing')}. In{' '}
        {plural(picture.groups.length, 'group')} to choose from: {grouped}. Left out by you: {picture.leftOut}
        .
      </p>
      {grouped > 0 && !view.isWhole ? (
        <Button
          secondary
          small
          type="button"
          className="gt-map__button"
          onClick={() => {
            act({ do: 'draw all' })
          }}
        >
          Draw all {plural(graph.things.size - picture.leftOut, 'thing')}
        </Button>
      ) : null}
      {view.hidden.length > 0 ? (
        <ul className="gt-map__hidden">
          {view.hidden.map((id) => (
            <li key={id}>
              <Button
                secondary
                small
                type="button"
                className="gt-map__button"
                onClick={() => {
                  act({ do: 'unhide', id })
                }}
              >
                Show {graph.things.get(id)?.name ?? id} again
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
