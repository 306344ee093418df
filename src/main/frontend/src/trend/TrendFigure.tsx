import { lazy, Suspense, useMemo } from 'react'
import { ControlChartDocument, type TrendQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { useAnswer } from '../shared/useAnswer'
import { controlOf } from './control'
import { ControlIcon } from './ControlIcon'
import { variationIcons } from './icons'
import { unnamed, type Measured, type Reported } from './reported'
import { seriesOf } from './series'
import { labelOf, summaryOf } from './summary'
import { TargetTable } from './TargetTable'
import { drawn, targetsFor } from './targets'
import { expectedIn } from './trajectories'
import { Trajectories } from './Trajectories'
import { TrendKey } from './TrendKey'
import { TrendTable } from './TrendTable'

/** As large as all of the page besides: loaded only where there is something to draw. */
const TrendChart = lazy(() => import('./TrendChart'))

interface TrendFigureProps {
  measure: Measured
  reported: Reported
  found: NonNullable<TrendQuery['measure']>['observations']
}

/** The values of a measure for one organisation: drawn, in sentences and as a table. */
export function TrendFigure({ measure, reported: { key, name }, found }: TrendFigureProps) {
  const { nodes, totalCount } = found
  const of = key === unnamed ? undefined : key
  const answer = useAnswer(ControlChartDocument, { id: measure.id, reportedFor: of ?? null })
  const series = useMemo(() => seriesOf(nodes, measure.unit), [nodes, measure.unit])
  const control = useMemo(
    () => (answer.state === 'ready' ? controlOf(series, answer.data.measureSeries.series, of) : undefined),
    [answer, series, of],
  )
  const targets = useMemo(
    () => targetsFor(measure.targets.nodes, { of: key, unit: series.unit, last: series.line.at(-1)?.day }),
    [measure, key, series],
  )
  const shown = useMemo(() => drawn(targets), [targets])
  const expected = useMemo(
    () => measure.trajectories.nodes.flatMap((each) => expectedIn(each, series, of)),
    [measure, series, of],
  )
  const reading = control?.judged.reading
  const sentences = summaryOf(series, name, shown, reading)
  const icon = control === undefined ? undefined : variationIcons[control.judged.variation]
  useAnnouncement(sentences.slice(0, 2).join(' '))
  return (
    <>
      <figure className="gt-trend__figure">
        {series.line.length + series.beside.length === 0 ? null : answer.state === 'loading' ? (
          <div className="gt-trend__chart" />
        ) : (
          <Suspense fallback={<div className="gt-trend__chart" />}>
            <TrendChart
              series={series}
              control={control}
              targets={shown}
              expected={expected}
              label={labelOf(sentences)}
            />
          </Suspense>
        )}
        <TrendKey series={series} control={control} targets={shown} expected={expected} />
        {icon === undefined ? null : <ControlIcon icon={icon} />}
        <figcaption className="gt-trend__said">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {sentences
              .filter((sentence) => sentence !== reading)
              .map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            {totalCount > nodes.length ? (
              <li>{`Only the first ${nodes.length} of ${totalCount} values are shown.`}</li>
            ) : null}
          </ul>
          {reading === undefined ? null : <p>{reading}</p>}
          {answer.state === 'failed' ? (
            <p>
              The limits could not be worked out.{' '}
              <button type="button" className="gt-button" onClick={answer.askAgain}>
                Try again
              </button>
            </p>
          ) : null}
        </figcaption>
      </figure>
      <TrendTable series={series} name={name} control={control} />
      <TargetTable targets={targets} control={control} />
      <Trajectories trajectories={measure.trajectories.nodes} />
    </>
  )
}
