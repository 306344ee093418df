import type { MapLayer } from '../generated/operations'
import { boxHeight, boxWidth, type Placed, type Placing } from './plan'

export interface Point {
  x: number
  y: number
}

/** A part of the drawing. */
export interface Area extends Point {
  width: number
  height: number
}

export type Places = Map<string, Point>

export function placesOf({ places }: Placed): Places {
  return new Map(places.map(([id, x, y]) => [id, { x, y }]))
}

/** The line between two boxes, so far aside from its middle. */
export function lineBetween(from: Point, to: Point, aside: number, placing: Placing) {
  return placing === 'in layers' ? curve(from, to, aside) : straight(from, to, aside)
}

/** From middle to middle: the boxes lie over its ends. */
function straight(from: Point, to: Point, aside: number) {
  return `M${from.x} ${from.y + aside}L${to.x} ${to.y + aside}`
}

/** From the right of one box to the left of another. */
function curve(from: Point, to: Point, aside: number) {
  const isForward = to.x > from.x
  const start = { x: from.x + boxWidth / 2, y: from.y + aside }
  const end = { x: isForward ? to.x - boxWidth / 2 : to.x + boxWidth / 2, y: to.y + aside }
  const bend = isForward ? Math.max(28, (end.x - start.x) / 2) : 56
  const into = isForward ? end.x - bend : end.x + bend
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${into} ${end.y} ${end.x} ${end.y}`
}

export function middle(from: Point, to: Point, placing: Placing): Point {
  const isForward = to.x > from.x || placing === 'by links'
  return {
    x: isForward ? (from.x + to.x) / 2 : Math.max(from.x, to.x) + boxWidth / 2 + 42,
    y: (from.y + to.y) / 2,
  }
}

export function isBoxIn({ x, y }: Point, area: Area) {
  return (
    x + boxWidth / 2 >= area.x &&
    x - boxWidth / 2 <= area.x + area.width &&
    y + boxHeight / 2 >= area.y &&
    y - boxHeight / 2 <= area.y + area.height
  )
}

/** Whether any of a line may be seen. */
export function isLineIn(from: Point, to: Point, area: Area) {
  const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x]
  const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y]
  return (
    right + boxWidth >= area.x &&
    left - boxWidth <= area.x + area.width &&
    bottom >= area.y &&
    top <= area.y + area.height
  )
}

/** A name in lines that fit a box; what does not fit ends in an ellipsis. */
export function wrapped(name: string, mostCharacters = 24, mostLines = 2): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= mostCharacters || line === '') {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.slice(0, mostLines)
  const last = kept.at(-1) ?? ''
  const isCut = lines.length > mostLines || last.length > mostCharacters
  return isCut ? [...kept.slice(0, -1), `${last.slice(0, mostCharacters - 1).trimEnd()}…`] : kept
}

const byKey = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const

/** What counts as far up or down: boxes are wide and low. */
const tall = boxWidth / boxHeight

export type ArrowKey = keyof typeof byKey

export function isArrowKey(key: string): key is ArrowKey {
  return key in byKey
}

/**
 * In layers left and right follow a line to the nearest box that way, and up and down go to the next box of the
 * column. Where there are no columns all four go to the nearest box that way.
 */
export function nextBox(
  key: ArrowKey,
  at: string,
  places: Places,
  linked: string[],
  placing: Placing = 'in layers',
): string | undefined {
  const here = places.get(at)
  if (here === undefined) {
    return undefined
  }
  const { x, y } = byKey[key]
  const isFree = placing === 'by links'
  const candidates = x === 0 || isFree ? [...places.keys()] : linked
  const options = candidates.flatMap((id) => {
    const place = places.get(id)
    return place === undefined || id === at ? [] : [{ id, right: place.x - here.x, down: place.y - here.y }]
  })
  const wanted = options.filter(({ right, down }) =>
    isFree
      ? right * x + tall * down * y >= Math.max(1, Math.abs(x === 0 ? right : tall * down))
      : x === 0
        ? right === 0 && down * y > 0
        : right * x > 0,
  )
  const far = ({ right, down }: { right: number; down: number }) =>
    Math.abs(right) + (isFree ? tall : 1) * Math.abs(down)
  return wanted.sort((one, other) => far(one) - far(other) || one.id.localeCompare(other.id))[0]?.id
}

/** The middle of what stands in each layer. */
export function columnsOf(boxes: { id: string; layer: MapLayer }[], places: Places) {
  const spans = new Map<MapLayer, { from: number; to: number }>()
  for (const { id, layer } of boxes) {
    const { x = 0 } = places.get(id) ?? {}
    const { from, to } = spans.get(layer) ?? { from: x, to: x }
    spans.set(layer, { from: Math.min(from, x), to: Math.max(to, x) })
  }
  return [...spans].map(([layer, { from, to }]) => ({ layer, x: (from + to) / 2 }))
}
