import { memo } from 'react'
import { lineBetween, middle, type Point } from './geometry'
import { nameSize, type Placing } from './plan'
import type { DrawnLine } from './picture'
import type { Reading } from './readings'
import { standings } from '../thread/standings'
import { plain, spread, strandsOf, widthOf } from './standing'

interface LineProps {
  line: DrawnLine
  from: Point
  to: Point
  placing: Placing
  isDimmed: boolean
  reading: Reading | undefined
}

/**
 * A line of several strands, one for each way that threads on it stand, as wide as they are many. The core of
 * what is inferred or made up is hollow.
 */
export const DrawnLinePath = memo(function DrawnLinePath({
  line,
  from,
  to,
  placing,
  isDimmed,
  reading,
}: LineProps) {
  const strands = strandsOf(line.states)
  const widths = strands.map(({ count }) => widthOf(count))
  const { total, middles } = spread(widths)
  return (
    <g className="gt-map__line" opacity={isDimmed ? 0.12 : 1} fill="none">
      {strands.map(({ standing }, index) => {
        const { colour, dashes } = standings[standing]
        return (
          <path
            key={standing}
            d={lineBetween(from, to, middles[index] ?? 0, placing)}
            stroke={colour}
            strokeWidth={widths[index]}
            strokeDasharray={dashes}
            strokeLinecap={standing === 'unknown' ? 'round' : 'butt'}
          />
        )
      })}
      {strands.length === 0 ? (
        <path d={lineBetween(from, to, 0, placing)} stroke={plain} strokeWidth="2.5" />
      ) : null}
      {isInferred(line) ? (
        <path
          d={lineBetween(from, to, 0, placing)}
          stroke="#fff"
          strokeWidth={Math.max(1.2, total * 0.4)}
          className="gt-map__core"
        />
      ) : null}
      {reading === undefined ? null : <Words {...reading} />}
      <Mark line={line} at={middle(from, to, placing)} />
    </g>
  )
})

function Words({ x, y, text }: Reading) {
  return (
    <text
      x={x}
      y={y + 4}
      textAnchor="middle"
      fontFamily="Arial, Helvetica, sans-serif"
      fontSize={nameSize}
      fill="#212b32"
      stroke="#fffdf6"
      strokeWidth="4"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}

function Mark({ line, at: { x, y } }: { line: DrawnLine; at: Point }) {
  if (line.lines.some(({ isContradicted }) => isContradicted)) {
    return (
      <g transform={`translate(${x} ${y})`} className="gt-map__mark">
        <circle r="7" fill="#fff" stroke="#b3261e" strokeWidth="1.5" />
        <path d="M-3-3L3 3M3-3L-3 3" stroke="#b3261e" strokeWidth="1.75" />
      </g>
    )
  }
  return line.lines.some(({ basis }) => basis === 'DEMONSTRATION') ? (
    <g transform={`translate(${x} ${y})`} className="gt-map__mark">
      <path d="M0-6L6 0 0 6-6 0z" fill="#fff" stroke="#6d4aa0" strokeWidth="1.75" />
    </g>
  ) : null
}

function isInferred({ lines }: DrawnLine) {
  return lines.every(({ basis }) => basis === 'DERIVED' || basis === 'DEMONSTRATION')
}
