import type { NodeKind } from '../generated/operations'
import type { Line, MapGraph } from './graph'

export interface Neighbours {
  key: string
  isBelow: boolean
  reads: string
  kind: NodeKind
  members: string[]
}

/** What a thing leads to, by relationship, way and kind: below it first. */
export function neighbours({ below, above, things }: MapGraph, id: string): Neighbours[] {
  const groups = new Map<string, Neighbours>()
  const add = (line: Line, isBelow: boolean) => {
    const thing = things.get(isBelow ? line.lower : line.upper)
    if (thing === undefined) {
      return
    }
    const key = [id, isBelow ? 'below' : 'above', line.relationship, thing.kind].join('~')
    const reads = isBelow ? line.readsDown : line.readsUp
    const group = groups.get(key) ?? { key, isBelow, reads, kind: thing.kind, members: [] }
    group.members.push(thing.id)
    groups.set(key, group)
  }
  below.get(id)?.forEach((line) => {
    add(line, true)
  })
  above.get(id)?.forEach((line) => {
    add(line, false)
  })
  return [...groups.values()]
}
