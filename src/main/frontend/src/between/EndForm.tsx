import { useState, type SubmitEvent } from 'react'
import { Suggest } from '../search/Suggest'
import { navigate } from '../shared/navigation'
import type { End } from './BetweenPage'

export function addressOfBetween(from: string | undefined, to: string | undefined) {
  const query = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) })
  return `/between?${query.toString()}`
}

interface EndFormProps {
  from: End | undefined
  to: End | undefined
}

type Name = 'from' | 'to'

/** Asks for the two ends. Choosing the second shows the routes at once. */
export function EndForm({ from, to }: EndFormProps) {
  const [chosen, setChosen] = useState<Record<Name, string | undefined>>({ from: from?.id, to: to?.id })
  const [errors, setErrors] = useState<Partial<Record<Name, string>>>({})

  function choose(end: Name, id: string | undefined) {
    const both = { ...chosen, [end]: id }
    setChosen(both)
    setErrors({})
    if (id !== undefined && both.from !== undefined && both.to !== undefined) {
      navigate(addressOfBetween(both.from, both.to), { stay: true })
    }
  }

  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const missing = (['from', 'to'] as const).filter((end) => chosen[end] === undefined)
    setErrors(Object.fromEntries(missing.map((end) => [end, 'Choose one of the suggestions'])))
    const [first] = missing
    if (first === undefined) {
      navigate(addressOfBetween(chosen.from, chosen.to), { stay: true })
    } else {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    }
  }

  return (
    <form action="/between" className="gt-ends" onSubmit={show}>
      {(['from', 'to'] as const).map((end) => (
        <Suggest
          key={end}
          id={`between-${end}`}
          name={end}
          label={end === 'from' ? 'From' : 'To'}
          initial={(end === 'from' ? from : to)?.name ?? ''}
          onChoose={({ id }) => {
            choose(end, id)
          }}
          onType={() => {
            setChosen((both) => ({ ...both, [end]: undefined }))
          }}
          error={errors[end]}
        />
      ))}
      <div className="gt-ends__buttons">
        <button type="submit" className="gt-button gt-button--main">
          Show routes
        </button>
        <button
          type="button"
          className="gt-button"
          disabled={!from || !to}
          onClick={() => {
            navigate(addressOfBetween(to?.id, from?.id), { stay: true })
          }}
        >
          Swap the two
        </button>
      </div>
    </form>
  )
}
