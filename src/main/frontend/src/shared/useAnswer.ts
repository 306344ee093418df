import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, ask, Problem, type Operation } from './api'
import { useSight, type Sight } from './navigation'
import { useAsQuestion } from './questions'

export type Answer<T> =
  | { state: 'loading'; cancel: () => void }
  | { state: 'failed'; problem: Problem; askAgain: () => void }
  | { state: 'ready'; data: T; askAgain: () => void }

const mostRemembered = 50
const remembered = new Map<string, unknown>()

/** Asks an operation and keeps its answer, so that the back button shows it at once. */
export function useAnswer<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
): Answer<TResult> {
  const question = JSON.stringify([operation.toString(), variables, useSight()])
  useAsQuestion(operation.toString(), JSON.stringify(variables))
  const [outcome, setOutcome] = useState<{ question: string; problem?: Problem }>()
  const [attempt, setAttempt] = useState(0)
  const controller = useRef<AbortController>(undefined)

  useEffect(() => {
    if (remembered.has(question)) {
      return
    }
    const asking = new AbortController()
    controller.current = asking
    const [text, values, sight] = JSON.parse(question) as [string, TVariables, Sight]
    ask<TResult, TVariables>(text, values, { sight, signal: asking.signal }).then(
      (data) => {
        remember(question, data)
        setOutcome({ question })
      },
      (cause: unknown) => {
        if (!asking.signal.aborted) {
          setOutcome({
            question,
            problem: asProblem(cause, 'The page could not work with what it was sent.'),
          })
        }
      },
    )
    return () => {
      asking.abort()
    }
  }, [question, attempt])

  const askAgain = useCallback(() => {
    remembered.delete(question)
    setOutcome(undefined)
    setAttempt((count) => count + 1)
  }, [question])

  const cancel = useCallback(() => {
    controller.current?.abort()
    setOutcome({ question, problem: new Problem('CANCELLED', 'The page was told not to wait any longer.') })
  }, [question])

  if (remembered.has(question)) {
    return { state: 'ready', data: remembered.get(question) as TResult, askAgain }
  }
  if (outcome?.question === question && outcome.problem) {
    return { state: 'failed', problem: outcome.problem, askAgain }
  }
  return { state: 'loading', cancel }
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
