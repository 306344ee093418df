import { memo } from 'react'
import { lineBetween, type Places } from './geometry'
import { boxHeight, boxWidth, type Placing } from './plan'
import type { DrawnLine } from './picture'
import { allStandings, standings } from '../thread/standings'
import { plain, strandsOf } from './standing'

interface FarProps {
  places: Places
  lit: Set<string> | undefined
}

/** From afar: all boxes as two shapes, those that are lit and those that are not. */
export const FarBoxes = memo(function FarBoxes({
  boxes,
  places,
  lit,
}: FarProps & { boxes: { id: string }[] }) {
  const shapes = { lit: '', dimmed: '' }
  for (const { id } of boxes) {
    const place = places.get(id)
    if (place !== undefined) {
      const x = place.x - boxWidth / 2
      const y = place.y - boxHeight / 2
      shapes[lit === undefined || lit.has(id) ? 'lit' : 'dimmed'] +=
        `M${x} ${y}h${boxWidth}v${boxHeight}h${-boxWidth}z`
    }
  }
  return (
    <g className="gt-map__far">
      <path d={shapes.dimmed} fill="#fff" stroke="#b8860b" strokeWidth="3" opacity="0.25" />
      <path d={shapes.lit} fill="#fff3cf" stroke="#b8860b" strokeWidth="4" />
    </g>
  )
})

/** From afar: all lines as one shape for each way to stand that most of their threads have, if they have any. */
export const FarLines = memo(function FarLines({
  lines,
  placing,
  places,
  lit,
}: FarProps & { lines: DrawnLine[]; placing: Placing }) {
  const shapes = new Map<string, string>()
  for (const { upper, lower, states } of lines) {
    const from = places.get(upper)
    const to = places.get(lower)
    const [most] = strandsOf(states).sort((one, other) => other.count - one.count)
    if (from !== undefined && to !== undefined) {
      const isLit = lit === undefined || (lit.has(upper) && lit.has(lower))
      const key = isLit ? (most?.standing ?? 'plain') : 'dimmed'
      shapes.set(key, (shapes.get(key) ?? '') + lineBetween(from, to, 0, placing))
    }
  }
  return (
    <g fill="none" className="gt-map__far">
      {lit === undefined ? null : <path d={shapes.get('dimmed') ?? ''} stroke="#d8dde0" strokeWidth="2" />}
      <path d={shapes.get('plain') ?? ''} stroke={plain} strokeWidth="3" />
      {allStandings.map((standing) => (
        <path
          key={standing}
          d={shapes.get(standing) ?? ''}
          stroke={standings[standing].colour}
          strokeWidth="3"
        />
      ))}
    </g>
  )
})
