import { useState } from 'react'
import { countsOperation } from '../card/kinds'
import { RelationshipsDocument, type RelationshipsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { formatNumber, inWords } from '../shared/words'
import type { MapGraph, Thing } from './graph'
import { LinkedChoice } from './LinkedChoice'
import { Press } from './Press'
import type { Action, MapView } from './view'

interface LinkedProps {
  thing: Thing
  graph: MapGraph
  view: MapView
  act: (action: Action) => void
}

/** What a thing is linked with beyond the map: how many by each relationship first, to choose from. */
export function Linked(props: LinkedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="gt-linked" aria-labelledby="linked">
      <h3 id="linked" className="nhsuk-heading-xs gt-map-card__heading">
        What else it is linked with
      </h3>
      {isOpen ? (
        <Counts {...props} />
      ) : (
        <Press
          text="Show what else is linked"
          onClick={() => {
            setOpen(true)
            requestAnimationFrame(() => document.getElementById('linked-counts')?.focus())
          }}
        />
      )}
    </section>
  )
}

function Counts(props: LinkedProps) {
  const { id, kind } = props.thing
  const counts = useAnswer(countsOperation(kind), { id })
  const kinds = useAnswer(RelationshipsDocument, {})
  return (
    <div id="linked-counts" tabIndex={-1}>
      <AsyncContent answer={kinds} what="what links are called">
        {(words) => (
          <AsyncContent answer={counts} what="links">
            {({ node }) => <Relationships {...props} counts={node ?? {}} kinds={words.kinds} />}
          </AsyncContent>
        )}
      </AsyncContent>
    </div>
  )
}

interface RelationshipsProps extends LinkedProps {
  counts: Record<string, { totalCount: number }>
  kinds: RelationshipsQuery['kinds']
}

function Relationships({ counts, ...props }: RelationshipsProps) {
  const [opened, setOpened] = useState<string>()
  const linked = Object.entries(counts).filter(([, { totalCount }]) => totalCount > 0)
  if (linked.length === 0) {
    return <p className="nhsuk-body-s">No data: the graph holds no links to or from this.</p>
  }
  return (
    <ul className="gt-linked__list">
      {linked.map(([relationship, { totalCount }]) => (
        <li key={relationship}>
          <button
            type="button"
            className="gt-link-button"
            aria-expanded={opened === relationship}
            onClick={() => {
              setOpened(opened === relationship ? undefined : relationship)
            }}
          >
            {inWords(relationship)}: {formatNumber(totalCount)}
            <span className="gt-quiet"> {opened === relationship ? 'close' : 'choose…'}</span>
          </button>
          {opened === relationship ? (
            <LinkedChoice {...props} relationship={relationship} count={totalCount} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
