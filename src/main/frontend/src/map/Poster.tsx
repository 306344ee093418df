import { dayInWords } from '../shared/dates'
import { plural } from '../shared/words'
import { GroupBox, ThingBox } from './Boxes'
import { columnsOf, wrapped, type Places } from './geometry'
import { layerNames, type MapSubject } from './graph'
import type { Placed } from './plan'
import { DrawnLinePath } from './Lines'
import type { Picture } from './picture'
import { readingsOf } from './readings'
import { allStandings, standings } from '../thread/standings'

export interface PosterProps {
  subject: MapSubject
  picture: Picture
  placed: Placed
  places: Places
  pinned: string[]
  address: string
  day: string
}

const margin = 32
const head = 112
const lineHeight = 18
const font = { fontFamily: 'Arial, Helvetica, sans-serif', fill: '#212b32' }

/** The whole drawing with its title, date, version of the data, legend, address and sources. */
export function Poster({ subject, picture, placed, places, pinned, address, day }: PosterProps) {
  const { graph, title, summary, completeness } = subject
  const width = Math.max(placed.width, 1000) + 2 * margin
  const notes = notesOf({ subject, picture, address, width })
  const height = head + placed.height + 96 + notes.length * lineHeight + margin
  const boxes = [...picture.things, ...picture.groups]
  const readings = subject.placing === 'by links' ? readingsOf(picture, places) : undefined
  const none = { x: 0, y: 0 }
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      <rect width={width} height={height} fill="#fff" />
      <path d={`M0 4h${width}`} stroke="#ffb81c" strokeWidth="8" />
      <text x={margin} y="48" {...font} fontSize="26" fontWeight="700">
        {title}
      </text>
      <text x={margin} y="72" {...font} fontSize="14">
        {`${summary} ` +
          `Taken on ${dayInWords(day)} from data version ${completeness.dataVersion} of ${dayInWords(completeness.asOf)}.`}
      </text>
      <g transform={`translate(${margin} ${head})`}>
        {(subject.placing === 'in layers' ? columnsOf(boxes, places) : []).map(({ layer, x }) => (
          <text key={layer} x={x} y="4" textAnchor="middle" {...font} fontSize="14" fontWeight="700">
            {layerNames[layer]}
          </text>
        ))}
        {picture.lines.map((line) => (
          <DrawnLinePath
            key={line.id}
            line={line}
            from={places.get(line.upper) ?? none}
            to={places.get(line.lower) ?? none}
            placing={subject.placing}
            reading={readings?.get(line.id)}
            isDimmed={false}
          />
        ))}
        {picture.things.map((thing) => (
          <ThingBox
            key={thing.id}
            thing={thing}
            place={places.get(thing.id) ?? none}
            isDimmed={false}
            isChosen={false}
            isPinned={pinned.includes(thing.id)}
            isLate={false}
            isCentre={thing.id === graph.of}
          />
        ))}
        {picture.groups.map((group) => (
          <GroupBox
            key={group.id}
            group={group}
            place={places.get(group.id) ?? none}
            isDimmed={false}
            isChosen={false}
          />
        ))}
      </g>
      <g transform={`translate(${margin} ${head + placed.height + 24})`}>
        <Signs />
        {notes.map((note, index) => (
          <text key={index} y={72 + index * lineHeight} {...font} fontSize="12">
            {note}
          </text>
        ))}
      </g>
    </svg>
  )
}

function addedIn({ things }: Picture) {
  return things.filter(({ isAdded }) => isAdded).length
}

function Signs() {
  return (
    <g {...font} fontSize="13">
      {allStandings.map((standing, index) => (
        <g key={standing} transform={`translate(${index * 200} 8)`}>
          <path
            d="M0 0h36"
            stroke={standings[standing].colour}
            strokeWidth="4"
            strokeDasharray={standings[standing].dashes}
            strokeLinecap={standing === 'unknown' ? 'round' : 'butt'}
          />
          <text x="44" y="5">
            {standings[standing].words}
          </text>
        </g>
      ))}
      <text y="38">
        A line is wider the more threads it carries. Hollow: derived, to be confirmed. Hollow with a diamond:
        demonstration, not a fact. Cross: evidence speaks against it.
      </text>
    </g>
  )
}

function notesOf({
  subject,
  picture,
  address,
  width,
}: Pick<PosterProps, 'subject' | 'picture' | 'address'> & { width: number }) {
  const documents = picture.graph.lines.flatMap(({ sources }) =>
    sources.flatMap((source) => source.document?.name ?? []),
  )
  const sources = [...new Set(documents)].sort()
  const grouped = picture.groups.reduce((sum, { members }) => sum + members.length, 0)
  const { complete, reason } = subject.completeness
  const notes = [
    `Address: ${address}`,
    `${plural(picture.things.length, 'thing')} drawn, ${grouped} in groups, ${picture.leftOut} left out by choice, ${addedIn(picture)} added by choice.`,
    ...(complete ? [] : [`Not all threads are on the map: ${reason ?? 'it was cut'}.`]),
    `Sources: ${sources.join('; ')}.`,
  ]
  return notes.flatMap((note) => wrapped(note, Math.floor((width - 2 * margin) / 6.2), 100))
}
