import { Container } from 'nhsuk-react-components'
import { lazy, Suspense } from 'react'
import { yearOf } from '../evidence/pack'
import { HomePage } from '../home/HomePage'
import { Announcer } from '../shared/announcements'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { FetchingPage } from './FetchingPage'
import { sightIn, usePageLocation, type PageLocation } from '../shared/navigation'
import { forgetAnswers } from '../shared/useAnswer'
import { BrokenPage } from './BrokenPage'
import { DemonstrationBanner } from './DemonstrationBanner'
import { NoSuchPage } from './NoSuchPage'
import { PageFooter } from './PageFooter'
import { PageHeader } from './PageHeader'
import { PastBanner } from './PastBanner'
import { PageTools } from './PageTools'
import { PresentOnly } from './PresentOnly'

// Every page but the first is fetched when it is first opened.
const AskPage = lazy(async () => ({ default: (await import('../ask/AskPage')).AskPage }))
const BetweenPage = lazy(async () => ({ default: (await import('../between/BetweenPage')).BetweenPage }))
const ChangePage = lazy(async () => ({ default: (await import('../change/ChangePage')).ChangePage }))
const ChangesPage = lazy(async () => ({ default: (await import('../change/ChangesPage')).ChangesPage }))
const NewChangePage = lazy(async () => ({ default: (await import('../change/NewChangePage')).NewChangePage }))
const CoveragePage = lazy(async () => ({ default: (await import('../coverage/CoveragePage')).CoveragePage }))
const DifferencePage = lazy(async () => ({
  default: (await import('../difference/DifferencePage')).DifferencePage,
}))
const EvidencePage = lazy(async () => ({ default: (await import('../evidence/EvidencePage')).EvidencePage }))
const GapPage = lazy(async () => ({ default: (await import('../gap/GapPage')).GapPage }))
const GapsPage = lazy(async () => ({ default: (await import('../gap/GapsPage')).GapsPage }))
const GlossaryPage = lazy(async () => ({ default: (await import('../glossary/GlossaryPage')).GlossaryPage }))
const SignInPage = lazy(async () => ({ default: (await import('../signin/SignInPage')).SignInPage }))
const HistoryPage = lazy(async () => ({ default: (await import('../change/HistoryPage')).HistoryPage }))
const ImportPage = lazy(async () => ({ default: (await import('../change/ImportPage')).ImportPage }))
const ImpactPage = lazy(async () => ({ default: (await import('../impact/ImpactPage')).ImpactPage }))
const MapPage = lazy(async () => ({ default: (await import('../map/MapPage')).MapPage }))
const MapsPage = lazy(async () => ({ default: (await import('../system/MapsPage')).MapsPage }))
const NeighbourhoodPage = lazy(async () => ({
  default: (await import('../map/NeighbourhoodPage')).NeighbourhoodPage,
}))
const NodePage = lazy(async () => ({ default: (await import('../card/NodePage')).NodePage }))
const RisksPage = lazy(async () => ({ default: (await import('../impact/RisksPage')).RisksPage }))
const SavedViewsPage = lazy(async () => ({
  default: (await import('../saved/SavedViewsPage')).SavedViewsPage,
}))
const SearchPage = lazy(async () => ({ default: (await import('../search/SearchPage')).SearchPage }))
const SinglePointsPage = lazy(async () => ({
  default: (await import('../impact/SinglePointsPage')).SinglePointsPage,
}))
const ReviewPage = lazy(async () => ({ default: (await import('../review/ReviewPage')).ReviewPage }))
const SystemsPage = lazy(async () => ({ default: (await import('../system/SystemsPage')).SystemsPage }))
const ThreadPage = lazy(async () => ({ default: (await import('../thread/ThreadPage')).ThreadPage }))

const NotePage = lazy(async () => ({ default: (await import('../evidence/NotePage')).NotePage }))
const YearsPage = lazy(async () => ({ default: (await import('../evidence/YearsPage')).YearsPage }))

export function App() {
  const here = usePageLocation()
  return (
    <>
      <a href="#maincontent" className="nhsuk-skip-link">
        Skip to main content
      </a>
      <PageHeader />
      <PastBanner />
      <DemonstrationBanner />
      <Container>
        <main id="maincontent" tabIndex={-1} className="nhsuk-main-wrapper gt-main">
          <ErrorBoundary
            of={here}
            askAgain={forgetAnswers}
            fallback={(failure) => <BrokenPage {...failure} />}
          >
            <Suspense fallback={<FetchingPage />}>
              <Page here={here} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </Container>
      <PageTools />
      <PageFooter />
      <Announcer />
    </>
  )
}

function Page({ here: { path, query } }: { here: PageLocation }) {
  const text = query.get('q')?.trim() ?? ''
  if (sightIn(query).asOf !== '' && changesData(path)) {
    return <PresentOnly />
  }
  switch (path) {
    case '/':
      return text === '' ? <HomePage /> : <SearchPage text={text} filter={query.get('kind')} />
    case '/coverage':
      return <CoveragePage />
    case '/changes':
      return <ChangesPage />
    case '/changes/import':
      return <ImportPage />
    case '/changes/new':
      return <NewChangePage />
    case '/changes/review':
      return <ReviewPage />
    case '/risks':
      return <RisksPage />
    case '/thread':
      return <ThreadPage />
    case '/gap':
      return <GapPage />
    case '/gaps':
      return <GapsPage />
    case '/between':
      return <BetweenPage />
    case '/systems':
      return <SystemsPage />
    case '/map':
      return <MapsPage />
    case '/views':
      return <SavedViewsPage />
    case '/glossary':
      return <GlossaryPage />
    case '/graphiql':
      return <AskPage />
    case '/sign-in':
      return <SignInPage />
    default:
      return packAt(path) ?? pageAbout(path)
  }
}

/** Whether a page is there to change the data. */
function changesData(path: string) {
  return /^\/changes\/(new|import)$|\/change$/.test(path)
}

/** An evidence pack, or the choice of its year. */
function packAt(path: string) {
  const [, encoded, year, note] = /^\/evidence\/([^/]+)(?:\/(\d{4}-\d{2})(\/note)?)?$/.exec(path) ?? []
  const id = decoded(encoded)
  if (id === undefined) {
    return undefined
  }
  if (year !== undefined && note !== undefined) {
    return <NotePage key={path} id={id} year={yearOf(year)} />
  }
  return year === undefined ? (
    <YearsPage key={id} id={id} />
  ) : (
    <EvidencePage key={path} id={id} year={yearOf(year)} />
  )
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
    case 'neighbourhood':
      return <NeighbourhoodPage key={id} id={id} />
    case 'impact':
      return <ImpactPage key={id} id={id} />
    case 'difference':
      return <DifferencePage key={id} id={id} />
    case 'history':
      return <HistoryPage key={id} id={id} />
    case 'change':
      return <ChangePage key={id} id={id} />
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
