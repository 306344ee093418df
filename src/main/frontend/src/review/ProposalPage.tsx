import { PreviewOfChanges } from '../change/PreviewOfChanges'
import { ProblemList } from '../change/ProblemList'
import { ProposalDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { dayInWords } from '../shared/dates'
import { Link } from '../shared/Link'
import { PageHeading } from '../shared/PageHeading'
import { forgetAnswers, useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { ReviewForm } from './ReviewForm'
import { ProposalStep } from './ProposalStep'
import { mayReview, states, type Proposal } from './states'

/** One proposal: what it would change and bring about now, and what its reader can do with it. */
export function ProposalPage({ id }: { id: string }) {
  const answer = useAnswer(ProposalDocument, { id })
  function askAgain() {
    forgetAnswers()
    if (answer.state === 'ready') {
      answer.askAgain()
    }
  }
  return (
    <>
      <Breadcrumbs />
      <AsyncContent answer={answer} what="what is proposed">
        {({ proposal, viewer: { roles } }) =>
          proposal ? <Shown proposal={proposal} roles={roles} askAgain={askAgain} /> : null
        }
      </AsyncContent>
    </>
  )
}

interface ShownProps {
  proposal: Proposal
  roles: readonly string[]
  askAgain: () => void
}

function Shown({ proposal, roles, askAgain }: ShownProps) {
  const { id, reason, author, source, state, mine, changeCount, changedAt, reviewer, comment, preview } =
    proposal
  const wrong = state === 'APPLIED' ? [] : preview.problems
  return (
    <>
      <PageHeading title={reason}>{reason}</PageHeading>
      <p data-state={state}>
        <strong>{states[state].text}</strong> since {dayInWords(changedAt)}. {states[state].next}
      </p>
      <p>
        Proposed by {author}
        {mine ? ' (you)' : ''}: {plural(changeCount, 'change')}. {source ? `Rests on: ${source}.` : ''}
      </p>
      {reviewer ? (
        <p className="nhsuk-inset-text">
          {reviewer}: {comment ?? 'no comment'}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <ProblemList
          title="As it stands it cannot be applied"
          messages={wrong.map(({ message }) => message)}
        />
      ) : null}
      {state === 'APPLIED' ? (
        <p>
          <Link href="/changes">See the history</Link>
        </p>
      ) : (
        <PreviewOfChanges preview={preview} />
      )}
      {state === 'DRAFT' && mine ? <ProposalStep id={id} step="submit" askAgain={askAgain} /> : null}
      {mayReview(roles, proposal) ? (
        <ReviewForm id={id} changedAt={proposal.changedAt} askAgain={askAgain} />
      ) : null}
      {state === 'ACCEPTED' ? <ProposalStep id={id} step="apply" askAgain={askAgain} /> : null}
      <p>
        <Link href="/changes/review">All that is proposed</Link>
      </p>
    </>
  )
}
