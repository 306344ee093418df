import { OverviewDocument, ScopeOverviewDocument, type OverviewQuery } from '../generated/operations'
import type { ThreadDirection } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { useAnswer } from '../shared/useAnswer'
import { isActor, isScope } from '../subject/roles'
import { Ends } from '../thread/Ends'
import { LatestFigures } from '../thread/LatestFigures'
import { isView, ThreadControls } from '../thread/ThreadControls'
import { ThreadSection } from '../thread/ThreadSection'
import { Trend } from '../trend/Trend'
import type { CardNode } from './CardNode'
import { Glance, type RuleCounts } from './Glance'
import { OwnGaps } from './OwnGaps'

const mostThreads = 200
const mostGaps = 100

interface OverviewProps {
  node: CardNode
}

/** What matters first of a thing: its threads with where they stand, its measures, its gaps. */
export function Overview({ node }: OverviewProps) {
  const variables = { id: node.id, threads: mostThreads, gaps: mostGaps }
  return isScope(node.kind) ? (
    <OfScope node={node} variables={variables} />
  ) : (
    <OfThing node={node} variables={variables} />
  )
}

interface AskedProps extends OverviewProps {
  variables: { id: string; threads: number; gaps: number }
}

function OfThing({ node, variables }: AskedProps) {
  return (
    <AsyncContent answer={useAnswer(OverviewDocument, variables)} what="threads and gaps">
      {(found) => <Found node={node} found={found} rules={undefined} />}
    </AsyncContent>
  )
}

function OfScope({ node, variables }: AskedProps) {
  return (
    <AsyncContent answer={useAnswer(ScopeOverviewDocument, variables)} what="threads and gaps">
      {({ gapRules, ...found }) => <Found node={node} found={found} rules={gapRules} />}
    </AsyncContent>
  )
}

interface FoundProps extends OverviewProps {
  found: OverviewQuery
  rules: RuleCounts | undefined
}

function Found({ node, found, rules }: FoundProps) {
  const { query } = usePageLocation()
  const toward = query.get('toward')
  const asked = query.get('view')
  const view = isView(asked) ? asked : 'drawing'
  const isMeasure = node.kind === 'Measure'
  return (
    <>
      <Glance node={node} found={found} rules={rules} />
      {isMeasure ? <Trend id={node.id} /> : null}
      <div className="gt-threads-area">
        <NotUnderstood known={{ toward: ['up', 'down'], view: ['drawing', 'table'] }} />
        {isActor(node.kind) ? (
          <p className="gt-measure">
            These begin with what it owns or leads itself. Its{' '}
            <Link href={addressOf(node.id, 'map')}>map</Link> has the threads of all that the bodies within it
            own or lead too.
          </p>
        ) : null}
        <ThreadControls view={view} toward={toward} />
        {sections
          .filter(({ way }) => toward === null || (toward !== 'up' && toward !== 'down') || toward === way)
          .map(({ id, heading, nothing, way, direction }) =>
            view === 'table' ? (
              <ThreadSection
                key={id}
                id={id}
                heading={heading}
                nothing={nothing}
                from={node.id}
                toward={direction}
                view={view}
              />
            ) : (
              <section key={id} aria-labelledby={id}>
                <h2 id={id} className="nhsuk-heading-l">
                  {heading}
                </h2>
                {isMeasure && direction === 'DOWN' ? (
                  <LatestFigures id={node.id} />
                ) : (
                  <Ends heading={heading} nothing={nothing} found={found[way]} toward={direction} />
                )}
              </section>
            ),
          )}
      </div>
      <OwnGaps node={node} found={found.gaps} rules={rules} />
      <Completeness completeness={found.down.completeness} what="threads" />
    </>
  )
}

const sections: {
  id: string
  heading: string
  /** Completes "The graph holds …". */
  nothing: string
  way: 'up' | 'down'
  direction: ThreadDirection
}[] = [
  {
    id: 'serves',
    heading: 'What it serves',
    nothing: 'nothing that this serves',
    way: 'up',
    direction: 'UP',
  },
  {
    id: 'shows',
    heading: 'What shows that it works',
    nothing: 'nothing that would show that this works',
    way: 'down',
    direction: 'DOWN',
  },
]
