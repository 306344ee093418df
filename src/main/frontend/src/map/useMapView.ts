import { useCallback, useMemo, useState } from 'react'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { done, inAddress, isLook, undone, viewIn, type Action, type MapView } from './view'

/** What the reader has made of the map, which the address says, and how to change it and take that back. */
export function useMapView() {
  const { query } = usePageLocation()
  const view = useMemo(() => viewIn(query), [query])
  const [past, setPast] = useState<MapView[]>([])

  const act = useCallback((action: Action) => {
    const now = viewHere()
    const next = done({ past: [], now }, action)
    setPast((before) => [...before, ...next.past])
    show(next.now, isLook(action))
  }, [])

  const undo = useCallback(() => {
    const before = undone({ past, now: viewHere() })
    setPast(before.past)
    show(before.now, false)
  }, [past])

  return { view, act, undo, canUndo: past.length > 0 }
}

/** Where the reader is now, not when they were last shown it: one press may do several things. */
function viewHere() {
  return viewIn(new URLSearchParams(location.search))
}

/** The back button takes back what was done too, but need not take back each look. */
function show(view: MapView, isInPlace: boolean) {
  const here = { path: location.pathname, query: new URLSearchParams(location.search) }
  navigate(withQuery(here, inAddress(view)), { stay: true, replace: isInPlace })
}
