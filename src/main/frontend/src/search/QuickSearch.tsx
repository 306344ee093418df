import { useState, type SubmitEvent } from 'react'
import { textIn } from '../shared/forms'
import { addressOf, navigate } from '../shared/navigation'
import { Suggest } from './Suggest'

interface QuickSearchProps {
  id: string
  /** The first thing on its page, with its name and what can be typed. */
  isMain?: boolean
}

/** Search as you type: a suggestion leads to the thing itself, Enter alone to all results. */
export function QuickSearch({ id, isMain = false }: QuickSearchProps) {
  const [error, setError] = useState<string>()
  const [searches, setSearches] = useState(0)

  function leave(address: string) {
    setError(undefined)
    setSearches((count) => count + 1)
    navigate(address)
  }

  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = textIn(new FormData(event.currentTarget), 'q')
    if (text === '') {
      setError('Enter a word or a name to search for')
      event.currentTarget.querySelector('input')?.focus()
      return
    }
    leave(`/?${new URLSearchParams({ q: text }).toString()}`)
  }

  return (
    <form
      role="search"
      aria-label={isMain ? undefined : 'Find anything'}
      action="/"
      className={isMain ? 'gt-quick gt-quick--main' : 'gt-quick'}
      onSubmit={search}
    >
      <Suggest
        key={searches}
        id={id}
        name="q"
        label={isMain ? 'Find a plan, priority, organisation, risk or measure' : 'Find anything by name'}
        isLabelHidden={!isMain}
        {...(isMain ? { hint: 'Half a word will do: try “neighb”, “JFP” or “4hr”' } : {})}
        onChoose={({ id: chosen }) => {
          leave(addressOf(chosen))
        }}
        error={error}
      />
      <button type="submit" className="gt-quick__button">
        {isMain ? 'Search' : 'Find'}
      </button>
    </form>
  )
}
