import { useEffect, useRef } from 'react'
import type { Places } from './geometry'
import type { Picture } from './picture'
import type { Viewport } from './useViewport'

/** What was just added is shown, wherever on the map its kind stands. */
export function useRevealAdded(picture: Picture, places: Places, reveal: Viewport['reveal']) {
  const known = useRef(new Set<string>())
  useEffect(() => {
    const added = picture.things.filter(({ isAdded }) => isAdded).map(({ id }) => id)
    const place = places.get(added.find((id) => !known.current.has(id)) ?? '')
    known.current = new Set(added)
    if (place !== undefined) {
      reveal(place)
    }
  }, [picture, places, reveal])
}

/** Beside its card the map is narrower: what the card is about is seen when it opens. */
export function useRevealOpened(at: string | undefined, places: Places, reveal: Viewport['reveal']) {
  const shown = useRef<string>(undefined)
  useEffect(() => {
    const place = places.get(at ?? '')
    if (at === undefined || place !== undefined) {
      if (place !== undefined && shown.current !== at) {
        reveal(place)
      }
      shown.current = at
    }
  }, [at, places, reveal])
}
