import { HomeDocument } from '../generated/operations'
import { QuickSearch } from '../search/QuickSearch'
import { AsyncContent } from '../shared/AsyncContent'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Holdings } from './Holdings'
import { Starts } from './Starts'
import { SystemCards } from './SystemCards'
import { ThreadDrawing } from './ThreadDrawing'
import { Tour } from './Tour'

const mostSystems = 12

/** What this is and for whom, a search, how much there is, and the ways in. */
export function HomePage() {
  const answer = useAnswer(HomeDocument, { first: mostSystems })
  return (
    <>
      <div className="gt-hero">
        <PageHeading title="Follow the golden thread of a health plan">
          Follow the golden thread of a health plan
        </PageHeading>
        <p className="nhsuk-lede-text gt-measure">
          For those who plan, assess and report on the NHS: see how each plan of a health system leads from a
          national shift to a measured result, link by link, with the source of every link.
        </p>
        <QuickSearch id="search" isMain />
        <ThreadDrawing />
      </div>
      <Tour />
      <AsyncContent answer={answer} what="what the graph holds">
        {(held) => (
          <>
            <SystemCards systems={held.systems} />
            <Holdings held={held} />
          </>
        )}
      </AsyncContent>
      <Starts />
    </>
  )
}
