import { Details } from 'nhsuk-react-components'
import { useState, type SubmitEvent } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { textIn } from '../shared/forms'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { pageTitle } from '../shared/pageTitle'
import { useStore } from '../shared/store'
import { saveView } from './savedViews'

/** Keeps the page as it is shown now under a name. */
export function SaveView() {
  const here = usePageLocation()
  const title = useStore(pageTitle)
  const [outcome, setOutcome] = useState<{ of: typeof here; words: string }>()
  const words = outcome?.of === here ? outcome.words : ''
  useAnnouncement(words)

  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = textIn(new FormData(event.currentTarget), 'view-name') || title
    const isKept = saveView({ name, address: location.pathname + location.search })
    setOutcome({
      of: here,
      words: isKept
        ? `Saved as “${name}”.`
        : `Your browser keeps nothing for this page: “${name}” is there until you close it.`,
    })
  }

  return (
    <Details className="gt-details gt-tool">
      <Details.Summary>Save this view</Details.Summary>
      <Details.Text>
        <form className="gt-save" onSubmit={save}>
          <label className="nhsuk-label" htmlFor="view-name">
            Name
          </label>
          <input
            key={title}
            id="view-name"
            name="view-name"
            className="nhsuk-input"
            defaultValue={title}
            autoComplete="off"
          />
          <button type="submit" className="gt-button">
            Save
          </button>
        </form>
        <p className="gt-quiet">
          {words} It is kept in this browser only, by its address. <Link href="/views">Your saved views</Link>
        </p>
      </Details.Text>
    </Details>
  )
}
