import { RisksDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { ScopePage } from '../subject/ScopePage'
import { RiskTable } from './RiskTable'

const mostListed = 100

/** The risks of a scope by exposure; without a scope, all risks. */
export function RisksPage({ id }: { id?: string }) {
  return (
    <ScopePage id={id} view="risks" caption="Risks by exposure">
      {() => <Risks id={id} />}
    </ScopePage>
  )
}

function Risks({ id }: { id: string | undefined }) {
  const answer = useAnswer(RisksDocument, { id: id ?? null, first: mostListed })
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        Exposure is how likely a risk is, times how bad it would be, times how many things depend on it. A
        risk that nobody has scored has no exposure, which is not to say that it is small.
      </p>
      <AsyncContent answer={answer} what="risks">
        {({ risksByExposure }) => <RiskTable found={risksByExposure} />}
      </AsyncContent>
    </>
  )
}
