import { countsAs } from '../subject/roles'
import type { Placing } from './plan'
import type { Basis, MapLayer, MapQuery, NodeKind, ThreadState } from '../generated/operations'

export type MapAnswer = MapQuery['threadMap']
export type StateCounts = { state: ThreadState; count: number }[]

/** A thing on the map. */
export interface Thing {
  id: string
  name: string
  kind: NodeKind
  basis: Basis
  layer: MapLayer
  isStart: boolean
  threads: number
  states: StateCounts
  isContradicted: boolean
  years: string[]
  /** Whether the reader put it there, beside what the map is of. */
  isAdded: boolean
}

/** A link on the map, from the upper thing, nearer to why, to the lower, nearer to what shows that it works. */
export interface Line {
  id: string
  upper: string
  lower: string
  from: string
  to: string
  reads: string
  /** How it reads from the upper thing to the lower. */
  readsDown: string
  /** How it reads from the lower thing to the upper. */
  readsUp: string
  relationship: string
  basis: Basis
  threads: number
  states: StateCounts
  isContradicted: boolean
  isAdded: boolean
  sources: MapAnswer['links'][number]['link']['sources']
}

export interface MapGraph {
  of: string
  /** How many threads of the whole map stand where. */
  states: StateCounts
  things: Map<string, Thing>
  lines: Line[]
  /** The lines that lead down from a thing, and those that lead up. */
  below: Map<string, Line[]>
  above: Map<string, Line[]>
}

export const layers: MapLayer[] = [
  'REASON', 'STRATEGY', 'PLAN', 'PRIORITY', 'ACTION', 'OUTCOME', 'MEASURE', 'OTHER',
] // prettier-ignore

export const layerNames: Record<MapLayer, string> = {
  REASON: 'Shifts and what is asked for',
  STRATEGY: 'Strategies',
  PLAN: 'Plans',
  PRIORITY: 'Priorities',
  ACTION: 'Actions',
  OUTCOME: 'Outcomes',
  MEASURE: 'Measures',
  OTHER: 'Risks and others',
}

/** What the service answered, as a graph to draw. */
export function graphOf({ of, nodes, links, states }: MapAnswer): MapGraph {
  const things = new Map(nodes.map((each) => [each.id, thingOf(each)]))
  return graphWith(
    { of: of.id, states },
    things,
    links.map((link) => lineOf(link, things)),
  )
}

/** What is drawn, and what is said of the whole of it. */
export interface MapSubject {
  graph: MapGraph
  placing: Placing
  /** What the drawing is called. */
  title: string
  summary: string
  completeness: MapAnswer['completeness']
}

/** The graph of these things and of the lines between them. */
export function graphWith(
  { of, states }: Pick<MapGraph, 'of' | 'states'>,
  things: Map<string, Thing>,
  all: Line[],
): MapGraph {
  const lines = all.filter(({ upper, lower }) => things.has(upper) && things.has(lower))
  const below = new Map<string, Line[]>()
  const above = new Map<string, Line[]>()
  for (const line of lines) {
    append(below, line.upper, line)
    append(above, line.lower, line)
  }
  return { of, states, things, lines, below, above }
}

export function append<T>(lists: Map<string, T[]>, key: string, value: T) {
  const list = lists.get(key)
  if (list === undefined) {
    lists.set(key, [value])
  } else {
    list.push(value)
  }
}

function thingOf({ node, ...each }: MapAnswer['nodes'][number]): Thing {
  const texts = Object.values(node).flatMap((value) =>
    typeof value === 'object' && value !== null && 'text' in value ? [value.text] : [],
  )
  return {
    id: each.id,
    name: node.name,
    kind: node.kind,
    basis: node.basis,
    layer: each.layer,
    isStart: each.start,
    threads: each.threads,
    states: each.states,
    isContradicted: each.contradicted,
    years: [...new Set(texts.flatMap((text) => text.match(/\b(?:19|20)\d\d\b/g) ?? []))].sort(),
    isAdded: false,
  }
}

/** Layers run from left to right, whichever way an arrow points. */
function lineOf({ link, ...each }: MapAnswer['links'][number], things: Map<string, Thing>): Line {
  const difference = place(things.get(each.from)) - place(things.get(each.to))
  const isFromUpper = difference === 0 ? !each.pointsUp : difference < 0
  const [upper, lower] = isFromUpper ? [each.from, each.to] : [each.to, each.from]
  return {
    id: each.id,
    upper,
    lower,
    from: each.from,
    to: each.to,
    reads: each.reads,
    readsDown: isFromUpper ? each.reads : each.readsBack,
    readsUp: isFromUpper ? each.readsBack : each.reads,
    relationship: each.relationship,
    basis: link.basis,
    threads: each.threads,
    states: each.states,
    isContradicted: each.contradicted,
    isAdded: false,
    sources: link.sources,
  }
}

function place(thing: Thing | undefined) {
  return thing === undefined ? layers.length : layers.indexOf(thing.layer)
}

/** Where things of a kind stand: as on the map, or where their kind would stand. */
export function layerOf(kind: NodeKind, { things }: Pick<MapGraph, 'things'>): MapLayer {
  const alike = [...things.values()].find((thing) => thing.kind === kind)
  return alike?.layer ?? usualLayers.find(([, isThere]) => isThere(kind))?.[0] ?? 'OTHER'
}

const usualLayers: [MapLayer, (kind: NodeKind) => boolean][] = [
  ['MEASURE', (kind) => ['Measure', 'Target', 'Observation', 'Trajectory'].includes(kind)],
  ['OUTCOME', (kind) => countsAs(kind, 'Result')],
  ['PLAN', (kind) => countsAs(kind, 'Plan')],
  ['PRIORITY', (kind) => ['Priority', 'Objective'].includes(kind)],
  ['ACTION', (kind) => countsAs(kind, 'Intention')],
  ['REASON', (kind) => countsAs(kind, 'Ask', 'Goal')],
]
