import { lazy, Suspense } from 'react'
import { SubjectPage } from '../subject/SubjectPage'
import { Laying } from './Laying'

const NeighbourhoodScreen = lazy(() => import('./NeighbourhoodScreen'))

/** What a thing of any kind is linked with, as one drawing. What draws it is loaded on this page only. */
export function NeighbourhoodPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="neighbourhood" caption="Linked with">
      {(node) => (
        <Suspense fallback={<Laying />}>
          <NeighbourhoodScreen node={node} />
        </Suspense>
      )}
    </SubjectPage>
  )
}
