import type { ImpactQuery } from '../generated/operations'
import { dayInWords } from '../shared/dates'
import { throughThing } from './filter'
import type { Picture } from './picture'

/** What is affected by what is supposed to happen. */
export interface Affected {
  /** The thing itself, what is affected, and what lies between. */
  things: Set<string>
  /** How many of the affected things are on the map. */
  count: number
  /** What is said of the things whose dates are missed. */
  missed: Map<string, string>
}

export function affectedIn({ impact }: ImpactQuery, things: { has: (id: string) => boolean }): Affected {
  const affected = impact.affected.map(({ node }) => node.id)
  const between = impact.affected.flatMap(({ thread }) => thread.map(({ node }) => node.id))
  return {
    things: new Set([impact.of.id, ...affected, ...between]),
    count: affected.filter((id) => things.has(id)).length,
    missed: new Map(
      impact.deadlines
        .filter(({ missed }) => missed === true)
        .reverse()
        .map(({ of, day }) => [of.id, `${dayInWords(day)} would be missed`]),
    ),
  }
}

/** What of the drawing is lit: what runs through the thing pointed at, else what is affected, else what runs through the open one. */
export function litOn(
  picture: Picture,
  pointed: string | undefined,
  affected: Affected | undefined,
  at: string | undefined,
) {
  if (pointed === undefined && affected !== undefined) {
    const groups = [...affected.things].flatMap((id) => picture.groupOf.get(id)?.id ?? [])
    return new Set([...affected.things, ...groups])
  }
  const from = pointed ?? at
  return from === undefined ? undefined : throughThing(picture, from).things
}
