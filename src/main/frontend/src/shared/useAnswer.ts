import { useCallback, useEffect, useState } from 'react'
import { ask, Problem, type Operation } from './api'

export type Answer<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem; retry: () => void }
  | { state: 'ready'; data: T }

const mostRemembered = 50
const remembered = new Map<string, unknown>()

/** Asks an operation and keeps its answer, so that the back button shows it at once. */
export function useAnswer<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
): Answer<TResult> {
  const question = JSON.stringify([operation.toString(), variables])
  const [outcome, setOutcome] = useState<{ question: string; problem?: Problem }>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (remembered.has(question)) {
      return
    }
    const controller = new AbortController()
    const [text, values] = JSON.parse(question) as [string, TVariables]
    ask<TResult, TVariables>(text, values, controller.signal).then(
      (data) => {
        remember(question, data)
        setOutcome({ question })
      },
      (cause: unknown) => {
        if (!controller.signal.aborted) {
          setOutcome({ question, problem: asProblem(cause) })
        }
      },
    )
    return () => {
      controller.abort()
    }
  }, [question, attempt])

  const retry = useCallback(() => {
    setOutcome(undefined)
    setAttempt((count) => count + 1)
  }, [])

  if (remembered.has(question)) {
    return { state: 'ready', data: remembered.get(question) as TResult }
  }
  if (outcome?.question === question && outcome.problem) {
    return { state: 'failed', problem: outcome.problem, retry }
  }
  return { state: 'loading' }
}

export function forgetAnswers() {
  remembered.clear()
}

function remember(question: string, data: unknown) {
  remembered.set(question, data)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) {
    remembered.delete(oldest)
  }
}

function asProblem(cause: unknown) {
  return cause instanceof Problem ? cause : new Problem('Something went wrong on this page.')
}
