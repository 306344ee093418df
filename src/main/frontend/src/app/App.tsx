import { Container } from 'nhsuk-react-components'
import { NodePage } from '../card/NodePage'
import { CoveragePage } from '../coverage/CoveragePage'
import { GapsPage } from '../gap/GapsPage'
import { ImpactPage } from '../impact/ImpactPage'
import { RisksPage } from '../impact/RisksPage'
import { SinglePointsPage } from '../impact/SinglePointsPage'
import { MapPage } from '../map/MapPage'
import { SearchPage } from '../search/SearchPage'
import { StartPage } from '../search/StartPage'
import { Announcer } from '../shared/announcements'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { usePlace, type Place } from '../shared/navigation'
import { forgetAnswers } from '../shared/useAnswer'
import { BrokenPage } from './BrokenPage'
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
          <ErrorBoundary
            of={place}
            askAgain={forgetAnswers}
            fallback={(failure) => <BrokenPage {...failure} />}
          >
            <Page place={place} />
          </ErrorBoundary>
        </main>
      </Container>
      <PageFooter />
      <Announcer />
    </>
  )
}

function Page({ place: { path, query } }: { place: Place }) {
  const text = query.get('q')?.trim() ?? ''
  switch (path) {
    case '/':
      return text === '' ? <StartPage /> : <SearchPage text={text} filter={query.get('kind')} />
    case '/coverage':
      return <CoveragePage />
    case '/risks':
      return <RisksPage />
    case '/gaps':
      return <GapsPage />
    default:
      return pageAbout(path)
  }
}

/** The pages about one node; what else they show is a matter of their query. */
function pageAbout(path: string) {
  const [, encoded, view] = /^\/node\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? []
  const id = decoded(encoded)
  if (id === undefined) {
    return <NoSuchPage />
  }
  switch (view) {
    case undefined:
      return <NodePage key={id} id={id} />
    case 'gaps':
      return <GapsPage key={id} id={id} />
    case 'single-points':
      return <SinglePointsPage key={id} id={id} />
    case 'risks':
      return <RisksPage key={id} id={id} />
    case 'map':
      return <MapPage key={id} id={id} />
    case 'impact':
      return <ImpactPage key={id} id={id} />
    default:
      return <NoSuchPage />
  }
}

function decoded(encoded: string | undefined) {
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
