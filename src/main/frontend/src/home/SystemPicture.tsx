import { SystemPictureDocument, type SystemPictureQuery } from '../generated/operations'
import { layerNames } from '../map/graph'
import { plain, standingInWords } from '../map/standing'
import { AsyncContent } from '../shared/AsyncContent'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { usePhone } from '../shared/usePhone'
import { plural } from '../shared/words'
import { standings } from '../thread/standings'
import { height, placed, width } from './systemPicture'

interface System {
  id: string
  name: string
}

/** The threads of a system, small, as the way to its map; nothing on a phone, which has no room for it. */
export function SystemPicture({ system }: { system: System }) {
  return usePhone() ? null : <WidePicture system={system} />
}

function WidePicture({ system }: { system: System }) {
  const answer = useAnswer(SystemPictureDocument, { id: system.id })
  return (
    <figure className="gt-picture">
      <AsyncContent answer={answer} what={`the picture of ${system.name}`}>
        {({ threadMap }) => <Drawn system={system} picture={threadMap} />}
      </AsyncContent>
    </figure>
  )
}

function Drawn({ system, picture }: { system: System; picture: SystemPictureQuery['threadMap'] }) {
  const { threads, nodes, states } = picture
  const { columns, strands } = placed(picture)
  if (strands.length === 0) {
    return null
  }
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {strands.map(({ id, path, standing }) => (
          <path
            key={id}
            d={path}
            fill="none"
            stroke={standing ? standings[standing].colour : plain}
            strokeDasharray={standing ? standings[standing].dashes : ''}
            strokeWidth="1.75"
          />
        ))}
        {columns.map(({ layer, x, things }) => (
          <g key={layer}>
            <text x={x} y="16" textAnchor="middle" className="gt-picture__layer">
              {layerNames[layer].replace(' and what is asked for', '')}
            </text>
            <text x={x} y="34" textAnchor="middle" className="gt-picture__count">
              {things.length}
            </text>
            {things.map(({ id, y }) => (
              <circle key={id} cx={x} cy={y} r="4" className="gt-picture__thing" />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <Link href={addressOf(system.id, 'map')}>The map of {system.name}</Link>: {plural(threads, 'thread')}{' '}
        through {plural(nodes.length, 'thing')}, {standingInWords(states)}.
      </figcaption>
    </>
  )
}
