import type { ReactNode } from 'react'
import { SubjectDocument, type SubjectQuery } from '../generated/operations'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { Unavailable } from './Unavailable'
import { UnknownNode } from './UnknownNode'
import { Views, type View } from './Views'
import { WayBack } from './WayBack'

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
  const answer = useAnswer(SubjectDocument, { id })
  return (
    <>
      <WayBack />
      {answer.state === 'loading' ? <Waiting what={id} /> : null}
      {answer.state === 'failed' ? <Unavailable id={id} {...answer} /> : null}
      {answer.state === 'ready' ? (
        <Known id={id} node={answer.data.node} view={view} caption={caption}>
          {children}
        </Known>
      ) : null}
    </>
  )
}

function Known({ id, node, view, caption, children }: SubjectPageProps & { node: Subject | null }) {
  if (!node) {
    return <UnknownNode id={id} />
  }
  return (
    <>
      <PageHeading title={`${caption}: ${node.name}`} caption={caption}>
        {node.name}
      </PageHeading>
      <Views node={node} current={view} />
      {children(node)}
    </>
  )
}
