import { lazy, Suspense } from 'react'
import { SubjectPage } from '../subject/SubjectPage'
import { Laying } from './Laying'

const MapScreen = lazy(() => import('./MapScreen'))

/** All threads through a thing as one drawing. What draws it is loaded on this page only. */
export function MapPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="map" caption="Map">
      {({ name }) => (
        <Suspense fallback={<Laying />}>
          <MapScreen id={id} name={name} />
        </Suspense>
      )}
    </SubjectPage>
  )
}
