import { graphWith, type MapGraph, type Thing } from './graph'
import type { MapView, Property } from './view'

export const noYear = 'none'

/** What the legend has of a property: each value, and how many threads, things or links have it. */
export interface LegendEntry {
  value: string
  count: number
}

/** The map without what the legend leaves out. What is pinned stays. */
export function filtered(graph: MapGraph, { off, pinned }: Pick<MapView, 'off' | 'pinned'>): MapGraph {
  const isOff = (property: Property, value: string) => off.includes(`${property}:${value}`)
  const isEveryOff = (states: Thing['states']) =>
    states.length > 0 && states.every(({ state }) => isOff('state', state))
  const isWanted = (thing: Thing) =>
    pinned.includes(thing.id) ||
    (!isOff('kind', thing.kind) &&
      !isOff('basis', thing.basis) &&
      !yearsOf(thing).every((year) => isOff('year', year)) &&
      !isEveryOff(thing.states))
  const things = new Map([...graph.things].filter(([, thing]) => isWanted(thing)))
  const lines = graph.lines
    .filter((line) => !isOff('basis', line.basis) && !isOff('relationship', line.relationship))
    .map((line) => ({ ...line, states: line.states.filter(({ state }) => !isOff('state', state)) }))
    .filter(({ states, threads }) => states.length > 0 || threads === 0)
  return graphWith(graph, things, lines)
}

export function legendOf(graph: MapGraph): Record<Property, LegendEntry[]> {
  const things = [...graph.things.values()]
  return {
    kind: counted(things.map(({ kind }) => kind)),
    basis: counted([...things, ...graph.lines].map(({ basis }) => basis)),
    state: graph.states.map(({ state, count }) => ({ value: state, count })),
    relationship: counted(graph.lines.map(({ relationship }) => relationship)),
    year: counted(things.flatMap(yearsOf)).sort((one, other) => one.value.localeCompare(other.value)),
  }
}

function yearsOf({ years }: Thing) {
  return years.length === 0 ? [noYear] : years
}

function counted(values: string[]): LegendEntry[] {
  const counts = new Map<string, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}

interface Ended {
  id: string
  upper: string
  lower: string
}

/** The ids of what threads through a thing pass: all above it, all below it, and the lines between. */
export function throughThing(
  { above, below }: { above: Map<string, Ended[]>; below: Map<string, Ended[]> },
  id: string,
): { things: Set<string>; lines: Set<string> } {
  const things = new Set([id])
  const lines = new Set<string>()
  follow(id, above, ({ upper }) => upper)
  follow(id, below, ({ lower }) => lower)
  return { things, lines }

  function follow(start: string, links: Map<string, Ended[]>, next: (line: Ended) => string) {
    const seen = new Set([start])
    const open = [start]
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      for (const line of links.get(current) ?? []) {
        lines.add(line.id)
        const reached = next(line)
        things.add(reached)
        if (!seen.has(reached)) {
          seen.add(reached)
          open.push(reached)
        }
      }
    }
  }
}
