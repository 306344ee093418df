import { Details } from 'nhsuk-react-components'
import { dataVersion } from '../shared/api'
import { CopyButton } from '../shared/CopyButton'
import { usePageLocation, useSight, withSight } from '../shared/navigation'
import { pageTitle } from '../shared/pageTitle'
import { addressOfQuestions, useQuestions } from '../shared/questions'
import { useStore } from '../shared/store'
import { plural } from '../shared/words'
import { SaveView } from '../saved/SaveView'
import { citationOf } from './citation'

/** What can be done with any page: cite it, see what it asked, keep it under a name. */
export function PageTools() {
  const citation = useCitation()
  return (
    <aside className="gt-tools" aria-label="Use this page elsewhere">
      <div className="nhsuk-width-container gt-tools__list">
        <CiteThis citation={citation} />
        <SaveView />
        <ShowQuery />
      </div>
      <p className="gt-print-only">{citation}</p>
    </aside>
  )
}

function useCitation() {
  // A navigation may change the address and leave the title as it is.
  usePageLocation()
  return citationOf({
    title: useStore(pageTitle),
    address: location.href,
    dataVersion: useStore(dataVersion),
    sight: useSight(),
    date: new Date(),
  })
}

function CiteThis({ citation }: { citation: string }) {
  return (
    <Details className="gt-details gt-tool">
      <Details.Summary>Cite this</Details.Summary>
      <Details.Text>
        <p className="gt-citation">{citation}</p>
        <CopyButton text={citation}>Copy the reference</CopyButton>
      </Details.Text>
    </Details>
  )
}

function ShowQuery() {
  const questions = useQuestions()
  const sight = useSight()
  if (questions.length === 0) {
    return <p className="gt-tool gt-quiet">This page asked the service nothing.</p>
  }
  return (
    <p className="gt-tool">
      <a href={withSight(addressOfQuestions(questions), sight)}>
        {questions.length === 1
          ? 'Show me the query'
          : `Show me the ${plural(questions.length, 'query', 'queries')}`}
      </a>
    </p>
  )
}
