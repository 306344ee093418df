import { useEffect, useState } from 'react'
import { asProblem, type Problem } from '../shared/api'
import { signedIn } from '../shared/signedIn'
import { useStore } from '../shared/store'
import { viewsOfAccount, type AccountView } from './accountViews'

export type AccountViews =
  | { state: 'signed out' }
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem; again: () => void }
  | { state: 'ready'; views: AccountView[]; again: () => void }

/** The views that the service keeps for whoever is signed in, asked for again whenever something was done. */
export function useAccountViews(): AccountViews {
  const token = useStore(signedIn)
  const [attempt, setAttempt] = useState(0)
  const [outcome, setOutcome] = useState<{ of: string; views?: AccountView[]; problem?: Problem }>()
  useEffect(() => {
    if (token === '') {
      return
    }
    const asking = new AbortController()
    viewsOfAccount(asking.signal).then(
      (views) => {
        setOutcome({ of: token, views })
      },
      (cause: unknown) => {
        if (!asking.signal.aborted) {
          setOutcome({ of: token, problem: asProblem(cause) })
        }
      },
    )
    return () => {
      asking.abort()
    }
  }, [token, attempt])
  const again = () => {
    setAttempt((count) => count + 1)
  }
  if (token === '') {
    return { state: 'signed out' }
  }
  if (outcome?.of !== token) {
    return { state: 'loading' }
  }
  return outcome.problem
    ? { state: 'failed', problem: outcome.problem, again }
    : { state: 'ready', views: outcome.views ?? [], again }
}
