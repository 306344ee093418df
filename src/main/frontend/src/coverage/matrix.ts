import type { CoverageQuery, NodeKind } from '../generated/operations'
import { kindsOnThreads } from '../subject/roles'

export type MatrixAnswer = CoverageQuery['coverage']['matrices'][number]
export type MatrixCell = MatrixAnswer['cells'][number]

/** Pairs of kinds that planners and assessors set against each other. */
export const pairs: { rows: NodeKind; columns: NodeKind }[] = [
  { rows: 'LocalPlan', columns: 'Shift' },
  { rows: 'Priority', columns: 'Shift' },
  { rows: 'Priority', columns: 'Measure' },
  { rows: 'Organisation', columns: 'Measure' },
  { rows: 'Risk', columns: 'Measure' },
  { rows: 'System', columns: 'Priority' },
  { rows: 'LegislativeRequirement', columns: 'LocalPlan' },
]

/** More columns than this are not all shown: those that nothing joins are listed instead. */
const mostColumns = 6

export interface Asked {
  rows: NodeKind
  columns: NodeKind
  scopes: string[]
}

/** Reads from an address what is asked for: plans by shifts of everything if it does not say. */
export function askedIn(query: URLSearchParams): Asked {
  return {
    rows: kindIn(query, 'rows') ?? 'LocalPlan',
    columns: kindIn(query, 'columns') ?? 'Shift',
    scopes: [...new Set(query.getAll('scope'))].filter((scope) => scope !== '').slice(0, 2),
  }
}

export function addressOfCoverage({ rows, columns, scopes }: Asked) {
  const query = new URLSearchParams({ rows, columns })
  for (const scope of scopes) {
    query.append('scope', scope)
  }
  return `/coverage?${query.toString()}`
}

export function cellAt({ cells }: MatrixAnswer, row: string, column: string): MatrixCell | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column)
}

/** The columns of a table, and those that are only listed, since there are many and nothing joins them. */
export function columnsOf(matrix: MatrixAnswer) {
  if (matrix.columns.length <= mostColumns) {
    return { shown: matrix.columns, listed: [] }
  }
  const joined = new Set(matrix.cells.map(({ column }) => column))
  return {
    shown: matrix.columns.filter(({ id }) => joined.has(id)),
    listed: matrix.columns.filter(({ id }) => !joined.has(id)),
  }
}

function kindIn(query: URLSearchParams, name: string) {
  return kindsOnThreads().find((kind) => kind === query.get(name))
}
