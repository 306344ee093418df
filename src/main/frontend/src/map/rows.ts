import { countOf } from './Boxes'
import type { Line, Thing } from './graph'
import { columnOf, type Picture } from './picture'

/** A row of the table: a link, and the group that the drawing has one of its ends in. */
export interface MapRow {
  line: Line
  from: Thing
  to: Thing
  group: string | undefined
}

/** Exactly the links that are drawn, one by one or with a group, from why to results. */
export function rowsOf({ graph: { things, lines }, groupOf }: Picture): MapRow[] {
  return lines
    .flatMap((line) => {
      const from = things.get(line.from)
      const to = things.get(line.to)
      const group = groupOf.get(line.lower) ?? groupOf.get(line.upper)
      return from && to ? [{ line, from, to, group: group && countOf(group) }] : []
    })
    .sort((one, other) => order(one, things).localeCompare(order(other, things)))
}

function order({ line }: MapRow, things: Map<string, Thing>) {
  const upper = things.get(line.upper)
  const lower = things.get(line.lower)
  return upper && lower
    ? [columnOf(upper), upper.name, columnOf(lower), lower.name, line.id].join(' ')
    : line.id
}
