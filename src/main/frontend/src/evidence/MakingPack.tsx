import { useEffect, useState } from 'react'
import {
  EvidencePackProgressDocument,
  type EvidencePackProgressQuery,
  type EvidencePackProgressQueryVariables,
} from '../generated/operations'
import { ask } from '../shared/api'
import { useSight } from '../shared/navigation'

interface MakingPackProps {
  id: string
  year: string
  /** What is awaited, such as "the evidence pack". */
  what: string
  cancel: () => void
}

const between = 700

/** How far a pack has come that is being made, with a way to end that. */
export function MakingPack({ id, year, what, cancel }: MakingPackProps) {
  const progress = useProgress(id, year)
  return (
    <div className="gt-loading" role="status">
      <p>
        <label htmlFor="pack-progress">
          {progress?.step
            ? `${progress.step}: ${progress.done} of ${progress.steps} steps done`
            : `Making ${what}`}
        </label>{' '}
        <progress
          id="pack-progress"
          value={progress?.step ? progress.done : undefined}
          max={progress?.step ? progress.steps : undefined}
        />
      </p>
      <button type="button" className="gt-button" onClick={cancel}>
        Cancel<span className="nhsuk-u-visually-hidden"> making {what}</span>
      </button>
    </div>
  )
}

/** Asked again and again; that it cannot be asked is no reason to give up the pack itself. */
function useProgress(of: string, year: string) {
  const { demonstration, asOf } = useSight()
  const [progress, setProgress] = useState<EvidencePackProgressQuery['evidencePackProgress']>()
  useEffect(() => {
    const asking = new AbortController()
    async function look() {
      try {
        const answer = await ask<EvidencePackProgressQuery, EvidencePackProgressQueryVariables>(
          EvidencePackProgressDocument,
          { of, year },
          { sight: { demonstration, asOf }, signal: asking.signal },
        )
        if (!asking.signal.aborted) {
          setProgress(answer.evidencePackProgress)
        }
      } catch {
        // The next look may fare better.
      }
    }
    void look()
    const timer = setInterval(() => void look(), between)
    return () => {
      clearInterval(timer)
      asking.abort()
    }
  }, [of, year, demonstration, asOf])
  return progress
}
