import { Button } from 'nhsuk-react-components'
import { useEffect, useState } from 'react'
import { useAnnouncement } from './announcements'
import { mostSeconds } from './api'

/** Longer than readers should wait without a word. */
const patientSeconds = 4

interface LoadingProps {
  what: string
  cancel: () => void
}

/** Says what is awaited and, where that takes long, for how long already; the reader need not wait. */
export function Loading({ what, cancel }: LoadingProps) {
  const seconds = useSeconds()
  const isSlow = seconds >= patientSeconds
  const text = `Loading ${what}…`
  useAnnouncement(isSlow ? `Still loading ${what}: no answer yet. You can stop waiting.` : text)
  return (
    <div className="gt-loading">
      <p>{text}</p>
      <div className="gt-loading__bar" aria-hidden="true" />
      {isSlow ? (
        <>
          <p>
            No answer after {seconds} seconds. Some questions take this long; after {mostSeconds} the page
            stops waiting.
          </p>
          <Button type="button" secondary small onClick={cancel}>
            Stop waiting<span className="nhsuk-u-visually-hidden"> for {what}</span>
          </Button>
        </>
      ) : null}
    </div>
  )
}

function useSeconds() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const start = Date.now()
    const timer = setInterval(() => {
      setSeconds(Math.round((Date.now() - start) / 1000))
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return seconds
}
