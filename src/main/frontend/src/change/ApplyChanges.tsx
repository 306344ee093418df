import { useState } from 'react'
import {
  ApplyChangesDocument,
  ProposeChangesDocument,
  type ApplyChangesMutation,
  type ChangeSetInput,
  type ProposeChangesMutation,
} from '../generated/operations'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { useStore } from '../shared/store'
import { forgetAnswers } from '../shared/useAnswer'
import { ProblemList } from './ProblemList'
import { token } from './token'
import { TokenField } from './TokenField'
import { Undo } from './Undo'
import { useSending } from './useSending'

interface Sent {
  changeSet: ChangeSetInput
}

/** Applies a change set that was previewed; then it can be seen, and undone on the spot. */
export function ApplyChanges({ set, id }: { set: ChangeSetInput; id: string }) {
  const secret = useStore(token)
  const [asked, setAsked] = useState<'apply' | 'propose'>('apply')
  const [applied, setApplied] = useState<NonNullable<ApplyChangesMutation['applyChanges']>>()
  const [isUndone, setIsUndone] = useState(false)
  const [proposed, setProposed] = useState<string>()
  const applying = useSending<ApplyChangesMutation, Sent>(
    ApplyChangesDocument,
    ({ applyChanges }) => {
      forgetAnswers()
      setApplied(applyChanges ?? undefined)
    },
    secret,
  )
  const proposing = useSending<ProposeChangesMutation, Sent>(
    ProposeChangesDocument,
    ({ proposeChanges }) => {
      setProposed(proposeChanges?.id)
    },
    secret,
  )
  const { messages } = asked === 'apply' ? applying : proposing
  const isBusy = applying.isBusy || proposing.isBusy

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
    const history = `/changes?${new URLSearchParams({ of: id }).toString()}`
    return (
      <>
        <div className="nhsuk-inset-text" role="status">
          {isUndone ? (
            <p>
              It has been undone: what stood before stands again. <Link href={history}>See its history</Link>.
            </p>
          ) : (
            <p>
              Applied, in version {applied.version} of the data. <Link href={addressOf(id)}>See it</Link>, or{' '}
              <Link href={history}>see its history</Link>.
            </p>
          )}
        </div>
        {isUndone ? null : (
          <Undo
            set={{ id: applied.id, author: set.author, reason: set.reason }}
            onUndone={() => {
              forgetAnswers()
              setIsUndone(true)
            }}
          />
        )}
      </>
    )
  }
  return (
    <form
      className="gt-change"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked('apply')
        void applying.send({ changeSet: set })
      }}
    >
      <TokenField id="apply-token" />
      {messages.length > 0 ? <ProblemList title="It was not applied" messages={[...messages]} /> : null}
      <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
        Apply
      </button>{' '}
      <button
        type="button"
        className="gt-button"
        disabled={isBusy}
        onClick={() => {
          setAsked('propose')
          void proposing.send({ changeSet: set })
        }}
      >
        Propose it for review
      </button>
    </form>
  )
}
