import {
  UndoChangesDocument,
  type UndoChangesMutation,
  type UndoChangesMutationVariables,
} from '../generated/operations'
import { useStore } from '../shared/store'
import { token } from './token'
import { TokenField } from './TokenField'
import { useSending } from './useSending'

interface UndoProps {
  set: { id: string; author: string; reason: string }
  onUndone: () => void
}

/** A way to undo a change set, behind the words that say so. */
export function Undo({ set: { id, author, reason }, onUndone }: UndoProps) {
  const secret = useStore(token)
  const { send, messages, isBusy } = useSending<UndoChangesMutation, UndoChangesMutationVariables>(
    UndoChangesDocument,
    onUndone,
    secret,
  )

  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Undo this<span className="nhsuk-u-visually-hidden">: {reason}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <p>What stood before stands again. What was changed once more since then is left as it is.</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send({ id, author, reason: `Undo: ${reason}`, key: `undo ${id}` })
          }}
        >
          <TokenField id={`token-${id}`} />
          {messages.length > 0 ? (
            <ul role="alert" className="nhsuk-list">
              {messages.map((message) => (
                <li key={message} className="nhsuk-error-message">
                  {message}
                </li>
              ))}
            </ul>
          ) : null}
          <button type="submit" className="gt-button" disabled={isBusy}>
            Undo this change
          </button>
        </form>
      </div>
    </details>
  )
}
