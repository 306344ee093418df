import type { ReactNode } from 'react'
import type { NodeKind } from '../generated/operations'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { Loading } from '../shared/Loading'
import { headingTakesFocus } from '../shared/navigation'
import type { Answer } from '../shared/useAnswer'
import { Unavailable } from './Unavailable'
import { UnknownNode } from './UnknownNode'

interface Named {
  id: string
  name: string
  kind: NodeKind
}

interface AboutNodeProps<T extends Named> {
  id: string
  answer: Answer<{ node: T | null }>
  children: (node: T) => ReactNode
}

/** The frame of a page about one node, where there is such a node. */
export function AboutNode<T extends Named>({ id, answer, children }: AboutNodeProps<T>) {
  function askAgain() {
    if (answer.state !== 'loading') {
      headingTakesFocus()
      answer.askAgain()
    }
  }
  return (
    <>
      <Breadcrumbs {...(answer.state === 'ready' && answer.data.node ? { node: answer.data.node } : {})} />
      {answer.state === 'loading' ? <Loading what="this page" cancel={answer.cancel} /> : null}
      {answer.state === 'failed' ? (
        <Unavailable id={id} problem={answer.problem} askAgain={askAgain} />
      ) : null}
      {answer.state === 'ready' ? (
        <ErrorBoundary
          of={answer.data}
          askAgain={askAgain}
          fallback={(failure) => <Unavailable id={id} {...failure} />}
        >
          <Known id={id} node={answer.data.node}>
            {children}
          </Known>
        </ErrorBoundary>
      ) : null}
    </>
  )
}

interface KnownProps<T> {
  id: string
  node: T | null
  children: (node: T) => ReactNode
}

function Known<T>({ id, node, children }: KnownProps<T>) {
  return node === null ? <UnknownNode id={id} /> : children(node)
}
