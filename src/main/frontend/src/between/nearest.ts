import type { NearestQuery, ThreadNodeFragment } from '../generated/operations'

type Way = NearestQuery['from']['threads'][number]

/** Where the threads of two things come to the same thing. */
export interface Meeting {
  node: ThreadNodeFragment
  from: Route
  to: Route
}

export interface Route {
  /** Which way the thread runs from its start. */
  direction: Way['direction']
  hops: Way['hops']
}

/** The things that the threads of both pass, those with the fewest links between the two first. */
export function meetingsOf(from: readonly Way[], to: readonly Way[]): Meeting[] {
  const [one, other] = [shortest(from), shortest(to)]
  return [...one]
    .flatMap(([id, { node, ...route }]) => {
      const met = other.get(id)
      return met ? [{ node, from: route, to: { direction: met.direction, hops: met.hops } }] : []
    })
    .toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.node.name.localeCompare(b.node.name))
}

/** The kinds of end that the threads of a thing come to, with how many things of each. */
export function endsOf(ways: readonly Way[]): ThreadNodeFragment[] {
  return [
    ...new Map(
      ways.map(({ start, hops }) => hops.at(-1)?.node ?? start).map((node) => [node.id, node]),
    ).values(),
  ]
}

/** How many links lie between the two. */
export function lengthOf({ from, to }: Meeting) {
  return from.hops.length + to.hops.length
}

function shortest(ways: readonly Way[]) {
  const found = new Map<string, Route & { node: ThreadNodeFragment }>()
  for (const { direction, hops } of ways) {
    hops.forEach(({ node }, index) => {
      const known = found.get(node.id)
      if (!known || index + 1 < known.hops.length) {
        found.set(node.id, { node, direction, hops: hops.slice(0, index + 1) })
      }
    })
  }
  return found
}
