import { lazy, Suspense, useMemo } from 'react'
import {
  MeasuredForDocument,
  TrendDocument,
  type MeasuredForQuery,
  type TrendQuery,
} from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { ChoiceList } from '../shared/ChoiceList'
import { usePageLocation, withQuery } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { useAnswer } from '../shared/useAnswer'
import { formatNumber } from '../shared/words'
import { seriesOf } from './series'
import { labelOf, summaryOf } from './summary'
import { TargetTable } from './TargetTable'
import { drawn, targetsFor } from './targets'
import { TrendTable } from './TrendTable'

/** As large as all of the page besides: loaded only where there is something to draw. */
const TrendChart = lazy(() => import('./TrendChart'))

const mostValues = 500

type Measured = NonNullable<MeasuredForQuery['measure']>

/** Whom a measure is reported for; those whose source names nobody stand under "unnamed". */
interface Reported {
  key: string
  name: string
  count: number
}

/** The values of a measure in the order of time, for one organisation at a time. */
export function Trend({ id }: { id: string }) {
  const answer = useAnswer(MeasuredForDocument, { id })
  return (
    <section aria-labelledby="trend" className="gt-trend">
      <h2 id="trend" className="nhsuk-heading-l">
        Trend
      </h2>
      <AsyncContent answer={answer} what="the trend">
        {({ measure }) => (measure === null ? null : <Chosen measure={measure} />)}
      </AsyncContent>
    </section>
  )
}

function Chosen({ measure }: { measure: Measured }) {
  const here = usePageLocation()
  const reported = reportedIn(measure)
  const [first] = reported
  if (!first) {
    return (
      <>
        <p>
          <strong>No data:</strong> nothing has been reported of this measure.
        </p>
        <TargetTable
          targets={targetsFor(measure.targets.nodes, { of: undefined, unit: measure.unit, last: undefined })}
        />
      </>
    )
  }
  const chosen = reported.find(({ key }) => key === here.query.get('for')) ?? first
  return (
    <>
      <NotUnderstood known={{ for: reported.map(({ key }) => key) }} />
      {reported.length > 1 ? (
        <nav className="gt-trend__whom" aria-label="Reported for">
          <ChoiceList
            choices={reported.map(({ key, name, count }) => ({
              href: withQuery(here, { for: key === first.key ? undefined : key }),
              text: `${name} (${formatNumber(count)})`,
              isChosen: key === chosen.key,
            }))}
          />
        </nav>
      ) : null}
      <Values measure={measure} reported={chosen} />
    </>
  )
}

function Values({ measure, reported }: { measure: Measured; reported: Reported }) {
  const answer = useAnswer(TrendDocument, {
    id: measure.id,
    for: {
      reportedFor: reported.key === unnamed ? { none: {} } : { some: { id: { equals: reported.key } } },
    },
    first: mostValues,
  })
  return (
    <AsyncContent answer={answer} what="the values">
      {(data) =>
        data.measure ? (
          <Drawn measure={measure} reported={reported} found={data.measure.observations} />
        ) : null
      }
    </AsyncContent>
  )
}

interface DrawnProps {
  measure: Measured
  reported: Reported
  found: NonNullable<TrendQuery['measure']>['observations']
}

function Drawn({ measure, reported: { key, name }, found: { nodes, totalCount } }: DrawnProps) {
  const series = useMemo(() => seriesOf(nodes, measure.unit), [nodes, measure.unit])
  const targets = useMemo(
    () => targetsFor(measure.targets.nodes, { of: key, unit: series.unit, last: series.line.at(-1)?.day }),
    [measure, key, series],
  )
  const shown = useMemo(() => drawn(targets), [targets])
  const sentences = summaryOf(series, name, shown)
  const label = labelOf(sentences)
  useAnnouncement(sentences.slice(0, 2).join(' '))
  return (
    <>
      <figure className="gt-trend__figure">
        {series.line.length + series.beside.length > 0 ? (
          <Suspense fallback={<div className="gt-trend__chart" />}>
            <TrendChart series={series} targets={shown} label={label} />
          </Suspense>
        ) : null}
        <figcaption className="gt-measure">
          {sentences.map((sentence) => (
            <span key={sentence} className="gt-trend__sentence">
              {sentence}{' '}
            </span>
          ))}
          {totalCount > nodes.length
            ? `Only the first ${nodes.length} of ${totalCount} values are shown.`
            : ''}
        </figcaption>
      </figure>
      <TrendTable series={series} name={name} />
      <TargetTable targets={targets} />
      {measure.trajectories.nodes.map(({ id, name: trajectory, points }) => (
        <p key={id}>
          <strong>Trajectory:</strong> {trajectory}:{' '}
          {points === null || points.length === 0 ? 'its values were not published' : points.join('; ')}.
        </p>
      ))}
    </>
  )
}

const unnamed = 'unnamed'

function reportedIn({ observations }: Measured): Reported[] {
  return observations.aggregate
    .map(({ count, keys: [key] }) => ({
      key: key?.node?.id ?? unnamed,
      name: key?.node?.name ?? 'Nobody named',
      count,
    }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name))
}
