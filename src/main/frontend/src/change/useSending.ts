import { useState } from 'react'
import { asProblem, ask, type Operation } from '../shared/api'

/** Sends a mutation with a token, or as who has signed in; says whether it is under way and what was wrong with it. */
export function useSending<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  done: (answer: TResult) => void,
  token?: string,
) {
  const [messages, setMessages] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)

  async function send(variables: TVariables) {
    setBusy(true)
    setMessages([])
    try {
      done(await ask(operation, variables, token === undefined ? {} : { token }))
    } catch (cause) {
      const { problems, message } = asProblem(cause)
      setMessages(problems.length > 0 ? problems.map((problem) => problem.message) : [message])
    } finally {
      setBusy(false)
    }
  }

  return { send, messages, isBusy }
}
