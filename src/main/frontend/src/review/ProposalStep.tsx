import { ProblemList } from '../change/ProblemList'
import { ApplyProposalDocument, SubmitProposalDocument } from '../generated/operations'
import { useSending } from '../change/useSending'

const steps = {
  submit: { operation: SubmitProposalDocument, text: 'Submit for review', wrong: 'It was not submitted' },
  apply: { operation: ApplyProposalDocument, text: 'Apply', wrong: 'It was not applied' },
}

interface ProposalStepProps {
  id: string
  step: keyof typeof steps
  askAgain: () => void
}

/** Takes a proposal one step on. */
export function ProposalStep({ id, step, askAgain }: ProposalStepProps) {
  const { operation, text, wrong } = steps[step]
  const { send, messages, isBusy } = useSending<unknown, { id: string }>(operation, askAgain)
  return (
    <>
      {messages.length > 0 ? <ProblemList title={wrong} messages={[...messages]} /> : null}
      <button
        type="button"
        className="gt-button gt-button--main"
        disabled={isBusy}
        onClick={() => {
          void send({ id })
        }}
      >
        {text}
      </button>
    </>
  )
}
