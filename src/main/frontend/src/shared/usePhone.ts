import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 40.0525em)')

/** Whether the screen is a phone's, which has no room for a drawing that is wider than it. */
export function usePhone() {
  return useSyncExternalStore(watchPhone, () => phone.matches)
}

function watchPhone(onChange: () => void) {
  phone.addEventListener('change', onChange)
  return () => {
    phone.removeEventListener('change', onChange)
  }
}
