import type { ContentFailure } from '../shared/ErrorBoundary'
import { Failure } from '../shared/Failure'
import { PageHeading } from '../shared/PageHeading'

/** Stands where a page should be that cannot be shown at all. */
export function BrokenPage(failure: ContentFailure) {
  return (
    <>
      <PageHeading title="Could not show this page">Something went wrong</PageHeading>
      <Failure what="this page" {...failure} />
    </>
  )
}
