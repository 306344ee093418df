export interface ShortForm {
  short: string
  long: string
  /** The thing in the graph that it stands for, if it is one. */
  id?: string
}

interface Abbreviated {
  id: string
  name: string
  abbreviation: string | null
}

/** Short forms of the field, and those of things in the graph, in the order of the alphabet. */
export function shortForms(known: Record<string, string>, nodes: readonly Abbreviated[]): ShortForm[] {
  const ofThings = nodes.flatMap(({ id, name, abbreviation }) =>
    abbreviation === null ? [] : [{ short: abbreviation, long: name, id }],
  )
  const ofField = Object.entries(known).map(([short, long]) => ({ short, long }))
  return [...ofField, ...ofThings].toSorted(
    (one, other) => one.short.localeCompare(other.short) || one.long.localeCompare(other.long),
  )
}
