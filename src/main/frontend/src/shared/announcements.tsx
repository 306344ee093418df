import { useEffect } from 'react'
import { createStore, useStore } from './store'

const message = createStore('')

/**
 * Has a screen reader say something, politely, and takes it back once it no longer holds. Who has nothing to say leaves
 * what others say.
 */
export function useAnnouncement(text: string) {
  useEffect(() => {
    if (text === '') {
      return
    }
    message.set(text)
    return () => {
      if (message.get() === text) {
        message.set('')
      }
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
