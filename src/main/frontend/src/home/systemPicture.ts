import type { MapLayer, SystemPictureQuery } from '../generated/operations'
import type { Point } from '../map/geometry'
import { append, layers as order } from '../map/graph'
import { strandsOf } from '../map/standing'
import type { Standing } from '../thread/standings'

type Picture = SystemPictureQuery['threadMap']

export interface Column {
  layer: MapLayer
  x: number
  things: { id: string; y: number }[]
}

export interface Strand {
  id: string
  path: string
  standing: Standing | undefined
}

export const width = 1000
export const height = 260
const margin = { x: 72, top: 44, bottom: 12 }

/** A system's things in columns by layer, those that are linked near to each other, and the lines between them. */
export function placed({ nodes, links }: Picture): { columns: Column[]; strands: Strand[] } {
  const layers = order.filter((layer) => nodes.some((node) => node.layer === layer))
  const step = (width - 2 * margin.x) / Math.max(1, layers.length - 1)
  const ids = layers.map((layer) => nodes.filter((node) => node.layer === layer).map(({ id }) => id))
  const places = new Map<string, number>()
  ids.forEach((column) => {
    spread(column, places)
  })
  const near = neighbours(links)
  // The usual sweeps of a layered drawing: each thing goes to the middle of what it is linked with.
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const column of sweep % 2 === 0 ? ids : [...ids].reverse()) {
      const middles = new Map(
        column.map((id) => [id, middleOf(near.get(id) ?? [], places, places.get(id) ?? 0)]),
      )
      column.sort(
        (one, other) => (middles.get(one) ?? 0) - (middles.get(other) ?? 0) || one.localeCompare(other),
      )
      spread(column, places)
    }
  }
  const columns = layers.map((layer, index) => ({
    layer,
    x: margin.x + index * step,
    things: (ids[index] ?? []).map((id) => ({ id, y: placeOf(places.get(id) ?? 0) })),
  }))
  const points = new Map(
    columns.flatMap(({ x, things }) => things.map(({ id, y }) => [id, { x, y }] as const)),
  )
  return {
    columns,
    strands: links.flatMap(({ id, from, to, states }) => {
      const [one, other] = [points.get(from), points.get(to)]
      return one && other ? [{ id, path: curve(one, other), standing: mostOf(states) }] : []
    }),
  }
}

function placeOf(share: number) {
  return margin.top + share * (height - margin.top - margin.bottom)
}

function spread(column: string[], places: Map<string, number>) {
  column.forEach((id, index) => places.set(id, (index + 0.5) / column.length))
}

function neighbours(links: Picture['links']) {
  const near = new Map<string, string[]>()
  for (const { from, to } of links) {
    append(near, from, to)
    append(near, to, from)
  }
  return near
}

function middleOf(ids: string[], places: Map<string, number>, otherwise: number) {
  const known = ids.flatMap((id) => places.get(id) ?? [])
  return known.length === 0 ? otherwise : known.reduce((sum, place) => sum + place, 0) / known.length
}

function curve(one: Point, other: Point) {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one]
  const bend = left.x === right.x ? 40 : (right.x - left.x) / 2
  const into = left.x === right.x ? right.x + bend : right.x - bend
  return `M${left.x} ${left.y}C${left.x + bend} ${left.y} ${into} ${right.y} ${right.x} ${right.y}`
}

/** How most threads on a link stand; of as many the worse. */
function mostOf(states: Picture['states']): Standing | undefined {
  const strands = strandsOf(states)
  const most = Math.max(...strands.map(({ count }) => count))
  return strands.findLast(({ count }) => count === most)?.standing
}
