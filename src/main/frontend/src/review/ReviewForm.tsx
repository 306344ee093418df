import { useState } from 'react'
import { ProblemList } from '../change/ProblemList'
import { TextField } from '../change/TextField'
import { ReviewProposalDocument } from '../generated/operations'
import { useSending } from '../change/useSending'

/** Accepts a proposal, or sends it back with a reason. */
export function ReviewForm({
  id,
  changedAt,
  askAgain,
}: {
  id: string
  changedAt: string
  askAgain: () => void
}) {
  const [reviewer, setReviewer] = useState('')
  const [comment, setComment] = useState('')
  const { send, messages, isBusy } = useSending(ReviewProposalDocument, askAgain)

  function review(accept: boolean) {
    void send({ id, accept, reviewer, comment: comment.trim() === '' ? null : comment.trim(), changedAt })
  }

  return (
    <form
      aria-labelledby="review"
      className="gt-change"
      onSubmit={(event) => {
        event.preventDefault()
        review(true)
      }}
    >
      <h2 id="review" className="nhsuk-heading-m">
        Your review
      </h2>
      <TextField
        id="reviewer"
        label="Post"
        hint="Who reviews it, such as Head of Performance; not a person’s name."
        value={reviewer}
        onChange={setReviewer}
      />
      <TextField
        id="comment"
        label="Comment"
        hint="Needed if you send it back: what is to be otherwise."
        value={comment}
        onChange={setComment}
      />
      {messages.length > 0 ? <ProblemList title="It was not reviewed" messages={[...messages]} /> : null}
      <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
        Accept
      </button>{' '}
      <button
        type="button"
        className="gt-button"
        disabled={isBusy}
        onClick={() => {
          review(false)
        }}
      >
        Send back
      </button>
    </form>
  )
}
