import { GapRulesDocument } from '../generated/operations'
import { Failure } from '../shared/Failure'
import { usePlace } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { SubjectPage } from '../subject/SubjectPage'
import { WayBack } from '../subject/WayBack'
import { ChosenGaps } from './ChosenGaps'
import { GapFilter } from './GapFilter'
import { choiceIn, totalOf, type Rule } from './gaps'
import { NoGaps } from './NoGaps'
import { RuleTable } from './RuleTable'
import { SeverityCounts } from './SeverityCounts'

/** The gaps of what belongs to a node; without one, of all that the graph holds. */
export function GapsPage({ id }: { id?: string }) {
  if (id === undefined) {
    return (
      <>
        <WayBack />
        <PageHeading title="Gaps: everything in the graph" caption="Gaps">
          Everything in the graph
        </PageHeading>
        <Gaps name="the whole graph" />
      </>
    )
  }
  return (
    <SubjectPage id={id} view="gaps" caption="Gaps">
      {({ name }) => <Gaps id={id} name={name} />}
    </SubjectPage>
  )
}

interface GapsProps {
  id?: string
  name: string
}

function Gaps({ id, name }: GapsProps) {
  const answer = useAnswer(GapRulesDocument, { id: id ?? null })
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        Where golden threads are broken, cannot be judged, or rest on weak ground.
      </p>
      {answer.state === 'loading' ? <Waiting what="gaps" /> : null}
      {answer.state === 'failed' ? <Failure what="gaps" {...answer} /> : null}
      {answer.state === 'ready' ? <Found id={id} name={name} rules={answer.data.gapRules} /> : null}
    </>
  )
}

function Found({ id, name, rules }: { id: string | undefined; name: string; rules: Rule[] }) {
  const { query } = usePlace()
  if (totalOf(rules) === 0) {
    return <NoGaps name={name} rules={rules} />
  }
  const choice = choiceIn(query, rules)
  return (
    <>
      <SeverityCounts rules={rules} choice={choice} />
      <RuleTable rules={rules} />
      <GapFilter key={query.toString()} rules={rules} choice={choice} />
      <ChosenGaps id={id} name={name} rules={rules} choice={choice} after={query.get('after')} />
    </>
  )
}
