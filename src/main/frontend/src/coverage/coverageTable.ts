import type { ThreadNodeFragment } from '../generated/operations'
import { nodeColumns } from '../takeaway/columns'
import { held, type Takeable } from '../takeaway/table'
import { stateInWords } from '../thread/StateTag'
import { cellAt, columnsOf, type MatrixAnswer, type MatrixCell } from './matrix'

/** A matrix row by row: of each column how many threads join, and where those stand that run on. */
export function coverageTable(title: string, matrix: MatrixAnswer): Takeable<ThreadNodeFragment> {
  return {
    title,
    columns: [
      ...nodeColumns<ThreadNodeFragment>('Row', (row) => row),
      ...columnsOf(matrix).shown.flatMap(({ id, name }) => [
        {
          name: `${name} (${id}): threads`,
          cell: (row: ThreadNodeFragment) => cellAt(matrix, row.id, id)?.joined ?? 0,
        },
        {
          name: `${name} (${id}): where they stand`,
          cell: (row: ThreadNodeFragment) => statesIn(cellAt(matrix, row.id, id)),
        },
      ]),
    ],
    load: held(matrix.rows),
  }
}

function statesIn(cell: MatrixCell | undefined) {
  return (
    cell?.states.map(({ state, count }) => `${count} ${stateInWords(state).toLowerCase()}`).join(', ') ?? null
  )
}
