import { useStore } from '../shared/store'
import { keepToken, token } from './token'

/** Asks for the token that lets the data be changed. */
export function TokenField({ id, error }: { id: string; error?: string | undefined }) {
  const value = useStore(token)
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        Token
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        The service said it at its first start, and keeps it in the file administrator.token. It stays in this
        tab until you close it.
      </div>
      {error ? (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <input
        id={id}
        type="password"
        autoComplete="off"
        className="nhsuk-input"
        value={value}
        onChange={({ target }) => {
          keepToken(target.value)
        }}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
    </div>
  )
}
