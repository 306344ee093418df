import { useState } from 'react'
import {
  ApplyChangesDocument,
  ProposeChangesDocument,
  type ApplyChangesMutation,
  type ChangeSetInput,
  type ProposeChangesMutation,
} from '../generated/operations'
import { asProblem, ask, Problem } from '../shared/api'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { useStore } from '../shared/store'
import { forgetAnswers } from '../shared/useAnswer'
import { ProblemList } from './ProblemList'
import { token } from './token'
import { TokenField } from './TokenField'

/** Applies a change set that was previewed, and says where it can be seen and undone. */
export function ApplyChanges({ set, id }: { set: ChangeSetInput; id: string }) {
  const secret = useStore(token)
  const [problem, setProblem] = useState<Problem>()
  const [applied, setApplied] = useState<NonNullable<ApplyChangesMutation['applyChanges']>>()
  const [proposed, setProposed] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function apply() {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask<ApplyChangesMutation, { changeSet: ChangeSetInput }>(
        ApplyChangesDocument,
        { changeSet: set },
        { token: secret },
      )
      forgetAnswers()
      setApplied(answer.applyChanges ?? undefined)
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(false)
    }
  }

  async function propose() {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask<ProposeChangesMutation, { changeSet: ChangeSetInput }>(
        ProposeChangesDocument,
        { changeSet: set },
        { token: secret },
      )
      setProposed(answer.proposeChanges?.id)
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(false)
    }
  }

  if (proposed !== undefined) {
    return (
      <div className="nhsuk-inset-text" role="status">
        <p>
          Proposed. Somebody else reviews it before it is applied:{' '}
          <Link href={`/changes/review?${new URLSearchParams({ proposal: proposed }).toString()}`}>
            follow it
          </Link>
          .
        </p>
      </div>
    )
  }
  if (applied) {
    return (
      <div className="nhsuk-inset-text" role="status">
        <p>
          Applied, in version {applied.version} of the data. <Link href={addressOf(id)}>See it</Link>, or{' '}
          <Link href={`/changes?${new URLSearchParams({ of: id }).toString()}`}>
            see its history, where it can be undone
          </Link>
          .
        </p>
      </div>
    )
  }
  return (
    <form
      className="gt-change"
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <TokenField id="apply-token" />
      {problem ? (
        <ProblemList
          title="It was not applied"
          messages={
            problem.problems.length > 0 ? problem.problems.map(({ message }) => message) : [problem.message]
          }
        />
      ) : null}
      <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
        Apply
      </button>{' '}
      <button
        type="button"
        className="gt-button"
        disabled={isBusy}
        onClick={() => {
          void propose()
        }}
      >
        Propose it for review
      </button>
    </form>
  )
}
