import { MeasuredForDocument, TrendDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { ChoiceList } from '../shared/ChoiceList'
import { usePageLocation, withQuery } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { useAnswer } from '../shared/useAnswer'
import { formatNumber } from '../shared/words'
import { reportedIn, unnamed, type Measured, type Reported } from './reported'
import { TargetTable } from './TargetTable'
import { targetsFor } from './targets'
import { TrendFigure } from './TrendFigure'

const mostValues = 500

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
          <TrendFigure measure={measure} reported={reported} found={data.measure.observations} />
        ) : null
      }
    </AsyncContent>
  )
}
