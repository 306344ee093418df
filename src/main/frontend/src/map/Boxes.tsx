import { memo } from 'react'
import { inWords, pluralWithinSentence } from '../shared/words'
import { wrapped, type Point } from './geometry'
import { shapeOf } from './icons'
import { boxHeight, boxWidth, nameSize } from './plan'
import type { Thing } from './graph'
import type { Group } from './picture'
import { standings } from '../thread/standings'
import { spread, strandsOf } from './standing'

interface BoxProps {
  place: Point
  isDimmed: boolean
  isChosen: boolean
}

const ink = '#212b32'
const quiet = '#4c6272'
const gold = '#b8860b'
const font = 'Arial, Helvetica, sans-serif'

export const ThingBox = memo(function ThingBox({
  thing,
  isPinned,
  isCentre,
  isLate,
  ...box
}: BoxProps & { thing: Thing; isPinned: boolean; isCentre: boolean; isLate: boolean }) {
  const lines = wrapped(thing.name)
  return (
    <g transform={corner(box.place)} opacity={box.isDimmed ? 0.16 : 1} className="gt-map__box">
      <rect
        width={boxWidth}
        height={boxHeight}
        rx="10"
        fill={isCentre ? '#fff3cf' : '#fff'}
        stroke={box.isChosen ? '#212b32' : gold}
        strokeWidth={box.isChosen || isCentre ? 3 : 1.25}
        strokeDasharray={thing.basis === 'DERIVED' || thing.basis === 'DEMONSTRATION' ? '5 3' : undefined}
      />
      <path
        d={shapeOf(thing.kind)}
        transform="translate(11 16)"
        fill={gold}
        className="gt-map__icon"
        fillRule="evenodd"
      />
      <Label lines={lines} />
      <Tally states={thing.states} />
      {thing.isContradicted ? (
        <g transform={`translate(${boxWidth - 2} 2)`} className="gt-map__mark">
          <circle r="8" fill="#b3261e" stroke="#fff" strokeWidth="1.5" />
          <path d="M-3-3L3 3M3-3L-3 3" stroke="#fff" strokeWidth="1.75" />
        </g>
      ) : null}
      {isLate ? (
        <g transform={`translate(${boxWidth - 2} ${boxHeight - 2})`} className="gt-map__mark">
          <circle r="9" fill="#fff" stroke="#b3261e" strokeWidth="2" />
          <path d="M0-5V0L4 3" fill="none" stroke="#b3261e" strokeWidth="2" />
        </g>
      ) : null}
      {thing.isAdded ? (
        <g transform={`translate(2 ${boxHeight - 2})`} className="gt-map__mark">
          <circle r="8" fill="#fff" stroke={ink} strokeWidth="1.5" />
          <path d="M-4 0h8M0-4v8" stroke={ink} strokeWidth="1.75" />
        </g>
      ) : null}
      {isPinned ? (
        <g transform="translate(2 2)" className="gt-map__mark">
          <circle r="8" fill={ink} stroke="#fff" strokeWidth="1.5" />
          <circle r="3" fill="#ffb81c" />
        </g>
      ) : null}
    </g>
  )
})

export const GroupBox = memo(function GroupBox({ group, ...box }: BoxProps & { group: Group }) {
  return (
    <g
      transform={corner(box.place)}
      opacity={box.isDimmed ? 0.16 : 1}
      className="gt-map__box gt-map__box--group"
    >
      <rect x="5" y="5" width={boxWidth - 5} height={boxHeight - 3} rx="10" fill="#f7efd8" stroke={gold} />
      <rect
        width={boxWidth - 5}
        height={boxHeight - 3}
        rx="10"
        fill="#fffaf0"
        stroke={box.isChosen ? ink : gold}
        strokeWidth={box.isChosen ? 3 : 1.25}
      />
      <path
        d={shapeOf(group.kind)}
        transform="translate(11 15)"
        fill={gold}
        className="gt-map__icon"
        fillRule="evenodd"
      />
      <text x="36" y="20" fontFamily={font} fontSize={nameSize} fontWeight="700" fill={ink}>
        {countOf(group)}
      </text>
      <text x="36" y="36" fontFamily={font} fontSize={nameSize} fill={quiet}>
        choose…
      </text>
      <Tally states={group.states} />
    </g>
  )
})

/** How threads through a thing stand, as a bar along the foot of its box. */
function Tally({ states }: { states: Thing['states'] }) {
  const strands = strandsOf(states)
  const all = strands.reduce((sum, { count }) => sum + count, 0)
  const widths = strands.map(({ count }) => ((boxWidth - 24) * count) / all)
  const { middles } = spread(widths)
  return (
    <g className="gt-map__tally">
      {strands.map(({ standing }, index) => {
        const width = widths[index] ?? 0
        const x = boxWidth / 2 + (middles[index] ?? 0) - width / 2
        return (
          <path
            key={standing}
            d={`M${x.toFixed(1)} ${boxHeight - 4.5}h${Math.max(1, width).toFixed(1)}`}
            stroke={standings[standing].colour}
            strokeWidth="3"
            strokeDasharray={standings[standing].dashes}
          />
        )
      })}
    </g>
  )
}

function Label({ lines }: { lines: string[] }) {
  return (
    <text x="36" y={lines.length === 1 ? 26 : 19} fontFamily={font} fontSize={nameSize} fill={ink}>
      {lines.map((line, index) => (
        <tspan key={index} x="36" dy={index === 0 ? 0 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

export function countOf({ members, kind }: Group) {
  return `${members.length} ${members.length === 1 ? inWords(kind).toLowerCase() : pluralWithinSentence(kind)}`
}

function corner({ x, y }: Point) {
  return `translate(${x - boxWidth / 2} ${y - boxHeight / 2})`
}
