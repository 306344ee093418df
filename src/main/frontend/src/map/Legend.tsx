import { stateInWords } from '../thread/StateTag'
import type { NodeKind, ThreadState } from '../generated/operations'
import { pluralInWords, valueInWords } from '../shared/words'
import { legendOf, noYear, type LegendEntry } from './filter'
import type { MapGraph } from './graph'
import { shapeOf } from './icons'
import { allStandings, standings } from '../thread/standings'
import { plain } from './standing'
import type { Action, MapView, Property } from './view'

interface LegendProps {
  graph: MapGraph
  view: MapView
  act: (action: Action) => void
}

/** What the drawing's signs mean. Each is a switch: what is off is not drawn. */
export function Legend({ graph, view, act }: LegendProps) {
  const legend = legendOf(graph)
  const section = (
    property: Property,
    name: string,
    words: (value: string) => React.ReactNode,
    isOpen = false,
  ) => (
    <Section
      property={property}
      name={name}
      entries={legend[property]}
      words={words}
      view={view}
      act={act}
      isOpen={isOpen}
    />
  )
  return (
    <div className="gt-legend">
      <h2 className="nhsuk-heading-s">Legend</h2>
      <p className="nhsuk-body-s gt-quiet">Clear a box to leave it out.</p>
      {legend.state.length === 0 ? null : (
        <fieldset className="gt-legend__section">
          <legend>Threads</legend>
          {allStandings.map((standing) => (
            <div key={standing} className="gt-legend__standing">
              <Strand standing={standing} /> {standings[standing].words}
              {legend.state
                .filter(({ value }) => standings[standing].states.includes(value as ThreadState))
                .map((entry) => (
                  <Switch
                    key={entry.value}
                    property="state"
                    entry={entry}
                    words={stateInWords(entry.value as ThreadState)}
                    view={view}
                    act={act}
                  />
                ))}
            </div>
          ))}
          <p className="nhsuk-body-s gt-quiet gt-legend__note">
            A line is wider the more threads it carries.
          </p>
        </fieldset>
      )}
      {section(
        'basis',
        'How things and links are known',
        (value) => (
          <>
            <BasisSign basis={value} colour={legend.state.length === 0 ? plain : '#b8860b'} />{' '}
            {basisWords[value] ?? valueInWords(value)}
          </>
        ),
        true,
      )}
      <p className="nhsuk-body-s gt-legend__sign">
        <svg width="34" height="16" aria-hidden="true">
          <circle cx="17" cy="8" r="7" fill="#b3261e" />
          <path d="M14 5l6 6M20 5l-6 6" stroke="#fff" strokeWidth="1.75" />
        </svg>{' '}
        Evidence speaks against it
      </p>
      {section(
        'kind',
        'Kind of thing',
        (value) => (
          <>
            <svg width="16" height="16" aria-hidden="true" className="gt-map__icon">
              <path d={shapeOf(value as NodeKind)} fill="#946200" fillRule="evenodd" />
            </svg>{' '}
            {pluralInWords(value)}
          </>
        ),
        true,
      )}
      {section('relationship', 'Relationship of links', (value) => valueInWords(value))}
      {section('year', 'Year of things', (value) => (value === noYear ? 'No year stated' : value))}
    </div>
  )
}

const basisWords: Record<string, string> = { EXTERNAL: 'External source' }

interface SectionProps {
  property: Property
  name: string
  entries: LegendEntry[]
  words: (value: string) => React.ReactNode
  view: MapView
  act: (action: Action) => void
  isOpen: boolean
}

function Section({ property, name, entries, words, view, act, isOpen }: SectionProps) {
  return (
    <details className="gt-legend__section" open={isOpen}>
      <summary>{name}</summary>
      <fieldset>
        <legend className="nhsuk-u-visually-hidden">{name}</legend>
        {entries.map((entry) => (
          <Switch
            key={entry.value}
            property={property}
            entry={entry}
            words={words(entry.value)}
            view={view}
            act={act}
          />
        ))}
      </fieldset>
    </details>
  )
}

interface SwitchProps {
  property: Property
  entry: LegendEntry
  words: React.ReactNode
  view: MapView
  act: (action: Action) => void
}

function Switch({ property, entry: { value, count }, words, view, act }: SwitchProps) {
  return (
    <label className="gt-legend__switch">
      <input
        type="checkbox"
        checked={!view.off.includes(`${property}:${value}`)}
        onChange={({ target }) => {
          act({ do: 'filter', property, value, isOn: target.checked })
        }}
      />
      <span>{words}</span> <span className="gt-quiet">{count}</span>
    </label>
  )
}

function Strand({ standing }: { standing: keyof typeof standings }) {
  const { colour, dashes } = standings[standing]
  return (
    <svg width="34" height="10" aria-hidden="true" className="gt-map__line">
      <path
        d="M1 5h32"
        stroke={colour}
        strokeWidth="4"
        strokeDasharray={dashes}
        strokeLinecap={standing === 'unknown' ? 'round' : 'butt'}
      />
    </svg>
  )
}

function BasisSign({ basis, colour }: { basis: string; colour: string }) {
  const isInferred = basis === 'DERIVED' || basis === 'DEMONSTRATION'
  return (
    <svg width="34" height="14" aria-hidden="true" className="gt-map__line">
      <path d="M1 7h32" stroke={colour} strokeWidth="6" />
      {isInferred ? <path d="M1 7h32" stroke="#fff" strokeWidth="2.500" className="gt-map__core" /> : null}
      {basis === 'DEMONSTRATION' ? (
        <path d="M17 1l6 6-6 6-6-6z" fill="#fff" stroke="#6d4aa0" strokeWidth="1.75" />
      ) : null}
    </svg>
  )
}
