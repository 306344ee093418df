import { useEffect, useRef, useState } from 'react'
import { textIn } from '../shared/forms'
import { longestName } from './savedViews'

interface RenameViewProps {
  name: string
  /** Names that other views have. */
  taken: readonly string[]
  rename: (name: string) => void
}

/** A button that asks for another name of a view. */
export function RenameView({ name, taken, rename }: RenameViewProps) {
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking) {
      input.current?.focus()
    } else if (wasAsking.current) {
      button.current?.focus()
    }
    wasAsking.current = isAsking
  }, [isAsking])

  if (!isAsking) {
    return (
      <button
        ref={button}
        type="button"
        className="gt-button"
        onClick={() => {
          setAsking(true)
        }}
      >
        Rename<span className="nhsuk-u-visually-hidden"> {name}</span>
      </button>
    )
  }
  return (
    <form
      className="gt-save"
      aria-label={`Rename ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const entered = textIn(new FormData(event.currentTarget), 'new-name')
        const problem = problemWith(entered, taken)
        setError(problem)
        if (problem !== undefined) {
          input.current?.focus()
        } else {
          setAsking(false)
          if (entered !== name) {
            rename(entered)
          }
        }
      }}
    >
      <label className="nhsuk-label" htmlFor={`rename-${name}`}>
        New name
      </label>
      {error === undefined ? null : (
        <p id={`rename-error-${name}`} role="alert" className="nhsuk-error-message">
          {error}
        </p>
      )}
      <input
        ref={input}
        id={`rename-${name}`}
        name="new-name"
        className="nhsuk-input"
        defaultValue={name}
        maxLength={longestName}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `rename-error-${name}`}
      />
      <button type="submit" className="gt-button">
        Save the name
      </button>{' '}
      <button
        type="button"
        className="gt-button"
        onClick={() => {
          setError(undefined)
          setAsking(false)
        }}
      >
        Leave it
      </button>
    </form>
  )
}

function problemWith(entered: string, taken: readonly string[]) {
  if (entered === '') {
    return 'Enter a name'
  }
  return taken.includes(entered) ? 'Another view of yours is called that: choose another name' : undefined
}
