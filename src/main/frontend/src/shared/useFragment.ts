import { useSyncExternalStore } from 'react'

/** What the address names within its page, without the "#"; empty if nothing. */
export function useFragment() {
  return useSyncExternalStore(whenHashChanges, () => location.hash.slice(1))
}

function whenHashChanges(tell: () => void) {
  window.addEventListener('hashchange', tell)
  return () => {
    window.removeEventListener('hashchange', tell)
  }
}
