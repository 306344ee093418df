import { useEffect } from 'react'
import { createStore, useStore } from './store'

const shown = createStore(0)

/** Counts a piece of demonstration data as shown, for as long as it is. */
export function useShownDemonstration(isDemonstration: boolean) {
  useEffect(() => {
    if (!isDemonstration) {
      return
    }
    shown.set(shown.get() + 1)
    return () => {
      shown.set(shown.get() - 1)
    }
  }, [isDemonstration])
}

export function useIsDemonstrationShown(): boolean {
  return useStore(shown) > 0
}
