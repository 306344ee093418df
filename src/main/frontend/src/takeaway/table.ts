import type { ReactNode } from 'react'
import { asOfInWords } from '../shared/dates'
import type { Sight } from '../shared/navigation'

/** What stands in a cell of a file; null where there is no data. */
export type Cell = string | number | boolean | null

/** One column of a table: what it is called, on screen and in a file, and what a file holds of a row. */
export interface Column<Row> {
  name: string
  cell: (row: Row) => Cell | undefined
  /** What the screen shows instead, such as a link. */
  shown?: (row: Row) => ReactNode
  /** It holds what only programs need. */
  isInFileOnly?: boolean
  /** It holds what can only be pressed. */
  isOnScreenOnly?: boolean
}

/** How whole an answer is, as the service says with it. */
export interface Wholeness {
  complete: boolean
  reason: string | null
}

/** The rows of a table, and how whole they are if the service says so. */
export interface Rows<Row> {
  rows: readonly Row[]
  completeness?: Wholeness
}

/** A table that can be taken away: all of it, whichever part of it the screen shows. */
export interface Takeable<Row> {
  /** What the table shows of its page, such as "Dates that depend on it". */
  title: string
  columns: readonly Column<Row>[]
  /** The rows of every page, in the order of the screen. */
  load: (ask: Asker) => Promise<Rows<Row>>
}

/** Asks the API for more of a table, looking at what the reader looks at. */
export type Asker = <TResult, TVariables>(
  operation: { toString: () => string; __apiType?: (variables: TVariables) => TResult },
  variables: TVariables,
) => Promise<TResult>

/** A table as it stands in a file. */
export interface FileTable {
  title: string
  headings: string[]
  cells: Cell[][]
  /** What must be known of the table, by name. */
  notes: [name: string, text: string][]
}

interface Circumstances {
  title: string
  /** What the page is called that the table stands on. */
  page: string
  /** The address at which the same table can be seen. */
  address: string
  dataVersion: string | undefined
  /** The day on which it was taken away, in words. */
  day: string
  sight: Sight
}

export function fileTable<Row>(
  columns: readonly Column<Row>[],
  { rows, completeness }: Rows<Row>,
  circumstances: Circumstances,
): FileTable {
  const written = columns.filter(({ isOnScreenOnly }) => !isOnScreenOnly)
  return {
    title: circumstances.title,
    headings: written.map(({ name }) => name),
    cells: rows.map((row) => written.map(({ cell }) => cell(row) ?? null)),
    notes: notesOf(rows.length, completeness, circumstances),
  }
}

function notesOf(
  count: number,
  completeness: Wholeness | undefined,
  { title, page, address, dataVersion, day, sight }: Circumstances,
): FileTable['notes'] {
  return [
    ['Table', title],
    ['Page', page],
    ['Rows', String(count)],
    ...(completeness && !completeness.complete
      ? [['Left out', completeness.reason ?? 'The answer was cut.'] as [string, string]]
      : []),
    ['Taken on', day],
    ['Data version', dataVersion ?? 'not known'],
    ...(sight.asOf === ''
      ? []
      : [['As of', `${asOfInWords(sight.asOf)}: what held then, not now`] as [string, string]]),
    ['Address', address],
    [
      'Demonstration data',
      sight.demonstration
        ? 'Included. What is known by "Demonstration" is made up to show what the service does, and is not a fact.'
        : 'Left out',
    ],
    ['Empty cells', 'No data'],
    [
      'Licence',
      'Contains public sector information licensed under the Open Government Licence v3.0. Goldenthread is not an NHS service: check a fact at its source before you rely on it.',
    ],
  ]
}

/** A name for a file: what the table shows and the day, of letters, digits and hyphens only. */
export function fileName(title: string, date: Date, extension: string) {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-')
    .toLowerCase()
    .slice(0, 80)
    .replace(/-$/, '')
  return `${words || 'goldenthread'}-${date.toISOString().slice(0, 10)}.${extension}`
}

/** Rows that the screen holds already. */
export function held<Row>(rows: readonly Row[], completeness?: Wholeness): () => Promise<Rows<Row>> {
  return () => Promise.resolve({ rows, ...(completeness ? { completeness } : {}) })
}
