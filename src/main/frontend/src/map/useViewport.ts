import { select } from 'd3-selection'
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type RefCallback } from 'react'
import { isWithin, seenArea, widened, within } from './areas'
import type { Area, Point } from './geometry'
import { boxHeight, boxWidth, nameSize } from './plan'

export interface Viewport {
  attachStage: RefCallback<SVGSVGElement>
  /** What moves on the stage. */
  attachWorld: RefCallback<SVGGElement>
  /** What is drawn: more than is seen, so that a small move draws nothing anew. */
  area: Area
  scale: number
  fit: () => void
  zoomBy: (factor: number) => void
  /** Moves so that a place is seen. */
  reveal: (place: Point) => void
  centre: (place: Point, scale?: number) => void
  /** Tells of every move, also where nothing is drawn anew, until what is returned is called. */
  watch: (watcher: Watcher) => () => void
}

export type Watcher = (transform: ZoomTransform, width: number, height: number) => void

/** A smaller scale leaves names smaller than 12 pixels, too small to read. */
const legible = 12 / nameSize

/** What the headings of the columns take at the top. */
const headings = 36

/** Moves and scales a drawing of a size: by mouse, by touch, and by what it returns. */
export function useViewport(size: { width: number; height: number }, first: Point | undefined): Viewport {
  const svg = useRef<SVGSVGElement>(null)
  const world = useRef<SVGGElement>(null)
  const watchers = useRef(new Set<Watcher>())
  const [drawn, setDrawn] = useState<{ area: Area; scale: number }>({
    area: { x: 0, y: 0, width: 2400, height: 1800 },
    scale: 1,
  })
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([0.02, 3])
        // A wheel scrolls the page, as ever; with Ctrl it scales, as a browser does.
        .filter((event: MouseEvent) =>
          event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0,
        ),
    [],
  )

  useEffect(() => {
    const element = svg.current
    if (element === null) {
      return
    }
    let last = { area: { x: 0, y: 0, width: 0, height: 0 }, scale: 0 }
    behaviour.on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      world.current?.setAttribute('transform', transform.toString())
      const { clientWidth, clientHeight } = element
      watchers.current.forEach((watch) => {
        watch(transform, clientWidth, clientHeight)
      })
      const seen = seenArea(transform, clientWidth, clientHeight)
      if (!isWithin(seen, last.area) || transform.k !== last.scale) {
        const next = { area: widened(seen), scale: transform.k }
        last = next
        // What comes into view is drawn in pieces, between which the drawing goes on moving.
        startTransition(() => {
          setDrawn(next)
        })
      }
    })
    const selection = select(element)
    selection.call(behaviour).on('dblclick.zoom', null)
    return () => {
      selection.on('.zoom', null)
    }
  }, [behaviour])

  const to = useCallback(
    (transform: ZoomTransform) => {
      if (svg.current !== null) {
        // Called at once, without a transition: nothing moves by itself.
        select(svg.current).call((selection) => {
          behaviour.transform(selection, transform)
        })
      }
    },
    [behaviour],
  )

  const centre = useCallback(
    ({ x, y }: Point, scale = 1) => {
      const { clientWidth = 0, clientHeight = 0 } = svg.current ?? {}
      to(zoomIdentity.translate(clientWidth / 2 - scale * x, clientHeight / 2 - scale * y).scale(scale))
    },
    [to],
  )

  const fit = useCallback(() => {
    const { clientWidth = 1, clientHeight = 1 } = svg.current ?? {}
    const scale = Math.min(1.2, clientWidth / size.width, (clientHeight - 32) / size.height)
    centre({ x: size.width / 2, y: size.height / 2 - 16 / scale }, scale)
  }, [centre, size.width, size.height])

  /** All of it, if names can be read then; else what it begins with, or its beginning. */
  const start = useCallback(() => {
    const { clientWidth = 1, clientHeight = 1 } = svg.current ?? {}
    const wide = Math.min(1, clientWidth / size.width)
    if (Math.min(wide, (clientHeight - 32) / size.height) >= legible) {
      fit()
      return
    }
    const scale = Math.max(legible, wide)
    const half = { x: clientWidth / 2 / scale, y: clientHeight / 2 / scale }
    const at = first ?? { x: 0, y: 0 }
    centre(
      {
        x: within(at.x, half.x, size.width),
        y: within(at.y, half.y - 32 / scale, size.height),
      },
      scale,
    )
  }, [fit, centre, first, size.width, size.height])

  const begun = useRef(false)
  useEffect(() => {
    if (!begun.current && size.width > 0) {
      begun.current = true
      start()
    }
  }, [start, size.width])

  const attachStage = useCallback((element: SVGSVGElement | null) => {
    svg.current = element
  }, [])
  const attachWorld = useCallback((element: SVGGElement | null) => {
    world.current = element
  }, [])
  const watch = useCallback((watcher: Watcher) => {
    watchers.current.add(watcher)
    return () => watchers.current.delete(watcher)
  }, [])

  const zoomBy = useCallback(
    (factor: number) => {
      if (svg.current !== null) {
        select(svg.current).call((selection) => {
          behaviour.scaleBy(selection, factor)
        })
      }
    },
    [behaviour],
  )

  const reveal = useCallback(
    (place: Point) => {
      const element = svg.current
      if (element === null) {
        return
      }
      const { k, x, y } = (element as SVGSVGElement & { __zoom: ZoomTransform }).__zoom
      const at = { x: k * place.x + x, y: k * place.y + y }
      const half = { x: (k * boxWidth) / 2, y: (k * boxHeight) / 2 }
      const isSeen =
        at.x > half.x &&
        at.x < element.clientWidth - half.x &&
        at.y > half.y + headings &&
        at.y < element.clientHeight - half.y
      if (!isSeen || k < 0.45) {
        centre(place, Math.max(k, 0.8))
      }
    },
    [centre],
  )

  return { attachStage, attachWorld, ...drawn, fit, zoomBy, reveal, centre, watch }
}
