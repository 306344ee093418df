import { ImpactDocument, type NodeKind } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { usePageLocation } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { SubjectPage } from '../subject/SubjectPage'
import { AffectedThings } from './AffectedThings'
import { ExposedDates } from './ExposedDates'
import { scenarioFor } from './scenario'
import type { ImpactAnswer } from './impact'
import { readingInWords } from './impact'
import { LostRoutes } from './LostRoutes'
import { slipIn, type Slip } from './slip'
import { SlipForm } from './SlipForm'

const mostListed = 200

/** What depends on a node: what is affected if it fails or slips, which dates, and what is cut off. */
export function ImpactPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="impact" caption="Depends on it">
      {({ kind }) => <Impact id={id} kind={kind} />}
    </SubjectPage>
  )
}

function Impact({ id, kind }: { id: string; kind: NodeKind }) {
  const { query } = usePageLocation()
  const { condition, happens, slips } = scenarioFor(kind)
  const slip = slips === undefined ? {} : slipIn(query)
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        What is affected if {condition}, by which thread, and what then has no other way.
      </p>
      {slips === undefined ? null : <SlipForm happens={happens} slips={slips} slip={slip} />}
      <Dependants id={id} slip={slip} />
    </>
  )
}

function Dependants({ id, slip: { by, until } }: { id: string; slip: Slip }) {
  const answer = useAnswer(ImpactDocument, {
    id,
    slipsBy: by ?? null,
    slipsUntil: until ?? null,
    first: mostListed,
  })
  return (
    <AsyncContent answer={answer} what="what depends on it">
      {({ impact }) => <Found impact={impact} isSlip={by !== undefined || until !== undefined} />}
    </AsyncContent>
  )
}

function Found({ impact, isSlip }: { impact: ImpactAnswer; isSlip: boolean }) {
  const reading = readingInWords(impact.reading)
  useAnnouncement(reading)
  return (
    <>
      <div className="nhsuk-inset-text gt-cut">
        <p>{reading}</p>
      </div>
      <ExposedDates impact={impact} isSlip={isSlip} />
      <AffectedThings impact={impact} isSlip={isSlip} />
      <LostRoutes impact={impact} />
      <Completeness completeness={impact.completeness} what="things, dates and routes that depend on it" />
    </>
  )
}
