import { Container } from 'nhsuk-react-components'
import { NodePage } from '../card/NodePage'
import { SearchPage } from '../search/SearchPage'
import { StartPage } from '../search/StartPage'
import { Announcer } from '../shared/announcements'
import { usePlace, type Place } from '../shared/navigation'
import { DemonstrationBanner } from './DemonstrationBanner'
import { NoSuchPage } from './NoSuchPage'
import { PageFooter } from './PageFooter'
import { PageHeader } from './PageHeader'

export function App() {
  const place = usePlace()
  return (
    <>
      <a href="#maincontent" className="nhsuk-skip-link">
        Skip to main content
      </a>
      <PageHeader />
      <DemonstrationBanner />
      <Container>
        <main id="maincontent" tabIndex={-1} className="nhsuk-main-wrapper">
          {pageAt(place)}
        </main>
      </Container>
      <PageFooter />
      <Announcer />
    </>
  )
}

function pageAt({ path, query }: Place) {
  const text = query.get('q')?.trim() ?? ''
  if (path === '/') {
    return text === '' ? <StartPage /> : <SearchPage text={text} filter={query.get('kind')} />
  }
  const id = nodeIdIn(path)
  return id === undefined ? <NoSuchPage /> : <NodePage key={id} id={id} />
}

function nodeIdIn(path: string) {
  const [, encoded] = /^\/node\/([^/]+)\/?$/.exec(path) ?? []
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
