import type { ZoomTransform } from 'd3-zoom'
import type { Area } from './geometry'

/** How much more than is seen is drawn, of its size. */
const spare = 0.35

export function seenArea({ k, x, y }: ZoomTransform, width: number, height: number): Area {
  return { x: -x / k, y: -y / k, width: width / k, height: height / k }
}

export function widened({ x, y, width, height }: Area): Area {
  return {
    x: x - width * spare,
    y: y - height * spare,
    width: width * (1 + 2 * spare),
    height: height * (1 + 2 * spare),
  }
}

export function isWithin(inner: Area, outer: Area) {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** As near to a middle as keeps what is seen inside the drawing, or the middle of the drawing where it is small. */
export function within(middle: number, half: number, size: number) {
  return half * 2 >= size ? size / 2 : Math.max(half, Math.min(size - half, middle))
}
