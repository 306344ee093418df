import { PlanDifferenceDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { usePageLocation } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { SubjectPage, type Subject } from '../subject/SubjectPage'
import { comparedIn, isComparable, type Compared } from './difference'
import { DifferenceForm } from './DifferenceForm'
import { Differences } from './Differences'

/** What differs between two editions of a plan, or between one plan at two times. */
export function DifferencePage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="difference" caption="Compare editions">
      {(plan) => <Comparison plan={plan} />}
    </SubjectPage>
  )
}

function Comparison({ plan }: { plan: Subject }) {
  const { query } = usePageLocation()
  const compared = comparedIn(query)
  if (!isComparable(compared)) {
    return (
      <>
        <Lede />
        <DifferenceForm plan={plan} compared={compared} otherName="" />
      </>
    )
  }
  return <Compare plan={plan} compared={compared} />
}

function Compare({ plan, compared }: { plan: Subject; compared: Compared }) {
  const answer = useAnswer(PlanDifferenceDocument, {
    of: plan.id,
    with: compared.with ?? null,
    since: compared.since ?? null,
    until: compared.until ?? null,
  })
  const otherName =
    compared.with === undefined
      ? ''
      : answer.state === 'ready'
        ? answer.data.planDifference.after.name
        : compared.with
  return (
    <>
      <Lede />
      <DifferenceForm
        key={JSON.stringify([compared, otherName])}
        plan={plan}
        compared={compared}
        otherName={otherName}
      />
      <AsyncContent answer={answer} what="what differs">
        {({ planDifference }) => <Differences difference={planDifference} compared={compared} />}
      </AsyncContent>
    </>
  )
}

function Lede() {
  return (
    <p className="nhsuk-lede-text gt-measure">
      What was added, dropped, changed and carried forward between two editions of a plan, or between two days
      of one.
    </p>
  )
}
