import { useEffect } from 'react'
import { createStore, useStore } from './store'

const message = createStore('')

/** Has a screen reader say something, politely, once it has stopped talking. */
export function useAnnouncement(text: string | undefined) {
  useEffect(() => {
    if (text !== undefined) {
      message.set(text)
    }
  }, [text])
}

export function Announcer() {
  const text = useStore(message)
  return (
    <p role="status" className="nhsuk-u-visually-hidden">
      {text}
    </p>
  )
}
