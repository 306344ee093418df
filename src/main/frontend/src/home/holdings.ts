import type { HomeQuery, NodeKind } from '../generated/operations'

/** How many links are known in which way. */
export interface LinkCounts {
  total: number
  sourced: number
  derived: number
  demonstration: number
}

export function linkCounts(linkTypes: HomeQuery['linkTypes']): LinkCounts {
  const sum = (part: (type: HomeQuery['linkTypes'][number]) => number) =>
    linkTypes.reduce((total, type) => total + part(type), 0)
  const total = sum(({ count }) => count)
  const derived = sum((type) => type.derived)
  const demonstration = sum((type) => type.demonstration)
  return { total, derived, demonstration, sourced: total - derived - demonstration }
}

/** How many things of some kinds there are. */
export function countOf(kinds: HomeQuery['kinds'], ...names: NodeKind[]) {
  return kinds.filter(({ name }) => names.includes(name)).reduce((total, { count }) => total + count, 0)
}
