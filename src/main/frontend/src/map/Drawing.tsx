import { useId, useMemo, type KeyboardEvent } from 'react'
import { GroupBox, ThingBox } from './Boxes'
import { FarBoxes, FarLines } from './Far'
import { isArrowKey, isBoxIn, isLineIn, nextBox, type Places } from './geometry'
import type { Affected } from './affected'
import { nameOf } from './Caption'
import { Columns } from './Columns'
import { DrawnLinePath } from './Lines'
import { Focusable } from './Focusable'
import type { Picture } from './picture'
import type { Placing } from './plan'
import { readingsOf } from './readings'
import type { Viewport } from './useViewport'
import type { MapView } from './view'

interface DrawingProps {
  picture: Picture
  placing: Placing
  places: Places
  view: MapView
  viewport: Viewport
  lit: Set<string> | undefined
  affected: Affected | undefined
  /** The box that Tab comes to. */
  current: string | undefined
  onPoint: (id: string | undefined) => void
  onFocus: (id: string) => void
  onOpen: (id: string) => void
}

/** Below this scale names cannot be read, so only boxes and lines are drawn. */
const readable = 0.34

/** The map as a picture. Every box is a button; arrow keys lead along lines and within columns. */
export function Drawing(props: DrawingProps) {
  const { picture, placing, places, view, viewport, lit, affected, current, onPoint, onFocus, onOpen } = props
  const { attachStage, attachWorld, area, scale, zoomBy, fit, watch } = viewport
  const isFar = scale < readable
  const readings = useMemo(
    () => (placing === 'by links' ? readingsOf(picture, places) : undefined),
    [placing, picture, places],
  )
  const helpId = useId()
  const boxes = useMemo(() => [...picture.things, ...picture.groups], [picture])
  const isDimmed = (id: string) => lit !== undefined && !lit.has(id)
  const seen = (id: string) => {
    const place = places.get(id)
    return place !== undefined && (id === current || isBoxIn(place, area))
  }

  function press(event: KeyboardEvent, id: string) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(id)
    } else if (isArrowKey(event.key)) {
      event.preventDefault()
      const next = nextBox(event.key, id, places, linkedWith(picture, id), placing)
      if (next !== undefined) {
        onFocus(next)
      }
    } else if (event.key === '+' || event.key === '-') {
      zoomBy(event.key === '+' ? 1.25 : 0.8)
    } else if (event.key === '0') {
      fit()
    }
  }

  return (
    <div className="gt-map__stage">
      <p id={helpId} className="nhsuk-u-visually-hidden">
        {ways[placing]} Enter opens the card. The table below holds the same.
      </p>
      {/* A group and no image: what is in it can be reached. */}
      <svg ref={attachStage} className="gt-map__svg" role="group" aria-label="Map" aria-describedby={helpId}>
        <g ref={attachWorld}>
          {isFar ? (
            <FarLines lines={picture.lines} placing={placing} places={places} lit={lit} />
          ) : (
            picture.lines.map((line) => {
              const from = places.get(line.upper)
              const to = places.get(line.lower)
              return from !== undefined && to !== undefined && isLineIn(from, to, area) ? (
                <DrawnLinePath
                  key={line.id}
                  line={line}
                  from={from}
                  to={to}
                  placing={placing}
                  reading={readings?.get(line.id)}
                  isDimmed={isDimmed(line.upper) || isDimmed(line.lower)}
                />
              ) : null
            })
          )}
          {isFar ? <FarBoxes boxes={boxes} places={places} lit={lit} /> : null}
          {boxes
            .filter(({ id }) => (isFar ? id === current || id === view.at : seen(id)))
            .map((box) => (
              <Focusable
                key={box.id}
                name={nameOf(box, affected)}
                isCurrent={box.id === current}
                isOpen={box.id === view.at}
                place={places.get(box.id) ?? { x: 0, y: 0 }}
                onPoint={(isIn) => {
                  onPoint(isIn ? box.id : undefined)
                }}
                onFocus={() => {
                  onFocus(box.id)
                }}
                onPress={(event) => {
                  press(event, box.id)
                }}
                onOpen={() => {
                  onOpen(box.id)
                }}
              >
                {'members' in box ? (
                  <GroupBox
                    group={box}
                    place={places.get(box.id) ?? { x: 0, y: 0 }}
                    isDimmed={isDimmed(box.id)}
                    isChosen={box.id === view.at}
                  />
                ) : (
                  <ThingBox
                    thing={box}
                    place={places.get(box.id) ?? { x: 0, y: 0 }}
                    isDimmed={isDimmed(box.id)}
                    isChosen={box.id === view.at}
                    isPinned={view.pinned.includes(box.id)}
                    isCentre={box.id === picture.graph.of}
                    isLate={affected?.missed.has(box.id) === true}
                  />
                )}
              </Focusable>
            ))}
        </g>
        {placing === 'in layers' ? (
          <Columns boxes={boxes} places={places} watch={watch} zoomBy={zoomBy} />
        ) : null}
      </svg>
    </div>
  )
}

const ways: Record<Placing, string> = {
  'in layers': 'Left and right arrow keys follow a link, up and down go to the next in the column.',
  'by links': 'Arrow keys go to the nearest that way.',
}

function linkedWith({ above, below }: Picture, id: string) {
  return [
    ...(above.get(id) ?? []).map(({ upper }) => upper),
    ...(below.get(id) ?? []).map(({ lower }) => lower),
  ]
}
