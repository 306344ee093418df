import { useEffect, useRef } from 'react'
import { columnsOf, type Places } from './geometry'
import { layerNames, type Thing } from './graph'
import type { Group } from './picture'
import type { Viewport } from './useViewport'

interface ColumnsProps extends Pick<Viewport, 'watch' | 'zoomBy'> {
  boxes: (Thing | Group)[]
  places: Places
}

/** What stands in each column, above it wherever the drawing is moved. */
export function Columns({ boxes, places, watch, zoomBy }: ColumnsProps) {
  const row = useRef<SVGGElement>(null)
  const columns = columnsOf(boxes, places)
  const centres = columns.map(({ x }) => x).join(' ')
  useEffect(() => {
    const at = centres.split(' ').map(Number)
    const stop = watch(({ k, x }) => {
      ;[...(row.current?.children ?? [])].forEach((label, index) => {
        label.setAttribute('transform', `translate(${(k * (at[index] ?? 0) + x).toFixed(1)} 0)`)
        label.classList.toggle('gt-map__column--narrow', k < 0.5)
      })
    })
    zoomBy(1)
    return stop
  }, [centres, watch, zoomBy])
  return (
    <g ref={row} aria-hidden="true" className="gt-map__columns">
      {columns.map(({ layer }) => (
        <g key={layer}>
          <text
            y="22"
            textAnchor="middle"
            fontFamily="Arial, Helvetica, sans-serif"
            fontSize="14"
            fontWeight="700"
          >
            {layerNames[layer]}
          </text>
        </g>
      ))}
    </g>
  )
}
