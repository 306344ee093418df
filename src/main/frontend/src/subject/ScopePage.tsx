import type { ReactNode } from 'react'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { PageHeading } from '../shared/PageHeading'
import { SubjectPage } from './SubjectPage'
import type { View } from './Views'

interface ScopePageProps {
  /** The scope; everything that the graph holds if left out. */
  id: string | undefined
  view: View
  caption: string
  /** What the page has to say of a scope of this name. */
  children: (name: string) => ReactNode
}

/** A page about what belongs to a node or, without one, about everything. */
export function ScopePage({ id, view, caption, children }: ScopePageProps) {
  if (id === undefined) {
    return (
      <>
        <Breadcrumbs />
        <PageHeading title={`${caption}: everything in the graph`} caption="Everything in the graph">
          {caption}
        </PageHeading>
        {children('the whole graph')}
      </>
    )
  }
  return (
    <SubjectPage id={id} view={view} caption={caption}>
      {({ name }) => children(name)}
    </SubjectPage>
  )
}
