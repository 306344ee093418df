import { GapDocument, type GapQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { BasisTag } from '../shared/BasisTag'
import { Completeness } from '../shared/Completeness'
import { dayInWords } from '../shared/dates'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { PageHeading } from '../shared/PageHeading'
import { Row } from '../shared/Row'
import { SourceList } from '../shared/SourceList'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, plural, valueInWords, withinSentence } from '../shared/words'
import { SummaryList } from 'nhsuk-react-components'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Chain, ChainSources } from '../thread/Chain'
import { addressOfThread } from '../thread/ends'
import { stepsOf } from '../thread/rows'
import { Standing } from '../thread/StateTag'
import { addressOfAcceptance, foundInWords, severities } from './gaps'

const mostDrawn = 2

type OneGap = GapQuery['gaps']['nodes'][number]

/** One gap by itself, at an address that can be shared. */
export function GapPage() {
  const { query } = usePageLocation()
  const id = query.get('id') ?? ''
  const answer = useAnswer(GapDocument, { id, scope: query.get('scope') })
  return (
    <>
      <Breadcrumbs />
      {answer.state === 'ready' ? null : <PageHeading title="Gap">Gap</PageHeading>}
      <AsyncContent answer={answer} what="the gap">
        {({ gaps: { nodes, completeness } }) => (
          <>
            {nodes[0] ? <Known gap={nodes[0]} scope={query.get('scope')} /> : <NoSuchGap />}
            <Completeness completeness={completeness} what="gaps" />
          </>
        )}
      </AsyncContent>
    </>
  )
}

function NoSuchGap() {
  return (
    <>
      <PageHeading title="No such gap">No gap, or not any more</PageHeading>
      <p className="gt-measure">
        No rule finds the gap that the address of this page names. What was missing may have been filled
        since, or it may belong to data that is left out. <Link href="/gaps">See all gaps</Link>.
      </p>
    </>
  )
}

function Known({ gap, scope }: { gap: OneGap; scope: string | null }) {
  const { node, link, related, sentence, severity, justification, rule, threads, acceptance } = gap
  const [end] = related
  const others = link ? related.slice(1) : related
  const of = scope === null ? '/gaps' : addressOf(scope, 'gaps')
  return (
    <>
      <PageHeading
        title={`Gap: ${node.name}`}
        caption={`Gap of ${valueInWords(severity).toLowerCase()} severity`}
      >
        {node.name}
      </PageHeading>
      <p className="nhsuk-lede-text gt-measure">{sentence}</p>
      <SummaryList>
        <Row name="Gap in">
          <NodeLink node={node} />
          {link && end ? (
            <span className="gt-remark gt-gap-link">
              <em>{withinSentence(link.__typename)}</em> <Link href={addressOf(end.id)}>{end.name}</Link>
            </span>
          ) : null}
        </Row>
        <Row name="Looked for">{asSentence(justification.lookedFor)}</Row>
        <Row name="Where">{asSentence(justification.where)}</Row>
        <Row name="Found instead">
          {foundInWords(gap)}
          {others.length > 0 ? (
            <ul className="nhsuk-list gt-nodes gt-related">
              {others.map((each) => (
                <li key={each.id}>
                  <NodeLink node={each} />
                </li>
              ))}
            </ul>
          ) : null}
        </Row>
        <Row name="What it means">{severities.find((each) => each.severity === severity)?.meaning ?? ''}</Row>
        <Row name="Accepted">
          {acceptance ? (
            <>
              Until {dayInWords(acceptance.reviewOn)}, by{' '}
              <Link href={addressOf(acceptance.acceptedBy)}>{acceptance.acceptedBy}</Link>:{' '}
              {acceptance.reason}{' '}
              <Link href={addressOf(acceptance.id)}>
                The decision, recorded on {dayInWords(acceptance.acceptedAt)}
              </Link>
            </>
          ) : (
            <>
              By nobody. <Link href={addressOfAcceptance(gap)}>Accept it until a day of review</Link>
            </>
          )}
        </Row>
        <Row name="How it is known">
          <BasisTag basis={(link ?? node).basis} />
          <SourceList sources={(link ?? node).sources} />
        </Row>
      </SummaryList>
      <section aria-labelledby="threads">
        <h2 id="threads" className="nhsuk-heading-l">
          {threads.length === 0
            ? 'Threads that it concerns'
            : `${plural(threads.length, 'thread')} that it concerns`}
        </h2>
        {threads.length === 0 ? (
          <p>
            <strong>No data:</strong> no thread that this concerns is recorded.
          </p>
        ) : (
          threads.slice(0, mostDrawn).map((thread) => {
            const steps = stepsOf(thread, 1)
            return (
              <div key={thread.id} className="gt-threads__item" data-thread={thread.id}>
                <Standing thread={thread} />
                {steps.length === 0 ? null : (
                  <>
                    <Chain start={thread.start} steps={steps} isStartLinked />
                    <p>
                      <Link href={addressOfThread(thread)}>Open this thread by itself</Link>
                    </p>
                  </>
                )}
                <ChainSources steps={steps} />
              </div>
            )
          })
        )}
        {threads.length > mostDrawn ? (
          <ul className="nhsuk-list">
            {threads.slice(mostDrawn).map((thread) => (
              <li key={thread.id}>
                <Link href={addressOfThread(thread)}>
                  {[thread.start, ...thread.hops.map(({ node: passed }) => passed)]
                    .map(({ name }) => name)
                    .join(' › ')}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <p>
        <Link href={`${of}?rule=${rule}`}>All gaps that this rule finds</Link>
      </p>
    </>
  )
}
