import { useEffect, useState } from 'react'
import {
  SuggestDocument,
  type NodeKind,
  type SuggestQuery,
  type SuggestQueryVariables,
} from '../generated/operations'
import { ask } from '../shared/api'
import { useSight } from '../shared/navigation'

export type Suggestion = SuggestQuery['search']['hits'][number]

/** How long nothing is typed before anything is asked, in milliseconds. */
const pause = 200
const mostSuggested = 8
const leastTyped = 2

interface Suggested {
  text: string
  hits: Suggestion[]
  hasFailed: boolean
}

const none: Suggested = { text: '', hits: [], hasFailed: false }

/** What may be meant by what is typed so far; what was typed before no longer counts. */
export function useSuggestions(
  typed: string,
  kinds?: readonly NodeKind[],
): Suggested & { isAwaited: boolean } {
  const text = typed.trim()
  const { demonstration, asOf } = useSight()
  const kindsText = kinds?.join(' ')
  const [found, setFound] = useState(none)
  useEffect(() => {
    if (text.length < leastTyped) {
      return
    }
    const asking = new AbortController()
    const timer = setTimeout(() => {
      const wanted = kindsText === undefined ? {} : { kinds: kindsText.split(' ') as NodeKind[] }
      ask<SuggestQuery, SuggestQueryVariables>(
        SuggestDocument,
        { text, first: mostSuggested, ...wanted },
        { sight: { demonstration, asOf }, signal: asking.signal },
      ).then(
        ({ search }) => {
          setFound({ text, hits: search.hits, hasFailed: false })
        },
        () => {
          if (!asking.signal.aborted) {
            setFound({ text, hits: [], hasFailed: true })
          }
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [text, demonstration, asOf, kindsText])
  if (text.length < leastTyped) {
    return { ...none, isAwaited: false }
  }
  // While more is typed, what was found stays, so that the list does not jump.
  return { ...found, isAwaited: found.text !== text }
}
