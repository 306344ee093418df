import { useCallback } from 'react'
import { addressOf, navigate } from '../shared/navigation'
import type { MapGraph } from './graph'
import { Press } from './Press'
import type { Action, MapView } from './view'

/** What is done on the map, where a link may be being drawn: the next thing looked at is then its other end. */
export function useDrawingLink(graph: MapGraph, { linkFrom }: MapView, act: (action: Action) => void) {
  return useCallback(
    (action: Action) => {
      const other = action.do === 'look' ? action.id : undefined
      if (linkFrom !== undefined && other !== undefined && other !== linkFrom && graph.things.has(other)) {
        navigate(`${addressOf(linkFrom, 'change')}?${new URLSearchParams({ to: other }).toString()}`)
      } else {
        act(action)
      }
    },
    [graph, linkFrom, act],
  )
}

interface DrawingLinkProps {
  graph: MapGraph
  view: MapView
  act: (action: Action) => void
}

/** Says that a link is being drawn, and how to end or to leave it. */
export function DrawingLink({ graph, view: { linkFrom }, act }: DrawingLinkProps) {
  const from = linkFrom === undefined ? undefined : graph.things.get(linkFrom)
  return (
    <div role="status">
      {from === undefined ? null : (
        <p className="gt-map__linking">
          <span>
            <strong>A link from {from.name}:</strong> choose its other end on the map, or by its name. Escape
            leaves it.
          </span>
          <Press
            text="Draw no link"
            onClick={() => {
              act({ do: 'link from', id: undefined })
            }}
          />
        </p>
      )}
    </div>
  )
}
