import { useEffect, useMemo } from 'react'
import { ImpactDocument, type ImpactQuery } from '../generated/operations'
import { readingInWords } from '../impact/impact'
import { scenarioFor } from '../impact/scenario'
import { periodsWith } from '../impact/slip'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { affectedIn, type Affected } from './affected'
import type { MapGraph, Thing } from './graph'
import { Press } from './Press'
import type { Action } from './view'

interface SupposedProps {
  thing: Thing
  by: string | undefined
  graph: MapGraph
  act: (action: Action) => void
  /** Told what is affected, and of nothing once nothing is supposed any more. */
  onAffected: (affected: Affected | undefined) => void
}

/** Supposes that a thing fails, lands or is late, and says what of the map that affects. */
export function Supposed({ thing, by, graph, act, onAffected }: SupposedProps) {
  const { id, name, kind } = thing
  const { happens, slips } = scenarioFor(kind)
  const answer = useAnswer(ImpactDocument, { id, slipsBy: by ?? null, slipsUntil: null, first: 500 })
  return (
    <section className="gt-map__supposed" aria-label={`What if: ${name}`}>
      <h2 className="nhsuk-heading-s">What if: {name}</h2>
      <div className="gt-map-card__actions">
        <Press
          text={happens}
          isPressed={by === undefined}
          onClick={() => {
            act({ do: 'suppose', id })
          }}
        />
        {slips === undefined
          ? null
          : periodsWith(by).map(({ by: period, words }) => (
              <Press
                key={period}
                text={`${slips} by ${words}`}
                isPressed={by === period}
                onClick={() => {
                  act({ do: 'suppose', id, by: period })
                }}
              />
            ))}
        <Press
          text="Stop supposing"
          onClick={() => {
            act({ do: 'suppose', id: undefined })
          }}
        />
      </div>
      <AsyncContent answer={answer} what="what depends on it">
        {(found) => <Found {...{ id, by, found, graph, onAffected }} />}
      </AsyncContent>
    </section>
  )
}

interface FoundProps extends Pick<SupposedProps, 'by' | 'graph' | 'onAffected'> {
  id: string
  found: ImpactQuery
}

function Found({ id, by, found, graph, onAffected }: FoundProps) {
  const { impact } = found
  const affected = useMemo(() => affectedIn(found, graph.things), [found, graph])
  const { count, missed } = affected
  const reading = readingInWords(impact.reading)
  useAnnouncement(reading)
  useEffect(() => {
    onAffected(affected)
    return () => {
      onAffected(undefined)
    }
  }, [affected, onAffected])
  const query = by === undefined ? '' : `?${new URLSearchParams({ by }).toString()}`
  return (
    <p className="nhsuk-body-s">
      {reading} {plural(count, 'of them is', 'of them are')} on this map
      {missed.size > 0 ? ', and a clock marks those whose dates would be missed' : ''}.{' '}
      <Link href={`${addressOf(id, 'impact')}${query}`}>All that depends on it, with its dates</Link>
    </p>
  )
}
