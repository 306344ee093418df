import { inWords } from '../shared/words'
import { held, type Cell, type Column, type Takeable, type Wholeness } from '../takeaway/table'
import { foundBy, happened, type Part, type PartDifference } from './difference'

const aspects: [name: string, of: (part: Part) => Cell][] = [
  ['Title', ({ name }) => name],
  ['Owner', ({ owners }) => owners.join('; ') || null],
  ['Target', ({ targets }) => targets.join('; ') || null],
  ['Date', ({ date }) => date],
  ['Status', ({ status }) => status],
]

/** The parts of both sides, a row each; the headings say of when a side is. */
export function differenceTable(
  parts: readonly PartDifference[],
  completeness: Wholeness,
  heads: { before: string; after: string },
): Takeable<PartDifference> {
  return {
    title: 'What differs',
    columns: [
      { name: 'What became of it', cell: ({ what }) => happened[what] },
      { name: 'Found in both', cell: (each) => foundBy(each) || null },
      { name: 'Kind', cell: ({ before, after }) => inWords((after ?? before)?.kind ?? '') },
      ...sides(heads, 'ID', ({ id }) => id),
      ...aspects.flatMap(([name, of]) => sides(heads, name, of)),
    ],
    load: held(parts, completeness),
  }
}

function sides(
  heads: { before: string; after: string },
  name: string,
  of: (part: Part) => Cell,
): Column<PartDifference>[] {
  return (['before', 'after'] as const).map((side) => ({
    name: `${name}: ${heads[side]}`,
    cell: (row) => {
      const part = row[side]
      return part === null ? null : of(part)
    },
  }))
}
