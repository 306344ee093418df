import type { CoverageQuery, NodeKind } from '../generated/operations'
import { kindsOnThreads } from '../subject/roles'
import { byState, type StateCount } from '../thread/ends'

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

/** How many threads join what, and where those stand that run on from there. */
export interface Total {
  joined: number
  states: StateCount[]
}

/** All of some cells together. */
export function totalOf(cells: MatrixCell[]): Total {
  const counts = new Map<StateCount['state'], number>()
  for (const { states } of cells) {
    for (const { state, count } of states) {
      counts.set(state, (counts.get(state) ?? 0) + count)
    }
  }
  return {
    joined: cells.reduce((sum, { joined }) => sum + joined, 0),
    states: [...counts]
      .map(([state, count]) => ({ state, count }))
      .toSorted((one, other) => byState(one.state, other.state)),
  }
}

/** The rows that something joins, and those that nothing does. */
export function rowsOf(matrix: MatrixAnswer) {
  const joined = new Set(matrix.cells.map(({ row }) => row))
  return {
    shown: matrix.rows.filter(({ id }) => joined.has(id)),
    folded: matrix.rows.filter(({ id }) => !joined.has(id)),
  }
}

/** From 1 to 4: how much joins a row and a column, beside the fullest cell. */
export function warmthOf(joined: number, most: number) {
  return Math.min(4, Math.max(1, Math.ceil((joined / most) * 4)))
}

/** A column with what joins it in each of several scopes. */
export interface Against {
  column: MatrixAnswer['columns'][number]
  sides: { cells: MatrixCell[]; total: Total }[]
}

/** The columns of two matrices that something joins in either, each against the other. */
export function againstEachOther(matrices: MatrixAnswer[]): { rows: Against[]; without: number } {
  const columns = new Map(
    matrices.flatMap((matrix) => matrix.columns.map((column) => [column.id, column] as const)),
  )
  const all = [...columns.values()].map((column) => ({
    column,
    sides: matrices.map((matrix) => {
      const cells = matrix.cells.filter((cell) => cell.column === column.id)
      return { cells, total: totalOf(cells) }
    }),
  }))
  const rows = all.filter(({ sides }) => sides.some(({ cells }) => cells.length > 0))
  return { rows, without: all.length - rows.length }
}
