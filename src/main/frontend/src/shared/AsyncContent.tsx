import { useRef, type ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { Failure } from './Failure'
import { Loading } from './Loading'
import type { Answer } from './useAnswer'

interface AsyncContentProps<T> {
  answer: Answer<T>
  /** What is asked for, such as "gaps". */
  what: string
  children: (data: T) => ReactNode
}

/**
 * What an answer says once it is there; until then that it is awaited, or why it did not come. Focus stays
 * here when the button that asked again, or stopped waiting, is gone.
 */
export function AsyncContent<T>({ answer, what, children }: AsyncContentProps<T>) {
  const area = useRef<HTMLDivElement>(null)
  function stay() {
    area.current?.focus({ preventScroll: true })
  }
  function cancel() {
    stay()
    if (answer.state === 'loading') {
      answer.cancel()
    }
  }
  function askAgain() {
    stay()
    if (answer.state !== 'loading') {
      answer.askAgain()
    }
  }
  return (
    <div ref={area} tabIndex={-1} className="gt-async">
      {answer.state === 'loading' ? <Loading what={what} cancel={cancel} /> : null}
      {answer.state === 'failed' ? (
        <Failure what={what} problem={answer.problem} askAgain={askAgain} />
      ) : null}
      {answer.state === 'ready' ? (
        <ErrorBoundary
          of={answer.data}
          askAgain={askAgain}
          fallback={(failure) => <Failure what={what} {...failure} />}
        >
          <Content data={answer.data}>{children}</Content>
        </ErrorBoundary>
      ) : null}
    </div>
  )
}

/** A component of its own, so that what fails in it fails within the boundary. */
function Content<T>({ data, children }: { data: T; children: (data: T) => ReactNode }) {
  return <>{children(data)}</>
}
