import type { EvidencePackQuery } from '../generated/operations'

export type Pack = EvidencePackQuery['evidencePack']
export type Section = Pack['sections'][number]
export type PackTable = Section['tables'][number]
export type PackRow = PackTable['rows'][number]
export type PackCell = PackRow['cells'][number]
export type PackPicture = PackTable['pictures'][number]

/** How many columns a page has room for; what the others say stands below each row. */
const mostBeside = 4

/** Of more rows than this only the first are in the open. */
export const mostInTheOpen = 8

export const firstRows = 5

export const firstPictures = 2

/** What follows the address of a pack in that of each of its files. */
export const forms = [
  { suffix: '.docx', text: 'Word document' },
  { suffix: '.xlsx', text: 'Excel workbook' },
  { suffix: '.csv', text: 'CSV, a line for each cell' },
  { suffix: '/draft-letter.docx', text: 'Draft of the assessment letter, for Word' },
]

/** Where the pack of a board and a year is shown. */
export function addressOfPack(id: string, year?: string) {
  const address = `/evidence/${encodeURIComponent(id)}`
  return year === undefined ? address : `${address}/${year.replace('/', '-')}`
}

/** The year of an address, such as 2024/25 of 2024-25. */
export function yearOf(text: string) {
  return text.replace('-', '/')
}

/** What a section is called in full, such as "Section 2: Improving population health". */
export function titleOf({ order, name }: Section) {
  return order === null ? name : `Section ${String(order)}: ${name}`
}

/** Where a table stands on the page; a section can have the same key. */
export function anchorOf(table: string) {
  return `table-${table}`
}

/** The numbers of documents in the index of sources, by their ids. */
export function numbersOf({ sections }: Pack): ReadonlyMap<string, number> {
  const index = sections.flatMap(({ tables }) => tables).find(({ key }) => key === 'sources')
  return new Map(index?.rows.map(({ id }, place) => [id ?? '', place + 1]))
}

interface ArrangedColumns {
  /** The columns side by side, by their places. */
  beside: number[]
  /** What stands below each row. */
  below: number[]
  /** The columns that say nothing of any row. */
  empty: number[]
}

/** Which columns stand side by side, which below, and which say nothing. The first names the row. */
export function arranged({ columns, rows }: PackTable): ArrangedColumns {
  const places = columns.map((_, place) => place)
  const empty = places.filter((place) => place > 0 && rows.every(({ cells }) => cells[place]?.text == null))
  const told = places.filter((place) => !empty.includes(place))
  return { beside: told.slice(0, mostBeside), below: told.slice(mostBeside), empty }
}

/** Each picture of a table with its rows, without the columns that say the same of all of them: so does its title. */
export function picturedParts(table: PackTable) {
  return table.pictures.map((picture) => {
    const rows = table.rows.slice(picture.firstRow, picture.firstRow + picture.rowCount)
    const { beside } = arranged({ ...table, rows })
    const places = table.columns
      .map((_, place) => place)
      .filter(
        (place) =>
          beside.includes(place) || new Set(rows.map(({ cells }) => cells[place]?.text ?? null)).size > 1,
      )
    const part: PackTable = {
      ...table,
      columns: places.map((place) => table.columns[place] ?? ''),
      rows: rows.map((row) => ({ ...row, cells: places.flatMap((place) => row.cells[place] ?? []) })),
    }
    return { picture, part }
  })
}

/** Whether a cell names things and says nothing else. */
export function namesOnly({ text, things }: PackCell) {
  return things.length > 0 && text === things.map(({ name }) => name).join('; ')
}

/** What a view leaves out, as `leftOutOfView` has it. */
export function hiddenInWords(hidden: string): string {
  return hidden === 'basis DEMONSTRATION'
    ? 'demonstration data'
    : `what is marked with the ${hidden.toLowerCase()}`
}
