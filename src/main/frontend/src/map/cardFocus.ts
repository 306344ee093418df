import { useEffect } from 'react'
import type { MapView } from './view'

/** Where the card stands below the map, the page is moved as far as it takes to see it. */
export function showCard() {
  const heading = document.getElementById('map-card')
  heading?.focus({ preventScroll: true })
  if (window.matchMedia('(max-width: 68em)').matches) {
    heading?.closest('.gt-map-card')?.scrollIntoView({ block: 'nearest' })
  }
}

/** Escape leaves the card, or else the link that is being drawn. */
export function useEscape({ at, linkFrom }: MapView, close: () => void) {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && (at ?? linkFrom) !== undefined) {
        close()
      }
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [at, linkFrom, close])
}
