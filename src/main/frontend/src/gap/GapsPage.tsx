import { GapRulesDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { usePageLocation } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { useAnswer } from '../shared/useAnswer'
import { ScopePage } from '../subject/ScopePage'
import { TakeAway } from '../takeaway/TakeAway'
import { ChosenGaps } from './ChosenGaps'
import { GapSummary } from './GapSummary'
import { choiceIn, severities, totalOf, type Rule } from './gaps'
import { gapsTable, rulesTable } from './gapTables'
import { NoGaps } from './NoGaps'
import { SeverityCounts } from './SeverityCounts'

/** The gaps of what belongs to a node; without one, of all that the graph holds. */
export function GapsPage({ id }: { id?: string }) {
  return (
    <ScopePage id={id} view="gaps" caption="Gaps">
      {(name) => <Gaps id={id} name={name} />}
    </ScopePage>
  )
}

interface GapsProps {
  id: string | undefined
  name: string
}

function Gaps({ id, name }: GapsProps) {
  const answer = useAnswer(GapRulesDocument, { id: id ?? null })
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        Where golden threads are broken, cannot be judged, or rest on weak ground: what is wrong first, then
        where.
      </p>
      <AsyncContent answer={answer} what="gaps">
        {({ gapRules }) => <Found id={id} name={name} rules={gapRules} />}
      </AsyncContent>
    </>
  )
}

function Found({ id, name, rules }: GapsProps & { rules: Rule[] }) {
  const { query } = usePageLocation()
  if (totalOf(rules) === 0) {
    return <NoGaps name={name} rules={rules} />
  }
  const choice = choiceIn(query, rules)
  const isSummary = choice.rule === undefined && choice.severity === undefined
  return (
    <>
      <NotUnderstood
        known={{ rule: rules.map(({ rule }) => rule), severity: severities.map(({ severity }) => severity) }}
      />
      <SeverityCounts rules={rules} choice={choice} />
      {isSummary ? (
        <>
          <TakeAway {...gapsTable(rules, { id: id ?? null, rules: null, severities: null })} />
          <TakeAway {...rulesTable(rules)} />
          <GapSummary rules={rules} />
        </>
      ) : (
        <ChosenGaps id={id} rules={rules} choice={choice} after={query.get('after')} />
      )}
    </>
  )
}
