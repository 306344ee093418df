import { RisksDocument } from '../generated/operations'
import { Failure } from '../shared/Failure'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { PageHeading } from '../shared/PageHeading'
import { SubjectPage } from '../subject/SubjectPage'
import { WayBack } from '../subject/WayBack'
import { RiskTable } from './RiskTable'

const mostListed = 100

/** The risks of a scope by exposure; without a scope, all risks. */
export function RisksPage({ id }: { id?: string }) {
  if (id === undefined) {
    return (
      <>
        <WayBack />
        <PageHeading title="Risks by exposure: everything in the graph" caption="Risks by exposure">
          Everything in the graph
        </PageHeading>
        <Risks />
      </>
    )
  }
  return (
    <SubjectPage id={id} view="risks" caption="Risks by exposure">
      {() => <Risks id={id} />}
    </SubjectPage>
  )
}

function Risks({ id }: { id?: string }) {
  const answer = useAnswer(RisksDocument, { id: id ?? null, first: mostListed })
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        Exposure is how likely a risk is, times how bad it would be, times how many things hang on it. A risk
        that nobody has scored has no exposure, which is not to say that it is small.
      </p>
      {answer.state === 'loading' ? <Waiting what="risks" /> : null}
      {answer.state === 'failed' ? <Failure what="risks" {...answer} /> : null}
      {answer.state === 'ready' ? <RiskTable found={answer.data.risksByExposure} /> : null}
    </>
  )
}
