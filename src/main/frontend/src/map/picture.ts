import type { MapLayer, NodeKind } from '../generated/operations'
import { filtered, throughThing } from './filter'
import { append, graphWith, layers, type Line, type MapGraph, type StateCounts, type Thing } from './graph'
import { together } from './standing'
import { neighbours } from './neighbours'
import type { Placing } from './plan'
import type { MapView } from './view'

/** Things of one kind that are not drawn one by one. */
export interface Group {
  id: string
  /** What they are grouped under; undefined if nothing on the map leads to them. */
  under: string | undefined
  /** How they link with it. */
  reads: string | undefined
  kind: NodeKind
  layer: MapLayer
  members: Thing[]
  states: StateCounts
}

/** A line as drawn: one link, or those of a group taken together. */
export interface DrawnLine {
  id: string
  upper: string
  lower: string
  states: StateCounts
  lines: Line[]
}

/** What is drawn. Every thing of the map is either drawn, in a group, or left out by the reader. */
export interface Picture {
  things: Thing[]
  groups: Group[]
  lines: DrawnLine[]
  /** The map without what the reader left out: all its lines are drawn, one by one or with a group. */
  graph: MapGraph
  /** The group of each thing that is in one. */
  groupOf: Map<string, Group>
  /** How many things the legend, hiding or keeping one path leaves out. */
  leftOut: number
  above: Map<string, DrawnLine[]>
  below: Map<string, DrawnLine[]>
}

/** As many things are drawn at first as a reader can take in: fewer where they stand in no columns. */
const fewEnough: Record<Placing, number> = { 'in layers': 80, 'by links': 30 }

/** Of one kind under one thing so many are drawn one by one at most, fewer the larger the map. */
const groupSizes = [40, 20, 12, 8, 5, 3, 1]

export function pictureOf(graph: MapGraph, view: MapView, placing: Placing = 'in layers'): Picture {
  const chosen = kept(filtered(graph, view), view)
  const untouched = { ...view, shown: [], opened: [], folded: [], pinned: [] }
  const isFew = (size: number) => drawnThings(chosen, untouched, size).size <= fewEnough[placing]
  const most = view.isWhole ? Infinity : (groupSizes.find(isFew) ?? 0)
  const drawn = drawnThings(chosen, view, most)
  const picture = drawing(graph, chosen, drawn)
  const alone = picture.groups.filter(
    ({ id, members, under }) =>
      (members.length === 1 && !isFolded(view, under)) ||
      (under === undefined && (view.isWhole || view.opened.includes(id))),
  )
  if (alone.length === 0) {
    return picture
  }
  alone.forEach(({ members }) => {
    members.forEach(({ id }) => drawn.add(id))
  })
  return drawing(graph, chosen, drawn)
}

function isFolded({ folded }: MapView, id: string | undefined) {
  return id !== undefined && folded.includes(id)
}

/** The map without what the reader hid, and with one path only if they asked for that. */
function kept(graph: MapGraph, { hidden, only, pinned }: MapView): MapGraph {
  const path = only === undefined || !graph.things.has(only) ? undefined : throughThing(graph, only)
  const things = new Map(
    [...graph.things].filter(
      ([id]) => !hidden.includes(id) && (path === undefined || path.things.has(id) || pinned.includes(id)),
    ),
  )
  const lines = path === undefined ? graph.lines : graph.lines.filter(({ id }) => path.lines.has(id))
  return graphWith(graph, things, lines)
}

/** From what the map is of, things are drawn as far as they are few of a kind under one thing. */
function drawnThings(graph: MapGraph, view: MapView, most: number): Set<string> {
  const drawn = new Set([...roots(graph), ...view.shown, ...view.pinned].filter((id) => graph.things.has(id)))
  for (const id of drawn) {
    for (const group of neighbours(graph, id)) {
      const missing = group.members.filter((member) => !drawn.has(member))
      const isClosed = group.isBelow && isFolded(view, id)
      const isOpened = view.opened.includes(group.key)
      if (!isClosed && (isOpened || missing.length <= most || (most > 0 && missing.length === 1))) {
        missing.forEach((member) => drawn.add(member))
      }
    }
  }
  return drawn
}

/** The thing that the map is of; of a system the strategies and plans that threads start from. */
function roots({ of, things }: MapGraph): string[] {
  if (things.has(of)) {
    return [of]
  }
  const starts = [...things.values()].filter(({ isStart }) => isStart)
  const plans = starts.filter(({ layer }) => layer === 'STRATEGY' || layer === 'PLAN')
  return (plans.length > 0 ? plans : starts).map(({ id }) => id)
}

function othersOf(kind: NodeKind) {
  return `others~${kind}`
}

/** Each thing that is not drawn is counted in one group: that of the first drawn thing that leads to it. */
function drawing(whole: MapGraph, graph: MapGraph, drawn: Set<string>): Picture {
  const groupOf = new Map<string, Group>()
  const groups: Group[] = []
  const collect = (group: Omit<Group, 'layer' | 'states'>) => {
    const layer = group.members[0]?.layer
    if (layer !== undefined) {
      const full = { ...group, layer, states: together(group.members.map(({ states }) => states)) }
      groups.push(full)
      group.members.forEach(({ id }) => groupOf.set(id, full))
    }
  }
  const free = (id: string) => !drawn.has(id) && !groupOf.has(id)
  for (const id of drawn) {
    for (const { key, reads, kind, members } of neighbours(graph, id)) {
      collect({ id: key, under: id, reads, kind, members: thingsOf(graph, members.filter(free)) })
    }
  }
  for (const [key, members] of byLayer([...graph.things.values()].filter(({ id }) => free(id)))) {
    collect({ id: othersOf(key), under: undefined, reads: undefined, kind: key, members })
  }
  const things = [...graph.things.values()].filter(({ id }) => drawn.has(id))
  const lines = drawnLines(graph, (id) => groupOf.get(id)?.id ?? id)
  const leftOut = whole.things.size - graph.things.size
  return { things, groups, lines, graph, groupOf, leftOut, ...ways(lines) }
}

function thingsOf({ things }: MapGraph, ids: string[]) {
  return [...new Set(ids)].flatMap((id) => things.get(id) ?? [])
}

function byLayer(things: Thing[]) {
  const lists = new Map<NodeKind, Thing[]>()
  for (const thing of things) {
    lists.set(thing.kind, [...(lists.get(thing.kind) ?? []), thing])
  }
  return lists
}

function drawnLines({ lines }: MapGraph, endOf: (id: string) => string): DrawnLine[] {
  const drawn = new Map<string, DrawnLine>()
  for (const line of lines) {
    const upper = endOf(line.upper)
    const lower = endOf(line.lower)
    const isGrouped = upper !== line.upper || lower !== line.lower
    const id = isGrouped ? `${upper} to ${lower}` : line.id
    const other = drawn.get(id)
    if (other !== undefined) {
      other.lines.push(line)
    } else if (upper !== lower) {
      drawn.set(id, { id, upper, lower, states: line.states, lines: [line] })
    }
  }
  return [...drawn.values()].map((each) =>
    each.lines.length === 1 ? each : { ...each, states: together(each.lines.map(({ states }) => states)) },
  )
}

function ways(lines: DrawnLine[]) {
  const above = new Map<string, DrawnLine[]>()
  const below = new Map<string, DrawnLine[]>()
  for (const line of lines) {
    append(below, line.upper, line)
    append(above, line.lower, line)
  }
  return { above, below }
}

/** Where in the order of the layers something is drawn. */
export function columnOf({ layer }: { layer: MapLayer }) {
  return layers.indexOf(layer)
}
