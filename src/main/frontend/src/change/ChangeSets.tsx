import { HistoryDocument, type HistoryQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { dayInWords } from '../shared/dates'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation, useSight, withQuery } from '../shared/navigation'
import { forgetAnswers, useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { ChangedThings } from './ChangedThings'
import { Undo } from './Undo'

type ChangeSet = HistoryQuery['history']['nodes'][number]

/** Change sets, the latest first, each with a way to undo it; of one thing if one is named. */
export function ChangeSets({ of }: { of: string | null }) {
  const here = usePageLocation()
  const answer = useAnswer(HistoryDocument, { of, after: here.query.get('after'), first: 20 })
  return (
    <AsyncContent answer={answer} what="changes">
      {({ history }) => (
        <>
          {history.nodes.length === 0 ? (
            <p>Nothing has been changed.</p>
          ) : (
            history.nodes.map((set) => (
              <OneChangeSet
                key={set.id}
                set={set}
                of={of}
                askAgain={() => {
                  forgetAnswers()
                  if (answer.state === 'ready') {
                    answer.askAgain()
                  }
                }}
              />
            ))
          )}
          {history.pageInfo.hasNextPage && history.pageInfo.endCursor !== null ? (
            <p>
              <Link href={withQuery(here, { after: history.pageInfo.endCursor })}>Earlier changes</Link>
            </p>
          ) : null}
          <Completeness completeness={history.completeness} what="changes" />
        </>
      )}
    </AsyncContent>
  )
}

interface OneChangeSetProps {
  set: ChangeSet
  /** The thing whose history it is part of, if it is of one. */
  of: string | null
  askAgain: () => void
}

function OneChangeSet({ set, of, askAgain }: OneChangeSetProps) {
  const { asOf } = useSight()
  const { id, author, reason, source, version, appliedAt, undoes, undoneBy, nodes, links, changes } = set
  return (
    <section aria-labelledby={id} data-change-set={id} className="gt-change__set">
      <h2 id={id} className="nhsuk-heading-m">
        {reason}
      </h2>
      <p>
        By {author} on {dayInWords(appliedAt)}: {plural(nodes, 'thing')} and {plural(links, 'link')}, version{' '}
        {version}. {source ? `Rests on: ${source}.` : ''} {undoes ? 'It undoes an earlier change.' : ''}{' '}
        {undoneBy ? <strong>It has been undone.</strong> : ''}
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            What it changed<span className="nhsuk-u-visually-hidden">: {reason}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <ChangedThings caption={plural(changes.length, 'change')} changes={changes} />
        </div>
      </details>
      {of === null ? null : (
        <p>
          <Link href={addressOf(of)} sight={{ asOf: version }}>
            Look at it as it was then<span className="nhsuk-u-visually-hidden">: {reason}</span>
          </Link>
        </p>
      )}
      {undoneBy || asOf !== '' ? null : <Undo set={set} onUndone={askAgain} />}
    </section>
  )
}
