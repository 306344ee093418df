import { Details } from 'nhsuk-react-components'
import { useState, type SubmitEvent } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { textIn } from '../shared/forms'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { pageTitle } from '../shared/pageTitle'
import { useStore } from '../shared/store'
import { asProblem } from '../shared/api'
import { signedIn } from '../shared/signedIn'
import { saveForAccount } from './accountViews'
import { longestName, saveView, type SavedView } from './savedViews'

/** Keeps the page as it is shown now under a name. */
export function SaveView() {
  const here = usePageLocation()
  const title = useStore(pageTitle)
  const [outcome, setOutcome] = useState<{ of: typeof here; words: string }>()
  const words = outcome?.of === here ? outcome.words : ''
  useAnnouncement(words)

  const isSignedIn = useStore(signedIn) !== ''
  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = textIn(new FormData(event.currentTarget), 'view-name') || title
    const view = { name, address: location.pathname + location.search }
    if (!isSignedIn) {
      setOutcome({ of: here, words: keptInBrowser(view) })
      return
    }
    saveForAccount(view).then(
      () => {
        setOutcome({ of: here, words: `Saved as “${name}” for you, wherever you sign in.` })
      },
      (cause: unknown) => {
        setOutcome({
          of: here,
          words: `The service did not keep it (${asProblem(cause).message}). ${keptInBrowser(view)}`,
        })
      },
    )
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
            defaultValue={title.slice(0, longestName)}
            maxLength={longestName}
            autoComplete="off"
          />
          <button type="submit" className="gt-button">
            Save
          </button>
        </form>
        <p className="gt-quiet">
          {words}{' '}
          {isSignedIn
            ? 'It is kept by its address, for you alone.'
            : 'It is kept in this browser only, by its address; sign in to keep it for you anywhere.'}{' '}
          <Link href="/views">Your saved views</Link>
        </p>
      </Details.Text>
    </Details>
  )
}

function keptInBrowser(view: SavedView) {
  return saveView(view)
    ? `Saved as “${view.name}” in this browser.`
    : `Your browser keeps nothing for this page: “${view.name}” is there until you close it.`
}
