import type { ReactNode } from 'react'
import type { Answer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { Unavailable } from './Unavailable'
import { UnknownNode } from './UnknownNode'
import { WayBack } from './WayBack'

interface AboutNodeProps<T> {
  id: string
  answer: Answer<{ node: T | null }>
  children: (node: T) => ReactNode
}

/** The frame of a page about one node, where there is such a node. */
export function AboutNode<T>({ id, answer, children }: AboutNodeProps<T>) {
  return (
    <>
      <WayBack />
      {answer.state === 'loading' ? <Waiting what={id} /> : null}
      {answer.state === 'failed' ? <Unavailable id={id} {...answer} /> : null}
      {answer.state === 'ready' ? (
        answer.data.node === null ? (
          <UnknownNode id={id} />
        ) : (
          children(answer.data.node)
        )
      ) : null}
    </>
  )
}
