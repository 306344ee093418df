import type { ReactNode } from 'react'
import type { GapSeverity, OverviewQuery } from '../generated/operations'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { formatNumber, plural } from '../shared/words'
import { severities } from '../gap/gaps'
import { endOf, endsOf, figureOf, reachedOf, tallyOf, type End, type ShortThread } from '../thread/ends'
import { StateMark } from '../thread/StateMark'
import { Tally } from '../thread/Tally'
import type { CardNode } from './CardNode'

/** How many gaps rules find in what belongs to a thing. */
export type RuleCounts = { severity: GapSeverity; count: number }[]

const mostNamed = 3

interface GlanceProps {
  node: CardNode
  found: OverviewQuery
  /** Undefined where nothing can belong to the thing. */
  rules: RuleCounts | undefined
}

/** A thing at a glance: threads up and down by where they stand, measures, gaps. */
export function Glance({ node, found: { up, down, gaps }, rules }: GlanceProps) {
  return (
    <section aria-labelledby="glance" className="gt-glance">
      <h2 id="glance" className="nhsuk-u-visually-hidden">
        At a glance
      </h2>
      <ul className="gt-glance__list">
        <Threads name="What it serves" href="#serves" threads={up.threads}>
          <Shifts threads={up.threads} />
        </Threads>
        <Threads name="What shows that it works" href="#shows" threads={down.threads} />
        {node.kind === 'Measure' ? null : <Measures threads={down.threads} />}
        <Gaps node={node} gaps={gaps} rules={rules} />
      </ul>
    </section>
  )
}

interface ThreadsProps {
  name: string
  href: string
  threads: ShortThread[]
  children?: ReactNode
}

function Threads({ name, href, threads, children }: ThreadsProps) {
  return (
    <li className="gt-glance__item">
      <h3 className="gt-glance__name">
        <a href={href}>{name}</a>
      </h3>
      <p className="gt-glance__count">
        <strong>{formatNumber(threads.length)}</strong> {threads.length === 1 ? 'thread' : 'threads'}
      </p>
      {threads.length === 0 ? (
        <p className="gt-quiet">No data: none is recorded.</p>
      ) : (
        <Tally states={tallyOf(threads)} />
      )}
      {children}
    </li>
  )
}

/** The shifts that threads reach: what everything here is for. */
function Shifts({ threads }: { threads: ShortThread[] }) {
  const shifts = reachedOf(threads, 'Shift')
  return shifts.length === 0 ? null : (
    <>
      <p className="gt-glance__of">Up to {plural(shifts.length, 'shift')}:</p>
      <Marked ends={shifts} allAt="#serves" />
    </>
  )
}

function Measures({ threads }: { threads: ShortThread[] }) {
  const ends = endsOf(threads).filter(({ node }) => node.kind === 'Measure')
  return (
    <li className="gt-glance__item gt-glance__item--wide">
      <h3 className="gt-glance__name">
        <a href="#shows">Measures</a>
      </h3>
      <p className="gt-glance__count">
        <strong>{formatNumber(ends.length)}</strong> {ends.length === 1 ? 'measure' : 'measures'} at its ends
      </p>
      {ends.length === 0 ? (
        <p className="gt-quiet">No data: none of its threads comes to a measure.</p>
      ) : (
        <Marked ends={ends} allAt="#shows" />
      )}
    </li>
  )
}

/** Things that threads reach, each with the mark of the worst of them and, where one is measured, its figure. */
function Marked({ ends, allAt }: { ends: End[]; allAt: string }) {
  const left = ends.length - mostNamed
  return (
    <ul className="nhsuk-list gt-tally">
      {ends.slice(0, mostNamed).map(({ node, states: [first], threads: [thread] }) => (
        <li key={node.id}>
          {first ? <StateMark state={first.state} /> : null}
          <span>
            <Link href={addressOf(node.id)}>{node.name}</Link>
            {thread && endOf(thread).id === node.id ? (
              <span className="gt-quiet gt-remark">{figureOf(thread)}</span>
            ) : null}
          </span>
        </li>
      ))}
      {left > 0 ? (
        <li>
          <a href={allAt}>and {left} more, below</a>
        </li>
      ) : null}
    </ul>
  )
}

function Gaps({
  node,
  gaps,
  rules,
}: {
  node: CardNode
  gaps: OverviewQuery['gaps']
  rules: RuleCounts | undefined
}) {
  const counts = severities.map(({ severity, name }) => ({
    severity,
    name,
    count: rules
      ? rules.filter((rule) => rule.severity === severity).reduce((sum, { count }) => sum + count, 0)
      : gaps.nodes.filter((gap) => gap.severity === severity).length,
  }))
  const total = rules ? counts.reduce((sum, { count }) => sum + count, 0) : gaps.totalCount
  return (
    <li className="gt-glance__item">
      <h3 className="gt-glance__name">
        {rules ? <Link href={addressOf(node.id, 'gaps')}>Gaps</Link> : <a href="#own-gaps">Gaps</a>}
      </h3>
      <p className="gt-glance__count">
        <strong>{formatNumber(total)}</strong> {total === 1 ? 'gap' : 'gaps'}
        {rules ? ' in it and what belongs to it' : ''}
      </p>
      {total === 0 ? (
        <p className="gt-quiet">No rule finds one.</p>
      ) : (
        <ul className="nhsuk-list gt-tally">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ severity, name, count }) => (
              <li key={severity}>
                {rules ? (
                  <Link href={`${addressOf(node.id, 'gaps')}?severity=${severity}`}>
                    {plural(count, 'gap')} of {name.toLowerCase()} severity
                  </Link>
                ) : (
                  <>
                    <strong>{count}</strong> of {name.toLowerCase()} severity
                  </>
                )}
              </li>
            ))}
        </ul>
      )}
    </li>
  )
}
