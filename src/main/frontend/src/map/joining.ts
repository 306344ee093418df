import type { Basis, NodeKind, RelationshipsQuery } from '../generated/operations'
import { layerOf, layers, type Line, type MapGraph, type Thing } from './graph'

export interface Named {
  id: string
  name: string
  kind: NodeKind
  basis: Basis
}

export interface FoundLink {
  basis: Basis
  sources: Line['sources']
}

/** Where links start that are followed: a thing, and a relationship of its kind. */
interface Start {
  kind: NodeKind
  from: string
  relationship: string
}

/** A thing that no thread of the map runs through. */
export function thingOf({ id, name, kind, basis }: Named, graph: MapGraph): Thing {
  return {
    id,
    name,
    kind,
    basis,
    layer: layerOf(kind, graph),
    isStart: false,
    threads: 0,
    states: [],
    isContradicted: false,
    years: [],
    isAdded: false,
  }
}

/** The line of a link as seen from one of its ends, with how it reads from both. */
export function lineBetween(
  { kind, from, relationship }: Start,
  to: Named,
  link: FoundLink | null,
  things: Map<string, Thing>,
  kinds: RelationshipsQuery['kinds'],
): Line {
  const { type, reads, readsBack, isOutgoing } = readingOf(kind, relationship, to.kind, kinds)
  const [start, end] = isOutgoing ? [from, to.id] : [to.id, from]
  const [along, back] = isOutgoing ? [reads, readsBack] : [readsBack, reads]
  const place = (id: string) => layers.indexOf(things.get(id)?.layer ?? 'OTHER')
  const isDown = place(start) <= place(end)
  return {
    id: `${start} ${type} ${end}`,
    upper: isDown ? start : end,
    lower: isDown ? end : start,
    from: start,
    to: end,
    reads: along,
    readsDown: isDown ? along : back,
    readsUp: isDown ? back : along,
    relationship: type,
    basis: link?.basis ?? to.basis,
    threads: 0,
    states: [],
    isContradicted: false,
    isAdded: false,
    sources: link?.sources ?? [],
  }
}

/** The type of a relationship, whether its links start from here, and how they read from either end. */
export function readingOf(
  kind: NodeKind,
  relationship: string,
  other: NodeKind,
  kinds: RelationshipsQuery['kinds'],
) {
  const of = (wanted: NodeKind) => kinds.find(({ name }) => name === wanted)?.relationships ?? []
  const here = of(kind).find(({ name }) => name === relationship)
  const isOutgoing = here?.outgoing ?? true
  const there = of(other).find(({ type, outgoing }) => type === here?.type && outgoing !== isOutgoing)
  const reads = here?.reads ?? relationship
  return { type: here?.type ?? relationship, isOutgoing, reads, readsBack: there?.reads ?? reads }
}

export function isSame(one: Line, other: Pick<Line, 'from' | 'to' | 'relationship'>) {
  return one.from === other.from && one.to === other.to && one.relationship === other.relationship
}
