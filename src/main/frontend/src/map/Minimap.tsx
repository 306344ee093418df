import { useEffect, useMemo, useRef, type PointerEvent } from 'react'
import { FarBoxes } from './Far'
import { placesOf } from './geometry'
import type { Placed } from './plan'
import type { Picture } from './picture'
import type { Viewport } from './useViewport'

interface MinimapProps {
  picture: Picture
  placed: Placed
  viewport: Viewport
}

const most = { width: 200, height: 150 }

/** Where the part that is seen lies in the whole. The buttons above and the keys do what it does. */
export function Minimap({ picture, placed, viewport }: MinimapProps) {
  const { watch, zoomBy } = viewport
  const boxes = useMemo(() => [...picture.things, ...picture.groups], [picture])
  const places = useMemo(() => placesOf(placed), [placed])
  const frame = useRef<SVGRectElement>(null)
  const scale = Math.min(most.width / placed.width, most.height / placed.height)
  useEffect(() => {
    const stop = watch(({ k, x, y }, width, height) => {
      const seen = { x: -x / k, y: -y / k, width: width / k, height: height / k }
      for (const [name, value] of Object.entries(seen)) {
        frame.current?.setAttribute(name, String(value))
      }
    })
    zoomBy(1)
    return stop
  }, [watch, zoomBy, placed])
  function go(event: PointerEvent<SVGSVGElement>) {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    viewport.centre({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale })
  }
  return (
    <svg
      aria-hidden="true"
      className="gt-map__mini"
      width={placed.width * scale}
      height={placed.height * scale}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      onPointerDown={go}
    >
      <FarBoxes boxes={boxes} places={places} lit={undefined} />
      <rect ref={frame} fill="none" stroke="#212b32" strokeWidth={2 / scale} />
    </svg>
  )
}
