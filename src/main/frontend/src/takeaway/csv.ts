import { unparse } from 'papaparse'
import type { FileTable } from './table'

/** What a spreadsheet would take for the beginning of a formula, in any of the widths that it reads. */
const formula = /^\s*[=+\-@\t\r|%＝＋－＠]/u

/** Excel takes a file for UTF-8 only if it begins with this. */
const mark = '\u{feff}'

/**
 * A table as CSV: a row of headings, the rows, and after an empty one what must be known of the table. A text that
 * a spreadsheet might run is led by an apostrophe.
 */
export function csvOf({ headings, cells, notes }: FileTable): string {
  const lines = [...cells, [], ...notes]
  return mark + unparse([headings, ...lines], { escapeFormulae: formula, newline: '\r\n' }) + '\r\n'
}
