import type { ReactNode } from 'react'
import { SubjectDocument, type SubjectQuery } from '../generated/operations'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { AboutNode } from './AboutNode'
import { Views, type View } from './Views'

export type Subject = NonNullable<SubjectQuery['node']>

interface SubjectPageProps {
  id: string
  view: View
  /** What the page says of the node, such as "Gaps". */
  caption: string
  children: (subject: Subject) => ReactNode
}

/** A page about one node: its name, the other pages about it, and what this page has to say. */
export function SubjectPage({ id, view, caption, children }: SubjectPageProps) {
  return (
    <AboutNode id={id} answer={useAnswer(SubjectDocument, { id })}>
      {(node) => (
        <>
          <PageHeading
            title={`${caption}: ${node.name}`}
            caption={caption}
            isCompact={view === 'map' || view === 'neighbourhood'}
          >
            {node.name}
          </PageHeading>
          <Views node={node} current={view} />
          {children(node)}
        </>
      )}
    </AboutNode>
  )
}
