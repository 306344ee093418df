import type { ReactNode } from 'react'
import { Failure } from './Failure'
import type { Answer } from './useAnswer'
import { Waiting } from './Waiting'

interface AnsweredProps<T> {
  answer: Answer<T>
  /** What is asked for, such as "gaps". */
  what: string
  children: (data: T) => ReactNode
}

/** What an answer says once it is there; until then that it is awaited, or why it did not come. */
export function Answered<T>({ answer, what, children }: AnsweredProps<T>) {
  switch (answer.state) {
    case 'loading':
      return <Waiting what={what} />
    case 'failed':
      return <Failure what={what} {...answer} />
    case 'ready':
      return children(answer.data)
  }
}
