import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import type { Cell, FileTable } from './table'

const narrowest = 10
const widest = 60

/** A table as an Excel workbook: a sheet of rows, and one of what must be known of them. Texts stay texts. */
export function excelOf({ headings, cells, notes }: FileTable): Promise<Blob> {
  return writeExcelFile([
    {
      sheet: 'Table',
      data: [headings.map((name) => ({ value: name, fontWeight: 'bold' as const })), ...cells.map(inCells)],
      columns: headings.map((name, index) => ({
        width: widthOf([name, ...cells.map((row) => row[index] ?? null)]),
      })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'About',
      data: notes.map(([name, text]) => [
        { value: name, fontWeight: 'bold' as const },
        { value: text, type: String, wrap: true },
      ]),
      columns: [{ width: 22 }, { width: 90 }],
    },
  ]).toBlob()
}

function inCells(row: Cell[]): SheetData[number] {
  return row.map((cell) => (typeof cell === 'string' ? { value: cell, type: String } : cell))
}

function widthOf(column: Cell[]) {
  const longest = Math.max(...column.map((cell) => String(cell ?? '').length))
  return Math.min(Math.max(longest + 2, narrowest), widest)
}
