import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import type { MapSubject } from './graph'
import type { Places } from './geometry'
import { placesOf } from './geometry'
import type { Placed } from './plan'
import type { Picture } from './picture'
import { save, type Format } from './takeAway'
import type { Viewport } from './useViewport'
import { FindThing } from './FindThing'
import { wholeMap, type Action, type MapView } from './view'

interface ToolbarProps {
  subject: MapSubject
  picture: Picture
  placed: Placed
  view: MapView
  viewport: Viewport
  act: (action: Action) => void
  undo: () => void
  canUndo: boolean
  focus: (id: string) => void
}

/** What can be done with the whole map. */
export function Toolbar(props: ToolbarProps) {
  const { subject, picture, placed, view, viewport, act, undo, canUndo, focus } = props
  const [problem, setProblem] = useState<string>()
  const places: Places = placesOf(placed)
  const isChanged =
    JSON.stringify({ ...view, at: undefined, linkFrom: undefined }) !== JSON.stringify(wholeMap)

  function take(format: Format) {
    setProblem(undefined)
    save(format, { subject, picture, placed, places, pinned: view.pinned }).catch(() => {
      setProblem('The drawing could not be saved. It may be too large: keep fewer things, or take the SVG.')
    })
  }

  return (
    <div className="gt-map__bar" role="group" aria-label="The whole map">
      <FindThing picture={picture} focus={focus} act={act} />
      <Do text="Fit" onClick={viewport.fit} />
      <Do
        text="Closer"
        onClick={() => {
          viewport.zoomBy(1.4)
        }}
      />
      <Do
        text="Further"
        onClick={() => {
          viewport.zoomBy(1 / 1.4)
        }}
      />
      <Do text="Undo" onClick={undo} isOff={!canUndo} />
      <Do
        text="Start over"
        onClick={() => {
          act({ do: 'restore' })
        }}
        isOff={!isChanged}
      />
      <span className="gt-map__apart" />
      <Do
        text="Save as SVG"
        onClick={() => {
          take('svg')
        }}
      />
      <Do
        text="Save as PNG"
        onClick={() => {
          take('png')
        }}
      />
      <a href="#map-table" className="gt-map__table-link">
        Table
      </a>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </div>
  )
}

interface DoProps {
  text: string
  onClick: () => void
  isOff?: boolean
}

function Do({ text, onClick, isOff = false }: DoProps) {
  return (
    <Button
      secondary
      small
      type="button"
      className="gt-map__button"
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      {text}
    </Button>
  )
}
